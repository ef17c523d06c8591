// tests/model/processes/help/assessment_test.cpp - assessments end at the hazards of their months,
// and record each factor as often as it should be, apart from the others.
#include "model/processes/help/assessment.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "model/month/event_table.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/vocabulary/working_days.hpp"
#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::standard_errors_of_sum;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr std::uint32_t children = 200'000;

/// Days from referral to the end of the assessment, of many children.
std::vector<Day> durations(const Parameters& p) {
  fixtures::ProcessBench stage(p, KeyedRng(11, 3));
  const auto area_month = stage.area_month();
  std::vector<Day> made;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    const auto w = area_month.words(child, DrawPurpose::referred);
    assessment::begin(area_month, child, area_month.first, uniform(w[2]));
    REQUIRE(child.help == HelpStatus::assessment);
    REQUIRE(child.help_since == area_month.first);
    made.push_back(child.decision_due - area_month.first);
    stage.state.children.clear();
  }
  return made;
}

constexpr std::size_t factors = assessment_factor_names.size();
double chance_of(std::size_t factor) { return 0.02 + 0.02 * static_cast<double>(factor); }

}  // namespace

TEST_CASE("assessments end at the hazards of their months", "[statistical]") {
  auto p = fixtures::parameters();
  p.help.assessment = {0.3, 0.6, 0.9, 1.2};
  const auto found = durations(p);
  // The last hazard goes on: months 0 to 4, each ending with its last whole day.
  const std::array<double, 5> hazard{0.3, 0.6, 0.9, 1.2, 1.2};
  double passed = 0;
  for (std::size_t month = 0; month < hazard.size(); ++month) {
    INFO("by the end of month " << month);
    const Day until = static_cast<Day>(std::ceil(static_cast<double>(month + 1) * 30.4375));
    const double rest = until / 30.4375 - static_cast<double>(month + 1);
    passed += hazard[month];
    const double next = hazard[std::min<std::size_t>(month + 1, 4)];
    const auto ended = std::ranges::count_if(found, [&](Day days) { return days < until; });
    CHECK(standard_errors(ended, children, 1 - std::exp(-passed - rest * next)) < surely_wrong);
    if (month > 2) continue;  // nearly all have ended: 8% more hazard hardly shows
    CHECK(standard_errors(ended, children, 1 - std::exp(-passed * too_high - rest * next)) >
          surely_wrong);
  }
  CHECK(std::ranges::min(found) == 0);
}

TEST_CASE("each factor is recorded as often as its share, apart from the others", "[statistical]") {
  auto p = fixtures::parameters();
  p.adversity.recorded_ratio = 1;  // the adversity behind factors would link them
  for (auto& year : p.shares.factor) {
    for (std::size_t f = 0; f < factors; ++f) year[f] = chance_of(f);
  }
  fixtures::ProcessBench stage(p, KeyedRng(11, 3));
  auto area_month = stage.area_month();
  constexpr std::uint32_t assessments = 40'000;
  // The state holds them until they are counted.
  const auto counted = [&](std::size_t f) -> std::int64_t { return stage.state.factors[f]; };
  double mean = 0, variance = 0, sum_of_squares = 0;
  for (std::size_t f = 0; f < factors; ++f) {
    mean += chance_of(f);
    variance += chance_of(f) * (1 - chance_of(f));
  }
  // Two factors at a time, each pair as often as both chances together say.
  std::array<std::array<std::int64_t, factors>, factors> together{};
  std::array<std::int64_t, factors> before{};
  for (std::uint32_t nth = 0; nth < assessments; ++nth) {
    (void)stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    dispatch(area_month, nth, area_month.first + 9,
             assessment::conclude(area_month, nth, area_month.first + 9));
    std::vector<std::size_t> recorded;
    for (std::size_t f = 0; f < factors; ++f) {
      const auto now = counted(f);
      if (now != before[f]) recorded.push_back(f);
      before[f] = now;
    }
    const double off = static_cast<double>(recorded.size()) - mean;
    sum_of_squares += off * off;
    for (const auto one : recorded) {
      for (const auto other : recorded) ++together[one][other];
    }
  }
  for (std::size_t one = 0; one < factors; ++one) {
    INFO(assessment_factor_names[one]);
    const double p_one = chance_of(one);
    CHECK(standard_errors(counted(one), assessments, p_one) < surely_wrong);
    if (p_one > 0.1) {
      CHECK(standard_errors(counted(one), assessments, p_one * too_high) > surely_wrong);
    }
    for (std::size_t other = 0; other < one; ++other) {
      INFO("with " << assessment_factor_names[other]);
      CHECK(standard_errors(together[one][other], assessments, p_one * chance_of(other)) <
            surely_wrong);
    }
  }
  // Their number spreads as that of independent ones does: nearly normal, so that the variance of
  // its square is 2 variance^2.
  CHECK(standard_errors_of_sum(sum_of_squares, assessments, variance, 2 * variance * variance) <
        surely_wrong);
  CHECK(standard_errors_of_sum(sum_of_squares, assessments, variance * too_high,
                               2 * variance * variance) > surely_wrong);
}

