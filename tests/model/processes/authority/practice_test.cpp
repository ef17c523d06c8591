// tests/model/processes/authority/practice_test.cpp - authorities whose help is better or worse,
// whose leaders are quicker or slower, and whose past has left its mark: each as much as parameters
// say.
#include "model/processes/authority/practice.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "model/chance/identity.hpp"
#include "model/engine/draw_numbers.hpp"
#include "model/policy/mechanism.hpp"
#include "model/state/area_image.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::over_months;
using fixtures::over_years;

namespace {

constexpr int to = 2020;

/// The same people twice, but for who they are.
std::vector<AreaInput> twins(int children_an_age) {
  auto made = fixtures::areas(children_an_age, to);
  made[1] = made[0];
  made[1].code = "E08000902";
  made.pop_back();
  return made;
}
World world(const Parameters& p, int children_an_age) {
  return make_world(twins(children_an_age), p, {11, to});
}
double eased(const Counts& c) {
  return static_cast<double>(
      over_months(c, Tally::month_activity, index(Activity::adversity_eased), 2013, to));
}
Scenario slow_roll_out(double multiplier = 0.5) {
  auto made = fixtures::policy(Transition::entry_from_pre_proceedings, multiplier);
  made.roll_outs[0].ramp_months = 24;
  return made;
}

}  // namespace

TEST_CASE("practice standings are normal over authorities, and their own in each draw",
          "[practice][statistical]") {
  constexpr int n = 4000;
  double sum = 0, squares = 0;
  for (std::uint16_t area = 1; area <= n; ++area) {
    const double z = practice::drawn_standing(rng_of_draw(7, 0), area);
    sum += z;
    squares += z * z;
    CHECK(z != practice::drawn_standing(rng_of_draw(7, 1), area));
  }
  CHECK(std::abs(sum / n) < fixtures::surely_wrong / std::sqrt(n));
  CHECK(std::abs(squares / n - 1) < fixtures::surely_wrong * std::sqrt(2.0 / n));
}

TEST_CASE("named system 75: without spread help is alike everywhere, with it patchy",
          "[practice][row75]") {
  auto p = fixtures::parameters();
  const auto usual = rates_in(p, p.areas[0], 2015, last_fitted_year, 1);
  const auto in = [&](double practice_standing) {
    auto made = usual;
    practice::set_quality(made, practice::quality(p.practice, practice_standing));
    return made;
  };
  for (const double z : {-2.0, -0.5, 0.0, 1.0, 3.0}) {
    INFO(z);
    p.practice.spread = 0;
    CHECK(in(z).help_quality == usual.help_quality);
    CHECK(in(z).recovery == usual.recovery);
    CHECK(in(z).early_help.quality == usual.early_help.quality);
    CHECK(in(z).early_recovery == usual.early_recovery);
    p.practice.spread = 0.2;
    CHECK(in(z).help_quality == Approx(usual.help_quality * (1 + 0.2 * z)));
    CHECK(in(z).recovery == Approx(usual.recovery * (1 + 0.2 * z)));
    CHECK(in(z).early_help.quality == Approx(usual.early_help.quality * (1 + 0.2 * z)));
    CHECK(in(z).early_recovery == Approx(usual.early_recovery * (1 + 0.2 * z)));
  }
  // No help is better than the best, nor worse than none.
  p.practice.spread = 0.25;
  CHECK(in(9).help_quality == 1);
  CHECK(in(9).recovery == Approx(p.adversity.recovery));
  CHECK(in(-9).help_quality == 0);
}

TEST_CASE("where help is better families recover sooner, where it is worse later",
          "[practice][row75]") {
  auto p = fixtures::parameters();
  const auto small = world(p, 700);
  const auto alike = fixtures::run(small, p, fixtures::baseline(to));
  p.practice.spread = 0.25;
  const auto patchy = fixtures::run(small, p, fixtures::baseline(to));
  for (std::size_t a = 0; a < alike.size(); ++a) {
    const auto number = area_number(small.areas()[a].input->code);
    const double z = practice::drawn_standing(rng_of_draw(small.seed(), 0), number);
    const double ratio = eased(patchy[a]) / eased(alike[a]);
    INFO(z << " " << ratio);
    REQUIRE(std::abs(z) > 0.05);
    CHECK((ratio > 1) == (z > 0));
    CHECK(std::abs(ratio - (1 + 0.25 * z)) < 0.1 * std::abs(z) + 0.02);
  }
  auto off = fixtures::baseline(to);
  for (std::size_t m = 0; m < mechanisms.size(); ++m) {
    if (mechanisms[m].name == "patchy_practice") off.switched_off.push_back({m, history_begins});
  }
  CHECK(fixtures::run(small, p, off) == alike);
}

