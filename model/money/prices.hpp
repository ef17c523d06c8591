// model/money/prices.hpp - what a month of an area cost, from what it used: the one place where
// activity becomes money.
//
// Net spending by line in whole pence at prices of 2022-23, real growth of prices included. Outputs
// make it nominal (outputs/money.hpp), the budget pays it (model/processes/authority/budget.hpp).
// Safeguarding is staff, which goes in steps with posts, and a marginal cost per case.
#pragma once

#include <cmath>
#include <optional>

#include "model/parameters/price_book.hpp"
#include "model/policy/policy.hpp"
#include "model/tallies/tally.hpp"
#include "model/vocabulary/activity.hpp"
#include "model/vocabulary/place_kind.hpp"

namespace kindred::model {

inline constexpr int price_year = 2023;
using Spending = ByLine<std::int64_t>;

/// The placement whose days cost what their places do, and not a unit price; none: another
/// activity.
constexpr std::optional<Placement> placement_with_own_price(Activity activity) {
  const auto first = index(Activity::kin_foster), a = index(activity);
  if (a < first || a >= first + count_of<PlaceKind>) return std::nullopt;
  return static_cast<Placement>(index(Placement::kin_foster) + a - first);
}

/// Unit price of an activity in a year, with the published real path of its line [pence].
double published_price(const PriceBook& book, Activity activity, int year);

/// Prices of a scenario after 2022-23 against 2022-23: nominal, and of places and pay real.
struct PriceGrowth {
  double all = 1, places = 1, pay = 1;
};
PriceGrowth price_growth(const Scenario& scenario, int year);

struct Parameters;

/// What a line's prices of a year are, all factors in.
struct PricesOfYear {
  PricesOfYear(const Parameters& parameters, const Scenario& scenario, int year);

  const Parameters& parameters;
  const PriceBook& book;
  ByLine<double> unit{};  ///< factor on a unit price
  /// Factor on the price of a place, which has the published path in it from the day that it was
  /// agreed (published_price).
  ByLine<double> place{};
  double staff = 0;          ///< a permanent full-time equivalent a month, on safeguarding [pence]
  double agency = 0;         ///< the same of an agency worker
  double marginal = 1;       ///< share of unit prices of that line, that is no worker's time
  ByLine<double> a_child{};  ///< a month, of lines that are inputs [pence]
};

/// A month's spending: amount(tally, cell) gives what was counted, `children` live in the area.
template <class Amount>
Spending spending(const PricesOfYear& prices, std::int64_t children, Amount amount) {
  ByLine<double> pence{};
  for (const auto& unit : prices.book.units) {
    const auto a = index(unit.activity), l = index(unit.line);
    if (const auto p = placement_with_own_price(unit.activity)) {
      pence[l] +=
          static_cast<double>(amount(Tally::month_placement_pence, index(*p))) * prices.place[l];
    } else {
      pence[l] += static_cast<double>(amount(Tally::month_activity, a)) * unit.pence *
                  prices.unit[l] *
                  (unit.line == SpendingLine::safeguarding ? prices.marginal : 1.0);
    }
  }
  // Crisis places are counted with other placements, and paid for as homes.
  const auto homes = index(SpendingLine::cla_residential_care);
  pence[homes] +=
      static_cast<double>(amount(Tally::month_placement_pence, index(Placement::other))) *
      prices.place[homes];
  const auto workers = [&](Contract c) {
    return static_cast<double>(amount(Tally::month_staff, index(c))) / 100;
  };
  pence[index(SpendingLine::safeguarding)] +=
      workers(Contract::permanent) * prices.staff + workers(Contract::agency) * prices.agency;
  Spending made{};
  for (std::size_t l = 0; l < made.size(); ++l) {
    made[l] = std::llround(pence[l] + prices.a_child[l] * static_cast<double>(children));
  }
  return made;
}

}  // namespace kindred::model
