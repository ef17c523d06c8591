#include "model/engine/first_difference.hpp"

#include <algorithm>

#include "model/parameters/parameters.hpp"

namespace kindred::model {

namespace {

/// The first year from launch on in which two scenarios have different unaccompanied arrivals; the
/// year after the last where they never do.
int arrivals_differ(const Scenario& scenario, const Scenario& other) {
  int year = scenario.launch + 1;
  while (year <= scenario.to &&
         scenario.unaccompanied_arrivals.at(year) == other.unaccompanied_arrivals.at(year)) {
    ++year;
  }
  return year;
}

bool reaches(const RollOut& roll_out, std::span<const std::string> areas) {
  return roll_out.areas.empty() || std::ranges::any_of(areas, [&](const std::string& code) {
           return std::ranges::count(roll_out.areas, code) > 0;
         });
}

}  // namespace

Month first_difference(const Scenario& scenario, const ScenarioPeriods& scenario_periods,
                       const Scenario& first, std::span<const std::string> areas) {
  Month found = first_month(std::min(arrivals_differ(scenario, first), scenario.to + 1));
  found = std::min(found, scenario_periods.from);
  // Accounts are kept from the launch on, at the scenario's own prices.
  if (scenario.budget.kept != first.budget.kept || (scenario.budget.kept && &scenario != &first)) {
    found = std::min(found, first_month(scenario.launch + 1));
  }
  for (const auto& roll_out : scenario.roll_outs) {
    if (reaches(roll_out, areas)) found = std::min(found, roll_out.from);
  }
  return std::max(found, history_begins);
}

}  // namespace kindred::model
