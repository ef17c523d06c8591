#include "model/engine/start.hpp"

#include <algorithm>
#include <cmath>

#include "model/parameters/parameters.hpp"
#include "model/processes/authority/practice.hpp"
#include "model/processes/help/referral.hpp"
#include "model/processes/supply/supply.hpp"
#include "model/state/area_image.hpp"

namespace kindred::model {

int streams_needed(const Parameters& p, double factor) {
  double most = 0;
  for (const auto& year : p.year_effect) most = std::max(most, year[index(Transition::referral)]);
  return std::max(1, static_cast<int>(std::ceil(most * factor / p.family.candidate_headroom)));
}

void AreaStart::begin_history(AreaState& state, Counts& counts, int streams) const {
  state = world_area.state;
  begin_history_in(state, counts, streams);
}

void AreaStart::begin_history_in(AreaState& state, Counts& counts, int streams) const {
  state.number_persons(world_area.people->children());
  counts = world_area.counts;
  state.practice_standing = practice::drawn_standing(rng, world_area.people->area());
  referral::schedule_candidates(state, *world_area.people, candidates, rng,
                                {history_begins, first_month(horizon + 1)}, {0, streams});
}

void AreaStart::begin_supply(AreaState& state, const Parameters& parameters, int launch,
                             int weight) const {
  const auto rates = rates_in(parameters, own, history_begins.year(), launch, 1);
  supply::Beginning beginning{&state.supply, rates, rng, world_area.people->area(), weight};
  supply::begin(beginning);
}

void AreaStart::add_streams(AreaState& state, const Parameters& parameters,
                            const PolicyInForce& policy, int streams, Month from, Month to) const {
  const int needed = streams_needed(parameters, policy.greatest_factor(Transition::referral));
  if (needed <= streams) return;
  referral::schedule_candidates(state, *world_area.people, candidates, rng, {from, to},
                                {streams, needed});
}

bool AreaStart::restored(const LaunchStore& store, Month launch, AreaState& state,
                         Counts& counts) const {
  const auto image = store.find ? store.find(key(launch)) : std::nullopt;
  return image && restore(*image, *world_area.people, state, counts);
}

void AreaStart::keep(const LaunchStore& store, Month launch, const AreaState& state,
                     const Counts& counts) const {
  if (store.keep) store.keep(key(launch), image_of(state, counts));
}

}  // namespace kindred::model
