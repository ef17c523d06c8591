// tests/calibration/money_test.cpp - money is whole pence, adds up exactly, and a policy's cost
// goes where it says (here, since it wants a price book).
#include "outputs/money.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "calibration/prices.hpp"
#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using model::Activity;
using model::SpendingLine;
using model::Tally;

namespace {

/// Two lines with activity, one an input.
model::Parameters parameters() {
  model::Parameters made;
  auto& book = made.book;
  book.units = {{Activity::with_parents, SpendingLine::cla_other, 5033.3},
                {Activity::other_residential, SpendingLine::cla_other, 11'701},
                {Activity::adoption, SpendingLine::cla_leaving_care, 300},
                {Activity::early_help, SpendingLine::family_support, 100'000.5}};
  book.factor[index(SpendingLine::cla_other)] = 1.1;
  book.factor[index(SpendingLine::family_support)] = 0.9;
  book.pence_per_child[index(SpendingLine::youth_justice)] = 6000;
  return made;
}
model::Ledger ledger() {
  model::Ledger made;
  made.deflator_first_year = 2022;
  made.deflator = {0.9, 1.0};
  made.section_251[index(SpendingLine::cla_leaving_care)] = 1.5;
  made.section_251[index(SpendingLine::cla_other)] = 1.2;
  return made;
}
outputs::Money priced(const model::Counts& counts, const model::Scenario& scenario,
                      const model::DrawnPolicy& drawn = {}) {
  return outputs::priced("E06000901", counts, parameters(), ledger(), scenario, drawn);
}
std::size_t line(const std::string& name) {
  const auto all = outputs::ledger_lines();
  return static_cast<std::size_t>(std::ranges::find(all, name) - all.begin());
}

model::Counts counts() {
  model::Counts made(2022, 2025);
  for (int year = 2022; year <= 2025; ++year) {
    made.add(Tally::children_aged_0_to_17, year, 0, 10'007);
    for (int month = 0; month < 12; ++month) {
      made.add(Tally::month_activity, model::first_month(year) + month,
               index(Activity::with_parents), 311 + month);
      made.add(Tally::month_activity, model::first_month(year) + month,
               index(Activity::other_residential), 97);
      made.add(Tally::month_activity, model::first_month(year) + month, index(Activity::early_help),
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
  const auto money = priced(counts(), scenario());
  REQUIRE(money.yearly.size() == 4);
  REQUIRE(money.monthly.size() == 48);
  for (std::size_t year = 0; year < 4; ++year) {
    for (std::size_t l = 0; l < outputs::ledger_lines().size(); ++l) {
      std::int64_t sum = 0;
      for (std::size_t month = 0; month < 12; ++month) sum += money.monthly[year * 12 + month][l];
      CHECK(sum == money.yearly[year][l]);
    }
  }
}

TEST_CASE("a month's money by hand", "[money]") {
  const auto money = priced(counts(), scenario());
  const auto& may_2022 = money.monthly[12 + 1];  // in 2022-23: an index of 1
  CHECK(may_2022[line("cla_other")] == std::llround((312 * 5033.3 + 97 * 11'701) * 1.1));
  CHECK(may_2022[line("family_support")] == std::llround(13 * 100'000.5 * 0.9));
  CHECK(may_2022[line("youth_justice")] == std::llround(10'007 * 6000.0 / 12));
  // The year before by the deflator, years after by the scenario's growth.
  const auto youth = [&](std::size_t year) {
    return static_cast<double>(money.yearly[year][line("youth_justice")]) / 100;
  };
  CHECK(youth(0) == Approx(10'007 * 60 * 0.9).margin(0.1));
  CHECK(youth(2) == Approx(10'007 * 60 * 1.06).margin(0.1));
  CHECK(youth(3) == Approx(10'007 * 60 * 1.06 * 1.02).margin(0.1));
}

TEST_CASE("section 251 shows the same money gross, and next to the total", "[money]") {
  auto with_leavers = counts();
  with_leavers.add(Tally::month_activity, model::first_month(2023), index(Activity::adoption),
                   1000);
  const auto money = priced(with_leavers, scenario());
  const auto& april = money.monthly[12];
  const auto rest = std::llround((311 * 5033.3 + 97 * 11'701) * 1.1);
  CHECK(april[line("cla_other")] == rest + 300'000);
  CHECK(april[line("s251_leaving_care_support")] == 450'000);
  CHECK(april[line("s251_looked_after_total")] ==
        450'000 + std::llround(static_cast<double>(rest) * 1.2));
}

TEST_CASE("a policy's charge goes to its budget line and to no other", "[money]") {
  const auto s = with_policy("family_support");
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2025) + 3, index(Activity::policy_cost_1),
            40);
  const auto without = priced(counts(), s, drawn({123.45}));
  const auto with = priced(after, s, drawn({123.45}));
  const auto plain = priced(counts(), scenario());
  CHECK(without.yearly == plain.yearly);
  for (std::size_t year = 0; year < 4; ++year) {
    CHECK(with.yearly[year][line("cla_other")] == without.yearly[year][line("cla_other")]);
    CHECK(with.yearly[year][line("youth_justice")] == without.yearly[year][line("youth_justice")]);
  }
  // Its own drawn cost at the prices of the year; never the factor of its line.
  CHECK(with.yearly[3][line("family_support")] - without.yearly[3][line("family_support")] ==
        std::llround(40 * 123.45 * 1.06 * 1.02 * 100));
  CHECK(with.yearly[2][line("family_support")] == without.yearly[2][line("family_support")]);
  CHECK(with.monthly[36 + 3][line("family_support")] -
            without.monthly[36 + 3][line("family_support")] ==
        std::llround(40 * 123.45 * 1.06 * 1.02 * 100));
}

TEST_CASE("a cost in the prices of another year is brought to this one", "[money]") {
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_1),
            10);
  const auto s = with_policy("cla_other", 2022);
  const auto with = priced(after, s, drawn({90}));
  const auto without = priced(counts(), s, drawn({90}));
  CHECK(with.yearly[1][line("cla_other")] - without.yearly[1][line("cla_other")] ==
        std::llround(10 * 90 / 0.9 * 100));
}

TEST_CASE("two costs of a policy go to two lines, each by its own units", "[money]") {
  auto s = with_policy("cla_other");
  s.interventions[0].costs.push_back(
      {model::Transition::pre_proceedings, {}, 2023, "youth_justice"});
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_1),
            10);
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_2), 3);
  const auto with = priced(after, s, drawn({5, 7}));
  const auto without = priced(counts(), s, drawn({5, 7}));
  CHECK(with.yearly[1][line("cla_other")] - without.yearly[1][line("cla_other")] == 5000);
  CHECK(with.yearly[1][line("family_support")] == without.yearly[1][line("family_support")]);
  CHECK(with.yearly[1][line("youth_justice")] - without.yearly[1][line("youth_justice")] == 2100);
}

TEST_CASE("the second roll-out is charged by its own units", "[money]") {
  auto s = with_policy("cla_other");
  s.roll_outs.push_back({});
  model::DrawnPolicy both{{{1.0, {}, {5.0}}, {1.0, {}, {7.0}}}};
  auto after = counts();
  after.add(Tally::month_activity, model::first_month(2023) + 0, index(Activity::policy_cost_2),
            10);
  const auto with = priced(after, s, both);
  const auto without = priced(counts(), s, both);
  CHECK(with.yearly[1][line("cla_other")] - without.yearly[1][line("cla_other")] == 7000);
}

TEST_CASE("prices follow the deflator to 2022-23 and the scenario after it", "[money]") {
  const auto b =
      calibration::unit_prices(test_data::published(),
                               test_data::calibration_folder / "published" / "unit_costs.csv")
          .ledger;
  CHECK(b.index(2023, scenario()) == 1.0);
  CHECK(b.index(2014, scenario()) ==
        Approx(test_data::published().deflator(2014) / test_data::published().deflator(2023)));
  CHECK(b.index(2026, scenario()) == Approx(1.06 * 1.02 * 1.02));
}
