#include "model/processes/care/entry_to_care.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/care/siblings/events.hpp"
#include "model/processes/care/siblings/homes.hpp"
#include "model/processes/courts/proceedings.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_in_need.hpp"
#include "model/processes/help/child_protection.hpp"
#include "model/processes/help/needs.hpp"
#include "model/vocabulary/follow_up.hpp"

namespace kindred::model::entry_to_care {

namespace {

LegalStatus legal_status(const AreaMonth& scene, const Child& child, Day day, EntryRoute route,
                         double u) {
  if (child.unaccompanied == Unaccompanied::uasc) return LegalStatus::section_20;
  if (route == EntryRoute::final_hearing) return LegalStatus::full_care_order;
  if (child.legal == LegalStatus::proceedings) return LegalStatus::interim_care_order;
  const auto& shares = route == EntryRoute::pre_proceedings ? scene.rates.legal_court
                       : age_months(child, day) < 120       ? scene.rates.legal_other_under_10
                                                            : scene.rates.legal_other;
  return static_cast<LegalStatus>(pick(shares, u));
}

}  // namespace

/// Re-entry is charged when it is decided, arrivals when they come.
Transition transition_of(EntryRoute route) {
  switch (route) {
    case EntryRoute::assessment:
      return Transition::entry_from_assessment;
    case EntryRoute::need:
      return Transition::entry_from_need;
    case EntryRoute::plan:
      return Transition::entry_from_plan;
    case EntryRoute::pre_proceedings:
    case EntryRoute::final_hearing:
      return Transition::entry_from_pre_proceedings;
    case EntryRoute::disruption:
      return Transition::permanence_disruption;
    default:
      return Transition::reentry;
  }
}

namespace {

/// Each time of follow-up that the child's going home is still within.
void count_reentry(AreaMonth& scene, Child& child, Day day) {
  const Day home = child.returned_home;
  child.returned_home = never;
  if (home == never) return;
  for (std::size_t f = 0; f < returns_followed_for.size(); ++f) {
    if (day - home > returns_followed_for[f]) continue;
    scene.counts.add(Tally::reentered_while_followed_up,
                     year_followed(home, returns_followed_for[f]), f, scene.weight);
  }
}

void count_start(AreaMonth& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  scene.count_month(Tally::month_care_starts);
  count_reentry(scene, child, day);
  // The published count holds a child once a year.
  if (child.year_started == scene.year) return;
  child.year_started = scene.year;
  scene.count(Tally::care_started_by_age, index(age_band(child, day)));
  scene.count(Tally::care_started_by_legal_status, index(child.legal));
  scene.count(Tally::care_started_by_need, index(child.need));
  scene.count(Tally::care_started_by_sex, index(child.sex));
  scene.count(Tally::care_started_by_unaccompanied, index(child.unaccompanied));
  scene.count(Tally::care_started_by_placement, index(child.placement));
  const auto permanence = scene.state.profiles[record].permanence;
  if (permanence != Permanence::none) {
    scene.count(Tally::care_started_after_permanence, index(permanence));
  }
}

}  // namespace

void enter(AreaMonth& scene, std::uint32_t record, Day day, EntryRoute route,
           const OfSibling* with) {
  needs::review(scene, record, day);
  auto& child = scene.state.children[record];
  if (child.help == HelpStatus::protection_plan) child_protection::end_plan(scene, child, day);
  scene.charge(child.unaccompanied == Unaccompanied::uasc ? Transition::unaccompanied_arrival
                                                          : transition_of(route),
               child);
  child.help = HelpStatus::none;
  child.decision_due = never;
  const auto w = scene.words(child, DrawPurpose::care_start);
  const bool issued = child.legal == LegalStatus::proceedings;
  child.legal = legal_status(scene, child, day, route, uniform(w[0]));
  child.legal_since = day;
  if (child.legal == LegalStatus::interim_care_order && !issued) {
    proceedings::issue(scene, record, day);
  }
  child.need = child.unaccompanied == Unaccompanied::uasc
                   ? CategoryOfNeed::absent_parenting
                   : static_cast<CategoryOfNeed>(pick(scene.rates.need_category, uniform(w[1])));
  child.care_since = day;
  if (child.periods_of_care == 0) {
    child_in_need::remember(scene, child, child_in_need::Milestone::looked_after);
  }
  ++child.periods_of_care;
  if (child.year_moved != scene.year) child.placements = 0;
  child.year_moved = scene.year;
  const auto home = siblings::home_to_join(scene, child, with, uniform(w[3]));
  if (home) {
    placement::start_beside(scene, child, day, *home);
  } else {
    placement::start_first(scene, child, day, uniform(w[2]));
  }
  OfSibling what;
  // What a hearing decides of one child, it has not decided of the others.
  what.route = route == EntryRoute::final_hearing ? EntryRoute::pre_proceedings : route;
  what.alone = with == nullptr;
  what.together = home.has_value();
  siblings::started(scene, child, day, what);
  count_start(scene, record, day);
}

namespace {

/// The first stream of disruption. Of each two streams the first is the baseline's, thinned when
/// its day comes; the second is what a policy adds.
constexpr std::uint8_t disruption = 2;

/// A child whose case has closed: the day lies beyond this month.
void schedule_disruption(AreaMonth& scene, std::uint32_t record, Day day, double hazard,
                         const Words& w, std::uint8_t stream) {
  const auto& child = scene.state.children[record];
  const double months = exponential(uniform(w[0], w[1])) / hazard;
  if (months > 216) return;
  const Day when = std::max(scene.end, day + 1 + static_cast<Day>(months * days_a_month));
  if (when >= birthday(child, 18)) return;
  scene.state.due.add(when, record, Due::Kind::reentry, stream, child.periods_of_care);
}

void schedule_reentry(AreaMonth& scene, std::uint32_t record, Day day, double rate, const Words& w,
                      std::uint8_t stream) {
  auto& child = scene.state.children[record];
  const double passed = exponential(uniform(w[0], w[1])) / rate;
  const double months = scene.rates.reentry_scale * power(passed, 1 / scene.rates.reentry_shape);
  if (months > 216) return;
  const Day when = day + 1 + static_cast<Day>(months * days_a_month);
  if (when >= birthday(child, 18)) return;
  if (when < scene.end && (child.back_in_care == never || when < child.back_in_care)) {
    child.back_in_care = when;
    child.back_stream = stream & 1;
  }
  scene.state.due.add(when, record, Due::Kind::reentry, stream, child.periods_of_care);
}

}  // namespace

void schedule_reentry(AreaMonth& scene, std::uint32_t record, Day day, double rate) {
  auto& child = scene.state.children[record];
  child.back_in_care = never;
  schedule_reentry(scene, record, day, rate, scene.words(child, DrawPurpose::returned_home), 0);
  const double more = scene.factor(Transition::reentry, child) - 1;
  if (more > 0) {
    schedule_reentry(scene, record, day, rate * more, scene.added(Transition::reentry, child), 1);
  }
}

void schedule_disruption(AreaMonth& scene, std::uint32_t record, Day day, Permanence permanence) {
  auto& child = scene.state.children[record];
  scene.state.profiles[record].permanence = permanence;
  if (permanence == Permanence::none) return;
  const double hazard = scene.rates.disruption[index(permanence) - 1];
  if (hazard <= 0) return;
  schedule_disruption(scene, record, day, hazard, scene.words(child, DrawPurpose::disruption),
                      disruption);
  const double more = scene.factor(Transition::permanence_disruption, child) - 1;
  if (more > 0) {
    schedule_disruption(scene, record, day, hazard * more,
                        scene.added(Transition::permanence_disruption, child), disruption + 1);
  }
}

void open_for_care(AreaMonth& scene, std::uint32_t record, Day day) {
  case_file::open(scene, record, day);
  child_in_need::found(scene, scene.state.children[record]);
}

void reenter(AreaMonth& scene, const Due& due) {
  auto& child = scene.state.children[due.who];
  child.back_in_care = never;
  // An adopted child is gone from the area's sight, and comes back by disruption alone.
  const bool disrupted = due.stream >= disruption;
  if (child.looked_after() || (child.gone && !disrupted) || child.periods_of_care != due.nth)
    return;
  const bool of_baseline = due.stream == 0 || due.stream == disruption;
  if (of_baseline &&
      scene.prevented(disrupted ? Transition::permanence_disruption : Transition::reentry, child,
                      scene.draw_index(child))) {
    return;
  }
  const Day day = std::max(Day{due.day}, Day{child.active_until});
  if (day >= birthday(child, 18)) return;
  if (!child.open()) open_for_care(scene, due.who, day);
  child.gone = false;
  child.found_in_need = true;
  enter(scene, due.who, day, disrupted ? EntryRoute::disruption : EntryRoute::reentry);
  child.active_until = day;
}

}  // namespace kindred::model::entry_to_care
