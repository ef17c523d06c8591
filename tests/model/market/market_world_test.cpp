// tests/model/market/market_world_test.cpp - children of all areas compete, month after month:
// places are neither lost nor filled twice, and the same question still has the same answer.
#include <catch2/catch.hpp>
#include <map>
#include <mutex>

#include "tests/model/fixtures/market.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/topics.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2019;
constexpr int children_an_age = 600;

const Parameters& parameters() {
  static const auto made = fixtures::market_parameters();
  return made;
}
const World& world() {
  static const auto made = fixtures::market_world(parameters(), children_an_age, to);
  return made;
}
using OfAreas = std::vector<Counts>;

Scenario policy(double multiplier, std::vector<std::string> areas = {}) {
  auto made =
      fixtures::policy(Transition::entry_from_pre_proceedings, multiplier, 1, std::move(areas));
  made.to = to;
  return made;
}
Scenario with(const char* key, double value) {
  auto made = fixtures::baseline(to);
  made.overrides.push_back({key, value, first_month(fixtures::policy_year)});
  return made;
}
OfAreas run(const Parameters& p, const Scenario& scenario, int threads = 2) {
  return fixtures::run(world(), p, scenario, threads);
}
const OfAreas& baseline() {
  static const auto made = run(parameters(), fixtures::baseline(to));
  return made;
}
OfAreas without_charges(OfAreas counts) {
  for (auto& each : counts) each = fixtures::without_charges(each);
  return counts;
}

/// What a month of the market was busy with.
struct Seen {
  int away = 0, crises = 0, exempt = 0, together = 0, moved = 0;
};
void look(const std::vector<AreaState>& states, Seen& seen) {
  for (std::size_t a = 0; a < states.size(); ++a) {
    const auto& supply = states[a].supply;
    for (const auto& stay : supply.placement_stays) {
      seen.away += stay.provider != nobody && stay.area != a;
      seen.crises += is_crisis(stay);
    }
    for (const auto& provider : supply.providers) {
      seen.exempt += provider.exempt > 0;
      seen.together += provider.filled > 1;
    }
    for (const auto& allocation : supply.allocations) seen.moved += allocation.moves;
  }
}

}  // namespace

TEST_CASE("every month places are filled by those who live there, in whichever area",
          "[market][world]") {
  fixtures::SteppedWorld all(world(), parameters());
  Seen seen;
  while (all.month < first_month(to + 1)) {
    // Checked by itself at the month's end, and before and after the market opens.
    all.step([&] { Market::check(all.states); },
             [&] {
               Market::check(all.states);
               look(all.states, seen);
             });
  }
  INFO(seen.away << " away, " << seen.crises << " crises, " << seen.exempt << " exempt, "
                 << seen.together << " together, " << seen.moved << " moved");
  for (const int n : {seen.away, seen.crises, seen.exempt, seen.together, seen.moved}) {
    CHECK(n > 20);
  }
  // Who looks changes nothing.
  CHECK(all.all_counts == baseline());
}

TEST_CASE("competing children count the same on any number of threads", "[market][determinism]") {
  const std::vector<Scenario> scenarios{fixtures::baseline(to), policy(0.5),
                                        with("market.exempt", 0), with("market.counted", 0)};
  const auto all_of = [&](int threads) {
    std::vector<OfAreas> made;
    const auto keep = [&](std::size_t, std::size_t, std::span<const Counts> areas) {
      made.emplace_back(areas.begin(), areas.end());
    };
    simulate(world(), parameters(), scenarios, {.draws = 2, .threads = threads}, keep);
    return made;
  };
  const auto one = all_of(1);
  REQUIRE(one.size() == 2 * scenarios.size());
  for (std::size_t s = 1; s < one.size(); ++s) CHECK(one[s] != one[0]);
  for (const int threads : {2, 4, 16}) {
    INFO(threads);
    CHECK(all_of(threads) == one);
  }
}

TEST_CASE("a policy without effect leaves the market alone", "[market]") {
  const auto after = run(parameters(), policy(1));
  CHECK(fixtures::units(after[0]) > 0);
  CHECK(without_charges(after) == baseline());
  auto none = policy(0.5);
  none.roll_outs[0].fidelity = {Distribution::Shape::fixed, 0, 0, 0};
  CHECK(without_charges(run(parameters(), none)) == baseline());
}

