#include <algorithm>

#include "model/engine/trunk.hpp"

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

}  // namespace

bool same_arrivals(const Scenario& scenario, const Scenario& other) {
  return arrivals_differ(scenario, other) > scenario.to;
}

Month parts_from_trunk(const Scenario& scenario, const Terms& terms, const Scenario& first,
                       const std::string& area) {
  Month parts = first_month(std::min(arrivals_differ(scenario, first), scenario.to + 1));
  parts = std::min(parts, terms.from);
  // Accounts are kept from the launch on, at the scenario's own prices.
  if (scenario.budget.kept != first.budget.kept || (scenario.budget.kept && &scenario != &first)) {
    parts = std::min(parts, first_month(scenario.launch + 1));
  }
  for (const auto& roll_out : scenario.roll_outs) {
    if (roll_out.areas.empty() || std::ranges::count(roll_out.areas, area)) {
      parts = std::min(parts, roll_out.from);
    }
  }
  return std::max(parts, history_begins);
}

}  // namespace kindred::model
