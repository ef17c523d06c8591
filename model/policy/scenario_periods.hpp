// model/policy/scenario_periods.hpp - what a scenario changes of the world, and from
// when.
//
// A scenario can give parameters other values from a month on, switch mechanisms off, and have more
// episodes of adversity begin. Roll-outs (policy.hpp) change single events of the families they
// reach; periods hold for everybody, so that all children of an area are simulated again.
#pragma once

#include <memory>
#include <optional>

#include "model/policy/policy.hpp"
#include "model/population/adversity.hpp"

namespace kindred::model {

struct Parameters;

/// Parameters that hold from a month on.
struct ParametersFrom {
  Month from;
  std::shared_ptr<const Parameters> parameters;
};

struct ScenarioPeriods {
  std::vector<ParametersFrom> periods;  ///< in order of month; none where no parameter changes
  std::optional<Crises> crises;         ///< with the scenario's shocks
  Month from;                           ///< the first month in which anything can differ
};
ScenarioPeriods scenario_periods_of(const Scenario& scenario, const Parameters& parameters);

/// Why a parameter cannot change from a month on; none if it can: some make the people themselves.
std::optional<std::string_view> fixed_for_life(std::string_view parameter);

}  // namespace kindred::model
