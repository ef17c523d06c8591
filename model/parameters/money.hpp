// model/parameters/money.hpp - what places, workers and services cost, and how a budget answers.
//
// A part of model/parameters/parameters.hpp. The price book is data (calibration/prices.hpp), the
// rest are parameters with keys (model/parameters/money.cpp).
#pragma once

#include <array>
#include <vector>

#include "model/tallies/tally.hpp"
#include "model/vocabulary/place_kind.hpp"
#include "model/vocabulary/spending_line.hpp"

namespace kindred::model {

/// Groups of kinds of places whose prices differ alike.
enum class PriceGroup : std::uint8_t { fostering, homes, size_ };
inline constexpr NamesOf<PriceGroup> price_group_names{"fostering", "homes"};
constexpr PriceGroup price_group(PlaceKind kind) {
  return kind <= PlaceKind::agency_foster ? PriceGroup::fostering : PriceGroup::homes;
}

/// How prices of places differ about the mean of their kind.
struct PriceParameters {
  std::array<std::array<double, count_of<NeedsBand>>, count_of<PriceGroup>> by_need{
      {{1, 1, 1}, {1, 1, 1}}};
  std::array<std::array<double, count_of<NeedsBand>>, count_of<PriceGroup>> need_share{
      {{1, 0, 0}, {1, 0, 0}}};                              ///< of children placed; keeps the mean
  std::array<double, count_of<Sector>> by_sector{1, 1, 1};  ///< of children's homes
  std::array<double, count_of<Sector>> sector_share{1, 0, 0};  ///< of their places
  std::array<double, count_of<PriceGroup>> spread{};  ///< standard deviation of the logarithm
  double provider_share = 0;  ///< of its square that is the provider's and not the child's
  double dear_share_2019 = 0, dear_share_2023 = 0;  ///< of children's homes' placements
  double dear_from = 10'000;                        ///< a week, at prices of 2022-23 [GBP]
  double dear_shape = 4;                            ///< of the Pareto tail above it
  double crisis_ratio = 1;  ///< mean of a crisis place over a children's home
  double scarcity = 0;      ///< power of the region's price level in a place's price
};

/// What social workers cost; by year at the path of earnings.
struct StaffParameters {
  double gbp = 0;              ///< a permanent full-time equivalent a year, loaded, 2022-23
  double agency_premium = 0;   ///< more for an agency worker, a year, 2022-23 [GBP]
  double on_safeguarding = 0;  ///< share of all social workers who are paid from that line
  double marginal_share = 1;   ///< of unit prices of that line, that is no worker's time
};

struct BudgetParameters {
  double response = 0;  ///< of the gap by which early help gives way in a month [1/month]
  double asylum_grant = 0, family_support_grant = 0, youth_justice_grant = 0;  ///< shares of lines
};

/// A unit of an activity, on a line, at prices of 2022-23 before any factor [pence].
struct UnitPrice {
  Activity activity;
  SpendingLine line;
  double pence;
};

template <class Value>
using ByLine = std::array<Value, count_of<SpendingLine>>;

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
  /// what is fitted beside; earnings of staff.
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
