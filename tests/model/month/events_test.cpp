// tests/model/month/events_test.cpp - events come at the hazards stated, and a policy thins or adds
// to them in proportion without touching their neighbours.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::standard_errors_of_sum;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr std::uint32_t children = 200'000;

constexpr std::array types{EventType::need_closes, EventType::need_enquiry, EventType::need_entry};

CompetingRisks hazards(double scale = 1) {
  CompetingRisks made;
  made.add(types[0], Transition::case_closure, static_cast<float>(0.05 * scale));
  made.add(types[1], Transition::section_47, static_cast<float>(0.10 * scale));
  made.add(types[2], Transition::entry_from_need, static_cast<float>(0.15 * scale));
  return made;
}

/// What happens to each of many children in one month, from its first day.
std::vector<std::optional<SampledEvent>> happenings(const CompetingRisks& competing,
                                                    PolicyInForce policy = {}) {
  fixtures::ProcessBench stage(fixtures::parameters(), KeyedRng(11, 3), std::move(policy));
  const auto area_month = stage.area_month();
  std::vector<std::optional<SampledEvent>> made;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    made.push_back(area_month.next_event(child, competing, area_month.first, area_month.end));
    stage.state.children.clear();
  }
  return made;
}

/// Happenings of a kind that were not prevented.
std::int64_t number(const std::vector<std::optional<SampledEvent>>& all, std::size_t kind) {
  return std::ranges::count_if(
      all, [&](const auto& h) { return h && !h->prevented && h->type == types[kind]; });
}

PolicyInForce multiplied(Transition t, double by) {
  Scenario scenario;
  Intervention one;
  one.changes.push_back({t, {Distribution::Shape::fixed, by, by, by}, {0, 25}, {}});
  scenario.interventions.push_back(one);
  scenario.roll_outs.push_back({});
  return {scenario, draw_policy(scenario, KeyedRng(11, 3)), "E06000901"};
}

/// Chance that the kind with this hazard comes first within a month, among others.
double first(double hazard, double total) { return hazard / total * (1 - std::exp(-total)); }

}  // namespace

TEST_CASE("as many children have an event in a month as the hazard says", "[statistical]") {
  const double p = 1 - std::exp(-0.30);
  const auto share = [](double scale) {
    const auto all = happenings(hazards(scale));
    return std::ranges::count_if(all, [](const auto& h) { return h.has_value(); });
  };
  CHECK(standard_errors(share(1), children, p) < surely_wrong);
  CHECK(standard_errors(share(too_high), children, p) > surely_wrong);
}

TEST_CASE("events fall on the days that a constant hazard gives", "[statistical]") {
  // Mean and variance of the day, by the day's own probability.
  const auto all = happenings(hazards());
  const double a_day = 0.30 / 30;  // April
  double mean = 0, square = 0, total = 0;
  for (int day = 0; day < 30; ++day) {
    const double p = std::exp(-a_day * day) - std::exp(-a_day * (day + 1));
    total += p;
    mean += p * day;
    square += p * day * day;
  }
  mean /= total;
  const double variance = square / total - mean * mean;
  double sum = 0;
  std::int64_t n = 0;
  const Day april = first_day(first_month(2015));
  for (const auto& h : all) {
    if (!h) continue;
    REQUIRE(h->day >= april);
    REQUIRE(h->day < april + 30);
    sum += h->day - april;
    ++n;
  }
  CHECK(standard_errors_of_sum(sum, n, mean, variance) < surely_wrong);
  CHECK(standard_errors_of_sum(sum * too_high, n, mean, variance) > surely_wrong);
}

TEST_CASE("what remains of a month has its share of the hazard", "[statistical]") {
  fixtures::ProcessBench stage(fixtures::parameters(), KeyedRng(11, 3));
  const auto area_month = stage.area_month();
  const auto competing = hazards(2);
  std::int64_t happened = 0;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    happened +=
        area_month.next_event(child, competing, area_month.end - 10, area_month.end).has_value();
    stage.state.children.clear();
  }
  const double p = 1 - std::exp(-0.60 / 3);
  CHECK(standard_errors(happened, children, p) < surely_wrong);
  CHECK(standard_errors(happened, children, 1 - std::exp(-0.60 / 3 / too_high)) > surely_wrong);
}

