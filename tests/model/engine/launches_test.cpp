// tests/model/engine/launches_test.cpp - a draw's scenarios share their beginning, kept from run to
// run or not, and no scenario, thread or instruction makes a difference to another's counts.
#include <atomic>
#include <catch2/catch.hpp>
#include <map>
#include <mutex>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2027;
constexpr int draws = 2;

const Parameters& parameters() {
  static const auto made = fixtures::parameters();
  return made;
}
World world(const LaunchStore& store = {}) {
  return make_world(fixtures::areas(150, to), parameters(), {7, to}, store);
}

/// States in memory, and how often they were asked for and kept.
struct Kept {
  using Key = std::tuple<std::string, std::uint32_t, int>;
  static Key named(const LaunchKey& key) { return {key.area, key.draw, key.month.index}; }
  LaunchStore store() {
    return {[this](const LaunchKey& key) -> std::optional<std::vector<std::byte>> {
              const std::scoped_lock lock(mutex);
              const auto at = states.find(named(key));
              if (at == states.end()) return ++missed, std::nullopt;
              return ++found, at->second;
            },
            [this](const LaunchKey& key, std::span<const std::byte> bytes) {
              const std::scoped_lock lock(mutex);
              ++kept;
              states[named(key)] = {bytes.begin(), bytes.end()};
            }};
  }
  void forget_calls() { found = missed = kept = 0; }

  std::mutex mutex;
  std::map<Key, std::vector<std::byte>> states;
  int found = 0, missed = 0, kept = 0;
};

Scenario policy(Transition t, double multiplier, Month from, std::vector<std::string> areas = {}) {
  auto made = fixtures::policy(t, multiplier, 0.8, std::move(areas));
  made.to = to;
  made.roll_outs[0].from = from;
  return made;
}
constexpr Month launch = first_month(last_fitted_year + 1);

/// Policies from launch on: at it, in a month after it, years after, one that raises, one in other
/// areas, other arrivals.
std::vector<Scenario> from_launch() {
  auto arrivals = fixtures::baseline(to);
  arrivals.unaccompanied_arrivals = {2024, {1, 2.5, 0.5}};
  return {fixtures::baseline(to),
          policy(Transition::entry_from_pre_proceedings, 0.5, launch),
          policy(Transition::case_closure, 0.5, launch + 7),
          policy(Transition::referral, 3, first_month(2026)),
          policy(Transition::return_home, 0.3, launch, {"E08000902"}),
          arrivals};
}
/// With those that part from the trunk before it, and where history begins.
std::vector<Scenario> all_scenarios() {
  auto made = from_launch();
  made.push_back(policy(Transition::placement_move, 0.4, first_month(2019)));
  made.push_back(policy(Transition::referral, 1.8, history_begins));
  return made;
}

using Results = std::vector<std::vector<std::vector<Counts>>>;  // by scenario, draw, area

Results run(const World& world, std::span<const Scenario> scenarios, Ensemble ensemble = {}) {
  ensemble.draws = draws;
  Results made(scenarios.size());
  std::size_t delivered = 0;
  const auto keep = [&](std::size_t s, std::size_t d, std::span<const Counts> areas) {
    // One scenario after the other, draw after draw.
    CHECK(s == delivered % scenarios.size());
    CHECK(d == delivered / scenarios.size());
    ++delivered;
    made[s].emplace_back(areas.begin(), areas.end());
  };
  simulate(world, parameters(), scenarios, ensemble, keep);
  CHECK(delivered == scenarios.size() * static_cast<std::size_t>(ensemble.draws));
  return made;
}

const Results& without_store() {
  static const auto made = run(world(), all_scenarios());
  return made;
}

}  // namespace

TEST_CASE("states that are kept change no result, and are taken the next time", "[launches]") {
  Kept kept;
  const auto scenarios = from_launch();
  const std::size_t n = scenarios.size();
  const Results right(without_store().begin(), without_store().begin() + static_cast<long>(n));

  const auto first = world(kept.store());
  CHECK(std::tuple(kept.found, kept.missed, kept.kept) == std::tuple(0, 3, 3));
  kept.forget_calls();
  CHECK(run(first, scenarios, {.store = kept.store()}) == right);
  // Where one area's is missing, the others need not be asked for.
  CHECK(std::tuple(kept.found, kept.kept) == std::tuple(0, 3 * draws));
  CHECK(kept.missed >= draws);
  CHECK(kept.states.size() == 3 + 3 * draws);
  kept.forget_calls();
  const auto second = world(kept.store());
  CHECK(std::tuple(kept.found, kept.missed, kept.kept) == std::tuple(3, 0, 0));
  kept.forget_calls();
  CHECK(run(second, scenarios, {.store = kept.store()}) == right);
  CHECK(std::tuple(kept.found, kept.missed, kept.kept) == std::tuple(3 * draws, 0, 0));

  // Somebody who asks for the time before the launch has no use for it, and the same results.
  CHECK(run(second, all_scenarios(), {.store = kept.store()}) == without_store());
  // What was kept was neither read over nor altered meanwhile.
  CHECK(run(second, scenarios, {.store = kept.store()}) == right);
}

