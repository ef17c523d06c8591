#include "model/state/supply.hpp"

namespace kindred::model {

std::uint32_t Supply::add(const Provider& provider) {
  ++open_providers[index(provider.kind)];
  if (first_gone == 0) {
    providers.push_back(provider);
    return static_cast<std::uint32_t>(providers.size() - 1);
  }
  const auto slot = first_gone - 1;
  first_gone = static_cast<std::uint32_t>(providers[slot].id);
  providers[slot] = provider;
  return slot;
}

void Supply::remove(std::uint32_t slot) {
  auto& provider = providers[slot];
  --open_providers[index(provider.kind)];
  provider = Provider{};
  provider.gone = true;
  provider.id = first_gone;
  first_gone = slot + 1;
}

}  // namespace kindred::model
