#include "model/processes/care/health_assessment.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

TEST_CASE("children who start to be looked after have one health assessment",
          "[health_assessment]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 300, 2016);
  fixtures::SteppedWorld stepped(world, p, fixtures::baseline(2016));
  while (stepped.month < first_month(2017)) stepped.step();
  const auto assessed = stepped.counts.total(Tally::health_assessments, 2016);
  const auto started = stepped.counts.total(Tally::care_started_by_age, 2016);
  CHECK(assessed > 0);
  CHECK(assessed < 2 * started);
}
