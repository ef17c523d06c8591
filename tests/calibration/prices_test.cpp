// tests/calibration/prices_test.cpp - unit costs are brought to one year's prices, and meet
// outturn.
#include "calibration/prices.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "test_data.hpp"

using namespace kindred;
using calibration::england;
using Catch::Contains;
using model::Activity;
using model::Tally;
using test_data::complaint;
using test_data::Folder;
using test_data::published;

namespace {

const auto unit_costs = test_data::calibration_folder / "published" / "unit_costs.csv";

outputs::PriceBook book() { return calibration::unit_prices(published(), unit_costs); }

double price(const outputs::PriceBook& b, Activity activity, const std::string& line) {
  for (const auto& p : b.prices) {
    if (p.activity == activity && b.lines[p.line] == line) return p.gbp;
  }
  FAIL("no such price");
  return 0;
}

/// England with some of every activity in every month of 2022-23.
model::Counts busy() {
  model::Counts made(2022, 2023);
  for (int month = 0; month < 12; ++month) {
    for (std::size_t a = 0; a < index(Activity::policy_cost_1); ++a)
      made.add(Tally::month_activity, model::first_month(2023) + month, a,
               10'000 + 37 * month + 101 * a);
  }
  made.add(Tally::children_aged_0_to_17, 2023, 0, 11'900'000);
  return made;
}

double outturn(const std::string& line) {
  return 1000 * published()
                    .value("csc_net_current_expenditure", "service_line", line, england, 2023)
                    .value();
}

}  // namespace

TEST_CASE("a price is deflated by hand as by the book", "[prices]") {
  // 190 pounds of 2010-11; the GDP deflator was 72.3 then, 2022-23 = 100 [OBR26].
  CHECK(published().value("nat_gdp_deflator", "none", "total", england, 2011) == 72.3);
  const double in_2023 = *published().value("nat_gdp_deflator", "none", "total", england, 2023);
  CHECK(price(book(), Activity::contact_and_referral, "safeguarding") ==
        Approx(190 * in_2023 / 72.3));
  // A price of a week, and one that is dated after 2022-23 and so comes down: a day each.
  CHECK(price(book(), Activity::agency_foster, "cla_fostering_services") ==
        Approx(820.0 / 7 * published().deflator(2023) / published().deflator(2021)));
  CHECK(price(book(), Activity::childrens_home, "cla_residential_care") ==
        Approx(318'400 / 365.25 * 100 / 106.06));
}

TEST_CASE("every activity has a price", "[prices]") {
  const auto b = book();
  // From adversity on, activities are days that the authority does not pay for as such.
  for (std::size_t a = 0; a < index(Activity::adversity_met); ++a) {
    INFO(model::activity_names[a]);
    CHECK(std::ranges::any_of(b.prices,
                              [&](const auto& p) { return index(p.activity) == a && p.gbp > 0; }));
  }
}

TEST_CASE("the lines are all that is published but for its one sum", "[prices]") {
  const auto b = book();
  double looked_after = 0;
  for (const auto& label : published().labels("csc_net_current_expenditure", "service_line")) {
    INFO(label);
    const bool line = std::ranges::count(b.lines, label) == 1;
    CHECK(line == (label != "children_looked_after"));
    if (label.starts_with("cla_")) looked_after += outturn(label);
  }
  CHECK(looked_after == Approx(outturn("children_looked_after")));
}

TEST_CASE("lines are the sum of activity times price", "[prices]") {
  const auto b = book();
  const auto counts = busy();
  const auto lines = outputs::at_unit_prices(counts, b, 2023);
  double by_hand = 0;
  for (const auto& p : b.prices) {
    by_hand += p.gbp * (12 * (10'000.0 + 101 * static_cast<double>(index(p.activity))) + 37 * 66);
  }
  CHECK(std::accumulate(lines.begin(), lines.end(), 0.0) == Approx(by_hand));
  const auto one = std::ranges::find(b.lines, "cla_asylum_seeking") - b.lines.begin();
  CHECK(lines[static_cast<std::size_t>(one)] ==
        Approx(143 * (12 * (10'000.0 + 101 * static_cast<double>(index(Activity::unaccompanied))) +
                      37 * 66)));
}

TEST_CASE("reconciled, the book gives outturn back, line by line", "[prices]") {
  auto b = book();
  const auto counts = busy();
  calibration::reconcile(b, published(), counts);
  const auto money = outputs::priced(counts, b, {}, {});
  REQUIRE(b.reconciliation.size() == b.lines.size());
  for (std::size_t l = 0; l < b.lines.size(); ++l) {
    INFO(b.lines[l]);
    // Rounding to whole pence, twelve months and a few prices.
    CHECK(static_cast<double>(money.yearly[1][l]) / 100 == Approx(outturn(b.lines[l])).margin(1));
    const auto& r = b.reconciliation[l];
    CHECK((b.factors[l] == 1.0 || b.gbp_per_child[l] == 0.0));
    CHECK((b.gbp_per_child[l] > 0 || r.outturn_gbp == Approx(r.priced_gbp * r.factor)));
    if (r.factor < 0.7 || r.factor > 1.4) CHECK_FALSE(r.explanation.empty());
  }
}

TEST_CASE("a reconciliation that is written is read the same", "[prices]") {
  auto b = book();
  calibration::reconcile(b, published(), busy());
  const Folder folder;
  calibration::write_reconciliation(b, folder / "r.csv");
  const auto again = calibration::read_price_book(published(), unit_costs, folder / "r.csv");
  REQUIRE(again.lines == b.lines);
  for (std::size_t l = 0; l < b.lines.size(); ++l) {
    INFO(b.lines[l]);
    CHECK(again.factors[l] == Approx(b.factors[l]).epsilon(1e-3));
    CHECK(again.gbp_per_child[l] == Approx(b.gbp_per_child[l]).margin(1e-4));
    CHECK(again.reconciliation[l].explanation == b.reconciliation[l].explanation);
  }
}

TEST_CASE("a wrong unit cost is named with its line", "[prices]") {
  const Folder folder;
  const auto said = [&](const std::string& row) {
    test_data::write(folder / "u.csv", "activity,service_line,gbp,per,price_year,source\n" + row);
    return complaint([&] { (void)calibration::unit_prices(published(), folder / "u.csv"); });
  };
  CHECK(said("adoption,cla_other,1,unit,2023,S\n").empty());
  CHECK_THAT(said("adopting,cla_other,1,unit,2023,S\n"),
             Contains("u.csv:2") && Contains("adopting"));
  CHECK_THAT(said("adoption,cla_others,1,unit,2023,S\n"), Contains("u.csv:2"));
  CHECK_THAT(said("adoption,cla_other,1,fortnight,2023,S\n"),
             Contains("u.csv:2") && Contains("fortnight"));
  CHECK_THAT(said("adoption,cla_other,much,unit,2023,S\n"), Contains("u.csv:2"));
  CHECK_THAT(said("adoption,cla_other,1,unit,1950,S\n"), Contains("1950"));
  CHECK_THAT(said("adoption,cla_other,1,unit,2023,\n"), Contains("u.csv:2") && Contains("source"));
}
