// tests/model/month/live_test.cpp - children live their months event by event: what ends one
// stretch takes nothing from the chances of the rest.
#include "model/month/live.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "model/month/stocks.hpp"
#include "model/processes/help/case_file.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr std::uint32_t children = 50'000;
constexpr float a_month = 0.2F;  // hazard of what is looked for

/// A stage whose rates bring nothing at all.
fixtures::ProcessBench quiet(PolicyInForce policy = {}) {
  auto p = fixtures::parameters();
  p.help.recurrence.fill(0);
  fixtures::ProcessBench stage(p, KeyedRng(11, 3), std::move(policy));
  auto& r = stage.rates;
  r.need = {};
  r.on_plan = {};
  r.pre_proceedings = {};
  r.leave = {};
  r.move = {};
  r.move_by_fit = {1, 1};
  return stage;
}

void set_moves(fixtures::ProcessBench& stage, float hazard) {
  for (auto& duration : stage.rates.move) duration.fill(hazard);
}
void set_leaving(fixtures::ProcessBench& stage, float hazard) {
  for (auto& age : stage.rates.leave) {
    for (auto& hazards : age) hazards[leaving::other] = hazard;
  }
}
void set_closing(fixtures::ProcessBench& stage, float hazard) {
  for (auto& kind : stage.rates.need) {
    for (auto& duration : kind) {
      for (auto& hazards : duration) hazards[in_need::closure] = hazard;
    }
  }
}

/// Many children with an open case, made so by `make`, live the month.
template <class Make>
void live_all(fixtures::ProcessBench& stage, Make make) {
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    (void)stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    make(stage.state, stage.state.children[nth], area_month.first);
    live(area_month, nth, area_month.first);
  }
}
void in_foster_care(AreaState& state, Child& child, Day day) {
  child.placement = Placement::agency_foster;
  child.legal = LegalStatus::full_care_order;
  child.care_since = child.placement_since = child.legal_since = day;
  ++state.looked_after[index(child.placement)];
}
void before_the_courts(AreaState&, Child& child, Day day) {
  child.help = HelpStatus::in_need;
  child.legal = LegalStatus::pre_proceedings;
  child.help_since = child.legal_since = day;
}

std::int64_t looked_after(const fixtures::ProcessBench& stage) {
  return std::ranges::count_if(stage.state.children,
                               [](const Child& c) { return c.looked_after(); });
}
std::int64_t used(const fixtures::ProcessBench& stage, Activity a) {
  return stage.counts.at_month(Tally::month_activity, stage.month.year(),
                               stage.month.month_of_year(), index(a));
}

/// False alarms once in two million; a hazard 8% too high is noticed.
void come_at(std::int64_t happened, double hazard) {
  CHECK(standard_errors(happened, children, 1 - std::exp(-hazard)) < surely_wrong);
  CHECK(standard_errors(happened, children, 1 - std::exp(-hazard * too_high)) > surely_wrong);
}

PolicyInForce without(Transition t) {
  const auto scenario = fixtures::policy(t, 0);
  auto at_once = scenario;
  at_once.roll_outs[0].from = history_begins;
  return {at_once, draw_policy(at_once, KeyedRng(11, 3)), "E06000901"};
}

}  // namespace

TEST_CASE("moves take nothing from leaving", "[live][statistical]") {
  for (const float moves : {0.0F, 0.5F}) {
    INFO("moves at " << moves << " a month");
    auto stage = quiet();
    set_moves(stage, moves);
    set_leaving(stage, a_month);
    live_all(stage, in_foster_care);
    come_at(children - looked_after(stage), a_month);
    const auto moved = stage.counts.total(Tally::placement_moves, stage.month.year());
    // Those who left do not move: the time in care is (1 - exp(-h)) / h months a child.
    const double mean = moves * (1 - std::exp(-a_month)) / a_month;
    CHECK(static_cast<double>(moved) == Approx(mean * children).epsilon(0.04));
    CHECK_NOTHROW(stocks::check(stage.state));
  }
}

TEST_CASE("moves that a policy prevents take nothing from leaving either", "[live][statistical]") {
  auto stage = quiet(without(Transition::placement_move));
  set_moves(stage, 0.5F);
  set_leaving(stage, a_month);
  live_all(stage, in_foster_care);
  CHECK(stage.counts.total(Tally::placement_moves, stage.month.year()) == 0);
  come_at(children - looked_after(stage), a_month);
}

TEST_CASE("a closing that has to wait for the courts takes nothing from them",
          "[live][statistical]") {
  for (const float closing : {0.0F, 0.5F}) {
    INFO("closing at " << closing << " a month");
    auto stage = quiet();
    set_closing(stage, closing);
    stage.rates.pre_proceedings[court::entry] = a_month;
    live_all(stage, before_the_courts);
    come_at(looked_after(stage), a_month);
    // Nobody's case closed: all are in need still, or in care.
    CHECK(stage.state.open.size() == children);
    CHECK(used(stage, Activity::proceedings) == looked_after(stage));
    CHECK_NOTHROW(stocks::check(stage.state));
  }
}

TEST_CASE("an entry through the courts that a policy prevents ends them", "[live][statistical]") {
  auto stage = quiet(without(Transition::entry_from_pre_proceedings));
  stage.rates.pre_proceedings[court::entry] = a_month;
  live_all(stage, before_the_courts);
  CHECK(looked_after(stage) == 0);
  come_at(std::ranges::count_if(stage.state.children,
                                [](const Child& c) { return c.legal == LegalStatus::none; }),
          a_month);
}

TEST_CASE("days at home and in care add up to the month", "[live]") {
  auto stage = quiet();
  stage.rates.pre_proceedings[court::entry] = 2;
  live_all(stage, before_the_courts);
  std::int64_t in_care = 0;
  const Day end = first_day(stage.month + 1);
  for (const auto& child : stage.state.children) {
    if (child.looked_after()) in_care += end - child.care_since;
  }
  REQUIRE(in_care > 0);
  CHECK(used(stage, Activity::looked_after_case) == in_care);
  CHECK(used(stage, Activity::in_need) == std::int64_t{children} * days_in(stage.month) - in_care);
}

TEST_CASE("half a month and the rest are a month, though drawn apart", "[live][statistical]") {
  auto stage = quiet();
  set_leaving(stage, a_month);
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    (void)stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    in_foster_care(stage.state, stage.state.children[nth], area_month.first);
    live_until(area_month, nth, area_month.first, area_month.first + 11);
    if (stage.state.children[nth].open()) live(area_month, nth, area_month.first + 11);
  }
  come_at(children - looked_after(stage), a_month);
}
