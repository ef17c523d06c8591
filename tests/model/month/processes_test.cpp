// tests/model/month/processes_test.cpp - single processes do what their equations say, often
// enough.
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "model/population/adversity.hpp"
#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/unaccompanied.hpp"
#include "model/processes/help/case_file.hpp"
#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::standard_errors_of_sum;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

double variance(const std::array<double, adversity_classes>& classes) {
  double sum = 0;
  for (const double c : classes) sum += (c - 1) * (c - 1);
  return sum / adversity_classes;
}

/// All that is on a calendar, month after month.
std::vector<Due> all_due(const DueCalendar& calendar) {
  std::vector<Due> made;
  for (int m = 0; m < static_cast<int>(calendar.months()); ++m) {
    calendar.each({m}, [&](const Due& due) { made.push_back(due); });
  }
  return made;
}

/// What closing the cases of many children puts on the calendar.
std::vector<Due> recurrences(double expected, std::uint32_t children) {
  auto p = fixtures::parameters();
  p.help.recurrence.fill(expected);
  p.needs.recurrence = 1;
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    (void)stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    case_file::close(area_month, nth, area_month.first, Closing::in_need);
  }
  return all_due(stage.state.due);
}

}  // namespace

TEST_CASE("a family's adversity has mean 1 and the gamma's variance", "[adversity]") {
  for (const double shape : {0.295, 0.5, 2.0}) {
    INFO("shape " << shape);
    const auto classes = gamma_adversity(shape);
    CHECK(std::accumulate(classes.begin(), classes.end(), 0.0) / adversity_classes ==
          Approx(1).epsilon(1e-9));
    CHECK(std::ranges::is_sorted(classes));
    CHECK(classes.front() >= 0);
    // Classes of equal numbers lose a little of the spread within the last.
    CHECK(variance(classes) < 1 / shape);
    CHECK(variance(classes) == Approx(1 / shape).epsilon(0.05));
    CHECK(variance(gamma_adversity(shape * too_high)) != Approx(1 / shape).epsilon(0.05));
  }
}

TEST_CASE("two classes of adversity have mean 1 and the share that high adversity carries",
          "[adversity]") {
  for (const double ratio : {4.0, 17.0, 60.0}) {
    constexpr double share = 0.2;
    INFO("ratio " << ratio);
    const auto classes = two_class_adversity(share, ratio);
    const double sum = std::accumulate(classes.begin(), classes.end(), 0.0);
    CHECK(sum / adversity_classes == Approx(1).epsilon(1e-7));
    CHECK(std::ranges::is_sorted(classes));
    CHECK(classes.back() / classes.front() == Approx(ratio).epsilon(1e-6));
    const double carried = share * ratio / (1 - share + share * ratio);
    // Without the one class that is of both kinds.
    const double top = std::accumulate(classes.end() - 51, classes.end(), 0.0) / adversity_classes;
    CHECK(top == Approx(carried * (51.0 / 256) / share).epsilon(1e-6));
    CHECK(variance(two_class_adversity(share, ratio * 2)) > 1.05 * variance(classes));
  }
  auto p = fixtures::parameters().family;
  p.high_adversity_ratio = 17;
  CHECK(adversity_by_class(p) == gamma_adversity(p.frailty_shape));
  p.high_adversity_share = 0.2;
  CHECK(adversity_by_class(p) == two_class_adversity(0.2, 17));
}

TEST_CASE("candidates come at the stated rate on average", "[adversity]") {
  auto p = fixtures::parameters().family;
  const Crises crises(fixtures::parameters().adversity, adversity_by_class(p));
  const CandidateRates rates(p, adversity_by_class(p), crises, 1.3);
  double sum = 0;
  Family family;
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    for (std::uint8_t decile = 0; decile < 10; ++decile) {
      family.adversity = static_cast<std::uint8_t>(c);
      family.deprivation = decile;
      for (const auto level :
           {AdversityLevel::none, AdversityLevel::some, AdversityLevel::serious}) {
        sum += rates.of(family) * crises.share(family.adversity, level) *
               crises.relative_referral(level);
      }
    }
  }
  CHECK(sum / adversity_classes / 10 ==
        Approx(p.referral_rate * p.candidate_headroom * 1.3).epsilon(1e-9));
  Family poor, less_poor;
  poor.adversity = less_poor.adversity = 100;
  less_poor.deprivation = 1;
  CHECK(rates.of(poor) / rates.of(less_poor) == Approx(std::exp(p.deprivation_slope)));
}

