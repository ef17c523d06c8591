#include "model/processes/supply/supply.hpp"

#include "model/processes/supply/fostering.hpp"
#include "model/processes/supply/homes.hpp"

namespace kindred::model::supply {

namespace {

void count_places(AreaMonth& area_month, const Provider& provider) {
  const auto count = [&](PlaceUse use, int places) {
    area_month.count(Tally::places, index(provider.kind) * count_of<PlaceUse> + index(use), places);
  };
  const int rest = provider.free();
  count(PlaceUse::filled, provider.filled);
  count(PlaceUse::staying_put, provider.staying_put);
  count(provider.on_hold || provider.closing ? PlaceUse::on_hold : PlaceUse::vacant, rest);
}

}  // namespace

void begin(Beginning& in) {
  fostering::begin(in);
  homes::begin(in);
}

void end_month(AreaMonth& area_month) {
  if (area_month.state->supply.providers.empty()) return;
  fostering::end_month(area_month);
  homes::end_month(area_month);
}

void count_year(AreaMonth& area_month) {
  for (const auto& provider : area_month.state->supply.providers) {
    if (provider.gone) continue;
    area_month.count(Tally::providers, index(provider.kind));
    count_places(area_month, provider);
    if (provider.constellation) area_month.count(Tally::constellation_households);
    if (provider.kind != PlaceKind::childrens_home) continue;
    area_month.count(Tally::homes_by_sector, index(provider.sector));
    area_month.count(Tally::home_places_by_sector, index(provider.sector), provider.places);
  }
}

}  // namespace kindred::model::supply
