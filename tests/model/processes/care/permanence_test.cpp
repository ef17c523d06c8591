// tests/model/processes/care/permanence_test.cpp - what becomes of children who left care for good,
// as it seemed.
#include "model/processes/care/permanence.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/help/case_file.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr std::uint32_t children = 60'000;

/// Days on which children are due back in care, after `schedule` for each.
template <class Schedule>
std::vector<Due> due_after(const Parameters& p, Schedule schedule) {
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    (void)stage.child(nth);
    schedule(area_month, nth);
  }
  std::vector<Due> made;
  for (int m = 0; m < static_cast<int>(stage.state.due.months()); ++m) {
    stage.state.due.each({m}, [&](const Due& due) { made.push_back(due); });
  }
  return made;
}

std::int64_t within_5_years(double hazard) {
  auto p = fixtures::parameters();
  p.care.disruption[index(Permanence::guardianship) - 1] = hazard;
  const auto due = due_after(p, [](AreaMonth& area_month, std::uint32_t nth) {
    entry_to_care::schedule_disruption(area_month, nth, area_month.first, Permanence::guardianship);
  });
  const Day five_years = first_day(first_month(2015)) + 5 * 365;
  return std::ranges::count_if(due, [&](const Due& d) { return d.day < five_years; });
}

std::int64_t within_a_year(const Parameters& p, bool unplanned) {
  const auto due = due_after(p, [&](AreaMonth& area_month, std::uint32_t nth) {
    entry_to_care::schedule_reentry(
        area_month, nth, area_month.first,
        unplanned ? area_month.rates.reentry_unplanned : area_month.rates.reentry);
  });
  const Day year_on = first_day(first_month(2015)) + 365;
  return std::ranges::count_if(due, [&](const Due& d) { return d.day < year_on; });
}

Counts lived(const Parameters& p, const Scenario& scenario) {
  return fixtures::run_all(fixtures::world(p, 2000, 2020), p, scenario);
}
std::int64_t back_after(const Counts& c, Permanence permanence) {
  return fixtures::over_years(c, Tally::care_started_after_permanence, index(permanence),
                              fixtures::policy_year, 2020);
}

}  // namespace

TEST_CASE("special guardianship breaks down as often as stated within five years",
          "[statistical]") {
  // 5.7% within five years: a hazard of 0.000978 a month.
  const double hazard = -std::log(1 - 0.057) / 60;
  CHECK(hazard == Approx(0.000978).epsilon(0.001));
  CHECK(standard_errors(within_5_years(hazard), children, 0.057) < surely_wrong);
  CHECK(standard_errors(within_5_years(hazard * 1.15), children, 0.057) > surely_wrong);
  CHECK(within_5_years(0) == 0);
}

TEST_CASE("unplanned returns home fail more often, and the mean over all returns is kept",
          "[statistical]") {
  auto p = fixtures::parameters();  // of returns 0.7 are planned, 0.2 unplanned
  const double planned = static_cast<double>(within_a_year(p, false)) / children;
  const double unplanned = static_cast<double>(within_a_year(p, true)) / children;
  const auto hazard = [](double share) { return -std::log(1 - share); };
  CHECK(hazard(unplanned) / hazard(planned) == Approx(2).epsilon(0.05));
  p.care.reentry_unplanned = 1;
  const auto alike = within_a_year(p, false);
  CHECK(alike == within_a_year(p, true));
  CHECK(0.8 * hazard(planned) + 0.2 * hazard(unplanned) ==
        Approx(hazard(static_cast<double>(alike) / children)).epsilon(0.03));
}

