// tests/model/engine/unreached_test.cpp - families that no roll-out reaches live as they did,
// whatever it acts on, while others' records come and go around theirs.
#include <catch2/catch.hpp>

#include "tests/model/fixtures/lives.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2018;

/// From the middle of a year.
Scenario half_reached(Transition t, double multiplier) {
  auto made = fixtures::policy(t, multiplier, 0.5);
  made.roll_outs[0].from = first_month(2015) + 5;
  return made;
}
void live_on(fixtures::SteppedWorld& stepped) {
  while (stepped.month < first_month(to + 1)) stepped.step();
}

}  // namespace

TEST_CASE("a policy on any transition leaves families that it does not reach as they were",
          "[policy]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 150, to, 7, {"E06000901"});
  fixtures::SteppedWorld usual(world, p);
  live_on(usual);
  const auto before = fixtures::lives(usual);
  std::size_t acting = 0;
  for (std::size_t i = 0; i < count_of<Transition>; ++i) {
    const auto t = static_cast<Transition>(i);
    for (const double multiplier : {0.2, 3.0}) {
      INFO(transition_names[i] << " times " << multiplier);
      fixtures::SteppedWorld other(world, p, half_reached(t, multiplier));
      live_on(other);
      const auto after = fixtures::lives(other);
      const auto reached = [&](AgentId family) { return fixtures::reaches(other, t, family); };
      const auto unreached = [&](AgentId family) { return !reached(family); };
      const auto compared = fixtures::compare(before, after, unreached);
      REQUIRE(compared.children > 200);
      CHECK(compared.changed.empty());
      // Nor does anybody outside its reach come to be known.
      CHECK(fixtures::compare(after, before, unreached).changed.empty());
      acting += !fixtures::compare(before, after, reached).changed.empty();
    }
  }
  CHECK(acting > 40);  // nearly every policy does something in a world as small as this
}
