// tests/model/processes/care/looked_after_test.cpp - what follows when a legal status ends.
#include "model/processes/care/looked_after.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

TEST_CASE("after remand six children in ten leave care because it ended, and four for custody",
          "[statistical]") {
  constexpr std::uint32_t children = 10'000;
  fixtures::ProcessBench stage(fixtures::parameters());
  auto area_month = stage.area_month();
  std::int64_t ended = 0, custody = 0;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    (void)stage.child(nth);
    const auto step = looked_after::end_remand(area_month, nth, {});
    REQUIRE(step.kind == NextStep::Kind::leaving);
    ended += step.reason == ReasonCeased::remand_ended;
    custody += step.reason == ReasonCeased::custody;
  }
  CHECK(ended + custody == children);
  CHECK(standard_errors(ended, children, 0.6) < surely_wrong);
  CHECK(standard_errors(ended, children, 0.6 * too_high) > surely_wrong);
}
