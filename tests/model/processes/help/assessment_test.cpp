// tests/model/processes/help/assessment_test.cpp - assessments end at the hazards of their months,
// and record each factor as often as it should be, apart from the others.
#include "model/processes/help/assessment.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "model/month/event_table.hpp"
#include "model/processes/help/case_file.hpp"
#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using made::standard_errors;
using made::standard_errors_of_sum;
using made::surely_wrong;
using made::too_high;

namespace {

constexpr std::uint32_t children = 200'000;

/// Days from referral to the end of the assessment, of many children.
std::vector<Day> durations(const Parameters& p) {
  made::ProcessBench stage(p, KeyedRng(11, 3));
  const auto scene = stage.scene();
  std::vector<Day> made;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    const auto w = scene.words(child, DrawPurpose::referred);
    assessment::begin(scene, child, scene.first, uniform(w[2]));
    REQUIRE(child.help == HelpStatus::assessment);
    REQUIRE(child.help_since == scene.first);
    made.push_back(child.decision_due - scene.first);
    stage.state.children.clear();
  }
  return made;
}

constexpr std::size_t factors = assessment_factor_names.size();
double chance_of(std::size_t factor) { return 0.02 + 0.02 * static_cast<double>(factor); }

}  // namespace

TEST_CASE("assessments end at the hazards of their months", "[statistical]") {
  auto p = made::parameters();
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
  auto p = made::parameters();
  p.adversity.recorded_ratio = 1;  // what stands behind factors would join them
  for (auto& year : p.shares.factor) {
    for (std::size_t f = 0; f < factors; ++f) year[f] = chance_of(f);
  }
  made::ProcessBench stage(p, KeyedRng(11, 3));
  auto scene = stage.scene();
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
    case_file::open(scene, nth, scene.first);
    take(scene, nth, scene.first + 9, assessment::conclude(scene, nth, scene.first + 9));
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

TEST_CASE("recording meets the published share even where fewer have what stands behind it",
          "[assessment]") {
  auto p = made::parameters();
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
  auto p = made::parameters();
  for (auto& year : p.shares.factor_information) year = {0.85};
  made::ProcessBench stage(p, KeyedRng(11, 3));
  auto scene = stage.scene();
  constexpr std::uint32_t assessments = 40'000;
  for (std::uint32_t nth = 0; nth < assessments; ++nth) {
    (void)stage.child(nth);
    case_file::open(scene, nth, scene.first);
    take(scene, nth, scene.first + 9, assessment::conclude(scene, nth, scene.first + 9));
  }
  const auto with = stage.counts.total(Tally::assessments_with_factors, scene.year);
  CHECK(standard_errors(with, assessments, 0.85) < surely_wrong);
  CHECK(standard_errors(with, assessments, 0.85 * too_high) > surely_wrong);
}