TEST_CASE("competing causes take their shares", "[statistical]") {
  const auto all = happenings(hazards());
  for (std::size_t kind = 0; kind < 3; ++kind) {
    const double rate = 0.05 * static_cast<double>(kind + 1);
    INFO("kind " << kind);
    CHECK(standard_errors(number(all, kind), children, first(rate, 0.30)) < surely_wrong);
    CHECK(standard_errors(number(all, kind), children, first(rate, 0.30) * too_high) >
          surely_wrong);
  }
}

TEST_CASE("a factor below one prevents that share of events, and no others", "[statistical]") {
  const auto before = happenings(hazards());
  const auto after = happenings(hazards(), multiplied(Transition::section_47, 0.7));
  CHECK(standard_errors(number(after, 1), children, 0.7 * first(0.10, 0.30)) < surely_wrong);
  CHECK(standard_errors(number(after, 1), children, 0.7 * too_high * first(0.10, 0.30)) >
        surely_wrong);
  for (std::size_t i = 0; i < before.size(); ++i) {
    REQUIRE(before[i].has_value() == after[i].has_value());
    if (!before[i]) continue;
    REQUIRE(before[i]->type == after[i]->type);
    REQUIRE(before[i]->day == after[i]->day);
    if (before[i]->type != types[1]) REQUIRE(!after[i]->prevented);
  }
}

TEST_CASE("a factor above one adds that share of events", "[statistical]") {
  const auto before = happenings(hazards());
  // By the greater one, events that come before one of the baseline's are too many to be missed.
  for (const double by : {1.4, 2.5}) {
    INFO("factor " << by);
    const auto after = happenings(hazards(), multiplied(Transition::section_47, by));
    const double p = first(0.10 * by, 0.30 + 0.10 * (by - 1));
    CHECK(standard_errors(number(after, 1), children, p) < surely_wrong);
    CHECK(standard_errors(number(after, 1), children, p * too_high) > surely_wrong);
    // Where nothing was added, the child's month is the baseline's.
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!after[i]) REQUIRE(!before[i]);
      if (!after[i] || after[i]->type == types[1]) continue;
      REQUIRE(before[i]);
      REQUIRE(before[i]->type == after[i]->type);
      REQUIRE(before[i]->day == after[i]->day);
    }
  }
}

TEST_CASE("a share under policy is thinned or added to in proportion", "[statistical]") {
  const auto share = [](double by) {
    fixtures::ProcessBench stage(fixtures::parameters(), KeyedRng(11, 3),
                                 multiplied(Transition::not_in_need, by));
    const auto area_month = stage.area_month();
    std::int64_t happened = 0;
    for (std::uint32_t nth = 0; nth < children; ++nth) {
      auto& child = stage.child(nth);
      const auto w = area_month.words(child, DrawPurpose::assessed);
      happened += area_month.happens(Transition::not_in_need, 0.3, uniform(w[0]), child);
      stage.state.children.clear();
    }
    return happened;
  };
  for (const double by : {1.0, 0.7, 1.4}) {
    INFO("factor " << by);
    CHECK(standard_errors(share(by), children, 0.3 * by) < surely_wrong);
    CHECK(standard_errors(share(by), children, 0.3 * by * too_high) > surely_wrong);
  }
  CHECK(share(4.0) == children);  // a share of more than one is one
  CHECK(share(0.0) == 0);
}

TEST_CASE("preventing an event twice in a month takes two draws", "[statistical]") {
  // A child spared once must not be spared for certain the next time in the same month.
  fixtures::ProcessBench stage(fixtures::parameters(), KeyedRng(11, 3),
                               multiplied(Transition::section_47, 0.5));
  const auto area_month = stage.area_month();
  CompetingRisks often;
  often.add(EventType::need_enquiry, Transition::section_47, 200.0F);
  std::int64_t spared = 0, spared_again = 0;
  for (std::uint32_t nth = 0; nth < children / 4; ++nth) {
    auto& child = stage.child(nth);
    (void)area_month.words(child, DrawPurpose::assessed);
    if (!area_month.happens(Transition::section_47, 0.999999, 0.5, child)) {
      ++spared;
      const auto found = area_month.next_event(child, often, area_month.first, area_month.end);
      REQUIRE(found);
      spared_again += found->prevented;
    }
    stage.state.children.clear();
  }
  CHECK(standard_errors(spared, children / 4, 0.5) < surely_wrong);
  CHECK(standard_errors(spared_again, spared, 0.5) < surely_wrong);
}
