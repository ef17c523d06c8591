// tests/model/family_group_test.cpp - a family group conference is offered to a family, not to a
// child, and what its plan prevents is what the trial of offers found.
#include "model/processes/family_group.hpp"

#include <catch2/catch.hpp>

#include "made_policy.hpp"
#include "model/processes/case_file.hpp"
#include "model/processes/proceedings.hpp"
#include "statistics.hpp"

using namespace kindred::model;
using made::standard_errors;
using made::surely_wrong;
using made::too_high;

namespace {

constexpr auto named = Transition::family_group_decision_making;

Scenario offers_to_all() { return made::policy(named, 1000); }

/// What a world counts in the policy's years, and of conferences.
struct Outcome {
  Counts counts;
  std::int64_t sum(Tally t) const { return made::over_years(counts, t, made::policy_year, 2020); }
};
Outcome lived(const Parameters& p, const Scenario& scenario) {
  return {made::run_all(made::world(p, 500, 2020), p, scenario)};
}

/// The share of children with a letter who would enter care and do, when all are offered.
double share_entering(double factor, std::uint32_t children) {
  auto p = made::parameters();
  p.court.conference = {.offered = 1, .held = 1, .entry = factor, .issue = 1};
  made::Stage stage(p);
  auto scene = stage.scene();
  std::int64_t entered = 0;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    case_file::open(scene, nth, scene.first);
    child.help = HelpStatus::in_need;
    proceedings::send_letter(scene, nth, scene.first);
    proceedings::apply(
        scene, nth,
        {scene.first + 3, Way::court_entry, Transition::entry_from_pre_proceedings, false, 0.5});
    entered += stage.state.children[nth].looked_after();
    if (!stage.state.children[nth].looked_after()) {
      CHECK(stage.state.children[nth].legal == LegalStatus::none);
    }
  }
  return static_cast<double>(entered) / children;
}

}  // namespace

TEST_CASE("an offer multiplies entry to care by what the trial found", "[statistical]") {
  constexpr std::uint32_t children = 20'000;
  const auto entered = [&](double factor) {
    return static_cast<std::int64_t>(share_entering(factor, children) * children + 0.5);
  };
  CHECK(standard_errors(entered(0.81), children, 0.81) < surely_wrong);
  CHECK(standard_errors(entered(0.81 * too_high), children, 0.81) > surely_wrong);
  CHECK(entered(1) == children);
}

TEST_CASE("brothers and sisters share the offer of a conference, and it is counted once",
          "[family_group]") {
  auto p = made::parameters();
  p.court.conference.offered = 0.5;
  const auto world = made::world(p, 300, 2016);
  made::Course course(world, p);
  for (int month = 0; month < 36; ++month) course.step();
  std::int64_t families = 0;
  std::vector<int> offered(course.state.families.size(), -1);
  int brothers = 0;
  for (std::size_t r = 0; r < course.state.children.size(); ++r) {
    const auto& child = course.state.children[r];
    const auto f = course.state.profiles[r].family;
    if (child.legal != LegalStatus::pre_proceedings || f == nobody) continue;
    // The letters of one month make one offer.
    for (std::size_t other = 0; other < r; ++other) {
      const auto& sibling = course.state.children[other];
      if (course.state.profiles[other].family != f ||
          sibling.legal != LegalStatus::pre_proceedings ||
          month_of(sibling.legal_since) != month_of(child.legal_since)) {
        continue;
      }
      ++brothers;
      CHECK(course.state.profiles[other].conference_offered ==
            course.state.profiles[r].conference_offered);
    }
    ++families;
  }
  CHECK(families > 0);
  const auto sum = [&](Tally t) { return made::over_years(course.counts, t, 2014, 2016); };
  CHECK(sum(Tally::conferences_offered) > 0);
  CHECK(sum(Tally::conferences_offered) <= sum(Tally::pre_proceedings_started));
  CHECK(sum(Tally::conferences_held) < sum(Tally::conferences_offered));
}

TEST_CASE("offers to all keep children at home, and only where none was made", "[family_group]") {
  const auto p = made::parameters();
  const auto without = lived(p, made::baseline(2020)), with = lived(p, offers_to_all());
  CHECK(with.sum(Tally::conferences_offered) > 2 * without.sum(Tally::conferences_offered));
  CHECK(with.sum(Tally::proceedings_issued) < without.sum(Tally::proceedings_issued));
  SECTION("where all had the offer already, nothing is added") {
    auto all = p;
    all.court.conference.offered = 1;
    CHECK(made::without_charges(lived(all, offers_to_all()).counts) ==
          made::without_charges(lived(all, made::baseline(2020)).counts));
  }
  SECTION("where none is ever offered, a policy on the offer does nothing") {
    auto none = p;
    none.court.conference.offered = 0;
    CHECK(made::without_charges(lived(none, offers_to_all()).counts) ==
          lived(none, made::baseline(2020)).counts);
  }
  SECTION("an offer without effect changes nobody's life") {
    auto p1 = p;
    p1.court.conference.entry = p1.court.conference.issue = 1;
    const auto a = lived(p1, offers_to_all()), b = lived(p1, made::baseline(2020));
    for (const auto t : {Tally::proceedings_issued, Tally::looked_after_by_age,
                         Tally::care_ceased_by_reason, Tally::placement_moves}) {
      CHECK(a.sum(t) == b.sum(t));
    }
    CHECK(a.sum(Tally::conferences_offered) > b.sum(Tally::conferences_offered));
  }
}
