// tests/model/vocabulary/transitions_test.cpp - every transition that a scenario can name answers
// to it: an effect or a charge that is read and then ignored would be a silent lie.
#include <catch2/catch.hpp>
#include <stdexcept>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

const Parameters& parameters() {
  static const auto made = fixtures::parameters();
  return made;
}
const World& world() {
  static const auto made = fixtures::world(parameters(), 800, 2020);
  return made;
}
Counts all(const Scenario& scenario) { return fixtures::run_all(world(), parameters(), scenario); }
const Counts& before() {
  static const auto made = all(fixtures::baseline(2020));
  return made;
}

/// What is counted of a transition, from the policy's first year. Every one is listed: a new one
/// without a tally is a warning, and an error in .ci/run.
std::int64_t counted(const Counts& c, Transition t) {
  const auto sum = [&](Tally tally) {
    return fixtures::over_years(c, tally, fixtures::policy_year, 2020);
  };
  const auto ceased = [&](ReasonCeased r) {
    return fixtures::over_years(c, Tally::care_ceased_by_reason, index(r), fixtures::policy_year,
                                2020);
  };
  switch (t) {
    case Transition::referral:
    case Transition::rereferral:
      return sum(Tally::referrals_by_source);
    case Transition::no_further_action:
      return sum(Tally::no_further_action);
    case Transition::not_in_need:
      return sum(Tally::assessed_not_in_need);
    case Transition::section_47:
      return sum(Tally::enquiries_started);
    case Transition::conference:
      return sum(Tally::conferences_by_working_days);
    case Transition::protection_plan:
      return sum(Tally::plans_started_by_category);
    case Transition::plan_end:
      return sum(Tally::plans_ended_by_duration);
    case Transition::case_closure:
      return sum(Tally::need_episodes_ended_by_duration);
    case Transition::pre_proceedings:
      return sum(Tally::pre_proceedings_started);
    case Transition::proceedings_issue:
      return sum(Tally::proceedings_issued);
    case Transition::special_guardianship:
      return ceased(ReasonCeased::sgo);
    case Transition::child_arrangements:
      return ceased(ReasonCeased::child_arrangements_order);
    case Transition::return_home:
      return ceased(ReasonCeased::home_planned);
    case Transition::adoption:  // those adopted sooner are missing among those who wait for it
      return -fixtures::over_years(c, Tally::looked_after_by_placement,
                                   index(Placement::placed_for_adoption), fixtures::policy_year,
                                   2020);
    case Transition::placement_for_adoption:
      return ceased(ReasonCeased::adopted);
    case Transition::other_exit:
      return ceased(ReasonCeased::other_la);
    case Transition::unaccompanied_exit:  // those who leave are missing from the stock
      return -fixtures::over_years(c, Tally::looked_after_by_unaccompanied,
                                   index(Unaccompanied::uasc), fixtures::policy_year, 2020);
    case Transition::placement_move:
      return sum(Tally::placement_moves);
    case Transition::leaver_case_closure:
      return -fixtures::over_months(c, Tally::month_open_cases, 0, fixtures::policy_year, 2020);
    case Transition::unaccompanied_arrival:
      return fixtures::over_years(c, Tally::care_started_by_unaccompanied,
                                  index(Unaccompanied::uasc), fixtures::policy_year, 2020);
    case Transition::family_group_decision_making:
      return sum(Tally::conferences_offered);
    case Transition::family_drug_and_alcohol_court:
      return sum(Tally::family_court_children);
    case Transition::early_help_offer:
      return sum(Tally::early_help_offered);
    case Transition::handover_loss:
      return sum(Tally::early_help_lost);
    case Transition::permanence_disruption:
      return sum(Tally::care_started_after_permanence);
    case Transition::entry_from_assessment:
    case Transition::entry_from_need:
    case Transition::entry_from_plan:
    case Transition::entry_from_pre_proceedings:
    case Transition::entry_at_birth:
    case Transition::reentry:
      return fixtures::over_months(c, Tally::month_care_starts, 0, fixtures::policy_year, 2020);
    case Transition::size_:
      break;
  }
  throw std::logic_error("no such transition");
}

}  // namespace

TEST_CASE("a factor below one lowers what it names", "[policy]") {
  for (std::size_t i = 0; i < count_of<Transition>; ++i) {
    const auto t = static_cast<Transition>(i);
    INFO(transition_names[i]);
    CHECK(counted(all(fixtures::policy(t, 0.3)), t) < counted(before(), t));
  }
}

TEST_CASE("a factor above one raises what it names", "[policy]") {
  for (std::size_t i = 0; i < count_of<Transition>; ++i) {
    const auto t = static_cast<Transition>(i);
    INFO(transition_names[i]);
    CHECK(counted(all(fixtures::policy(t, 2.5)), t) > counted(before(), t));
  }
}

TEST_CASE("a unit is charged whenever the transition that a cost names happens", "[policy]") {
  for (std::size_t i = 0; i < count_of<Transition>; ++i) {
    const auto t = static_cast<Transition>(i);
    auto scenario = fixtures::policy(Transition::referral, 1.0);
    scenario.interventions[0].costs[0].per = t;
    INFO(transition_names[i]);
    CHECK(fixtures::units(all(scenario)) > 0);
  }
}
