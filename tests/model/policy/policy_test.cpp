// tests/model/policy/policy_test.cpp - a policy changes what it names, from when and where it says,
// and nothing else: the rest of the world has the same random numbers.
#include "tests/model/fixtures/policy.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::over_months;
using fixtures::over_years;
using fixtures::policy;

namespace {

const Parameters& parameters() {
  static const auto made = fixtures::parameters();
  return made;
}
const World& world() {
  static const auto made = fixtures::world(parameters(), 1500, 2020);
  return made;
}
Counts all(const Scenario& scenario) { return fixtures::run_all(world(), parameters(), scenario); }
const Counts& before() {
  static const auto made = all(fixtures::baseline(2020));
  return made;
}
std::int64_t through_court(const Counts& counts) {
  return over_years(counts, Tally::care_started_by_legal_status,
                    index(LegalStatus::interim_care_order), fixtures::policy_year, 2020);
}
std::int64_t starts(const Counts& counts) {
  return over_months(counts, Tally::month_care_starts, 0, fixtures::policy_year, 2020);
}

constexpr auto route = Transition::entry_from_pre_proceedings;

}  // namespace

TEST_CASE("a policy without effect leaves every count alone and is charged for", "[policy]") {
  const auto after = all(policy(route, 1.0));
  CHECK(fixtures::units(after) > 0);
  CHECK(fixtures::units(after) == over_months(after, Tally::month_activity,
                                              index(Activity::pre_proceedings),
                                              fixtures::policy_year, 2020));
  CHECK(fixtures::without_charges(after) == before());
}

TEST_CASE("without fidelity a policy has no effect, on any transition", "[policy]") {
  for (std::size_t t = 0; t < count_of<Transition>; ++t) {
    INFO(transition_names[t]);
    auto none = policy(static_cast<Transition>(t), 0.5);
    none.roll_outs[0].fidelity = {Distribution::Shape::fixed, 0, 0, 0};
    CHECK(fixtures::without_charges(all(none)) == before());
  }
}

TEST_CASE("a policy that reaches nobody changes nothing and costs nothing", "[policy]") {
  for (const double multiplier : {0.5, 1.5}) {
    const auto after = all(policy(route, multiplier, 0.0));
    CHECK(fixtures::units(after) == 0);
    CHECK(after == before());
  }
}

TEST_CASE("nothing happens before a policy begins", "[policy]") {
  const auto small = fixtures::world(parameters(), 300, 2020);
  const auto without = fixtures::run_all(small, parameters(), fixtures::baseline(2020));
  for (std::size_t t = 0; t < count_of<Transition>; ++t) {
    INFO(transition_names[t]);
    for (const double multiplier : {0.5, 1.5}) {
      auto brief = policy(static_cast<Transition>(t), multiplier);
      const auto after = fixtures::run_all(small, parameters(), brief);
      CHECK(fixtures::same_until(without, after, fixtures::policy_year - 1));
    }
  }
}

TEST_CASE("fewer entries through pre-proceedings are fewer starts", "[policy][statistical]") {
  const auto after = all(policy(route, 0.8));
  const auto n = through_court(before());
  REQUIRE(n > 200);
  CHECK(through_court(after) < n);
  CHECK(starts(after) < starts(before()));
  // A fifth of them is prevented; some of these families come to the same door again.
  const auto left = through_court(after);
  CHECK(static_cast<double>(left) >
        0.8 * static_cast<double>(n) -
            fixtures::surely_wrong * std::sqrt(0.16 * static_cast<double>(n)));
  CHECK(static_cast<double>(left) < 0.92 * static_cast<double>(n));
  CHECK(after.total(Tally::looked_after_by_age, 2020) <
        before().total(Tally::looked_after_by_age, 2020));
}

TEST_CASE("a stronger effect prevents what a weaker one does, and more", "[policy]") {
  std::int64_t last = through_court(before()) + 1;
  for (const double multiplier : {1.0, 0.8, 0.5, 0.2}) {
    const auto n = through_court(all(policy(route, multiplier)));
    CHECK(n < last);
    last = n;
  }
}

TEST_CASE("a route that is closed lets nobody through", "[policy]") {
  // But for those whose application was made with the child at home, or who went home in the middle
  // of proceedings: no child of this world's.
  auto p = parameters();
  p.court.issue_at_home = 0;
  p.care.home = {};
  const auto closed = fixtures::world(p, 500, 2020);
  CHECK(through_court(fixtures::run_all(closed, p, fixtures::baseline(2020))) > 50);
  CHECK(through_court(fixtures::run_all(closed, p, policy(route, 0.0))) == 0);
}

TEST_CASE("areas without the policy are as they were", "[policy]") {
  const auto with = fixtures::run(world(), parameters(), policy(route, 0.5, 1, {"E08000902"}));
  const auto without = fixtures::run(world(), parameters(), fixtures::baseline(2020));
  CHECK(with[0] == without[0]);
  CHECK(with[1] != without[1]);
  CHECK(with[2] == without[2]);
}

