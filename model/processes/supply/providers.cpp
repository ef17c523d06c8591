#include "model/processes/supply/providers.hpp"

namespace kindred::model::supply {

int Beginning::whole(double many, std::uint16_t nth) const {
  return static_cast<int>(many / weight +
                          uniform(draws.words(area_id(), DrawPurpose::supply_rounded, {}, nth)[0]));
}

std::uint32_t add(AreaMonth& scene, const Provider& provider) {
  scene.count(Tally::providers_made, index(provider.kind));
  scene.count(Tally::places_made, index(provider.kind), provider.places);
  return scene.state.supply.add(provider);
}

void close(AreaMonth& scene, std::uint32_t slot) {
  scene.state.supply.providers[slot].closing = true;
  leave_if_empty(scene, slot);
}

void leave_if_empty(AreaMonth& scene, std::uint32_t slot) {
  const auto& provider = scene.state.supply.providers[slot];
  if (!provider.closing || provider.filled + provider.staying_put > 0) return;
  scene.count(Tally::providers_gone, index(provider.kind));
  scene.count(Tally::places_gone, index(provider.kind), provider.places);
  scene.state.supply.remove(slot);
}

}  // namespace kindred::model::supply
