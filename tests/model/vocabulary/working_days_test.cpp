// tests/model/vocabulary/working_days_test.cpp - England's bank holidays by rule, against years as
// they were, and the clocks that run on them.
#include "model/vocabulary/working_days.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "model/processes/help/child_protection.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using namespace std::chrono;

namespace {

Day day_of(year_month_day date) {
  return static_cast<Day>((sys_days{date} - sys_days{1988y / April / 1}).count());
}

bool is_working_day(Day day) { return working_days_between(day - 1, day) == 1; }

/// Weekdays of a calendar year that are no working days.
std::vector<year_month_day> holidays(year of) {
  std::vector<year_month_day> made;
  for (sys_days d = of / January / 1; d < sys_days{(of + years{1}) / January / 1}; d += days{1}) {
    const weekday w{d};
    if (w == Saturday || w == Sunday) {
      CHECK_FALSE(is_working_day(day_of(d)));
    } else if (!is_working_day(day_of(d))) {
      made.emplace_back(d);
    }
  }
  return made;
}

using Dates = std::vector<year_month_day>;

}  // namespace

TEST_CASE("bank holidays are those of the years as they were", "[working_days]") {
  CHECK(holidays(2019y) == Dates{2019y / January / 1, 2019y / April / 19, 2019y / April / 22,
                                 2019y / May / 6, 2019y / May / 27, 2019y / August / 26,
                                 2019y / December / 25, 2019y / December / 26});
  CHECK(holidays(2020y) == Dates{2020y / January / 1, 2020y / April / 10, 2020y / April / 13,
                                 2020y / May / 8, 2020y / May / 25, 2020y / August / 31,
                                 2020y / December / 25, 2020y / December / 28});
  CHECK(holidays(2011y) == Dates{2011y / January / 3, 2011y / April / 22, 2011y / April / 25,
                                 2011y / April / 29, 2011y / May / 2, 2011y / May / 30,
                                 2011y / August / 29, 2011y / December / 26,
                                 2011y / December / 27});
  CHECK(holidays(2012y) == Dates{2012y / January / 2, 2012y / April / 6, 2012y / April / 9,
                                 2012y / May / 7, 2012y / June / 4, 2012y / June / 5,
                                 2012y / August / 27, 2012y / December / 25,
                                 2012y / December / 26});
  // New Year's Day 2022 was a Saturday, Christmas Day a Sunday.
  CHECK(holidays(2022y) == Dates{2022y / January / 3, 2022y / April / 15, 2022y / April / 18,
                                 2022y / May / 2, 2022y / June / 2, 2022y / June / 3,
                                 2022y / August / 29, 2022y / September / 19, 2022y / December / 26,
                                 2022y / December / 27});
  CHECK(holidays(2023y) == Dates{2023y / January / 2, 2023y / April / 7, 2023y / April / 10,
                                 2023y / May / 1, 2023y / May / 8, 2023y / May / 29,
                                 2023y / August / 28, 2023y / December / 25,
                                 2023y / December / 26});
}

TEST_CASE("working days are counted after the first day to the last", "[working_days]") {
  const Day thursday = day_of(2023y / April / 6);
  CHECK(working_days_between(thursday, thursday) == 0);
  CHECK(working_days_between(thursday, thursday + 4) == 0);  // Easter Monday
  CHECK(working_days_between(thursday, thursday + 5) == 1);
  CHECK(after_working_days(thursday, 1) == thursday + 5);
  // Easter Monday and May Day lie between.
  CHECK(after_working_days(thursday, 15) == day_of(2023y / May / 2));
  CHECK(working_days_between(day_of(2022y / April / 1), day_of(2023y / March / 31)) == 250);
  for (Day d = 0; d < 20'000; d += 7) {
    for (const int n : {1, 15, 45}) {
      const Day found = after_working_days(d, n);
      REQUIRE(is_working_day(found));
      REQUIRE(working_days_between(d, found) == n);
    }
  }
}

TEST_CASE("days to a conference have the published quartiles and bands", "[working_days]") {
  using child_protection::working_days_to_conference;
  CHECK(working_days_to_conference(0.25) == 13);
  CHECK(working_days_to_conference(0.50) == 14);
  CHECK(working_days_to_conference(0.75) == 15);
  int within_10 = 0, after_20 = 0;
  for (int i = 0; i < 1000; ++i) {
    const int found = working_days_to_conference((i + 0.5) / 1000);
    within_10 += found <= 10;
    after_20 += found > 20;
  }
  CHECK(within_10 == Approx(90).margin(1));
  CHECK(after_20 == Approx(120).margin(1));
}

TEST_CASE("conferences and assessments are counted by working days", "[working_days]") {
  auto p = fixtures::parameters();
  constexpr double hazard = 0.8;
  p.help.assessment.fill(hazard);
  const auto world = fixtures::world(p, 1000, 2018);
  const auto counts = fixtures::run_all(world, p, fixtures::baseline(2018));
  const auto over = [&](Tally t) {
    return static_cast<double>(fixtures::over_years(counts, t, 2015, 2018));
  };
  const auto band = [&](std::size_t b) {
    return static_cast<double>(
               fixtures::over_years(counts, Tally::conferences_by_working_days, b, 2015, 2018)) /
           over(Tally::conferences_by_working_days);
  };
  REQUIRE(over(Tally::conferences_by_working_days) > 2000);
  CHECK(band(0) == Approx(0.09).margin(0.03));
  CHECK(band(1) == Approx(0.69).margin(0.03));
  CHECK(band(3) == Approx(0.12).margin(0.03));
  const double within =
      over(Tally::assessments_within_45_working_days) / over(Tally::assessments_completed);
  // Nine weeks and, most often, a bank holiday or two.
  const auto ended_by = [](double days) { return 1 - std::exp(-hazard * days / 30.4375); };
  CHECK(within > ended_by(63) - 0.01);
  CHECK(within < ended_by(67) + 0.01);
  CHECK(within - ended_by(45) > 0.08);  // were calendar days counted
}
