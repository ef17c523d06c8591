// model/engine/first_difference.hpp - from which month on a scenario has to be simulated by itself.
#pragma once

#include <span>
#include <string>

#include "model/policy/scenario_periods.hpp"

namespace kindred::model {

/// The first month in which a scenario can differ from `first`, without its policy, in any of these
/// areas (ONS codes); the month after the last where it never does.
Month first_difference(const Scenario& scenario, const ScenarioPeriods& scenario_periods,
                       const Scenario& first, std::span<const std::string> areas);

}  // namespace kindred::model