TEST_CASE("what is kept is what decides: another state is another result", "[launches]") {
  // So that the test before cannot pass with a store that is never read.
  Kept kept;
  const auto made = world(kept.store());
  (void)run(made, from_launch(), {.store = kept.store()});
  std::swap(kept.states[{"E06000901", 1, launch.index}],
            kept.states[{"E06000901", 2, launch.index}]);
  CHECK(run(made, from_launch(), {.store = kept.store()})[0] != without_store()[0]);
}

TEST_CASE("a damaged state is as good as none", "[launches]") {
  Kept kept;
  (void)run(world(kept.store()), from_launch(), {.store = kept.store()});
  for (auto& [key, state] : kept.states) state.resize(state.size() / 2);
  const auto again = world(kept.store());
  const auto found = run(again, all_scenarios(), {.store = kept.store()});
  CHECK(found == without_store());
}

TEST_CASE("a scenario alone is as it is with others, in any order", "[launches]") {
  const auto made = world();
  auto scenarios = all_scenarios();
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    INFO("scenario " << s);
    CHECK(run(made, {&scenarios[s], 1})[0] == without_store()[s]);
  }
  std::ranges::reverse(scenarios);
  auto backwards = run(made, scenarios);
  std::ranges::reverse(backwards);
  CHECK(backwards == without_store());
  // They differ, each from the baseline.
  for (std::size_t s = 1; s < scenarios.size(); ++s) {
    INFO("scenario " << s);
    CHECK(without_store()[s] != without_store()[0]);
  }
}

TEST_CASE("a roll-out elsewhere leaves an area at the baseline", "[launches]") {
  const auto& baseline = without_store()[0];
  const auto& elsewhere = without_store()[4];
  for (std::size_t d = 0; d < draws; ++d) {
    CHECK(elsewhere[d][0] == baseline[d][0]);
    CHECK(elsewhere[d][1] != baseline[d][1]);
    CHECK(elsewhere[d][2] == baseline[d][2]);
  }
}

TEST_CASE("forgetting adults at launch changes nothing", "[launches]") {
  // A policy without effect parts from the trunk before that, and forgets nobody.
  const auto made = world();
  const auto idle = policy(Transition::case_closure, 1.0, first_month(2019));
  const auto found = run(made, {&idle, 1});
  for (std::size_t d = 0; d < draws; ++d) {
    for (std::size_t area = 0; area < 3; ++area) {
      CHECK(fixtures::units(found[0][d][area]) > 0);
      CHECK(fixtures::without_charges(found[0][d][area]) == without_store()[0][d][area]);
    }
  }
}

TEST_CASE("until a policy begins its scenario is the baseline", "[launches]") {
  for (std::size_t s = 1; s < all_scenarios().size(); ++s) {
    const auto scenario = all_scenarios()[s];
    const int last = scenario.roll_outs.empty() ? 2024 : scenario.roll_outs[0].from.year() - 1;
    INFO("scenario " << s);
    CHECK(fixtures::same_until(without_store()[s][0][1], without_store()[0][0][1], last));
    CHECK(!fixtures::same_until(without_store()[s][0][1], without_store()[0][0][1], to));
  }
}

TEST_CASE("threads, draws at once and instructions make no difference", "[launches]") {
  const auto made = world();
  for (const int at_once : {1, 2, 5}) {
    for (const int threads : {1, 2, 4}) {
      INFO(at_once << " draws at once, " << threads << " threads");
      CHECK(run(made, all_scenarios(), {.threads = threads, .draws_at_once = at_once}) ==
            without_store());
    }
  }
  CHECK(run(made, all_scenarios(), {.instructions = Instructions::plain}) == without_store());
  if (best_instructions() == Instructions::avx2) {
    CHECK(run(made, all_scenarios(), {.instructions = Instructions::avx2}) == without_store());
  }
}
