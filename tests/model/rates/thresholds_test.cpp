// tests/model/rates/thresholds_test.cpp - a month passes over only children who would have had
// no event: classes hold until they say, and thresholds lie above every chance.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

/// Children of any status on the first of a month, born or not.
Child anybody(std::uint32_t nth, Month month) {
  const KeyedRng rng(4711, 1);
  std::uint16_t asked = 0;
  const auto below = [&](std::uint32_t end) {
    return static_cast<int>(rng.words(nth, DrawPurpose::drawn_value, {}, asked++)[0] % end);
  };
  const Day day = first_day(month);
  Child child;
  child.birth = static_cast<std::int16_t>(month.index + 4 - below(216));
  child.birthday = static_cast<std::uint8_t>(below(28));
  const auto since = [&] { return std::max(day - below(2500), Day{0}); };
  child.help_since = since();
  child.legal_since = since();
  child.care_since = since();
  child.placement_since = since();
  child.need_kind = static_cast<NeedKind>(below(count_of<NeedKind>));
  child.unaccompanied = below(10) == 0 ? Unaccompanied::uasc : Unaccompanied::not_uasc;
  if (child.born() <= day && below(2) == 0) {
    child.placement = static_cast<Placement>(1 + below(count_of<Placement> - 1));
    const int first = static_cast<int>(LegalStatus::section_20);
    child.legal = static_cast<LegalStatus>(first + below(count_of<LegalStatus> - 4));
    if (child.placement == Placement::placed_for_adoption) {
      child.legal = LegalStatus::placement_order;
    }
  } else {
    child.help = static_cast<HelpStatus>(2 + below(4));
    child.legal = static_cast<LegalStatus>(below(4));
  }
  return child;
}

/// A scenario that raises, lowers and does both to several transitions at once.
Scenario raising() {
  Scenario made = fixtures::policy(Transition::entry_from_need, 2.5, 0.7);
  const auto add = [&](Transition t, double by, std::array<double, 2> ages,
                       std::optional<double> half_life) {
    made.interventions[0].changes.push_back(
        {t, {Distribution::Shape::fixed, by, by, by}, ages, half_life});
  };
  add(Transition::placement_move, 4, {0, 9}, 12);
  add(Transition::case_closure, 0.2, {0, 25}, {});
  add(Transition::return_home, 1.3, {5, 25}, {});
  // A second roll-out of the same: the factors multiply.
  made.roll_outs.push_back(made.roll_outs[0]);
  made.roll_outs[1].ramp_months = 18;
  made.roll_outs[1].coverage = 0.4;
  return made;
}
PolicyInForce in_force(const Scenario& scenario) {
  return {scenario, draw_policy(scenario, KeyedRng(7, 1)), "E06000901"};
}

}  // namespace

TEST_CASE("a hazard class holds until the day that it says, and no longer", "[exits]") {
  constexpr Month month = first_month(2020);
  constexpr Day years = 3 * 365;
  int changed = 0, unborn = 0, in_care = 0;
  for (std::uint32_t nth = 0; nth < 600; ++nth) {
    INFO("child " << nth);
    const auto child = anybody(nth, month);
    in_care += child.looked_after();
    auto now = hazard_state(child, first_day(month));
    for (Day day = first_day(month); day < first_day(month) + years; ++day) {
      const auto then = hazard_state(child, day);
      // A birth is something that happens to the child: the month in which it falls is lived.
      if (day == child.born()) {
        ++unborn;
        now = then;
      }
      REQUIRE(then.until > day);
      if (day == now.until) {
        REQUIRE(then.hazard_class != now.hazard_class);
        now = then;
        ++changed;
      }
      REQUIRE(then.hazard_class == now.hazard_class);
      REQUIRE(then.until == now.until);
      REQUIRE(then.hazard_class < hazard_classes);
    }
  }
  CHECK(changed > 500);
  CHECK(unborn > 5);
  CHECK(in_care > 200);
}

TEST_CASE("a threshold lies above the chance of its class, and hardly above", "[exits]") {
  const auto p = fixtures::parameters();
  const auto rates = rates_in(p, p.areas[0], 2020, last_fitted_year, 1);
  Thresholds thresholds{};
  for (const auto& policy : {PolicyInForce{}, in_force(raising())}) {
    set_thresholds(thresholds, rates, policy);
    for (std::size_t c = 0; c < hazard_classes; ++c) {
      double total = 0;
      const auto competing = competing_risks_of(rates, static_cast<HazardClass>(c));
      for (const auto& exit : competing.each()) {
        total += exit.rate * policy.greatest_factor(exit.transition);
      }
      const double share = thresholds[c] * 0x1p-32, chance = 1 - std::exp(-total);
      INFO("class " << c << ", hazards of " << total);
      REQUIRE(share >= chance);
      if (total < 0.3) REQUIRE(share <= chance + std::pow(total, 4) / 24 + 3 * 0x1p-32);
    }
  }
}

TEST_CASE("above the threshold no draw brings anything, under policy either", "[exits]") {
  for (const bool raised : {false, true}) {
    fixtures::ProcessBench stage(fixtures::parameters(), KeyedRng(11, 3),
                                 raised ? in_force(raising()) : PolicyInForce{}, first_month(2018));
    const auto area_month = stage.area_month();
    Thresholds thresholds{};
    set_thresholds(thresholds, stage.rates, stage.policy);
    std::int64_t passed_over = 0, below = 0, happened = 0;
    for (std::uint32_t nth = 0; nth < 200'000; ++nth) {
      auto child = anybody(nth % 2000, stage.month);
      child.id = agent_id(AgentKind::child, 6901, {child.birth}, nth);
      child.person = nth;
      const auto c = hazard_state(child, area_month.first).hazard_class;
      const auto word = area_month.rng.words(child.id, DrawPurpose::month, stage.month)[0];
      const auto found = area_month.next_event(child, competing_risks_of(stage.rates, c),
                                               area_month.first, area_month.end);
      if (word < thresholds[c]) {
        ++below;
        happened += found.has_value();
      } else {
        ++passed_over;
        REQUIRE(!found);
      }
    }
    CHECK(passed_over > 100'000);
    CHECK(happened > 10'000);
    if (!raised) CHECK(happened > below * 99 / 100);
  }
}

TEST_CASE("a month that passes over children counts as one that lives them all", "[exits]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 300, 2019);
  for (const bool raised : {false, true}) {
    const auto scenario = raised ? raising() : Scenario{};
    fixtures::SteppedWorld some(world, p, scenario),
        all(world, p, fixtures::looking_at_everybody(scenario, p));
    INFO(raised);
    while (some.month < first_month(2020)) {
      some.step();
      all.step();
      INFO("month " << some.month.index);
      REQUIRE(some.counts == all.counts);
      REQUIRE(some.state.in_use == all.state.in_use);
      REQUIRE(some.state.open.records() == all.state.open.records());
    }
    CHECK(some.counts.total(Tally::care_ceased_by_age, 2019) > 20);
  }
}
