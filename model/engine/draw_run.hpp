// model/engine/draw_run.hpp - one draw of all areas together, under several scenarios.
//
// All scenarios of a draw share one trunk, the history and projection without any policy. Each
// leaves it in the month in which it first differs anywhere; from then on all areas are simulated
// again, since any of them may be affected. The trunk at launch is what a launch store keeps.
#pragma once

#include "model/engine/scenario_run.hpp"

namespace kindred::model {

/// Months that a draw takes, the trunk's and those of scenarios that leave it.
std::size_t months_of(const World& world, const Parameters& parameters,
                      std::span<const Scenario> scenarios,
                      std::span<const ScenarioPeriods> scenario_periods);

/// Counts of the scenarios (of the same years and launch), in their order, by area.
std::vector<std::vector<Counts>> run_draw(const DrawInputs& asked);

}  // namespace kindred::model
