// tests/model/processes/help/decision_rules_test.cpp - referrer, social worker, conference, court
// and panel decide by a rule each: another rule changes only what it decides, and what follows for
// these families.
#include <catch2/catch.hpp>
#include <cstring>
#include <map>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int months = 60;

/// With many proceedings, in which a family drug and alcohol court does much, and adoptions.
const Parameters& parameters() {
  static const auto made = [] {
    auto p = made::parameters();
    for (double& letters : p.court.from_need) letters = 0.05;
    p.care.adoption_plan.fill(0.8);
    p.court.family_court = {.reached = 1, .uptake = 0.5, .selection = 0.8, .returned = 20};
    return p;
  }();
  return made;
}
const World& world() {
  static const auto made = made::world(parameters(), 400, 2020);
  return made;
}

/// What is remembered of every child, by identity; its place in lists aside.
std::map<AgentId, Child> lives(const made::Course& course) {
  std::map<AgentId, Child> made;
  for (auto child : course.state.children) {
    child.open_slot = nobody;
    made[child.id] = child;
  }
  return made;
}

struct Compared {
  std::size_t untouched = 0;  ///< children of families whose events a rule did not turn,
  std::size_t changed = 0;    ///< of these, whose life is another one
  std::size_t touched_changed = 0;
};
Compared compare(const made::Course& usual, const made::Course& other,
                 const std::vector<AgentId>& noted) {
  const Touched touched(noted);
  const auto with = lives(usual), without = lives(other);
  Compared made;
  for (const auto& [id, child] : with) {
    const auto found = without.find(id);
    const bool same =
        found != without.end() && std::memcmp(&found->second, &child, sizeof child) == 0;
    if (touched.contains(Scene::family(child))) {
      made.touched_changed += !same;
    } else {
      ++made.untouched;
      made.changed += !same;
    }
  }
  return made;
}

/// Five years with a rule and, beside them, with half of it.
Compared with_half(Transition rule) {
  const auto scenario = made::policy(rule, 0.5);
  const PolicyInForce half(scenario, draw_policy(scenario, draws_of(7, 0)), "E06000901");
  PolicyInForce::Watched watched;
  watched.policy = &half;
  PolicyInForce watching;
  watching.watch(watched);
  made::Course usual(world(), parameters(), watching), other(world(), parameters(), half);
  for (int month = 0; month < months; ++month) {
    usual.step();
    other.step();
  }
  return compare(usual, other, watched.touched);
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
  const auto compared = with_half(rule);
  CHECK(compared.untouched > 100);
  CHECK(compared.changed == 0);
  CHECK(compared.touched_changed > 3);
  SECTION("broken: a rule changed behind the policy's back changes families whom nobody noted") {
    auto changed = parameters();
    for (auto& year : changed.year_effect) year[index(rule)] = 0.5;
    made::Course usual(world(), parameters()), other(world(), changed);
    for (int month = 0; month < months; ++month) {
      usual.step();
      other.step();
    }
    CHECK(compare(usual, other, {}).changed > 3);
  }
}
