// tests/model/processes/help/review_test.cpp - protection plans are reviewed in time or late, and
// end there.
#include <catch2/catch.hpp>

#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_protection.hpp"
#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr int to = 2020;

Parameters with(double ends, double late, double early = 0.3) {
  auto p = fixtures::parameters();
  p.help.plan_end.fill(ends);
  p.help.review_late = late;
  p.help.review_early = early;
  return p;
}

Counts lived(const Parameters& p) {
  static const auto world = fixtures::world(fixtures::parameters(), 700, to);
  return fixtures::run_all(world, p, fixtures::baseline(to));
}
std::int64_t ended(const Counts& c, DurationBand band) {
  return fixtures::over_years(c, Tally::plans_ended_by_duration, index(band), 2016, to);
}
std::int64_t on_plan(const Counts& c, Review held) {
  return fixtures::over_years(c, Tally::protection_plans_by_review, index(held), 2016, to);
}

/// Days from one review that ends nothing to the next.
std::vector<Day> days_between(const Parameters& p, std::uint32_t children) {
  fixtures::ProcessBench stage(p, KeyedRng(11, 3));
  auto area_month = stage.area_month();
  std::vector<Day> made;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    child.help = HelpStatus::protection_plan;
    child.help_since = area_month.first - 91;
    child_protection::review(area_month, nth, area_month.first);
    made.push_back(stage.state.children[nth].decision_due - area_month.first);
  }
  return made;
}

}  // namespace

TEST_CASE("reviews come within six months, or three where called early, but for the late ones",
          "[child_protection][statistical]") {
  constexpr std::uint32_t children = 40'000;
  const auto days = days_between(with(0, 0.1), children);
  const auto in = [&](Day from, Day until) {
    return std::ranges::count_if(days, [&](Day d) { return d >= from && d <= until; });
  };
  const auto early = in(63, 91), late = in(183, 224);
  CHECK(early + in(154, 182) + late == children);
  CHECK(standard_errors(early, children, 0.3) < surely_wrong);
  CHECK(standard_errors(early, children, 0.3 * too_high) > surely_wrong);
  CHECK(standard_errors(late, children, 0.07) < surely_wrong);
  CHECK(standard_errors(late, children, 0.07 * 1.2) > surely_wrong);
}

TEST_CASE("a plan ends at a review, or because the child enters care or grows up",
          "[child_protection]") {
  // Reviews that end every plan leave none that outlasts the latest first review.
  const auto all = lived(with(1, 0));
  CHECK(ended(all, DurationBand::le_3_months) > 100);
  CHECK(ended(all, DurationBand::from_6_to_12_months) == 0);
  CHECK(ended(all, DurationBand::from_1_to_2_years) == 0);
  // Reviews that end none leave entry and the 18th birthday: plans last.
  const auto none = lived(with(0, 0));
  CHECK(ended(none, DurationBand::from_2_years) > ended(none, DurationBand::le_3_months));
  // As the second review falls in the half year after, so do the plans that it ends.
  const auto at_second = [&] {
    auto p = with(1, 0, 0);
    p.help.plan_end = {0, 0, 1, 1, 1};
    return lived(p);
  }();
  CHECK(ended(at_second, DurationBand::from_6_to_12_months) >
        5 * ended(at_second, DurationBand::from_3_to_6_months));
}

TEST_CASE("plans reviewed late are told from those reviewed in time", "[child_protection]") {
  const auto never = lived(with(0.4, 0));
  CHECK(on_plan(never, Review::on_time) > 100);
  CHECK(on_plan(never, Review::late) == 0);
  const auto always = lived(with(0.4, 1));
  CHECK(on_plan(always, Review::on_time) == 0);
  const auto some = lived(with(0.4, 0.05));
  const auto share =
      static_cast<double>(on_plan(some, Review::late)) /
      static_cast<double>(on_plan(some, Review::late) + on_plan(some, Review::on_time));
  CHECK(share > 0.05);
  CHECK(share < 0.2);
}