TEST_CASE("recording meets the published share even where fewer have the adversity behind it",
          "[assessment]") {
  auto p = fixtures::parameters();
  constexpr std::size_t domestic_abuse = 5;  // of a parent
  constexpr auto sign = index(FamilyFactor::domestic_abuse);
  REQUIRE(behind(assessment_factor_names[domestic_abuse]) == bit(FamilyFactor::domestic_abuse));
  p.adversity.recorded_ratio = 8;
  for (auto& year : p.shares.factor) year[domestic_abuse] = 0.315;
  for (const double active : {0.05, 0.2, 0.42, 0.9}) {
    p.adversity.assessed_share[sign] = active;
    const auto rates = rates_in(p, p.areas[0], 2020, last_fitted_year, 1);
    const double if_active = rates.factor_active[domestic_abuse] / 65536.0;
    const double otherwise = rates.factor_other[domestic_abuse] / 65536.0;
    CHECK(active * if_active + (1 - active) * otherwise == Approx(0.315).margin(1e-4));
    CHECK(if_active <= 0.95);
    CHECK(if_active > 2 * otherwise);
  }
}

TEST_CASE("as many assessments carry factors as are published to", "[assessment][statistical]") {
  auto p = fixtures::parameters();
  for (auto& year : p.shares.factor_information) year = {0.85};
  fixtures::ProcessBench stage(p, KeyedRng(11, 3));
  auto area_month = stage.area_month();
  constexpr std::uint32_t assessments = 40'000;
  for (std::uint32_t nth = 0; nth < assessments; ++nth) {
    (void)stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    dispatch(area_month, nth, area_month.first + 9,
             assessment::conclude(area_month, nth, area_month.first + 9));
  }
  const auto with = stage.counts.total(Tally::assessments_with_factors, area_month.year);
  CHECK(standard_errors(with, assessments, 0.85) < surely_wrong);
  CHECK(standard_errors(with, assessments, 0.85 * too_high) > surely_wrong);
}

TEST_CASE("an assessment is in time on the 45th working day, and late on the next",
          "[assessment]") {
  fixtures::ProcessBench stage(fixtures::parameters());
  auto area_month = stage.area_month();
  std::uint32_t nth = 0;
  const auto in_time = [&](int working_days) {
    const auto count = [&] {
      return stage.counts.total(Tally::assessments_within_45_working_days, area_month.year);
    };
    const auto before = count();
    (void)stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    assessment::end_in_care(area_month, nth, after_working_days(area_month.first, working_days));
    ++nth;
    return count() > before;
  };
  CHECK(in_time(1));
  CHECK(in_time(44));
  CHECK(in_time(45));
  CHECK_FALSE(in_time(46));
  CHECK(stage.counts.total(Tally::assessments_completed, area_month.year) == nth);
}