TEST_CASE("an image holds an authority's practice standing", "[practice][image]") {
  const auto p = fixtures::parameters();
  const auto small = world(p, 10);
  AreaState state(*small.areas()[0].people, to), again;
  state.number_persons(small.areas()[0].people->children());
  state.practice_standing = 1.5;
  Counts counts(2013, to), of_again;
  REQUIRE(restore(image_of(state, counts), *small.areas()[0].people, again, of_again));
  CHECK(again.practice_standing == 1.5);
}

TEST_CASE("named system 65: under better leaders a roll-out is sooner complete",
          "[practice][row65]") {
  auto p = fixtures::parameters();
  p.practice.leadership = 2;
  const auto scenario = slow_roll_out();
  const auto drawn = draw_policy(scenario, rng_of_draw(7, 0));
  const auto share = [&](double grades, int months) {
    auto area = p.areas[0];
    area.leadership = grades;
    const PolicyInForce policy(scenario, drawn, area.code,
                               practice::implementation(scenario, {}, p, area, false));
    return policy.share_reached(0, first_month(fixtures::policy_year) + months);
  };
  CHECK(share(0, 12) == Approx(0.5));
  CHECK(share(1, 6) == Approx(0.5));
  CHECK(share(1, 12) == 1);
  CHECK(share(-1, 12) == Approx(0.25));
  CHECK(share(-1, 48) == 1);
  for (const double grades : {-1.5, 0.0, 1.5}) CHECK(share(grades, -1) == 0);
  p.practice.leadership = 1;
  for (const double grades : {-1.5, 0.0, 1.5}) CHECK(share(grades, 12) == 0.5);
}

TEST_CASE("leaders of other grades change nothing but how fast a roll-out comes about",
          "[practice][row65]") {
  auto p = fixtures::parameters();
  p.areas[0].leadership = 1;
  p.areas[1].leadership = -1;
  const auto small = world(p, 500);
  const auto units = [](const Counts& c, int from, int until) {
    return static_cast<double>(
        over_months(c, Tally::month_activity, index(Activity::policy_cost_1), from, until));
  };
  const auto usual = fixtures::run(small, p, slow_roll_out());
  const auto baseline = fixtures::run(small, p, fixtures::baseline(to));
  p.practice.leadership = 2;
  CHECK(fixtures::run(small, p, fixtures::baseline(to)) == baseline);
  const auto led = fixtures::run(small, p, slow_roll_out());
  CHECK(units(led[0], 2016, 2016) > 1.2 * units(usual[0], 2016, 2016));
  CHECK(units(led[1], 2016, 2017) < 0.8 * units(usual[1], 2016, 2017));
  // Everybody gets there: after four years under these leaders, after two otherwise.
  const auto letters = [](const Counts& c) {
    return static_cast<double>(
        over_months(c, Tally::month_activity, index(Activity::pre_proceedings), to, to));
  };
  for (const auto& area : led) CHECK(units(area, to, to) == letters(area));
  auto off = slow_roll_out();
  for (std::size_t m = 0; m < mechanisms.size(); ++m) {
    if (mechanisms[m].name == "leadership") off.switched_off.push_back({m, history_begins});
  }
  CHECK(fixtures::run(small, p, off) == usual);
}

TEST_CASE("named system 76: authorities of the same past have the same baseline",
          "[practice][statistical][row76]") {
  auto p = fixtures::parameters();
  const auto starts = [&] {
    std::array<double, 2> made{};
    const auto small = world(p, 900);
    const auto areas = fixtures::run(small, p, fixtures::baseline(to));
    for (std::size_t a = 0; a < made.size(); ++a) {
      made[a] = static_cast<double>(over_months(areas[a], Tally::month_care_starts, 0, 2014, to));
    }
    return made;
  };
  const auto alike = starts();
  REQUIRE(alike[0] > 300);
  // Brothers and sisters enter together: the variance of a number is at most thrice the number.
  const double se = std::sqrt(3 * (alike[0] + alike[1]));
  CHECK(std::abs(alike[0] - alike[1]) < fixtures::surely_wrong * se);
  // One that has always looked after fewer.
  p.areas[1].level[index(AreaLevel::entry)] = 0.5;
  const auto apart = starts();
  CHECK(apart[0] == alike[0]);
  CHECK(apart[0] - apart[1] > fixtures::surely_wrong * se);
  CHECK(apart[1] > 0.45 * alike[1]);
  CHECK(apart[1] < 0.75 * alike[1]);
}
