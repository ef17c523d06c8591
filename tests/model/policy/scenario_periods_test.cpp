// tests/model/policy/scenario_periods_test.cpp - parameters that a scenario sets and shocks of
// adversity act from their month on and on what they should. For mechanisms switched off see
// switches_test.cpp.
#include "model/policy/scenario_periods.hpp"

#include <catch2/catch.hpp>

#include "model/policy/mechanism.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2024;
constexpr Month from = first_month(2019);

const Parameters& parameters() {
  static const auto made = fixtures::parameters();
  return made;
}
const World& world() {
  static const World made = fixtures::world(fixtures::parameters(), 1500, to);
  return made;
}
Counts lived(const Scenario& scenario) {
  return fixtures::run_all(world(), parameters(), scenario);
}
const Counts& before() {
  static const auto made = lived(fixtures::baseline(to));
  return made;
}
Scenario setting(std::string parameter, double value) {
  auto made = fixtures::baseline(to);
  made.overrides.push_back({std::move(parameter), value, from});
  return made;
}
std::int64_t sum(const Counts& counts, Tally tally, int first = 2019) {
  return fixtures::over_years(counts, tally, first, to);
}

}  // namespace

TEST_CASE("a parameter set to what it is changes nothing, bit for bit", "[terms]") {
  CHECK(lived(setting("needs.error", parameters().needs.error)) == before());
  CHECK(lived(fixtures::baseline(to)) == before());
}

TEST_CASE("what a scenario sets acts from its month on", "[terms]") {
  const auto after = lived(setting("referral.no_further_action", 0.5));
  for (int year = 2014; year < 2019; ++year) {
    for (const auto& shape : tally_shapes) {
      if (shape.grain == Grain::every_month) continue;
      if (year + fixtures::in_september(shape.tally) == 2019) continue;
      INFO(year << ", " << shape.name);
      CHECK(after.total(shape.tally, year) == before().total(shape.tally, year));
    }
  }
  CHECK(sum(after, Tally::no_further_action) > 3 * sum(before(), Tally::no_further_action));
}

TEST_CASE("every mechanism can be switched off, by parameters that there are", "[terms]") {
  for (const auto& mechanism : mechanisms) {
    INFO(mechanism.name);
    Parameters any;
    for (const auto& [name, value] : mechanism.off) {
      bool found = false;
      for (const auto& key : keys(any)) {
        found = found || (key.name == name && value >= key.least && value <= key.most);
      }
      CHECK(found);
      CHECK(!fixed_for_life(name));
    }
  }
}

TEST_CASE("named system 10: an adversity shock raises referrals, and they fall back",
          "[terms][named][row10]") {
  const auto shocked_by = [](double times) {
    auto made = fixtures::baseline(to);
    for (const auto factor : {FamilyFactor::money_and_housing, FamilyFactor::domestic_abuse}) {
      made.shocks.push_back({factor, 2016, 2016, times});
    }
    return made;
  };
  const auto shocked = [&](double times) { return lived(shocked_by(times)); };
  const auto referred = [](const Counts& counts, int year) {
    return counts.total(Tally::referrals_by_source, year);
  };
  const auto after = shocked(3);
  CHECK(referred(after, 2015) == referred(before(), 2015));
  const auto at_once = referred(after, 2016) - referred(before(), 2016) + referred(after, 2017) -
                       referred(before(), 2017);
  CHECK(at_once > (referred(before(), 2016) + referred(before(), 2017)) / 50);
  const auto later = referred(after, 2023) - referred(before(), 2023) + referred(after, 2024) -
                     referred(before(), 2024);
  CHECK(std::abs(later) < at_once / 2);
  SECTION("a shock of one times the usual onsets changes nothing") {
    CHECK(shocked(1) == before());
  }
  SECTION("broken: where adversity does not act on referrals, they do not rise") {
    auto p = parameters();
    p.adversity.referral_ratio = 1;
    auto& n = p.needs;
    n.not_in_need = n.section_47 = n.entry = n.closure = n.recurrence = 1;
    p.early_help.offered = {};
    const auto apart = fixtures::world(p, 1500, to);
    const auto usual = fixtures::run_all(apart, p, fixtures::baseline(to));
    const auto with = fixtures::run_all(apart, p, shocked_by(3));
    const auto both = [&](const Counts& c) { return referred(c, 2016) + referred(c, 2017); };
    CHECK(std::abs(both(with) - both(usual)) < both(usual) / 500);
    CHECK(sum(with, Tally::active_at_assessment, 2016) >
          sum(usual, Tally::active_at_assessment, 2016));
  }
}
