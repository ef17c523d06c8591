// tests/model/month/diffusion_test.cpp - practice spreads from those who do better to those who
// learn from them, and by no other way does one authority's policy change another's children.
#include "model/month/diffusion.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "model/chance/identity.hpp"
#include "model/engine/draw_numbers.hpp"
#include "model/policy/mechanism.hpp"
#include "model/processes/authority/practice.hpp"
#include "tests/model/fixtures/market.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr Month march = first_month(2015) + 11;

/// A number of small authorities with their practice standing, and nothing else.
struct Country {
  explicit Country(std::size_t n, std::size_t apart = 1) {
    const auto one = fixtures::areas(1, 2020)[1];
    p.areas.assign(n, p.areas[0]);
    std::vector<AreaInput> inputs(n, one);
    for (std::size_t a = 0; a < n; ++a) {
      p.areas[a].code = inputs[a].code = "E06000" + std::to_string(100 + a);
    }
    // Each learns from those of its own group alone.
    for (std::size_t a = 0; apart > 1 && a < n; ++a) {
      for (std::size_t b = a % apart; b < n; b += apart) {
        if (b != a) inputs[a].neighbours.push_back(inputs[b].code);
      }
    }
    world.emplace(inputs, p, WorldOptions{7, 2020});
    states.resize(n);
    policies.resize(n);
    for (std::size_t a = 0; a < n; ++a) {
      states[a].practice_standing =
          practice::drawn_standing(rng_of_draw(7, 0), area_number(p.areas[a].code));
    }
  }
  std::vector<double> standings() const {
    std::vector<double> made;
    for (const auto& state : states) made.push_back(state.practice_standing);
    return made;
  }
  double variance() const {
    const auto n = static_cast<double>(states.size());
    double sum = 0, squares = 0;
    for (const auto& state : states) {
      sum += state.practice_standing;
      squares += state.practice_standing * state.practice_standing;
    }
    return squares / n - sum / n * (sum / n);
  }
  void years(int many, double rate) {
    p.practice.diffusion = rate;
    const Diffusion diffusion(*world, p);
    for (int y = 0; y < many; ++y) diffusion.spread(states, policies, march + 12 * y);
  }

  Parameters p = fixtures::parameters();
  std::optional<World> world;
  std::vector<AreaState> states;
  std::vector<PolicyInForce> policies;
};

}  // namespace

TEST_CASE("named system 59: without diffusion authorities stay apart, the more of it the nearer",
          "[diffusion][row59]") {
  const Country before(30);
  double last = before.variance();
  REQUIRE(last > 0.5);
  for (const double rate : {0.0, 0.02, 0.1, 0.3}) {
    INFO(rate);
    Country after(30);
    after.years(10, rate);
    if (rate == 0) {
      CHECK(after.standings() == before.standings());
    } else {
      CHECK(after.variance() < 0.9 * last);
    }
    last = after.variance();
  }
  CHECK(last < 0.05 * before.variance());
}

TEST_CASE("nobody becomes worse by learning, and the best has nobody to learn from",
          "[diffusion]") {
  Country country(30);
  const auto before = country.standings();
  country.years(1, 0.2);
  const auto after = country.standings();
  for (std::size_t a = 0; a < before.size(); ++a) {
    double sum = 0;
    int better = 0;
    for (const double other : before) {
      if (other > before[a]) {
        sum += other;
        ++better;
      }
    }
    const double goes_to = better > 0 ? sum / better : before[a];
    CHECK(after[a] == Approx(before[a] + 0.2 * (goes_to - before[a])));
  }
}

TEST_CASE("practice spreads once a year, among neighbours, as fast as leaders let it",
          "[diffusion]") {
  Country country(2);
  country.states[0].practice_standing = 1;
  country.states[1].practice_standing = 0;
  country.p.practice.diffusion = 0.1;
  const Diffusion diffusion(*country.world, country.p);
  for (int m = 0; m < 11; ++m) diffusion.spread(country.states, country.policies, march + 1 + m);
  CHECK(country.states[1].practice_standing == 0);
  diffusion.spread(country.states, country.policies, march + 12);
  CHECK(country.states[1].practice_standing == Approx(0.1));
  country.years(9, 0.1);
  CHECK(country.states[1].practice_standing == Approx(1 - std::pow(0.9, 10)));

  country.p.practice.leadership = 2;
  country.p.areas[1].leadership = 1;
  country.states[1].practice_standing = 0;
  country.years(1, 0.1);
  CHECK(country.states[1].practice_standing == Approx(0.2));
  country.years(1, 0.9);
  CHECK(country.states[1].practice_standing == 1);

  Country groups(12, 3);
  const auto before = groups.standings();
  groups.years(60, 0.5);
  for (std::size_t a = 0; a < 12; ++a) {
    double best = before[a];
    for (std::size_t b = a % 3; b < 12; b += 3) best = std::max(best, before[b]);
    CHECK(groups.states[a].practice_standing == Approx(best));
  }
}

TEST_CASE("an authority alone learns from nobody", "[diffusion]") {
  auto p = fixtures::parameters();
  p.practice.diffusion = 0.5;
  const auto all = fixtures::world(p, 1, 2020);
  const auto some = fixtures::world(p, 1, 2020, 7, {"E06000901", "E08000902"});
  CHECK(Diffusion(all, p).due(march));
  CHECK(!Diffusion(all, p).due(march + 1));
  CHECK(!Diffusion(some, p).due(march));
}

