#include "model/market/market.hpp"

#include "model/market/finding.hpp"
#include "model/market/view.hpp"
#include "model/parameters/parameters.hpp"
#include "model/processes/care/placement/stays.hpp"
#include "model/processes/supply/fostering.hpp"

namespace kindred::model {

namespace {

/// Places that were left are free again.
void free_places(std::span<AreaState> areas) {
  for (auto& state : areas) {
    for (const auto& left : state.supply.left) {
      auto& supply = areas[left.area].supply;
      if (left.stays_until != 0) {
        fostering::begin_stay(supply, left.provider, {left.stays_until});
      } else {
        supply.providers[left.provider].vacate();
      }
    }
    state.supply.left.clear();
  }
}

/// Those who move leave their place when another is found.
void free_moved(std::span<AreaState> areas) {
  for (auto& state : areas) {
    for (const auto& allocation : state.supply.allocations) {
      if (!allocation.moves) continue;
      const auto& from = state.supply.placement_stays[state.profiles[allocation.stay.record].stay];
      if (from.provider != nobody) areas[from.area].supply.providers[from.provider].vacate();
    }
  }
}

}  // namespace

void Market::use(const Parameters& parameters) {
  rules_.parameters = parameters.market;
  if (!world_.whole()) rules_.parameters.shared = 0;
  rules_.local.clear();
  for (const auto& area : world_.areas()) {
    rules_.local.push_back(parameters.areas[area.parameters].level[index(AreaLevel::local)]);
  }
}

void Market::open(std::span<AreaState> areas, const KeyedRng& rng) const {
  if (rules_.parameters.counted < 0.5) return;
  const Month month = history_begins;
  for (auto& state : areas) state.supply.begun = 1;
  market::Places places(world_, areas, rules_, rng, month);
  for (const auto& applicant : market::everybody(world_, areas, rng, month))
    places.place_at_start(applicant);
  for (std::size_t a = 0; a < areas.size(); ++a) {
    placement::begin(areas[a], world_.areas()[a].people->area());
  }
  market::update_views(world_, areas, rules_.parameters, true);
}

void Market::allocate(std::span<AreaState> areas, const KeyedRng& rng, Month month,
                      bool launched) const {
  free_places(areas);
  const auto asking = market::applicants(world_, areas, rng, month);
  market::Places places(world_, areas, rules_, rng, month);
  for (const auto& applicant : asking) places.allocate(applicant);
  for (auto& state : areas) state.supply.place_requests.clear();
  free_moved(areas);
  market::update_views(world_, areas, rules_.parameters, !launched);
}

}  // namespace kindred::model
