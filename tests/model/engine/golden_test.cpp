// tests/model/engine/golden_test.cpp - a small world's counts to the last child, so that no result
// changes unnoticed.
//
// When a change of the model is meant to change results, look at the difference that this test
// prints, and if it is what was meant write the file anew:
//     KINDRED_BLESS=1 ctest --preset release -R golden      (or run model_tests "[golden]")
// and say in the change why. Parameters are those of tests/model/fixtures/parameters.cpp, never the
// fitted ones.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "tests/model/fixtures/market.hpp"
#include "tests/model/fixtures/money.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

const std::string folder = std::string(KINDRED_SOURCE_DIR) + "/tests/model/engine/golden/";

void agrees(const std::string& name, const std::string& text) {
  const auto path = folder + name;
  if (std::getenv("KINDRED_BLESS") != nullptr) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    REQUIRE(out.flush());
    // Never a pass: what was written has not been compared with anything.
    FAIL_CHECK("wrote " << path << ": read the difference, and run again without KINDRED_BLESS");
    return;
  }
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == text);
}

std::string table(const Counts& c) {
  using enum Tally;
  std::ostringstream text;
  for (const auto t : {looked_after_by_age, open_cases_by_duration, protection_plans_by_duration,
                       leavers_by_status, children_aged_0_to_17, referrals_by_source,
                       enquiries_started, plans_started_by_category, pre_proceedings_started,
                       proceedings_issued, care_started_by_legal_status, care_ceased_by_reason,
                       placement_moves, turned_18_by_history}) {
    text << shape(t).name;
    for (const int year : {2013, 2018, 2024}) {
      text << "  " << year << ":";
      for (std::size_t cell = 0; cell < shape(t).cells.size(); ++cell)
        text << ' ' << c.at(t, year, cell);
    }
    text << '\n';
  }
  return text.str();
}

constexpr int last = 2024, launch = 2016;

/// A market in which places are scarce, and everything that an authority pays for.
Parameters market_and_money() {
  auto p = fixtures::market_parameters();
  fixtures::add_money(p);
  return p;
}

/// What a scenario sets in hand: a policy, another value, an episode more and money that binds.
Scenario everything() {
  auto made = fixtures::policy(Transition::entry_from_pre_proceedings, 0.6, 0.8);
  made.to = last;
  made.launch = launch;
  made.price_growth = {2014, {0.02}};
  made.overrides = {{"fostering.deregistered.authority", 0.4, first_month(launch + 1)}};
  made.switched_off.push_back({0, first_month(launch + 3)});
  made.budget = {true, true, Path{launch + 1, {-0.2, -0.1, 0}}, {}, 0.02};
  return made;
}

/// A line a tally: a hash of every cell of every month, and the sum.
std::string digest(const std::vector<Counts>& areas) {
  std::ostringstream text;
  for (const auto& s : tally_shapes) {
    std::uint64_t hash = 0xcbf29ce484222325;
    std::int64_t sum = 0;
    const auto take = [&](std::int64_t n) {
      hash = (hash ^ static_cast<std::uint64_t>(n)) * 0x100000001b3;
      sum += n;
    };
    for (const auto& c : areas) {
      for (int year = c.first_year(); year <= c.last_year(); ++year) {
        for (std::size_t cell = 0; cell < s.cells.size(); ++cell) {
          if (s.grain == Grain::every_year) take(c.at(s.tally, year, cell));
          for (int m = 0; s.grain == Grain::every_month && m < 12; ++m)
            take(c.at_month(s.tally, year, m, cell));
        }
      }
    }
    text << s.name << ' ' << sum << ' ' << std::hex << hash << std::dec << '\n';
  }
  return text.str();
}

/// The three areas of a world with a market and money, whole or one alone.
std::string market_digest(const Scenario& scenario, const std::vector<std::string>& only = {}) {
  const auto p = market_and_money();
  return digest(fixtures::run(fixtures::market_world(p, 300, last, only), p, scenario));
}

}  // namespace

TEST_CASE("golden: every tally of three areas with a market and money", "[golden][market]") {
  auto scenario = fixtures::baseline(last);
  scenario.launch = launch;
  agrees("market_baseline.txt", market_digest(scenario));
}

TEST_CASE("golden: every tally under a policy, other parameters and a budget that binds",
          "[golden][market]") {
  agrees("market_everything.txt", market_digest(everything()));
}

TEST_CASE("golden: every tally of one area alone", "[golden][market]") {
  agrees("market_alone.txt", market_digest(everything(), {"E08000902"}));
}

TEST_CASE("golden: a small world in three years", "[golden]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 200, 2024);
  agrees("baseline.txt", table(fixtures::run_all(world, p, fixtures::baseline(2024))));
}

TEST_CASE("golden: the same under a policy", "[golden]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 200, 2024);
  auto scenario = fixtures::policy(Transition::entry_from_pre_proceedings, 0.6, 0.8);
  scenario.to = 2024;
  agrees("policy.txt", table(fixtures::run_all(world, p, scenario)));
}