TEST_CASE("closed children come back as often, and as soon, as expected", "[statistical]") {
  constexpr std::uint32_t children = 200'000;
  constexpr double n = 0.25;
  const auto due = recurrences(n, children);
  const auto found = static_cast<std::int64_t>(due.size());
  const double p = 1 - std::exp(-n);
  CHECK(standard_errors(found, children, p) < surely_wrong);
  CHECK(standard_errors(static_cast<std::int64_t>(recurrences(n * too_high, children).size()),
                        children, p) > surely_wrong);
  // Within one mean delay, of those that come back.
  const double decay = fixtures::parameters().help.recurrence_decay;
  const Day until = first_day(first_month(2015)) + 1 + static_cast<Day>(decay * 30.4375);
  const auto soon = std::ranges::count_if(due, [&](const Due& d) { return d.day < until; });
  const double share = (1 - std::exp(-n * (1 - std::exp(-1.0)))) / p;
  CHECK(standard_errors(soon, found, share) < surely_wrong);
}

TEST_CASE("no recurrence is expected of none", "[processes]") {
  CHECK(recurrences(0.0, 1000).empty());
}

TEST_CASE("children who went home come back by the Weibull time", "[statistical]") {
  constexpr std::uint32_t children = 100'000;
  const auto p = fixtures::parameters();
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    (void)stage.child(nth);
    entry_to_care::schedule_reentry(area_month, nth, area_month.first, 1);
  }
  const Day year_on = area_month.first + 1 + static_cast<Day>(12 * 30.4375);
  const auto within = std::ranges::count_if(all_due(stage.state.due),
                                            [&](const Due& d) { return d.day < year_on; });
  const double share = 1 - std::exp(-std::pow(12 / p.care.reentry_scale, p.care.reentry_shape));
  CHECK(standard_errors(within, children, share) < surely_wrong);
  CHECK(standard_errors(within, children, share * too_high) > surely_wrong);
}

TEST_CASE("unaccompanied children arrive as a Poisson number", "[statistical]") {
  constexpr int months = 10'000;
  const auto p = fixtures::parameters();
  double sum = 0, square = 0, ages = 0;
  fixtures::ProcessBench stage(p);
  const double mean = stage.rates.arrivals;
  CHECK(mean == Approx(60.0 / 3 / 12));
  for (int n = 0; n < months; ++n) {
    stage.rng = KeyedRng(5, static_cast<std::uint32_t>(n));
    auto area_month = stage.area_month();
    const auto arrived = unaccompanied::arrive(area_month);
    const auto number = static_cast<double>(arrived.size());
    sum += number;
    square += number * number;
    for (const auto record : arrived) {
      const auto& child = stage.state.children[record];
      REQUIRE(child.looked_after());
      REQUIRE(child.unaccompanied == Unaccompanied::uasc);
      ages += age_months(child, area_month.first) / 12.0;
    }
  }
  CHECK(standard_errors_of_sum(sum, months, mean, mean) < surely_wrong);
  CHECK(standard_errors_of_sum(sum * too_high, months, mean, mean) > surely_wrong);
  // As spread out as Poisson: the variance of the variance is m + 2 m^2.
  const double spread = square - sum * sum / months;
  CHECK(standard_errors_of_sum(spread, months, mean, mean + 2 * mean * mean) < surely_wrong);
  CHECK(ages / sum > 15);
}

