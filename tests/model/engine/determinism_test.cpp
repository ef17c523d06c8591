// tests/model/engine/determinism_test.cpp - the same question has the same answer, to the last
// child.
#include <catch2/catch.hpp>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2020;

const Parameters& parameters() {
  static const auto made = fixtures::parameters();
  return made;
}
const World& world() {
  static const auto made = fixtures::world(parameters(), 400, to);
  return made;
}

}  // namespace

TEST_CASE("any number of threads counts the same", "[determinism]") {
  const auto one = fixtures::run(world(), parameters(), fixtures::baseline(to), 1);
  for (const int threads : {2, 4, 16}) {
    INFO(threads);
    CHECK(fixtures::run(world(), parameters(), fixtures::baseline(to), threads) == one);
  }
}

TEST_CASE("scenarios with policies count the same on any number of threads", "[determinism]") {
  auto off = fixtures::baseline(to);
  off.switched_off.push_back({0, first_month(2017)});
  const std::vector<Scenario> scenarios{fixtures::baseline(to),
                                        fixtures::policy(Transition::entry_from_plan, 0.5), off};
  const auto all_of = [&](int threads) {
    std::vector<std::vector<Counts>> made(6);
    const auto keep = [&](std::size_t s, std::size_t draw, std::span<const Counts> areas) {
      made[2 * s + draw].assign(areas.begin(), areas.end());
    };
    simulate(world(), parameters(), scenarios, {.draws = 2, .threads = threads}, keep);
    return made;
  };
  const auto one = all_of(1);
  CHECK(one[0] != one[2]);
  CHECK(one[0] != one[4]);
  for (const int threads : {2, 4, 16}) {
    INFO(threads);
    CHECK(all_of(threads) == one);
  }
}

TEST_CASE("a world built again is the same world", "[determinism]") {
  auto again = fixtures::world(parameters(), 400, to);
  const auto first = fixtures::run(world(), parameters(), fixtures::baseline(to));
  CHECK(fixtures::run(again, parameters(), fixtures::baseline(to)) == first);
  burn_in(again, parameters(), 8);
  CHECK(fixtures::run(again, parameters(), fixtures::baseline(to)) != first);
  burn_in(again, parameters(), 7);
  CHECK(fixtures::run(again, parameters(), fixtures::baseline(to)) == first);
}

TEST_CASE("named system 50: an area alone is as it is among others",
          "[determinism][named][row50]") {
  const auto together = fixtures::run(world(), parameters(), fixtures::baseline(to));
  for (std::size_t i = 0; i < together.size(); ++i) {
    const auto& code = world().areas()[i].input->code;
    INFO(code);
    const auto alone = fixtures::world(parameters(), 400, to, 7, {code});
    CHECK(fixtures::run(alone, parameters(), fixtures::baseline(to)).at(0) == together[i]);
  }
}

TEST_CASE("months that a test steps through are those of a run", "[determinism]") {
  for (const double multiplier : {0.5, 2.0}) {
    auto scenario = fixtures::policy(Transition::referral, multiplier);
    scenario.roll_outs[0].from = history_begins;  // where both leave the trunk
    fixtures::SteppedWorld stepped(world(), parameters(), scenario);
    while (stepped.month < first_month(to + 1)) stepped.step();
    CHECK(stepped.all_counts == fixtures::run(world(), parameters(), scenario));
  }
}

TEST_CASE("another seed is another history", "[determinism]") {
  const auto other = fixtures::world(parameters(), 400, to, 8);
  CHECK(fixtures::run(other, parameters(), fixtures::baseline(to)) !=
        fixtures::run(world(), parameters(), fixtures::baseline(to)));
}

TEST_CASE("a draw does not depend on how many are simulated, nor on the other scenarios",
          "[determinism]") {
  const std::vector<Scenario> two{fixtures::baseline(to),
                                  fixtures::policy(Transition::entry_from_pre_proceedings, 0.5)};
  std::vector<std::vector<Counts>> seen;
  const auto keep = [&](std::size_t s, std::size_t, std::span<const Counts> areas) {
    if (s == 0) seen.emplace_back(areas.begin(), areas.end());
  };
  simulate(world(), parameters(), two, {.draws = 3, .threads = 2}, keep);
  REQUIRE(seen.size() == 3);
  CHECK(seen[0] != seen[1]);
  CHECK(seen[1] != seen[2]);
  simulate(world(), parameters(), {two.data(), 1}, {.draws = 2, .threads = 2}, keep);
  REQUIRE(seen.size() == 5);
  CHECK(seen[3] == seen[0]);
  CHECK(seen[4] == seen[1]);
}

TEST_CASE("a run that begins later counts the same from there on", "[determinism]") {
  const auto whole = fixtures::run_all(world(), parameters(), fixtures::baseline(to));
  auto later = fixtures::baseline(to);
  later.from = 2017;
  const auto part = fixtures::run_all(world(), parameters(), later);
  CHECK(part.first_year() == 2017);
  for (const auto& s : tally_shapes) {
    if (s.grain != Grain::every_year) continue;
    for (int year = 2017; year <= to; ++year) {
      INFO(s.name << " " << year);
      CHECK(part.total(s.tally, year) == whole.total(s.tally, year));
    }
  }
}

TEST_CASE("a longer projection has the same beginning", "[determinism]") {
  // The horizon belongs to the world; what has happened does not depend on what is still to come.
  const auto short_world = make_world(fixtures::areas(400, to), parameters(), {7, 2018});
  const auto brief = fixtures::run_all(short_world, parameters(), fixtures::baseline(2018));
  const auto whole = fixtures::run_all(world(), parameters(), fixtures::baseline(to));
  CHECK(fixtures::same_until(brief, whole, 2017));
  // Unborn children can be referred: those due in the first months after the end as well.
  CHECK(fixtures::same_until(brief, whole, 2018));
}

TEST_CASE("work that is stopped says so", "[determinism]") {
  std::stop_source stop;
  stop.request_stop();
  const auto scenario = fixtures::baseline(to);
  const auto nothing = [](std::size_t, std::size_t, std::span<const Counts>) {
    FAIL("results of a run that was stopped");
  };
  CHECK_THROWS_AS(simulate(world(), parameters(), {&scenario, 1}, {.draws = 1, .threads = 1},
                           nothing, {}, stop.get_token()),
                  Stopped);
}

TEST_CASE("the burn-in leaves no jolt where history begins", "[determinism]") {
  // Rates are flat, so flows of the first years should be those of the burn-in's last.
  const auto c = fixtures::run_all(world(), parameters(), fixtures::baseline(to));
  for (const auto t : {Tally::referrals_by_source, Tally::plans_started_by_category,
                       Tally::care_started_by_age, Tally::care_ceased_by_age}) {
    INFO(shape(t).name);
    const auto last = static_cast<double>(c.total(t, 2013));
    CHECK(static_cast<double>(c.total(t, 2014)) == Approx(last).margin(6 * std::sqrt(2 * last)));
  }
}
