// tests/calibration/prices_test.cpp - unit costs are brought to one year's prices, and meet
// outturn.
#include "calibration/prices.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "model/state/use.hpp"
#include "outputs/money.hpp"
#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using calibration::england;
using Catch::Contains;
using model::Activity;
using model::SpendingLine;
using model::Tally;
using test_data::complaint;
using test_data::Folder;
using test_data::published;

namespace {

const auto unit_costs = test_data::calibration_folder / "published" / "unit_costs.csv";

calibration::Prices book() { return calibration::unit_prices(published(), unit_costs); }

/// [GBP] a unit
double price(const calibration::Prices& b, Activity activity, SpendingLine line) {
  for (const auto& unit : b.book.units) {
    if (unit.activity == activity && unit.line == line) return unit.pence / 100;
  }
  FAIL("no such price");
  return 0;
}

model::Parameters parameters() {
  auto made = test_data::beginning().parameters;
  made.book = book().book;
  return made;
}

/// England with some of everything in every month of the fitted years, more every year.
model::Counts busy() {
  model::Counts made(2013, 2023);
  const auto p = parameters();
  const auto add = [&](Tally t, int year, int month, std::size_t cell, std::int64_t n) {
    made.add(t, model::first_month(year) + month, cell, n);
  };
  for (int year = 2013; year <= 2023; ++year) {
    const int more = 100 + (year - 2013);
    for (int month = 0; month < 12; ++month) {
      for (std::size_t a = 0; a < index(Activity::policy_cost_1); ++a)
        add(Tally::month_activity, year, month, a,
            more * (10'000 + 37 * month + 101 * static_cast<int>(a)));
      for (std::size_t k = 0; k < model::count_of<model::PlaceKind>; ++k) {
        const auto place = placement_of(static_cast<model::PlaceKind>(k));
        const auto activity = model::activity_of(place);
        const double pence = model::published_price(p.book, activity, year);
        add(Tally::month_placement_pence, year, month, index(place),
            made.at_month(Tally::month_activity, year, month, index(activity)) *
                std::llround(pence));
      }
      add(Tally::month_staff, year, month, 0, 31'000 * more);
      add(Tally::month_staff, year, month, 1, 6000 * more);
    }
    made.add(Tally::children_aged_0_to_17, year, 0, 11'900'000);
  }
  return made;
}

outputs::Money priced(const calibration::Prices& b, const model::Counts& counts) {
  auto p = parameters();
  p.book = b.book;
  return outputs::priced("E06000901", counts, p, b.ledger, {}, {});
}
double year_of(const outputs::Money& money, int year, const std::string& line) {
  const auto all = outputs::ledger_lines();
  const auto l = static_cast<std::size_t>(std::ranges::find(all, line) - all.begin());
  return static_cast<double>(money.yearly[static_cast<std::size_t>(year - 2013)][l]) / 100;
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
  CHECK(price(book(), Activity::contact_and_referral, SpendingLine::safeguarding) ==
        Approx(190 * in_2023 / 72.3));
  // A price of a week, and one that is dated after 2022-23 and so comes down: a day each.
  CHECK(price(book(), Activity::agency_foster, SpendingLine::cla_fostering_services) ==
        Approx(820.0 / 7 * published().deflator(2023) / published().deflator(2021)));
  CHECK(price(book(), Activity::childrens_home, SpendingLine::cla_residential_care) ==
        Approx(318'400 / 365.25 * 100 / 106.06));
}

TEST_CASE("every activity has a price", "[prices]") {
  const auto b = book();
  // From adversity on, activities are days that the authority does not pay for as such.
  for (std::size_t a = 0; a < index(Activity::adversity_met); ++a) {
    INFO(model::activity_names[a]);
    CHECK(b.book.pence(static_cast<Activity>(a)) > 0);
  }
}

TEST_CASE("the lines are all that is published but for its one sum", "[prices]") {
  const auto all = outputs::ledger_lines();
  double looked_after = 0;
  for (const auto& label : published().labels("csc_net_current_expenditure", "service_line")) {
    INFO(label);
    const bool line = std::ranges::count(all, label) == 1;
    CHECK(line == (label != "children_looked_after"));
    if (label.starts_with("cla_")) looked_after += outturn(label);
  }
  CHECK(looked_after == Approx(outturn("children_looked_after")));
}

TEST_CASE("published prices move as published, and 2022-23 is 1", "[prices]") {
  const auto b = book().book;
  for (std::size_t l = 0; l < model::count_of<SpendingLine>; ++l) CHECK(b.explained[10][l] == 1);
  CHECK(b.pay[10] == 1);
  const auto deflated = [&](double value, int year) {
    return value * published().deflator(2023) / published().deflator(year);
  };
  const auto homes = [&](std::size_t year) {
    return b.explained[year - 2013][index(SpendingLine::cla_residential_care)];
  };
  // 3,430 a week in 2016-17 and 5,980 in 2022-23; 2,915 in 2013-14.
  CHECK(homes(2017) == Approx(deflated(3430, 2017) / 5980));
  CHECK(homes(2014) == Approx(deflated(2915, 2014) / 5980));
  CHECK(homes(2013) == homes(2014));
  CHECK(b.pay_share[index(SpendingLine::safeguarding)] == Approx(1'838'913.7 / 3'162'008.1));
}

TEST_CASE("reconciled, the book gives both returns back, line by line and year by year",
          "[prices]") {
  auto b = book();
  const auto counts = busy();
  calibration::reconcile(b, published(), parameters(), counts);
  const auto money = priced(b, counts);
  for (const auto& line : outputs::ledger_lines()) {
    if (line.starts_with(outputs::section_251)) continue;
    INFO(line);
    CHECK(year_of(money, 2023, line) == Approx(outturn(line)).epsilon(1e-6));
  }
  for (int year = 2017; year <= 2023; ++year) {
    for (const std::string block :
         {"looked_after_total", "leaving_care_support", "safeguarding", "family_support"}) {
      INFO(block << " " << year);
      CHECK(year_of(money, year, "s251_" + block) ==
            Approx(*published().value("s251_gross_" + block, "none", "total", england, year))
                .epsilon(1e-6));
    }
    double days = 0;
    for (int month = 0; month < 12; ++month) {
      for (const auto a :
           {Activity::kin_foster, Activity::authority_foster, Activity::agency_foster})
        days += static_cast<double>(counts.at_month(Tally::month_activity, year, month, index(a)));
    }
    CHECK(7 * year_of(money, year, "s251_fostering") / days ==
          Approx(*published().value("s251_unit_cost_fostering", "none", "total", england, year))
              .epsilon(1e-6));
  }
  for (const auto& r : b.reconciliation) {
    INFO(r.service_line);
    if (r.factor < 0.7 || r.factor > 1.4) CHECK_FALSE(r.explanation.empty());
  }
}

TEST_CASE("named system 68: volume, published price and the fitted rest make up every change",
          "[prices][named][row68]") {
  auto b = book();
  const auto counts = busy();
  calibration::reconcile(b, published(), parameters(), counts);
  const auto money = priced(b, counts);
  const auto l = index(SpendingLine::family_support);
  const double in_2023 = year_of(money, 2023, "family_support");
  for (int year = 2017; year < 2023; ++year) {
    const auto y = static_cast<std::size_t>(year - 2013);
    const double real = year_of(money, year, "family_support") / b.ledger.index(year, {});
    const double volume = b.book.volume[y][l];
    const double price = b.book.explained[y][l] * b.book.fitted[y][l];
    INFO(year << ": volume " << volume << ", price " << price);
    // More children were helped every year: 1% of 2013's more each.
    CHECK(volume == Approx((100.0 + year - 2013) / 110).epsilon(1e-3));
    CHECK(real == Approx(in_2023 * volume * price).epsilon(1e-5));
    // The change from then: volume at the old price, and price at the new volume.
    CHECK(in_2023 - real ==
          Approx(in_2023 * price * (1 - volume) + in_2023 * (1 - price)).epsilon(1e-4));
  }
}

TEST_CASE("a reconciliation that is written is read the same", "[prices]") {
  auto b = book();
  calibration::reconcile(b, published(), parameters(), busy());
  const Folder folder;
  calibration::write_reconciliation(b, folder.path());
  const auto again = calibration::read_prices(published(), unit_costs, folder.path());
  for (std::size_t l = 0; l < model::count_of<SpendingLine>; ++l) {
    INFO(model::spending_line_names[l]);
    CHECK(again.book.factor[l] == Approx(b.book.factor[l]).epsilon(1e-3));
    CHECK(again.book.pence_per_child[l] == Approx(b.book.pence_per_child[l]).margin(1e-2));
    CHECK(again.ledger.section_251[l] == Approx(b.ledger.section_251[l]).epsilon(1e-4));
    CHECK(again.reconciliation[l].explanation == b.reconciliation[l].explanation);
    for (std::size_t y = 0; y < model::fitted_years; ++y)
      CHECK(again.book.fitted[y][l] == Approx(b.book.fitted[y][l]).epsilon(1e-4));
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