TEST_CASE("a share of referrals ends in no further action", "[statistical]") {
  auto p = fixtures::parameters();
  p.help.no_further_action = 0.5;
  // No source that depends on the family.
  p.source.health_under_5 = p.source.police_domestic_abuse = 1;
  for (auto& year : p.shares.source) year = {0.3, 0, 0.2, 0.5};
  const auto world = fixtures::world(p, 1000, 2018);
  const auto counts = fixtures::run_all(world, p, fixtures::baseline(2018));
  const auto referrals = fixtures::over_years(counts, Tally::referrals_by_source, 2014, 2018);
  const auto closed = fixtures::over_years(counts, Tally::no_further_action, 2014, 2018);
  REQUIRE(referrals > 16'000);  // enough to notice 8%
  CHECK(standard_errors(closed, referrals, 0.5) < surely_wrong);
  CHECK(standard_errors(closed, referrals, 0.5 * too_high) > surely_wrong);
  const auto police = fixtures::over_years(counts, Tally::referrals_by_source,
                                           index(ReferralSource::police), 2014, 2018);
  // Brothers and sisters share a source: fewer independent ones than referrals.
  CHECK(standard_errors(police / 2, referrals / 2, 0.3) < surely_wrong);
}

TEST_CASE("twice the period effect is twice the referrals of families", "[statistical]") {
  // Above the headroom of 1.5: what exceeds it comes from the second stream, and is counted.
  auto p = fixtures::parameters();
  p.help.recurrence.fill(0);
  p.adversity.referral_ratio = 1;
  p.family.referral_rate /= 10;
  const auto world = fixtures::world(p, 1000, 2015);
  const auto before = fixtures::run_all(world, p, fixtures::baseline(2015));
  auto more = p;
  for (auto& year : more.year_effect) year[index(Transition::referral)] = 2;
  const auto after = fixtures::run_all(world, more, fixtures::baseline(2015));
  const auto n = fixtures::over_years(before, Tally::referrals_by_source, 2014, 2015);
  const auto twice = fixtures::over_years(after, Tally::referrals_by_source, 2014, 2015);
  // Siblings are referred together, which spreads both counts out: five such errors are near 10%.
  const double error = std::sqrt(static_cast<double>(2 * n + twice) * 2);
  CHECK(std::abs(static_cast<double>(twice - 2 * n)) < surely_wrong * error);
  CHECK(fixtures::over_years(before, Tally::candidates_beyond_bound, 2014, 2015) == 0);
  const auto beyond = fixtures::over_years(after, Tally::candidates_beyond_bound, 2014, 2015);
  CHECK(static_cast<double>(beyond) / static_cast<double>(twice) == Approx(0.25).margin(0.05));
}

TEST_CASE("children who went home are back in care as often as drawn, the same month too",
          "[statistical]") {
  // No other way back: nobody in need enters, and nobody closed is referred on their own account.
  auto p = fixtures::parameters();
  p.care.from_need.fill(0);
  p.care.from_plan.fill(0);
  p.court.from_need.fill(0);
  p.court.from_plan.fill(0);
  p.help.recurrence.fill(0);
  p.family.referral_rate /= 4;
  p.care.from_assessment.fill(0.5);
  for (auto& age : p.care.home) age.fill(0.2);
  // Too few reach 18 to matter: those over nine do not enter by assessment.
  p.care.from_assessment[index(AgeBand::from_10_to_15)] = 0;
  p.care.from_assessment[index(AgeBand::from_16)] = 0;
  p.shares.unaccompanied = {};
  const auto world = fixtures::world(p, 3000, 2022);
  const auto counts = fixtures::run_all(world, p, fixtures::baseline(2022));
  const auto share = [&](Tally tally, std::size_t time) {
    return static_cast<double>(fixtures::over_years(counts, tally, time, 2016, 2022));
  };
  constexpr std::array months{3.0, 12.0, 72.0};
  for (std::size_t f = 0; f < months.size(); ++f) {
    INFO(months[f] << " months");
    const double home = share(Tally::returned_home_followed_up, f);
    const double back = share(Tally::reentered_while_followed_up, f) / home;
    const double expected =
        1 - std::exp(-std::pow(months[f] / p.care.reentry_scale, p.care.reentry_shape));
    REQUIRE(home > 4000);
    // Some are referred again by their family's event: each month a few in a thousand.
    CHECK(back > expected - 0.015);
    CHECK(back < expected + 0.03 + 0.002 * months[f]);
  }
}
