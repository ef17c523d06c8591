// tests/model/processes/courts/family_group_test.cpp - a family group conference is offered to a
// family, not to a child, and what its plan prevents is what the trial of offers found.
#include "model/processes/courts/family_group.hpp"

#include <catch2/catch.hpp>

#include "model/month/event_table.hpp"
#include "model/processes/courts/proceedings.hpp"
#include "model/processes/help/case_file.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr auto named = Transition::family_group_decision_making;

Scenario offers_to_all() { return fixtures::policy(named, 1000); }

/// What a world counts in the policy's years, and of conferences.
struct Outcome {
  Counts counts;
  std::int64_t sum(Tally t) const {
    return fixtures::over_years(counts, t, fixtures::policy_year, 2020);
  }
};
Outcome lived(const Parameters& p, const Scenario& scenario) {
  return {fixtures::run_all(fixtures::world(p, 500, 2020), p, scenario)};
}

/// The share of children with a letter who would enter care and do, when all are offered.
double share_entering(double factor, std::uint32_t children) {
  auto p = fixtures::parameters();
  p.court.conference = {.offered = 1, .held = 1, .entry = factor, .issue = 1};
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  std::int64_t entered = 0;
  for (std::uint32_t nth = 0; nth < children; ++nth) {
    auto& child = stage.child(nth);
    case_file::open(area_month, nth, area_month.first);
    child.help = HelpStatus::in_need;
    proceedings::send_letter(area_month, nth, area_month.first);
    happen(area_month, nth,
           {area_month.first + 3, EventType::court_entry, Transition::entry_from_pre_proceedings,
            false, 0.5});
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

TEST_CASE("brothers and sisters with letters in one month share the offer, counted once",
          "[family_group]") {
  auto p = fixtures::parameters();
  p.court.conference.offered = 0.5;
  fixtures::ProcessBench stage(p);
  auto area_month = stage.area_month();
  int offered = 0;
  constexpr std::uint32_t families = 200;
  for (std::uint32_t f = 0; f < families; ++f) {
    stage.state.families.push_back({f});
    for (unsigned order = 0; order < 2; ++order) {
      auto& child = stage.child(f);
      child.id |= order;
      child.person = 2 * f + order;
      stage.state.profiles.back().family = f;
      const auto record = static_cast<std::uint32_t>(stage.state.children.size() - 1);
      case_file::open(area_month, record, area_month.first);
      proceedings::send_letter(area_month, record, area_month.first + static_cast<Day>(order));
    }
    const auto& last = stage.state.profiles.back();
    CHECK(last.conference_offered ==
          stage.state.profiles[stage.state.profiles.size() - 2].conference_offered);
    offered += last.conference_offered;
  }
  CHECK(offered > 0);
  CHECK(offered < static_cast<int>(families));
  CHECK(stage.counts.total(Tally::conferences_offered, area_month.year) == offered);
  CHECK(stage.counts.total(Tally::conferences_held, area_month.year) < offered);
}

TEST_CASE("offers to all keep children at home, and only where none was made", "[family_group]") {
  const auto p = fixtures::parameters();
  const auto without = lived(p, fixtures::baseline(2020)), with = lived(p, offers_to_all());
  CHECK(with.sum(Tally::conferences_offered) > 2 * without.sum(Tally::conferences_offered));
  CHECK(with.sum(Tally::proceedings_issued) < without.sum(Tally::proceedings_issued));
  SECTION("where all had the offer already, nothing is added") {
    auto all = p;
    all.court.conference.offered = 1;
    CHECK(fixtures::without_charges(lived(all, offers_to_all()).counts) ==
          fixtures::without_charges(lived(all, fixtures::baseline(2020)).counts));
  }
  SECTION("where none is ever offered, a policy on the offer does nothing") {
    auto none = p;
    none.court.conference.offered = 0;
    CHECK(fixtures::without_charges(lived(none, offers_to_all()).counts) ==
          lived(none, fixtures::baseline(2020)).counts);
  }
  SECTION("an offer without effect changes nobody's life") {
    auto p1 = p;
    p1.court.conference.entry = p1.court.conference.issue = 1;
    const auto a = lived(p1, offers_to_all()), b = lived(p1, fixtures::baseline(2020));
    for (const auto t : {Tally::proceedings_issued, Tally::looked_after_by_age,
                         Tally::care_ceased_by_reason, Tally::placement_moves}) {
      CHECK(a.sum(t) == b.sum(t));
    }
    CHECK(a.sum(Tally::conferences_offered) > b.sum(Tally::conferences_offered));
  }
}
