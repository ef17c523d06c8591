// tests/model/market/market_switches_test.cpp - the switches of the market, in a world whose
// children compete for places (the others: switches_test.cpp).
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "model/policy/mechanism.hpp"
#include "model/vocabulary/placement_mismatch.hpp"
#include "tests/model/fixtures/market.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int first = 2020, last = 2026;

const Parameters& parameters() {
  static const auto made = [] {
    auto p = fixtures::market_parameters(1);
    p.homes.opens_with_price = 1;
    return p;
  }();
  return made;
}

/// Carers become fewer from the launch on.
Scenario fewer_carers() {
  auto made = fixtures::baseline(last);
  for (const auto* key : {"fostering.deregistered.authority", "fostering.deregistered.agency"}) {
    made.overrides.push_back({key, 0.5, first_month(last_fitted_year + 1)});
  }
  return made;
}

/// All mechanisms, or one of them switched off.
const Counts& lived(const std::string& off = {}) {
  static const auto world = fixtures::market_world(parameters(), 600, last);
  static std::map<std::string, Counts> made;
  if (const auto at = made.find(off); at != made.end()) return at->second;
  auto scenario = fewer_carers();
  if (!off.empty()) {
    const auto found = std::ranges::find(mechanisms, off, &Mechanism::name);
    scenario.switched_off.push_back(
        {static_cast<std::size_t>(found - mechanisms.begin()), first_month(first)});
  }
  return made.emplace(off, fixtures::run_all(world, parameters(), scenario)).first->second;
}

double over(const Counts& c, Tally t, std::size_t cell) {
  return static_cast<double>(fixtures::over_years(c, t, cell, first, last));
}
/// Children who live in another kind of place than was asked for.
double displaced(const Counts& c, int year) {
  double sum = 0;
  for (std::size_t k = 0; k < count_of<PlaceKind>; ++k) {
    for (std::size_t found = 0; found < found_names.size(); ++found) {
      if (found == k) continue;
      sum += static_cast<double>(
          c.at(Tally::looked_after_by_kind_wanted, year, k * found_names.size() + found));
    }
  }
  return sum;
}
double outside(const Counts& c) {
  return over(c, Tally::looked_after_by_distance,
              locality(Boundary::outside, Distance::near_home)) +
         over(c, Tally::looked_after_by_distance,
              locality(Boundary::outside, Distance::far_from_home));
}
std::vector<Tally> differs_in(const Counts& a, const Counts& b) {
  std::vector<Tally> made;
  for (const auto& s : tally_shapes) {
    bool same = true;
    for (int year = a.first_year(); year <= a.last_year(); ++year) {
      for (std::size_t c = 0; c < s.cells.size(); ++c) {
        if (s.grain == Grain::every_year) same &= a.at(s.tally, year, c) == b.at(s.tally, year, c);
        for (int m = 0; s.grain == Grain::every_month && m < 12; ++m) {
          same &= a.at_month(s.tally, year, m, c) == b.at_month(s.tally, year, m, c);
        }
      }
    }
    if (!same) made.push_back(s.tally);
  }
  return made;
}

}  // namespace

TEST_CASE("a switch of the market changes nothing before its month", "[market][switches]") {
  for (const auto* off :
       {"competition", "shared_market", "scarcity_prices", "sibling_exemptions"}) {
    INFO(off);
    CHECK(lived(off) != lived());
    CHECK(fixtures::same_until(lived(off), lived(), first - 1));
  }
}

TEST_CASE("without competition every child gets the place that it asks for", "[market][switches]") {
  const auto& off = lived("competition");
  INFO(displaced(lived(), last) << " " << displaced(off, last));
  CHECK(displaced(lived(), last) > 50);
  CHECK(displaced(off, last) < 0.1 * displaced(lived(), last));
  const auto poor_fit = [](const Counts& c) {
    return static_cast<double>(c.total(Tally::looked_after_misplaced, last));
  };
  CHECK(poor_fit(off) < 0.8 * poor_fit(lived()));
}

TEST_CASE("without a shared market nobody but carers' families crosses a boundary",
          "[market][switches]") {
  const auto& off = lived("shared_market");
  INFO(outside(lived()) << " " << outside(off));
  CHECK(outside(off) < 0.9 * outside(lived()));
  // And there is always something elsewhere: no crises.
  const auto crises = [](const Counts& c) {
    return c.at_month(Tally::month_placement_pence, last, 11, index(Placement::other));
  };
  CHECK(crises(lived()) > 0);
  CHECK(crises(off) == 0);
}

TEST_CASE("without scarcity in prices only money and what it calls for change",
          "[market][switches]") {
  const auto& off = lived("scarcity_prices");
  const auto pence_a_day = [](const Counts& c) {
    const auto over = [&](Tally t, std::size_t cell) {
      return static_cast<double>(fixtures::over_months(c, t, cell, last, last));
    };
    return over(Tally::month_placement_pence, index(Placement::agency_foster)) /
           over(Tally::month_activity, index(Activity::agency_foster));
  };
  INFO(pence_a_day(lived()) << " " << pence_a_day(off));
  // Dearer with it, since places have become fewer.
  CHECK(pence_a_day(off) < 0.98 * pence_a_day(lived()));
  CHECK(pence_a_day(off) == Approx(fixtures::pence_a_day[index(PlaceKind::agency_foster)]));
  CHECK(fixtures::same_until(off, lived(), last_fitted_year));
  SECTION("where homes do not answer, money alone") {
    auto p = parameters();
    p.homes.opens_with_price = 0;
    const auto world = fixtures::market_world(p, 600, last);
    auto none = fewer_carers();
    none.overrides.push_back({"market.prices", 0, first_month(first)});
    CHECK(differs_in(fixtures::run_all(world, p, fewer_carers()),
                     fixtures::run_all(world, p, none)) ==
          std::vector{Tally::month_placement_pence});
  }
}

TEST_CASE("without exemptions fewer brothers and sisters live together", "[market][switches]") {
  const auto& off = lived("sibling_exemptions");
  const auto together = [](const Counts& c) {
    return over(c, Tally::sibling_groups, 0) /
           static_cast<double>(fixtures::over_years(c, Tally::sibling_groups, first, last));
  };
  INFO(over(lived(), Tally::sibling_groups, 0)
       << ": " << together(lived()) << " " << together(off));
  CHECK(together(off) < together(lived()));
}
