// model/engine/burn_in.hpp - a world's areas are lived up to 31 March 2013, where all draws begin.
//
// Twenty-five years at the rates of 2013, with chance of their own, so that every child who is
// known then has a past.
#pragma once

#include <stop_token>

#include "model/parallel/progress.hpp"
#include "model/state/launch_store.hpp"
#include "model/world/world.hpp"

namespace kindred::model {

/// The people of all areas, and their state after the burn-in, or as the store has it. Throws
/// Stopped if `stop` was asked for.
World make_world(std::vector<AreaInput> inputs, const Parameters& parameters, WorldOptions options,
                 const LaunchStore& store = {}, const Progress& progress = {},
                 std::stop_token stop = {});

/// Runs the burn-in, or again on the same people, with these parameters and this seed.
void burn_in(World& world, const Parameters& parameters, std::uint64_t seed,
             const LaunchStore& store = {}, const Progress& progress = {},
             std::stop_token stop = {});

}  // namespace kindred::model