TEST_CASE("named system 95: adoption support keeps adoptions and guardianship from breaking down",
          "[named][row95]") {
  auto p = fixtures::parameters();
  p.care.disruption = {0.02, 0.02, 0.02};
  // Nobody who came back goes home and comes back once more.
  p.care.home = {};
  p.court.returned = 0;
  const auto support = fixtures::policy(Transition::permanence_disruption, 0.4);
  const auto without = lived(p, fixtures::baseline(2020)), with = lived(p, support);
  for (const auto permanence : {Permanence::adoption, Permanence::guardianship}) {
    INFO(permanence_names[index(permanence)]);
    CHECK(back_after(without, permanence) > 20);
  }
  const auto nothing_breaks = [&] {
    auto never = p;
    never.care.disruption = {};
    return lived(never, fixtures::baseline(2020));
  }();
  // Who lives with guardians can also come back through a referral, which support does not reach.
  const auto otherwise = back_after(nothing_breaks, Permanence::guardianship);
  const auto broken = back_after(without, Permanence::guardianship) - otherwise;
  INFO(otherwise << " otherwise, " << broken << " by disruption");
  CHECK(broken > 20);
  CHECK(static_cast<double>(back_after(with, Permanence::guardianship) - otherwise) /
            static_cast<double>(broken) ==
        Approx(0.4).margin(3 * std::sqrt(0.4 * 0.6 / static_cast<double>(broken)) + 0.1));
  // An adopted child comes back by a disruption alone, and six in ten are prevented.
  const auto before = back_after(without, Permanence::adoption);
  const auto after = back_after(with, Permanence::adoption);
  CHECK(static_cast<double>(after) / static_cast<double>(before) ==
        Approx(0.4).margin(3 * std::sqrt(0.4 * 0.6 / static_cast<double>(before)) + 0.05));
  SECTION("where nothing breaks down nobody comes back from adoption, and support does nothing") {
    p.care.disruption = {};
    CHECK(back_after(nothing_breaks, Permanence::adoption) == 0);
    CHECK(fixtures::without_charges(lived(p, support)) ==
          fixtures::without_charges(nothing_breaks));
  }
}

TEST_CASE("the steps to adoption add up to the time in care", "[permanence]") {
  auto p = fixtures::parameters();
  p.care.home = p.care.guardianship = p.care.other = {};
  const auto counts = lived(p, fixtures::baseline(2020));
  const auto days = [&](AdoptionStage stage) {
    return fixtures::over_years(counts, Tally::adoption_days_by_stage, index(stage), 2014, 2020);
  };
  const auto adoptions = fixtures::over_years(counts, Tally::adoptions, 2014, 2020);
  CHECK(adoptions > 100);
  CHECK(adoptions >= fixtures::over_years(counts, Tally::care_ceased_by_reason,
                                          index(ReasonCeased::adopted), 2014, 2020));
  const auto mean = [&](AdoptionStage stage) {
    return static_cast<double>(days(stage)) / static_cast<double>(adoptions) / 30.4375;
  };
  // Three months with adopters, then a hazard of 0.12 a month; 35 weeks of proceedings.
  CHECK(mean(AdoptionStage::order) == Approx(3 + 1 / 0.12).epsilon(0.15));
  CHECK(mean(AdoptionStage::decision) > 7);
  CHECK(mean(AdoptionStage::placement) <= 1);
  CHECK(mean(AdoptionStage::matching) + mean(AdoptionStage::placement) ==
        Approx(1 / (0.12 + 0.02)).epsilon(0.15));
}

TEST_CASE("the days in care are counted in the bands that are published", "[permanence]") {
  const auto band_after = [](Day days) {
    fixtures::ProcessBench stage(fixtures::parameters());
    auto area_month = stage.area_month();
    auto& child = stage.child(1);
    child.birth = static_cast<std::int16_t>(stage.month.index - 15 * 12);
    const Day since = area_month.first - days;
    case_file::open(area_month, 0, since);
    child.care_since = since;
    placement::set(area_month, child, Placement::authority_foster, since);
    permanence::leave(area_month, 0, area_month.first, ReasonCeased::other);
    permanence::count_ceased(area_month);
    const auto& bands = shape(Tally::care_ceased_by_duration).cells;
    std::string made;
    for (std::size_t b = 0; b < bands.size(); ++b) {
      if (stage.counts.at(Tally::care_ceased_by_duration, area_month.year, b) == 1)
        made += bands[b];
    }
    return made;
  };
  struct Band {
    Day from;  ///< its first day
    std::string name;
  };
  const std::vector<Band> bands{{0, "under_2_weeks"},
                                {14, "from_2_weeks_to_under_8_weeks"},
                                {56, "from_8_weeks_to_under_6_months"},
                                {183, "from_6_months_to_under_1_year"},
                                {365, "from_1_year_to_under_2_years"},
                                {730, "from_2_years_to_under_3_years"},
                                {1096, "from_3_years_to_under_5_years"},
                                {1826, "from_5_years_to_under_10_years"},
                                {3652, "10_years_and_over"}};
  for (std::size_t b = 0; b < bands.size(); ++b) {
    INFO(bands[b].from << " days");
    CHECK(band_after(bands[b].from) == bands[b].name);
    if (b > 0) CHECK(band_after(bands[b].from - 1) == bands[b - 1].name);
  }
}
