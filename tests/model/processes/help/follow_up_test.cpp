// tests/model/processes/help/follow_up_test.cpp - children followed after a referral come back as
// often as their family's stream says, and rates by deprivation follow the slope.
#include "model/vocabulary/follow_up.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr double rate = 0.01;  // a month

/// One child a family, all families alike; a referral closes at once and brings no other.
Parameters alike() {
  auto p = fixtures::parameters();
  p.family.size_shares = {1, 0, 0, 0, 0, 0};
  p.family.frailty_shape = 5000;
  p.family.deprivation_slope = 0;
  p.family.referral_rate = rate;
  p.family.weight_unborn = 1;
  p.family.weight.fill(1);
  p.help.no_further_action = 1;
  p.help.recurrence.fill(0);
  p.shares.unaccompanied = {};
  return p;
}

/// Children of all ages from five months before birth to 17; some turn 18 meanwhile.
double share_again(double months) {
  const double ages = 220;
  const double whole = (ages - months) * (1 - std::exp(-rate * months));
  const double turned_18 = months - (1 - std::exp(-rate * months)) / rate;
  return (whole + turned_18) / ages;
}

double followed(const Parameters& p) {
  const auto world = fixtures::world(p, 3000, 2024, 7, {"E10000903"});
  const auto counts = fixtures::run_all(world, p, fixtures::baseline(2024));
  const auto over = [&](Tally t) {
    return static_cast<double>(fixtures::over_years(counts, t, 2014, 2024));
  };
  REQUIRE(over(Tally::referred_72_months_ago) > 8000);
  return over(Tally::rereferred_within_72_months) / over(Tally::referred_72_months_ago);
}

}  // namespace

TEST_CASE("children are referred again within 72 months as often as at a constant rate",
          "[statistical]") {
  auto p = alike();
  const double again = followed(p);
  CHECK(again == Approx(share_again(72)).margin(0.015));
  CHECK(again != Approx(share_again(60)).margin(0.015));
  // Where families differ, those referred are referred again more often.
  p.family.frailty_shape = 0.3;
  CHECK(followed(p) > again + 0.1);
}

TEST_CASE("care is more common where families are more deprived, as the slope says",
          "[deprivation]") {
  const auto ratio = [](double slope) {
    auto p = fixtures::parameters();
    p.family.deprivation_slope = slope;
    p.family.referral_rate /= 3;
    const auto world = fixtures::world(p, 6000, 2018);
    const auto counts = fixtures::run_all(world, p, fixtures::baseline(2018));
    const auto a_child = [&](std::size_t decile) {
      return static_cast<double>(fixtures::over_years(counts, Tally::looked_after_by_deprivation,
                                                      decile, 2014, 2018)) /
             static_cast<double>(
                 fixtures::over_years(counts, Tally::children_by_deprivation, decile, 2014, 2018));
    };
    return a_child(0) / a_child(9);
  };
  CHECK(ratio(0) == Approx(1).margin(0.2));
  // A family known already is not known twice: a little less than the rates of referral.
  const double steep = ratio(0.2);
  CHECK(steep > 0.6 * std::exp(9 * 0.2));
  CHECK(steep < 1.15 * std::exp(9 * 0.2));
}
