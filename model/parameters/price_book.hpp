// model/parameters/price_book.hpp - unit prices of activities, and what reconciles them to what is
// published. Data (calibration/prices.hpp), not parameters with keys.
#pragma once

#include <array>
#include <vector>

#include "model/parameters/by_year.hpp"
#include "model/vocabulary/activity.hpp"
#include "model/vocabulary/spending_line.hpp"

namespace kindred::model {

/// A unit of an activity, on a line, at prices of 2022-23 before any factor [pence].
struct UnitPrice {
  Activity activity;
  SpendingLine line;
  double pence;
};

constexpr ByLine<double> of_all_lines(double value) {
  ByLine<double> made{};
  made.fill(value);
  return made;
}

/// Unit prices with their sources' years behind them, and what reconciles them to publication.
struct PriceBook {
  std::vector<UnitPrice> units;
  ByLine<double> factor = of_all_lines(1);  ///< priced to outturn, 2022-23
  ByLine<double> pence_per_child{};         ///< of lines that are inputs, a year
  ByLine<double> gross_over_net = of_all_lines(1);
  ByLine<double> pay_share{};  ///< employees' of gross spending
  /// Real prices by year from first_fitted_year, 2022-23 = 1: as published prices explain them, and
  /// what else is fitted; earnings of staff.
  std::array<ByLine<double>, 11> explained = all_years(), fitted = all_years();
  std::array<ByLine<double>, 11> volume = all_years();  ///< of activity, 2022-23 = 1: to be shown
  std::array<double, 11> pay = all_ones();

  /// The unit price of an activity; none: 0.
  double pence(Activity activity) const {
    double made = 0;
    for (const auto& unit : units) made += unit.activity == activity ? unit.pence : 0;
    return made;
  }
  /// The line that an activity's days are charged to.
  SpendingLine line(Activity activity) const {
    for (const auto& unit : units) {
      if (unit.activity == activity) return unit.line;
    }
    return SpendingLine::cla_other;
  }

 private:
  static constexpr std::array<ByLine<double>, 11> all_years() {
    std::array<ByLine<double>, 11> made{};
    made.fill(of_all_lines(1));
    return made;
  }
  static constexpr std::array<double, 11> all_ones() {
    std::array<double, 11> made{};
    made.fill(1);
    return made;
  }
};

}  // namespace kindred::model
