// outputs/money.hpp - what the activity of an area costs, by RO3 service line and by section 251
// block.
//
// Net current expenditure, nominal, in whole pence: the model's spending at prices of 2022-23
// (model/money/prices.hpp) x a price index, a policy's units at their own drawn cost, never scaled,
// and the grants of a scenario that are for a line. Lines that begin with `s251_` are the same
// money, gross, as the other return shows it: they are in no total.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/money/prices.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/tallies/counts.hpp"
#include "outputs/study/study.hpp"

namespace kindred::outputs {

inline constexpr std::string_view section_251 = "s251_";

/// What turns the model's spending into the two returns.
struct Ledger {
  std::vector<double> deflator;  ///< from deflator_first_year, 2022-23 = 1
  int deflator_first_year = 2013;
  /// Gross spending by section 251 over net by RO3, 2022-23.
  model::ByLine<double> section_251 = model::of_all_lines(1);
  std::vector<Reconciliation> reconciliation;

  /// Prices of a year against 2022-23: the deflator up to 2023, then the scenario's growth.
  double index(int year, const model::Scenario& scenario) const;
};

/// Published RO3 labels, parts only (no line that is a sum), then section 251's.
std::vector<std::string> ledger_lines();

/// Of an area, by its ONS code.
Money priced(const std::string& area, const model::Counts& counts,
             const model::Parameters& parameters, const Ledger& ledger,
             const model::Scenario& scenario, const model::DrawnPolicy& drawn);

/// A scenario's grants of a month to an area, nominal.
model::Granted granted(const std::string& area, const Ledger& ledger,
                       const model::Scenario& scenario, int year, int month);

/// A month's spending as it was counted, at prices of 2022-23 [pence].
model::Spending month_spending(const model::PricesOfYear& prices, const model::Counts& counts,
                               int year, int month);
/// The same of a whole year.
model::Spending year_spending(const model::PricesOfYear& prices, const model::Counts& counts,
                              int year);

}  // namespace kindred::outputs
