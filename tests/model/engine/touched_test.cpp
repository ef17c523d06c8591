// tests/model/engine/touched_test.cpp - simulating only the families that a policy touches gives
// the counts that simulating everybody gives, for a policy on any transition.
#include "model/engine/touched.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2022;

const Parameters& parameters() {
  static const auto made = made::parameters();
  return made;
}
const World& world() {
  static const World made(made::areas(150, to), parameters(), {7, to, 1, {}, {}});
  return made;
}

/// Three in a hundred families are reached, so that few are touched.
Scenario rare(Transition t, double multiplier, Month from) {
  auto made = made::policy(t, multiplier, 0.03);
  made.name = transition_names[index(t)];
  made.from = 2013;
  made.to = to;
  made.roll_outs[0].from = from;
  return made;
}

/// The same for all families, but that it acts on some only.
Scenario confined(const std::string& name, Transition t, const Confined& to) {
  auto made = rare(t, 0.2, first_month(2015) + 5);
  made.name = name;
  made.roll_outs[0].coverage = 0.1;
  made.interventions[0].changes[0].to = to;
  return made;
}

std::vector<std::vector<Counts>> run(std::span<const Scenario> scenarios, Branches branches) {
  std::vector<std::vector<Counts>> made;
  Ensemble ensemble;
  ensemble.branches = branches;
  simulate(world(), parameters(), scenarios, ensemble,
           [&](std::size_t, std::size_t, std::span<const Counts> areas) {
             made.emplace_back(areas.begin(), areas.end());
           });
  return made;
}

}  // namespace

TEST_CASE("the touched alone give the counts that everybody gives", "[touched]") {
  std::vector<Scenario> scenarios{made::baseline(to)};
  for (std::size_t t = 0; t < count_of<Transition>; ++t) {
    // In the middle of a year, and before launch.
    scenarios.push_back(rare(static_cast<Transition>(t), 0.2, first_month(2015) + 5));
  }
  scenarios.push_back(confined("police", Transition::referral, {.sources = 1}));
  scenarios.push_back(confined("schools again", Transition::rereferral, {.sources = 2}));
  scenarios.push_back(
      confined("plans for neglect", Transition::protection_plan, {.categories = 1}));
  scenarios.push_back(confined("domestic abuse", Transition::referral,
                               {.factors = bit(FamilyFactor::domestic_abuse)}));
  scenarios.push_back(
      confined("neglect", Transition::case_closure, {.factors = bit(FamilyFactor::neglect)}));
  scenarios.push_back(
      confined("edge of care", Transition::entry_from_plan, {.edge_of_care = true}));
  scenarios.push_back(
      confined("with schools", Transition::plan_end, {.partner = Partner::schools}));
  const auto of_touched = run(scenarios, Branches::of_touched);
  const auto of_all = run(scenarios, Branches::of_all);
  std::size_t different = 0;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    INFO(scenarios[s].name);
    CHECK(of_touched[s] == of_all[s]);
    different += of_all[s] != of_all[0];
  }
  CHECK(different > 20);  // nearly every policy does something in a world as small as this
}

TEST_CASE("a part of an area holds the touched and nobody else", "[touched]") {
  made::Course course(world(), parameters());
  for (int month = 0; month < 27; ++month) course.step();
  const auto& people = *course.home.people;
  std::vector<AgentId> some;
  for (std::size_t c = 0; c < course.state.children.size(); c += 7) {
    const auto& child = course.state.children[c];
    some.push_back(child.person == nobody ? child.id : family_of(child.id));
  }
  some.insert(some.end(), some.begin(), some.begin() + 3);
  const Touched touched(some);
  CHECK(touched.size() < some.size());
  AreaState part;
  set_part(part, course.state, people, world().horizon(), course.month, touched);
  std::size_t wanted = 0, open = 0;
  for (const auto& child : course.state.children) {
    const bool in = touched.contains(child.person == nobody ? child.id : family_of(child.id));
    wanted += in;
    open += in && child.open();
  }
  CHECK(part.children.size() == wanted);
  CHECK(part.open.size() == open);
  REQUIRE(open > 10);
  for (const auto& child : part.children) {
    CHECK(touched.contains(child.person == nobody ? child.id : family_of(child.id)));
  }
}
