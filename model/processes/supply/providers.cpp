#include "model/processes/supply/providers.hpp"

namespace kindred::model::supply {

int Beginning::whole(double many, std::uint16_t nth) const {
  return static_cast<int>(many / weight +
                          uniform(rng.words(area_id(), DrawPurpose::supply_rounded, {}, nth)[0]));
}

std::uint32_t add(AreaMonth& area_month, const Provider& provider) {
  area_month.count(Tally::providers_made, index(provider.kind));
  area_month.count(Tally::places_made, index(provider.kind), provider.places);
  return area_month.state->supply.add(provider);
}

void close(AreaMonth& area_month, std::uint32_t slot) {
  area_month.state->supply.providers[slot].closing = true;
  leave_if_empty(area_month, slot);
}

void leave_if_empty(AreaMonth& area_month, std::uint32_t slot) {
  const auto& provider = area_month.state->supply.providers[slot];
  if (!provider.closing || provider.filled + provider.staying_put > 0) return;
  area_month.count(Tally::providers_gone, index(provider.kind));
  area_month.count(Tally::places_gone, index(provider.kind), provider.places);
  area_month.state->supply.remove(slot);
}

}  // namespace kindred::model::supply
