// model/money/ledger.hpp - what an area spent in pounds of the year.
//
// Spending at prices of 2022-23 (model/money/prices.hpp) x a price index, a policy's units at their
// own drawn cost, never scaled, and the grants of a scenario that are for a line. Whole pence.
// Outputs show it as the two published returns (outputs/money.hpp).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/money/prices.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/tallies/counts.hpp"

namespace kindred::model {

/// Prices of the years, and what turns spending as one return has it into that of the other.
struct Ledger {
  std::vector<double> deflator;  ///< from deflator_first_year, 2022-23 = 1
  int deflator_first_year = 2013;
  /// Gross spending by section 251 over net by RO3, 2022-23.
  ByLine<double> section_251 = of_all_lines(1);

  /// Prices of a year against 2022-23: the deflator up to 2023, then the scenario's growth.
  double index(int year, const Scenario& scenario) const;
};

/// A month's spending as it was counted, at prices of 2022-23 [pence].
Spending month_spending(const PricesOfYear& prices, const Counts& counts, int year, int month);
/// The same of a whole year.
Spending year_spending(const PricesOfYear& prices, const Counts& counts, int year);

/// A scenario's grants of a month to an area, nominal.
Granted granted(const std::string& area, const Ledger& ledger, const Scenario& scenario, int year,
                int month);

/// Nominal spending of an area in each month of a year, April first [pence].
std::array<Spending, 12> nominal_spending(const std::string& area, const Counts& counts,
                                          const Parameters& parameters, const Ledger& ledger,
                                          const Scenario& scenario, const DrawnPolicy& drawn,
                                          int year);

}  // namespace kindred::model
