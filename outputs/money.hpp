// outputs/money.hpp - what the activity of an area costs, by RO3 service line.
//
// Net current expenditure, nominal, in whole pence: activity x unit price of 2022-23 x the line's
// reconciliation factor x a price index. Services that the model does not count are inputs: their
// outturn for each child, moved by population and prices. A policy's units are charged at their own
// drawn cost, never scaled by a factor.
#pragma once

#include <string>
#include <vector>

#include "model/counts.hpp"
#include "model/policy_in_force.hpp"
#include "outputs/study.hpp"

namespace kindred::outputs {

struct UnitPrice {
  model::Activity activity;
  std::size_t line = 0;  ///< index into PriceBook::lines
  double gbp = 0;        ///< per unit of the activity, in prices of 2022-23
};

struct PriceBook {
  std::vector<std::string> lines;  ///< published RO3 labels, parts only (no line that is a sum)
  std::vector<UnitPrice> prices;
  std::vector<double> factors;        ///< reconciliation to outturn, by line
  std::vector<double> gbp_per_child;  ///< of lines that are inputs, a year, 2022-23; else 0
  std::vector<double> deflator;       ///< from deflator_first_year, 2022-23 = 1
  int deflator_first_year = 2013;
  std::vector<Reconciliation> reconciliation;

  /// Prices of a year against 2022-23: the deflator up to 2023, then the scenario's growth.
  double index(int year, const model::Scenario& scenario) const;
};

Money priced(const model::Counts& counts, const PriceBook& book, const model::Scenario& scenario,
             const model::DrawnPolicy& drawn);

/// England's activity of a year at unit prices, before any factor [GBP], by line.
std::vector<double> at_unit_prices(const model::Counts& counts, const PriceBook& book, int year);

}  // namespace kindred::outputs
