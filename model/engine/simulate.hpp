// model/engine/simulate.hpp - draws and areas in parallel, delivered in order.
//
// A piece of work is one area in one draw, under all scenarios, so the number of threads cannot
// change a result. A few draws are under way at once; each is delivered whole.
#pragma once

#include <functional>
#include <span>
#include <stop_token>

#include "model/engine/area_run.hpp"

namespace kindred::model {

/// How many draws of all scenarios, and with what.
struct Ensemble {
  int draws = 1;
  int threads = 0;        ///< 0: all that the process may use
  int draws_at_once = 2;  ///< under way together; bounds the memory
  LaunchStore store{};    ///< of launch states
  Instructions instructions = best_instructions();
  Branches branches = Branches::of_touched;
  /// The world, where nobody needs its burn-in afterwards: a single draw then takes it for its own.
  World* spent = nullptr;
};

/// What a finished draw is handed to, one scenario after the other, draw after draw, from one
/// thread at a time: (scenario, draw, counts of each area).
using Deliver =
    std::function<void(std::size_t scenario, std::size_t draw, std::span<const Counts>)>;

/// Runs all scenarios and draws; scenarios are of the same years and launch.
/// Throws Stopped if `stop` was asked for.
void simulate(const World& world, const Parameters& parameters, std::span<const Scenario> scenarios,
              const Ensemble& ensemble, const Deliver& deliver, const Progress& progress = {},
              std::stop_token stop = {});

}  // namespace kindred::model