TEST_CASE("named system 50: without a shared market an authority alone is as it is among others",
          "[market][determinism][named][row50]") {
  auto p = parameters();
  p.market.shared = 0;
  p.workforce.turnover = 1;
  p.workforce.rereferral = 1.1;
  p.workforce.moves = 1;
  const auto among = run(p, fixtures::baseline(to));
  for (std::size_t a = 0; a < among.size(); ++a) {
    const auto& code = world().areas()[a].input->code;
    INFO(code);
    const auto alone = fixtures::market_world(p, children_an_age, to, {code});
    CHECK(fixtures::run(alone, p, fixtures::baseline(to)).at(0) == among[a]);
    // Alone nobody shares anything: it is said so once, and holds whatever the parameters say.
    p.market.shared = 1;
    CHECK(fixtures::run(alone, p, fixtures::baseline(to)).at(0) == among[a]);
    p.market.shared = 0;
  }
}

TEST_CASE("others feel one authority's policy through the market alone", "[market]") {
  for (const double shared : {0.0, 1.0}) {
    INFO(shared);
    auto p = parameters();
    p.market.shared = shared;
    const auto before = run(p, fixtures::baseline(to));
    const auto after = run(p, policy(0.2, {world().areas()[0].input->code}));
    CHECK(after[0] != before[0]);
    CHECK((after[1] == before[1]) == (shared == 0));
    CHECK((after[2] == before[2]) == (shared == 0));
    // Which children the others refer and first take into care does not depend on places.
    if (shared == 0) continue;
    for (const auto t : {Tally::referrals_by_source, Tally::care_started_by_age}) {
      for (const std::size_t a : {1U, 2U}) {
        const auto were = static_cast<double>(fixtures::over_years(before[a], t, 2016, to));
        CHECK(static_cast<double>(fixtures::over_years(after[a], t, 2016, to)) ==
              Approx(were).epsilon(0.03));
      }
    }
  }
}

TEST_CASE("where places are not counted children live as in a model without them", "[market]") {
  auto p = parameters();
  p.market.counted = 0;
  // Only the first run has supply.
  const auto with_supply = fixtures::run_all(world(), p, fixtures::baseline(to));
  const auto without = fixtures::run_all(world(), fixtures::parameters(), fixtures::baseline(to));
  const auto different = fixtures::topics::differs(with_supply, without);
  CHECK((different & fixtures::topics::About::supply) != 0U);
  auto priced = fixtures::parameters();
  priced.book = p.book;
  CHECK(fixtures::topics::differs(with_supply,
                                  fixtures::run_all(world(), priced, fixtures::baseline(to))) ==
        unsigned{fixtures::topics::About::supply});
}

namespace {

/// Launches in memory.
struct Kept {
  LaunchStore store() {
    return {[this](const LaunchKey& key) -> std::optional<std::vector<std::byte>> {
              const std::scoped_lock lock(mutex);
              const auto at = states.find({key.area, key.draw, key.month.index});
              if (at == states.end()) return std::nullopt;
              ++found;
              return at->second;
            },
            [this](const LaunchKey& key, std::span<const std::byte> bytes) {
              const std::scoped_lock lock(mutex);
              states[{key.area, key.draw, key.month.index}] = {bytes.begin(), bytes.end()};
            }};
  }
  std::mutex mutex;
  std::map<std::tuple<std::string, std::uint32_t, int>, std::vector<std::byte>> states;
  int found = 0;
};

}  // namespace

TEST_CASE("a run from a kept launch goes on as from the beginning, places and all",
          "[market][launches]") {
  constexpr int later = 2026;
  const auto small = fixtures::market_world(parameters(), 100, later);
  auto less = policy(0.3);
  less.to = later;
  less.roll_outs[0].from = first_month(2025);
  const std::vector<Scenario> scenarios{fixtures::baseline(later), less};
  Kept kept;
  const auto lived = [&](const LaunchStore& store) {
    std::vector<OfAreas> made;
    const auto keep = [&](std::size_t, std::size_t, std::span<const Counts> areas) {
      made.emplace_back(areas.begin(), areas.end());
    };
    simulate(small, parameters(), scenarios, {.draws = 1, .threads = 2, .store = store}, keep);
    return made;
  };
  const auto right = lived({});
  CHECK(right[0] != right[1]);
  CHECK(lived(kept.store()) == right);
  CHECK(kept.found == 0);
  CHECK(lived(kept.store()) == right);
  CHECK(kept.found == 3);
}
