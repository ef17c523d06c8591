// tests/calibration/money_test.cpp - money is whole pence, adds up exactly, and a policy's cost
// goes where it says (here, since it wants a price book).
#include "outputs/money.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "calibration/prices.hpp"
#include "test_data.hpp"

using namespace kindred;
using model::Activity;
using model::Tally;
using outputs::PriceBook;

namespace {

/// Three lines: two with activity, one an input.
PriceBook book() {
  PriceBook made;
  made.lines = {"care", "safeguarding", "youth"};
  made.prices = {{Activity::kin_foster, 0, 50.333},
                 {Activity::agency_foster, 0, 117.01},
                 {Activity::assessment, 1, 1000.005}};
  made.factors = {1.1, 0.9, 1.0};
  made.gbp_per_child = {0, 0, 60};
  made.deflator_first_year = 2022;
  made.deflator = {0.9, 1.0};
  return made;
}

model::Counts counts() {
  model::Counts made(2022, 2025);
  for (int year = 2022; year <= 2025; ++year) {
    made.add(Tally::children_aged_0_to_17, year, 0, 10'007);
    for (int month = 0; month < 12; ++month) {
      made.add(Tally::month_activity, model::first_month(year) + month, index(Activity::kin_foster),
               311 + month);
      made.add(Tally::month_activity, model::first_month(year) + month,
               index(Activity::agency_foster), 97);
      made.add(Tally::month_activity, model::first_month(year) + month, index(Activity::assessment),
               13);
    }
  }
  return made;
}

model::Scenario scenario() {
  model::Scenario made;
  made.price_growth = {2024, {0.06, 0.02}};
  return made;
}

model::Scenario with_policy(const std::string& line, int prices_year = 2023) {
  auto made = scenario();
  model::Intervention one;
  one.costs.push_back({model::Transition::pre_proceedings, {}, prices_year, line});
  made.interventions.push_back(one);
  made.roll_outs.push_back({});
  return made;
}

model::DrawnPolicy drawn(std::vector<double> costs) { return {{{1.0, {}, std::move(costs)}}}; }

}  // namespace

TEST_CASE("months add up to years exactly", "[money]") {
  const auto money = outputs::priced(counts(), book(), scenario(), {});
  REQUIRE(money.yearly.size() == 4);
  REQUIRE(money.monthly.size() == 48);
  for (std::size_t year = 0; year < 4; ++year) {
    for (std::size_t line = 0; line < 3; ++line) {
      std::int64_t sum = 0;
      for (std::size_t month = 0; month < 12; ++month)
        sum += money.monthly[year * 12 + month][line];
      CHECK(sum == money.yearly[year][line]);
    }
  }
}

TEST_CASE("a month's money by hand", "[money]") {
  const auto money = outputs::priced(counts(), book(), scenario(), {});
  const auto& may_2022 = money.monthly[12 + 1];  // in 2022-23: an index of 1
  CHECK(may_2022[0] ==
        std::llround(312 * 50.333 * 1.1 * 100) + std::llround(97 * 117.01 * 1.1 * 100));
  CHECK(may_2022[1] == std::llround(13 * 1000.005 * 0.9 * 100));
  CHECK(may_2022[2] == std::llround(10'007 * 60.0 / 12 * 100));
  // The year before by the deflator, years after by the scenario's growth.
  CHECK(static_cast<double>(money.yearly[0][2]) / 100 == Approx(10'007 * 60 * 0.9).margin(0.1));
  CHECK(static_cast<double>(money.yearly[2][2]) / 100 == Approx(10'007 * 60 * 1.06).margin(0.1));
  CHECK(static_cast<double>(money.yearly[3][2]) / 100 ==
        Approx(10'007 * 60 * 1.06 * 1.02).margin(0.1));
}

TEST_CASE("a policy's charge goes to its budget line and to no other", "[money]") {
  const auto s = with_policy("safeguarding");
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2025) + 3, index(Activity::policy_cost_1),
            40);
  const auto without = outputs::priced(counts(), book(), s, drawn({123.45}));
  const auto with = outputs::priced(after, book(), s, drawn({123.45}));
  const auto plain = outputs::priced(counts(), book(), scenario(), {});
  CHECK(without.yearly == plain.yearly);
  for (std::size_t year = 0; year < 4; ++year) {
    CHECK(with.yearly[year][0] == without.yearly[year][0]);
    CHECK(with.yearly[year][2] == without.yearly[year][2]);
  }
  // Its own drawn cost at the prices of the year; never the factor of its line.
  CHECK(with.yearly[3][1] - without.yearly[3][1] == std::llround(40 * 123.45 * 1.06 * 1.02 * 100));
  CHECK(with.yearly[2][1] == without.yearly[2][1]);
  CHECK(with.monthly[36 + 3][1] - without.monthly[36 + 3][1] ==
        std::llround(40 * 123.45 * 1.06 * 1.02 * 100));
}

TEST_CASE("a cost in the prices of another year is brought to this one", "[money]") {
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_1),
            10);
  const auto s = with_policy("care", 2022);
  const auto with = outputs::priced(after, book(), s, drawn({90}));
  const auto without = outputs::priced(counts(), book(), s, drawn({90}));
  CHECK(with.yearly[1][0] - without.yearly[1][0] == std::llround(10 * 90 / 0.9 * 100));
}

TEST_CASE("two costs of a policy go to two lines, each by its own units", "[money]") {
  auto s = with_policy("care");
  s.interventions[0].costs.push_back({model::Transition::pre_proceedings, {}, 2023, "youth"});
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_1),
            10);
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_2), 3);
  const auto with = outputs::priced(after, book(), s, drawn({5, 7}));
  const auto without = outputs::priced(counts(), book(), s, drawn({5, 7}));
  CHECK(with.yearly[1][0] - without.yearly[1][0] == 5000);
  CHECK(with.yearly[1][1] == without.yearly[1][1]);
  CHECK(with.yearly[1][2] - without.yearly[1][2] == 2100);
}

TEST_CASE("the second roll-out is charged by its own units", "[money]") {
  auto s = with_policy("care");
  s.roll_outs.push_back({});
  model::DrawnPolicy both{{{1.0, {}, {5.0}}, {1.0, {}, {7.0}}}};
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_2),
            10);
  const auto with = outputs::priced(after, book(), s, both);
  const auto without = outputs::priced(counts(), book(), s, both);
  CHECK(with.yearly[1][0] - without.yearly[1][0] == 7000);
}

TEST_CASE("prices follow the deflator to 2022-23 and the scenario after it", "[money]") {
  const auto b = calibration::unit_prices(
      test_data::published(), test_data::calibration_folder / "published" / "unit_costs.csv");
  CHECK(b.index(2023, scenario()) == 1.0);
  CHECK(b.index(2014, scenario()) ==
        Approx(test_data::published().deflator(2014) / test_data::published().deflator(2023)));
  CHECK(b.index(2026, scenario()) == Approx(1.06 * 1.02 * 1.02));
}
