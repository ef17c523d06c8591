// tests/model/rates/area_levels_test.cpp - what differs between authorities by their fitted levels.
#include <catch2/catch.hpp>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

struct Lived {
  double moves = 0, in_homes = 0, looked_after = 0;
  std::vector<Counts> areas;
};

Lived lived(AreaLevel level, double value) {
  auto p = fixtures::parameters();
  p.areas[0].level[index(level)] = value;
  Lived made{.areas = fixtures::run(fixtures::world(p, 300, 2023), p, fixtures::baseline(2023))};
  const auto sum = [&](Tally tally) {
    return static_cast<double>(fixtures::over_years(made.areas[0], tally, 2014, 2023));
  };
  made.moves = sum(Tally::placement_moves);
  made.looked_after = sum(Tally::looked_after_by_age);
  made.in_homes =
      static_cast<double>(fixtures::over_years(made.areas[0], Tally::looked_after_by_placement,
                                               index(Placement::childrens_home), 2014, 2023));
  return made;
}

}  // namespace

TEST_CASE("named system 76: an authority's level of homes and of moves is its own", "[row76]") {
  const auto usual = lived(AreaLevel::move, 1);
  const auto restless = lived(AreaLevel::move, 1.5);
  const auto homely = lived(AreaLevel::residential, 1.5);
  // Children's homes are about a tenth of placements, and not all moves end in one.
  CHECK(homely.in_homes / homely.looked_after > 1.3 * usual.in_homes / usual.looked_after);
  CHECK(homely.in_homes / homely.looked_after < 1.7 * usual.in_homes / usual.looked_after);
  // A move begins the first months of a place anew, in which most move.
  CHECK(restless.moves > 1.4 * usual.moves);
  CHECK(restless.moves < 2 * usual.moves);
  for (const std::size_t other : {1U, 2U}) {
    CHECK(restless.areas[other] == usual.areas[other]);
    CHECK(homely.areas[other] == usual.areas[other]);
  }
}