TEST_CASE("raising coverage never lowers the units charged", "[policy]") {
  std::int64_t last = 0;
  for (const double coverage : {0.0, 0.2, 0.4, 0.7, 1.0}) {
    const auto now = fixtures::units(all(policy(route, 1.0, coverage)));
    CHECK(now >= last);
    last = now;
  }
  CHECK(last > 0);
}

TEST_CASE("fewer referrals are particular referrals, and none is added", "[policy]") {
  const auto after = all(policy(Transition::referral, 0.8));
  const auto referrals = [](const Counts& c) {
    return over_years(c, Tally::referrals_by_source, fixtures::policy_year, 2020);
  };
  CHECK(referrals(after) < referrals(before()));
  const double ratio =
      static_cast<double>(referrals(after)) / static_cast<double>(referrals(before()));
  CHECK(ratio > 0.78);
  CHECK(ratio < 0.88);  // children's own recurrences fall less than families' referrals at once
  CHECK(over_years(after, Tally::candidates_beyond_bound, 2014, 2020) == 0);
}

TEST_CASE("changing a mechanism leaves the draws of the others alone", "[policy]") {
  auto changed = parameters();
  changed.care.leaver_case_months *= 3;
  const auto after = fixtures::run_all(world(), changed, fixtures::baseline(2020));
  CHECK(over_months(after, Tally::month_open_cases, 0, 2014, 2020) >
        over_months(before(), Tally::month_open_cases, 0, 2014, 2020));
  for (const auto t : {Tally::referrals_by_source, Tally::care_started_by_age,
                       Tally::care_ceased_by_reason, Tally::looked_after_by_placement}) {
    CHECK(over_years(after, t, 2014, 2020) == over_years(before(), t, 2014, 2020));
  }
}

TEST_CASE("with twice the moves others leave care, about as many do, and nothing before it changes",
          "[policy][statistical]") {
  // No unaccompanied children, who can be referred first after they were in care.
  auto once = parameters();
  once.shares.unaccompanied = {};
  // A move acts on needs, and with them on what happens at home.
  once.needs.of_move = 0;
  once.adversity.recovery = 0;
  once.early_help.offered = {};
  // And no siblings drawn along, whose first entry can come after another child's moves.
  once.siblings.enter_together_court = once.siblings.enter_together_other = 0;
  auto twice = once;
  for (double& h : twice.care.move) h *= 2;
  const auto people = fixtures::world(once, 4200, 2020);
  const auto fewer = fixtures::run_all(people, once, fixtures::baseline(2020));
  const auto more = fixtures::run_all(people, twice, fixtures::baseline(2020));
  CHECK(over_years(more, Tally::placement_moves, 2014, 2020) >
        over_years(fewer, Tally::placement_moves, 2014, 2020) * 18 / 10);
  for (int year = 2014; year <= 2020; ++year) {
    INFO(year);
    CHECK(more.at(Tally::turned_5_by_history, year, 1) ==
          fewer.at(Tally::turned_5_by_history, year, 1));
    // First referred, in need, looked after: all of it before any move can have been.
    for (const std::size_t history : {1U, 2U, 4U}) {
      CHECK(more.at(Tally::turned_18_by_history, year, history) ==
            fewer.at(Tally::turned_18_by_history, year, history));
    }
  }
  // A move ends no chance of leaving: as many leave, by other draws. Two counts of this size differ
  // by surely_wrong of their errors once in two million; a model 8% too high would be beyond.
  const auto leaving = [](const Counts& c) {
    return static_cast<double>(over_years(c, Tally::care_ceased_by_reason, 2014, 2020));
  };
  const double error = std::sqrt(leaving(fewer) + leaving(more));
  CHECK(leaving(more) != leaving(fewer));
  CHECK(std::abs(leaving(more) - leaving(fewer)) < fixtures::surely_wrong * error);
  CHECK(leaving(fewer) * (fixtures::too_high - 1) > fixtures::surely_wrong * error);
}

TEST_CASE("named system 88: more fidelity averts more, at the same cost",
          "[policy][named][row88]") {
  const auto world = fixtures::world(parameters(), 1200, 2020);
  const auto entered = [&](double fidelity, double multiplier) {
    auto scenario = fixtures::policy(Transition::entry_from_need, multiplier);
    scenario.roll_outs[0].fidelity = {Distribution::Shape::fixed, fidelity, fidelity, fidelity,
                                      0.9};
    const auto counts = fixtures::run_all(world, parameters(), scenario);
    return over_months(counts, Tally::month_care_starts, 0, fixtures::policy_year, 2020);
  };
  const auto none = entered(0, 0.2), half = entered(0.5, 0.2), full = entered(1, 0.2);
  CHECK(full < half);
  CHECK(half < none);
  // Half the fidelity averts about half as many.
  CHECK(static_cast<double>(none - half) / static_cast<double>(none - full) ==
        Approx(0.5).margin(0.15));
  SECTION("broken: without an effect fidelity scales nothing") {
    CHECK(entered(0.5, 1) == entered(1, 1));
    CHECK(entered(1, 1) == none);
  }
}
