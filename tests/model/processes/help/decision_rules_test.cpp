// tests/model/processes/help/decision_rules_test.cpp - referrer, social worker, conference, court
// and panel decide by a rule each: another rule changes only what it decides, and what follows for
// these families.
#include <catch2/catch.hpp>
#include <set>

#include "tests/model/fixtures/lives.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int months = 60;

/// With many proceedings, in which a family drug and alcohol court does much, and adoptions.
const Parameters& parameters() {
  static const auto made = [] {
    auto p = fixtures::parameters();
    for (double& letters : p.court.from_need) letters = 0.05;
    p.care.adoption_plan.fill(0.8);
    p.court.family_court = {.reached = 1, .uptake = 0.5, .selection = 0.8, .returned = 20};
    return p;
  }();
  return made;
}
const World& world() {
  static const auto made = fixtures::world(parameters(), 900, 2020, 7, {"E06000901"});
  return made;
}

/// A policy that acts on the decisions of a rule for half of all families, and counts them.
Scenario on(Transition rule, double multiplier) {
  auto made = fixtures::policy(rule, multiplier, 0.5);
  made.interventions[0].costs[0].per = rule;
  return made;
}

}  // namespace

TEST_CASE("named system 22: switching one rule changes only the families whose event it decides",
          "[named][row22]") {
  // The panel is the one that decides on a match with adopters.
  const auto rule =
      GENERATE(Transition::referral, Transition::not_in_need, Transition::conference,
               Transition::proceedings_issue, Transition::family_drug_and_alcohol_court,
               Transition::placement_for_adoption);
  INFO(transition_names[index(rule)]);
  // The rule as it is, and half of it.
  fixtures::SteppedWorld usual(world(), parameters(), on(rule, 1)),
      other(world(), parameters(), on(rule, 0.5));
  const auto reached = [&](AgentId family) { return fixtures::reaches(other, rule, family); };
  const auto unreached = [&](AgentId family) { return !reached(family); };
  std::int64_t decided = 0;
  std::set<AgentId> changed;
  for (int month = 0; month < months; ++month) {
    const auto now = usual.month;
    usual.step();
    other.step();
    decided += usual.counts.at_month(Tally::month_activity, now.year(), now.month_of_year(),
                                     index(Activity::policy_cost_1));
    if (month % 6 != 5) continue;
    changed.merge(
        fixtures::compare(fixtures::lives(usual), fixtures::lives(other), reached).changed);
    // No family before the rule has decided on it.
    REQUIRE(static_cast<std::int64_t>(changed.size()) <= decided);
  }
  CHECK(changed.size() > 3);
  const auto others = fixtures::compare(fixtures::lives(usual), fixtures::lives(other), unreached);
  CHECK(others.children > 100);
  CHECK(others.changed.empty());
  SECTION("broken: a rule changed behind the policy's back changes families beyond its reach") {
    auto altered = parameters();
    for (auto& year : altered.year_effect) year[index(rule)] = 0.5;
    fixtures::SteppedWorld without(world(), altered, on(rule, 1));
    while (without.month < usual.month) without.step();
    CHECK(fixtures::compare(fixtures::lives(usual), fixtures::lives(without), unreached)
              .changed.size() > 3);
  }
}
