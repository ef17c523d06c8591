// tests/model/population/geography_test.cpp - distances between areas, and of a placement from
// home.
#include "model/population/geography.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <ranges>

#include "model/chance/normal.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr AgentId someone = agent_id(AgentKind::child, 1, {0}, 0);

/// The share of so many children whose placement lies more than so many miles from home.
double share_over(const Geography& geography, std::size_t home, std::size_t placement, int miles) {
  constexpr int children = 20'000;
  const KeyedRng rng(11, 0);
  int over = 0;
  for (int i = 0; i < children; ++i) {
    const auto words = rng.words(someone, DrawPurpose::placement_distance, {i});
    over += geography.miles(home, placement, words[0], words[1]) > miles;
  }
  return static_cast<double>(over) / children;
}

/// The share of placements within an area that are more than so many miles from home, by its
/// spread.
double share_beyond(double miles, double spread) {
  return std::exp(-miles * miles / (4 * spread * spread));
}

/// Of 20,000 draws, three standard errors of a share are at most this.
constexpr double three_errors = 0.0107;

}  // namespace

TEST_CASE("the distance between areas is that of a plane", "[geography]") {
  const Geography four({{0, 0, 1, 3}, {30, 40, 2, 3}, {0, 6, 1, 4}, {-6, 0, 1, 5}});
  REQUIRE(four.between(0, 1) == 50);
  REQUIRE(four.region(2) == 4);
  for (std::size_t a = 0; a < 4; ++a) {
    REQUIRE(four.between(a, a) == 0);
    for (std::size_t b = 0; b < 4; ++b) {
      REQUIRE(four.between(a, b) == four.between(b, a));
      for (std::size_t c = 0; c < 4; ++c) {
        REQUIRE(four.between(a, c) <= four.between(a, b) + four.between(b, c) + 1e-9);
      }
    }
  }
  // Two at the same distance: that of the lower number first.
  REQUIRE(std::ranges::equal(four.others(0), std::array{2, 3, 1}));
  REQUIRE(std::ranges::equal(four.others(1), std::array{2, 0, 3}));
}

TEST_CASE("within an area placements are as far from home as its spread says", "[geography]") {
  const Geography two({{0, 0, 10, 0}, {100, 0, 2, 0}});
  // exp(-20^2 / (4 10^2)) = 0.3679: a big county; a borough has nobody so far away.
  REQUIRE(share_beyond(near_home, 10) == Approx(0.36788).epsilon(1e-4));
  REQUIRE(std::abs(share_over(two, 0, 0, near_home) - 0.36788) < three_errors);
  REQUIRE(share_over(two, 1, 1, near_home) == 0);
  REQUIRE(std::abs(share_over(two, 1, 1, 3) - share_beyond(3, 2)) < three_errors);
  // With no spread the placement is where the home is; two areas' centres are as far as they are.
  const Geography points({{0, 0, 0, 0}, {100, 0, 0, 0}});
  REQUIRE(points.miles(0, 0, 1, 2) == 0);
  REQUIRE(points.miles(0, 1, 1, 2) == 100);
}

TEST_CASE("between neighbours some placements are near home and some are not", "[geography]") {
  const Geography two({{0, 0, 6, 0}, {18, 0, 8, 0}});
  const double there = share_over(two, 0, 1, near_home);
  REQUIRE(there > 0.2);
  REQUIRE(there < 0.8);
  REQUIRE(std::abs(there - share_over(two, 1, 0, near_home)) < three_errors);
  // hypot(18 + 10 z1, 10 z2) > 20 by summing the noncentral distribution numerically.
  double expected = 0;
  constexpr int steps = 400;
  for (int i = 0; i < steps; ++i) {
    for (int j = 0; j < steps; ++j) {
      const double x = 18 + 10 * standard_normal((i + 0.5) / steps);
      const double y = 10 * standard_normal((j + 0.5) / steps);
      expected += std::hypot(x, y) > 20 ? 1.0 / (steps * steps) : 0;
    }
  }
  REQUIRE(std::abs(there - expected) < three_errors);
}

TEST_CASE("a world's geography has its areas in their order", "[geography]") {
  auto inputs = fixtures::areas(20, 2013);
  for (std::size_t a = 0; a < inputs.size(); ++a) {
    inputs[a].position = {10.0 * static_cast<double>(a * a), 0, 3, static_cast<std::uint8_t>(a)};
  }
  const auto p = fixtures::parameters();
  const auto part = make_world(std::move(inputs), p, {7, 2013, 1, {"E06000901", "E10000903"}});
  REQUIRE(part.geography().areas() == 2);
  REQUIRE(part.geography().region(1) == 2);
  REQUIRE(part.geography().between(0, 1) == 40);
}
