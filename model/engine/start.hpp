// model/engine/start.hpp - how an area's draw begins: at the burn-in's end, or at a launch that
// was kept.
#pragma once

#include "model/engine/draw_numbers.hpp"
#include "model/parameters/parameters.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/population/adversity.hpp"
#include "model/state/launch_store.hpp"
#include "model/world/world.hpp"

namespace kindred::model {

/// How many streams of candidates suffice where a policy multiplies referrals by `factor`.
int streams_needed(const Parameters& p, double factor);

struct AreaStart {
  const World::Area& world_area;
  const AreaParameters& own;
  const CandidateRates& candidates;
  const KeyedRng& rng;
  std::size_t draw;
  int horizon;

  /// The state on 31 March 2013, with so many streams of the draw's own candidates, to the world's
  /// horizon and not the run's end: a kept launch serves longer runs too.
  void begin_history(AreaState& state, Counts& counts, int streams) const;
  /// The same from the burn-in itself, in place of a copy of it.
  void begin_history_in(AreaState& burnt, Counts& counts, int streams) const;
  /// The places that are there then for looked-after children.
  void begin_supply(AreaState& state, const Parameters& parameters, int launch, int weight) const;
  /// Streams that a policy needs beyond those there are.
  void add_streams(AreaState& state, const Parameters& parameters, const PolicyInForce& policy,
                   int streams, Month from, Month to) const;

  /// Whether the launch was kept, and is now in state and counts.
  bool restored(const LaunchStore& store, Month launch, AreaState& state, Counts& counts) const;
  void keep(const LaunchStore& store, Month launch, const AreaState& state,
            const Counts& counts) const;

 private:
  LaunchKey key(Month launch) const { return {own.code, ensemble_number(draw), launch}; }
};

}  // namespace kindred::model
