#include "model/policy/scenario_periods.hpp"

#include <algorithm>
#include <stdexcept>

#include "model/parameters/parameters.hpp"
#include "model/policy/mechanism.hpp"

namespace kindred::model {

namespace {

void set(Parameters& parameters, std::string_view name, double value) {
  for (auto& key : keys(parameters)) {
    if (key.name != name) continue;
    *key.value = value;
    return;
  }
  throw std::logic_error("no such parameter: " + std::string(name));
}

/// Settings of a scenario with those of the mechanisms that it switches off.
std::vector<ParameterOverride> settings_of(const Scenario& scenario) {
  auto made = scenario.overrides;
  for (const auto& off : scenario.switched_off) {
    for (const auto& [key, value] : mechanisms[off.mechanism].off) {
      made.push_back({std::string(key), value, off.from});
    }
  }
  std::ranges::stable_sort(made, {}, &ParameterOverride::from);
  return made;
}

}  // namespace

ScenarioPeriods scenario_periods_of(const Scenario& scenario, const Parameters& parameters) {
  ScenarioPeriods made;
  made.from = first_month(scenario.to + 1);
  for (const auto& setting : settings_of(scenario)) {
    auto& periods = made.periods;
    const auto& before = periods.empty() ? parameters : *periods.back().parameters;
    auto changed = std::make_shared<Parameters>(before);
    set(*changed, setting.parameter, setting.value);
    if (periods.empty() || periods.back().from < setting.from) periods.push_back({});
    periods.back() = {setting.from, std::move(changed)};
    made.from = std::min(made.from, setting.from);
  }
  if (!scenario.shocks.empty()) {
    made.crises.emplace(parameters.adversity, adversity_by_class(parameters.family),
                        scenario.shocks);
    for (const auto& shock : scenario.shocks) {
      made.from = std::min(made.from, first_month(shock.first_year));
    }
  }
  return made;
}

std::optional<std::string_view> fixed_for_life(std::string_view parameter) {
  const auto is = [&](auto... names) { return ((parameter == names) || ...); };
  if (parameter.starts_with("family.")) return "it is used only once, to make the families";
  if (parameter.starts_with("adversity.") &&
      !is("adversity.recovery", "adversity.recorded_ratio") &&
      !parameter.starts_with("adversity.assessed_share")) {
    return "it shapes families' lives from the beginning of the run";
  }
  return std::nullopt;
}

}  // namespace kindred::model
