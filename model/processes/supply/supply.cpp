#include "model/processes/supply/supply.hpp"

#include "model/processes/supply/fostering.hpp"
#include "model/processes/supply/homes.hpp"

namespace kindred::model::supply {

namespace {

void count_places(const AreaMonth& scene, const Provider& provider) {
  const auto count = [&](PlaceUse use, int places) {
    scene.count(Tally::places, index(provider.kind) * count_of<PlaceUse> + index(use), places);
  };
  const int rest = provider.free();
  count(PlaceUse::filled, provider.filled);
  count(PlaceUse::staying_put, provider.staying_put);
  count(provider.on_hold || provider.closing ? PlaceUse::on_hold : PlaceUse::vacant, rest);
}

}  // namespace

void begin(const Beginning& in) {
  fostering::begin(in);
  homes::begin(in);
}

void end_month(AreaMonth& scene) {
  if (scene.state.supply.providers.empty()) return;
  fostering::end_month(scene);
  homes::end_month(scene);
}

void count_year(const AreaMonth& scene) {
  for (const auto& provider : scene.state.supply.providers) {
    if (provider.gone) continue;
    scene.count(Tally::providers, index(provider.kind));
    count_places(scene, provider);
    if (provider.constellation) scene.count(Tally::constellation_households);
    if (provider.kind != PlaceKind::childrens_home) continue;
    scene.count(Tally::homes_by_sector, index(provider.sector));
    scene.count(Tally::home_places_by_sector, index(provider.sector), provider.places);
  }
}

}  // namespace kindred::model::supply
