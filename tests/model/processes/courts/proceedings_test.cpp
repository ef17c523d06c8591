// tests/model/processes/courts/proceedings_test.cpp - an application has its final hearing on the
// day that was drawn for it, and the hearing decides.
#include "model/processes/courts/proceedings.hpp"

#include <boost/math/distributions/normal.hpp>
#include <catch2/catch.hpp>

#include "model/chance/normal.hpp"
#include "model/month/event_table.hpp"
#include "model/processes/help/case_file.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

/// Weeks from application to hearing of families at a mean length.
std::vector<double> lengths(double weeks, double spread, std::uint32_t families) {
  auto p = fixtures::parameters();
  p.court.weeks.fill(weeks);
  p.court.spread = spread;
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  std::vector<double> made;
  for (std::uint32_t nth = 0; nth < families; ++nth) {
    (void)stage.child(nth);
    proceedings::issue(area_month, nth, area_month.first);
    made.push_back((stage.state.profiles[nth].hearing_due - area_month.first) / 7.0);
  }
  return made;
}

/// Children in proceedings at home, or looked after under an interim order, on the day of their
/// hearing; what the hearings decided.
std::vector<Child> heard(const Parameters& p, LegalStatus legal, std::uint32_t children) {
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    case_file::open(area_month, nth, area_month.first - 300);
    child.help = HelpStatus::in_need;
    child.legal = legal;
    if (legal == LegalStatus::interim_care_order) {
      child.help = HelpStatus::none;
      child.placement = Placement::authority_foster;
      ++stage.state.looked_after[index(child.placement)];
      child.care_since = area_month.first - 300;
    }
    proceedings::issue(area_month, nth, area_month.first - 200);
    dispatch(area_month, nth, area_month.first,
             proceedings::hear(area_month, nth, area_month.first));
  }
  CHECK(stage.counts.total(Tally::proceedings_completed, area_month.year) == children);
  CHECK(stage.counts.total(Tally::proceedings_within_26_weeks, area_month.year) == 0);
  CHECK(stage.counts.total(Tally::proceedings_days, area_month.year) == 200 * children);
  return stage.state.children;
}
std::int64_t with(const std::vector<Child>& children, LegalStatus legal) {
  return std::ranges::count(children, legal, &Child::legal);
}

}  // namespace

TEST_CASE("normal quantiles are those of the normal distribution", "[elementary]") {
  const boost::math::normal standard;
  for (const double u : {1e-9, 0.001, 0.02, 0.03, 0.2, 0.5, 0.7, 0.97, 0.98, 0.9999}) {
    const double exact = boost::math::quantile(standard, u);
    CHECK(std::abs(standard_normal(u) - exact) < 1e-8 * (1 + std::abs(exact)));
  }
}

TEST_CASE("proceedings last as long as stated, on average and within 26 weeks", "[statistical]") {
  constexpr std::uint32_t families = 40'000;
  // Published: 35% within 26 weeks when the mean is 40.
  const auto within = [&](double mean) {
    const auto all = lengths(mean, 0.62, families);
    return std::ranges::count_if(all, [](double weeks) { return weeks <= 26; });
  };
  CHECK(standard_errors(within(40), families, 0.35) < surely_wrong);
  CHECK(standard_errors(within(40 * too_high), families, 0.35) > surely_wrong);
  double sum = 0;
  for (const double weeks : lengths(40, 0.62, families)) sum += weeks;
  // Whole days: half a day is lost.
  CHECK(sum / families == Approx(40 - 0.5 / 7).epsilon(0.02));
}

TEST_CASE("brothers and sisters of one application have one hearing", "[proceedings]") {
  const auto p = fixtures::parameters();
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  for (std::uint32_t nth = 0; nth < 3; ++nth) (void)stage.child(nth);
  // Two persons of one family, and a child of another.
  stage.state.children[0].person = stage.state.children[1].person = 0;
  stage.state.children[1].id = stage.state.children[0].id | 1;
  for (std::uint32_t nth = 0; nth < 3; ++nth) proceedings::issue(area_month, nth, area_month.first);
  const auto due = [&](std::size_t nth) { return Day{stage.state.profiles[nth].hearing_due}; };
  CHECK(due(0) == due(1));
  CHECK(due(0) != due(2));
}

TEST_CASE("a hearing of a looked-after child makes a placement or a care order", "[statistical]") {
  constexpr std::uint32_t children = 5000;
  auto p = fixtures::parameters();  // children of four: 0.3 by placement orders
  p.court.returned = 0;
  const auto all = heard(p, LegalStatus::interim_care_order, children);
  const auto placement = with(all, LegalStatus::placement_order);
  CHECK(standard_errors(placement, children, p.care.adoption_plan[1]) < surely_wrong);
  CHECK(with(all, LegalStatus::full_care_order) == children - placement);
}

TEST_CASE("a hearing with the child at home: care, supervision or no order", "[statistical]") {
  constexpr std::uint32_t children = 5000;
  const auto p = fixtures::parameters();
  const auto all = heard(p, LegalStatus::proceedings, children);
  CHECK(standard_errors(with(all, LegalStatus::full_care_order), children, p.court.home_to_care) <
        surely_wrong);
  CHECK(standard_errors(with(all, LegalStatus::supervision_order), children,
                        p.court.home_supervision) < surely_wrong);
  CHECK(std::ranges::count_if(all, &Child::looked_after) ==
        with(all, LegalStatus::full_care_order));
}

TEST_CASE("shorter proceedings bring adoption sooner, and longer ones later", "[proceedings]") {
  const auto adopted_by_2018 = [](double weeks) {
    auto p = fixtures::parameters();
    p.court.weeks.fill(weeks);
    const auto world = fixtures::world(p, 500, 2018);
    return fixtures::over_years(fixtures::run_all(world, p, fixtures::baseline(2018)),
                                Tally::care_ceased_by_reason, index(ReasonCeased::adopted), 2013,
                                2018);
  };
  const auto slow = adopted_by_2018(80), fast = adopted_by_2018(15);
  CHECK(fast > slow);
  CHECK(slow > 0);
}

TEST_CASE("what completed proceedings took is what was drawn for them", "[proceedings]") {
  auto p = fixtures::parameters();
  p.court.weeks.fill(20);
  p.court.spread = 0;
  p.care.other = {};  // nobody leaves care in the middle of proceedings
  const auto world = fixtures::world(p, 500, 2018);
  const auto counts = fixtures::run_all(world, p, fixtures::baseline(2018));
  const auto sum = [&](Tally t) { return fixtures::over_years(counts, t, 2014, 2018); };
  CHECK(sum(Tally::proceedings_completed) > 500);
  CHECK(sum(Tally::proceedings_days) == 140 * sum(Tally::proceedings_completed));
  CHECK(sum(Tally::proceedings_within_26_weeks) == sum(Tally::proceedings_completed));
}