TEST_CASE("others' roll-out reaches an authority's families one after the other", "[diffusion]") {
  const auto scenario = fixtures::policy(Transition::referral, 0.5, 0.8, {"E06000901"});
  const auto drawn = draw_policy(scenario, rng_of_draw(7, 0));
  const Month from = first_month(fixtures::policy_year + 1);
  PolicyInForce closed(scenario, drawn, "E08000902");
  closed.adopt(0, from, 0.5);
  CHECK(closed.none());
  PolicyInForce policy(scenario, drawn, "E08000902", {.adopts = true});
  const auto reached = [&](Month now) {
    int made = 0;
    for (AgentId family = 1; family <= 2000; ++family) {
      made +=
          policy.factor(Transition::referral, {.family = family << 8}, now, rng_of_draw(7, 0)) < 1;
    }
    return made / 2000.0;
  };
  CHECK(reached(from) == 0);
  policy.adopt(0, from, 0.3);
  policy.adopt(0, from + 12, 0.4);
  policy.adopt(0, from + 36, 0.8);  // after two years in which nothing was learned
  const std::vector<std::pair<int, double>> shares{{-1, 0},    {0, 0},    {6, 0.15}, {12, 0.3},
                                                   {18, 0.35}, {24, 0.4}, {36, 0.4}, {42, 0.6},
                                                   {48, 0.8},  {60, 0.8}};
  for (const auto& [months, share] : shares) {
    INFO(months);
    CHECK(policy.share_reached(0, from + months) == Approx(share).margin(1e-12));
    // Five standard errors of a share among 2000.
    CHECK(std::abs(reached(from + months) - share) < 0.056);
  }
}

namespace {

constexpr int to = 2020;

/// Everything that can be shared is not, but for what practice's parameters say.
Parameters apart() {
  auto p = fixtures::market_parameters();
  p.market.shared = p.market.prices = 0;
  p.practice.spread = 0.2;
  p.practice.leadership = 1.5;
  p.areas[0].leadership = 0.8;
  p.areas[1].leadership = -0.6;
  return p;
}
const World& world() {
  static const auto made = fixtures::market_world(apart(), 500, to);
  return made;
}
using OfAreas = std::vector<Counts>;
OfAreas run(const Parameters& p, const Scenario& scenario, int threads = 2) {
  return fixtures::run(world(), p, scenario, threads);
}
Scenario in_first_area(double multiplier) {
  return fixtures::policy(Transition::entry_from_pre_proceedings, multiplier, 1,
                          {world().areas()[0].input->code});
}
Scenario with_diffusion(Scenario scenario, double rate) {
  scenario.overrides.push_back({"practice.diffusion", rate, first_month(2014)});
  return scenario;
}

}  // namespace

TEST_CASE("with nothing shared an authority alone is its slice, however patchy practice is",
          "[diffusion][determinism]") {
  const auto p = apart();
  const auto among = run(p, fixtures::baseline(to));
  for (std::size_t a = 0; a < among.size(); ++a) {
    const auto& code = world().areas()[a].input->code;
    INFO(code);
    const auto alone = fixtures::market_world(p, 500, to, {code});
    CHECK(fixtures::run(alone, p, fixtures::baseline(to)).at(0) == among[a]);
    // Nor is there anybody to learn from.
    CHECK(fixtures::run(alone, p, with_diffusion(fixtures::baseline(to), 0.5)).at(0) == among[a]);
  }
}

TEST_CASE("one authority's policy spills over to others by diffusion, and without it not at all",
          "[diffusion]") {
  const auto p = apart();
  const auto before = run(p, fixtures::baseline(to));
  const auto after = run(p, in_first_area(0.2));
  CHECK(after[0] != before[0]);
  CHECK(after[1] == before[1]);
  CHECK(after[2] == before[2]);

  const auto learning = run(p, with_diffusion(fixtures::baseline(to), 0.3));
  const auto spread = run(p, with_diffusion(in_first_area(0.2), 0.3));
  for (const std::size_t a : {1U, 2U}) {
    INFO(a);
    CHECK(spread[a] != learning[a]);
    // Others see it done for a year before they do it.
    CHECK(fixtures::same_until(spread[a], learning[a], fixtures::policy_year));
    CHECK(fixtures::units(spread[a]) > 0);
    CHECK(fixtures::units(spread[a]) < fixtures::over_months(spread[a], Tally::month_activity,
                                                             index(Activity::pre_proceedings),
                                                             fixtures::policy_year, to));
  }
  // Where everybody is reached already nobody else is followed.
  CHECK(fixtures::units(spread[0]) > 0);
  auto off = with_diffusion(in_first_area(0.2), 0.3);
  for (std::size_t m = 0; m < mechanisms.size(); ++m) {
    if (mechanisms[m].name == "diffusion") off.switched_off.push_back({m, first_month(2014)});
  }
  CHECK(run(p, off) == after);
}

TEST_CASE("what spreads without effect leaves every count alone", "[diffusion][policy]") {
  const auto p = apart();
  const auto learning = run(p, with_diffusion(fixtures::baseline(to), 0.3));
  auto none = run(p, with_diffusion(in_first_area(1), 0.3));
  for (auto& area : none) {
    CHECK(fixtures::units(area) > 0);
    area = fixtures::without_charges(area);
  }
  CHECK(none == learning);
}

TEST_CASE("learning authorities count the same on any number of threads",
          "[diffusion][determinism]") {
  const auto p = apart();
  const auto one = run(p, with_diffusion(in_first_area(0.5), 0.3), 1);
  for (const int threads : {2, 5}) {
    CHECK(run(p, with_diffusion(in_first_area(0.5), 0.3), threads) == one);
  }
}
