// tests/model/processes/help/case_file_test.cpp - a closed case recurs as often as its rate and a
// policy say.
#include "model/processes/help/case_file.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr std::uint32_t children = 60'000;
constexpr double expected = 0.25;  ///< recurrences of a child, without a policy

/// Recurrences that closing the cases of many children puts on the calendar: the baseline's, and
/// those that a policy adds.
struct Recurrences {
  std::int64_t baseline = 0, added = 0;
};
Recurrences recurrences(PolicyInForce policy) {
  auto p = fixtures::parameters();
  p.help.recurrence.fill(expected);
  p.needs.recurrence = 1;
  fixtures::ProcessBench stage(p, KeyedRng(7, 1), std::move(policy),
                               first_month(fixtures::policy_year));
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    (void)stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    case_file::close(area_month, nth, area_month.first, Closing::in_need);
  }
  Recurrences made;
  for (int m = 0; m < static_cast<int>(stage.state.due.months()); ++m) {
    stage.state.due.each({m},
                         [&](const Due& due) { ++(due.stream == 0 ? made.baseline : made.added); });
  }
  return made;
}

}  // namespace

TEST_CASE("a policy adds as many recurrences as it multiplies the rate by, less one",
          "[statistical]") {
  const auto without = recurrences({});
  CHECK(without.added == 0);
  for (const double factor : {1.5, 2.0, 3.0}) {
    INFO("factor " << factor);
    const auto with =
        recurrences(fixtures::in_force(fixtures::policy(Transition::rereferral, factor)));
    CHECK(with.baseline == without.baseline);
    const double share = 1 - std::exp(-expected * (factor - 1));
    CHECK(standard_errors(with.added, children, share) < surely_wrong);
    CHECK(standard_errors(with.added, children, share * too_high) > surely_wrong);
  }
  SECTION("one that makes them fewer adds none: the baseline's are thinned on their day") {
    const auto with =
        recurrences(fixtures::in_force(fixtures::policy(Transition::rereferral, 0.5)));
    CHECK(with.baseline == without.baseline);
    CHECK(with.added == 0);
  }
}
