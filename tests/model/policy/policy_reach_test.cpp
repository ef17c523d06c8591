// tests/model/policy/policy_reach_test.cpp - uncertain numbers, and who is reached by a roll-out.
#include <catch2/catch.hpp>
#include <cmath>

#include "model/chance/identity.hpp"
#include "model/policy/policy_in_force.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using Shape = Distribution::Shape;
using fixtures::standard_errors;
using fixtures::surely_wrong;

namespace {

constexpr Month from = first_month(2025);
constexpr int families = 20'000;

AgentId family(int n) {
  return agent_id(AgentKind::family, 6901, Month{n % 300}, static_cast<std::uint32_t>(n));
}

Scenario scenario(double coverage, int ramp_months, double multiplier = 0.8) {
  Intervention one;
  one.name = "made";
  one.changes.push_back(
      {Transition::reentry, {Shape::fixed, multiplier, multiplier, multiplier}, {2, 9}, {}});
  one.costs.push_back({Transition::pre_proceedings, {Shape::fixed, 100, 100, 100}, 2023, "line"});
  Scenario made;
  made.interventions.push_back(one);
  made.roll_outs.push_back({0, {}, from, ramp_months, coverage, {}});
  return made;
}

PolicyInForce in_force(const Scenario& s, const std::string& area = "E06000901") {
  return {s, draw_policy(s, KeyedRng(7, 1)), area};
}

int reached(const PolicyInForce& policy, Month now, int families_seen = families) {
  const KeyedRng rng(7, 1);
  int n = 0;
  for (int f = 0; f < families_seen; ++f) {
    policy.charge(Transition::pre_proceedings, family(f), now, rng, [&](std::size_t) { ++n; });
  }
  return n;
}

}  // namespace

TEST_CASE("an interval's median and ends are where it says", "[policy]") {
  for (const auto shape : {Shape::lognormal, Shape::normal}) {
    const Distribution d{shape, 0.75, 0.6, 1.1, 0.9};  // not symmetric
    CHECK(d.quantile(0.5) == Approx(0.75));
    CHECK(d.quantile(0.05) == Approx(0.6));
    CHECK(d.quantile(0.95) == Approx(1.1));
    CHECK(d.quantile(0.01) < 0.6);
    CHECK(d.quantile(0.99) > 1.1);
    for (double u = 0.02; u < 0.98; u += 0.01) CHECK(d.quantile(u) < d.quantile(u + 0.01));
  }
  const Distribution half{Shape::lognormal, 0.75, 0.6, 1.1, 0.5};
  CHECK(half.quantile(0.25) == Approx(0.6));
  CHECK(half.quantile(0.75) == Approx(1.1));
  CHECK(Distribution{Shape::lognormal, 0.75, 0.6, 1.1}.quantile(1e-9) > 0);
}

TEST_CASE("fixed and uniform numbers are as stated", "[policy]") {
  const Distribution fixed{Shape::fixed, 0.8, 0, 2};
  CHECK(fixed.quantile(0.001) == 0.8);
  CHECK(fixed.quantile(0.999) == 0.8);
  const Distribution uniform{Shape::uniform, 1, 2, 6};
  CHECK(uniform.quantile(0.25) == Approx(3));
  CHECK(uniform.quantile(1e-12) == Approx(2));
}

TEST_CASE("a path keeps its nearest value outside its years", "[policy]") {
  const Path path{2024, {1.0, 2.0, 4.0}};
  CHECK(path.at(2000) == 1.0);
  CHECK(path.at(2025) == 2.0);
  CHECK(path.at(2026) == 4.0);
  CHECK(path.at(2050) == 4.0);
}

TEST_CASE("coverage is the share of families reached, neither more nor fewer", "[statistical]") {
  const int n = reached(in_force(scenario(0.6, 0)), from);
  CHECK(standard_errors(n, families, 0.6) < surely_wrong);
  CHECK(standard_errors(n, families, 0.6 * fixtures::too_high) > surely_wrong);
  CHECK(reached(in_force(scenario(0, 0)), from + 60) == 0);
  CHECK(reached(in_force(scenario(1, 0)), from) == families);
  CHECK(reached(in_force(scenario(1, 0)), from + (-1)) == 0);
}

