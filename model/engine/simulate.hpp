// model/engine/simulate.hpp - draws in parallel, delivered in order.
//
// A few draws are under way at once, and in each of them the areas (draw_run.hpp); a draw is
// delivered whole. What one area does never depends on when another does it, so that the number of
// threads cannot change a result.
#pragma once

#include <functional>
#include <span>
#include <stop_token>

#include "model/parallel/progress.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/state/launch_store.hpp"
#include "model/state/open_cases.hpp"
#include "model/world/world.hpp"

namespace kindred::model {

/// What scenarios' distributions come to: of each draw, the policies in the order of scenarios.
using DrawnPolicies = std::vector<std::vector<DrawnPolicy>>;
DrawnPolicies draw_policies(std::span<const Scenario> scenarios, std::uint64_t seed,
                            std::size_t draws);

/// How many draws of all scenarios, and with what.
struct Ensemble {
  int draws = 1;
  int threads = 0;                          ///< 0: all that the process may use
  int draws_at_once = 2;                    ///< under way together; bounds the memory
  const DrawnPolicies* policies = nullptr;  ///< of these draws, if they are known; else none
  LaunchStore store{};                      ///< of launch states
  Instructions instructions = best_instructions();
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