TEST_CASE("a ramp reaches families evenly and loses none", "[statistical]") {
  const auto policy = in_force(scenario(0.6, 12));
  CHECK(standard_errors(reached(policy, from + 6), families, 0.3) < surely_wrong);
  CHECK(standard_errors(reached(policy, from + 12), families, 0.6) < surely_wrong);
  int last = 0;
  for (int month = 0; month <= 24; ++month) {
    const int now = reached(policy, from + month, 2000);
    CHECK(now >= last);
    last = now;
  }
}

TEST_CASE("more coverage keeps every family that less coverage reaches", "[policy]") {
  const KeyedRng rng(7, 1);
  for (const int ramp : {0, 24}) {
    const auto less = in_force(scenario(0.3, ramp)), more = in_force(scenario(0.5, ramp));
    for (int f = 0; f < 2000; ++f) {
      for (const int month : {0, 5, 12, 30}) {
        int with_less = 0, with_more = 0;
        less.charge(Transition::pre_proceedings, family(f), from + month, rng,
                    [&](std::size_t) { ++with_less; });
        more.charge(Transition::pre_proceedings, family(f), from + month, rng,
                    [&](std::size_t) { ++with_more; });
        REQUIRE(with_more >= with_less);
      }
    }
  }
}

TEST_CASE("an effect holds at its ages, in its areas, and fades by its half-life", "[policy]") {
  const KeyedRng rng(7, 1);
  auto s = scenario(1, 0);
  const auto factor = [&](const PolicyInForce& policy, int age, Month now) {
    return policy.factor(Transition::reentry, {family(1), age}, now, rng);
  };
  const auto always = in_force(s);
  CHECK(factor(always, 2, from) == Approx(0.8));
  CHECK(factor(always, 9, from + 100) == Approx(0.8));
  CHECK(factor(always, 1, from) == 1);
  CHECK(factor(always, 10, from) == 1);
  CHECK(factor(always, 5, from + (-1)) == 1);
  CHECK(always.factor(Transition::adoption, {family(1), 5}, from, rng) == 1);
  s.interventions[0].changes[0].half_life_months = 12;
  const auto fading = in_force(s);
  CHECK(factor(fading, 5, from) == Approx(0.8));
  CHECK(factor(fading, 5, from + 12) == Approx(0.9));
  CHECK(factor(fading, 5, from + 24) == Approx(0.95));
  s.roll_outs[0].areas = {"E08000902"};
  CHECK(factor(in_force(s), 5, from) == 1);
  CHECK(factor(in_force(s, "E08000902"), 5, from) == Approx(0.8));
}

TEST_CASE("fidelity scales the effect and never the cost", "[policy]") {
  auto s = scenario(1, 0);
  s.roll_outs[0].fidelity = {Shape::fixed, 0.5, 0.5, 0.5};
  const auto drawn = draw_policy(s, KeyedRng(7, 1));
  CHECK(drawn.roll_outs[0].multipliers[0] == Approx(0.9));
  CHECK(drawn.roll_outs[0].costs[0] == Approx(100));
}

TEST_CASE("scenarios that share an intervention share its drawn effect, draws do not", "[policy]") {
  auto s = scenario(1, 0);
  s.interventions[0].changes[0].multiplier = {Shape::lognormal, 0.8, 0.6, 1.0, 0.9};
  auto other = s;
  other.name = "other";
  other.roll_outs[0].coverage = 0.2;
  const auto value = [](const Scenario& of, std::uint32_t draw) {
    return draw_policy(of, KeyedRng(7, draw)).roll_outs[0].multipliers[0];
  };
  CHECK(value(s, 1) == value(other, 1));
  CHECK(value(s, 1) != value(s, 2));
}
