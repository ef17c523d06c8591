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

LegalStatus legal_status(const AreaMonth& area_month, const Child& child, Day day, EntryRoute route,
                         double u) {
  if (child.unaccompanied == Unaccompanied::uasc) return LegalStatus::section_20;
  if (route == EntryRoute::final_hearing) return LegalStatus::full_care_order;
  if (child.legal == LegalStatus::proceedings) return LegalStatus::interim_care_order;
  const auto& shares = route == EntryRoute::pre_proceedings ? area_month.rates.legal_court
                       : age_months(child, day) < 120       ? area_month.rates.legal_other_under_10
                                                            : area_month.rates.legal_other;
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
void count_reentry(AreaMonth& area_month, Child& child, Day day) {
  const Day home = child.returned_home;
  child.returned_home = never;
  if (home == never) return;
  for (std::size_t f = 0; f < returns_followed_for.size(); ++f) {
    if (day - home > returns_followed_for[f]) continue;
    area_month.counts->add(Tally::reentered_while_followed_up,
                           year_followed(home, returns_followed_for[f]), f, area_month.weight);
  }
}

void count_start(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  area_month.count_month(Tally::month_care_starts);
  count_reentry(area_month, child, day);
  // The published count holds a child once a year.
  if (child.year_started == area_month.year) return;
  child.year_started = area_month.year;
  area_month.count(Tally::care_started_by_age, index(age_band(child, day)));
  area_month.count(Tally::care_started_by_legal_status, index(child.legal));
  area_month.count(Tally::care_started_by_need, index(child.need));
  area_month.count(Tally::care_started_by_sex, index(child.sex));
  area_month.count(Tally::care_started_by_unaccompanied, index(child.unaccompanied));
  area_month.count(Tally::care_started_by_placement, index(child.placement));
  const auto permanence = area_month.state->profiles[record].permanence;
  if (permanence != Permanence::none) {
    area_month.count(Tally::care_started_after_permanence, index(permanence));
  }
}

}  // namespace

void enter(AreaMonth& area_month, std::uint32_t record, Day day, EntryRoute route,
           const OfSibling* with) {
  needs::review(area_month, record, day);
  auto& child = area_month.state->children[record];
  if (child.help == HelpStatus::protection_plan) child_protection::end_plan(area_month, child, day);
  area_month.charge(child.unaccompanied == Unaccompanied::uasc ? Transition::unaccompanied_arrival
                                                               : transition_of(route),
                    child);
  child.help = HelpStatus::none;
  child.decision_due = never;
  const auto w = area_month.words(child, DrawPurpose::care_start);
  const bool issued = child.legal == LegalStatus::proceedings;
  child.legal = legal_status(area_month, child, day, route, uniform(w[0]));
  child.legal_since = day;
  if (child.legal == LegalStatus::interim_care_order && !issued) {
    proceedings::issue(area_month, record, day);
  }
  child.need =
      child.unaccompanied == Unaccompanied::uasc
          ? CategoryOfNeed::absent_parenting
          : static_cast<CategoryOfNeed>(pick(area_month.rates.need_category, uniform(w[1])));
  child.care_since = day;
  if (child.periods_of_care == 0) {
    child_in_need::remember(area_month, child, child_in_need::Milestone::looked_after);
  }
  ++child.periods_of_care;
  if (child.year_moved != area_month.year) child.placements = 0;
  child.year_moved = area_month.year;
  const auto home = siblings::home_to_join(area_month, child, with, uniform(w[3]));
  if (home) {
    placement::start_beside(area_month, child, day, *home);
  } else {
    placement::start_first(area_month, child, day, uniform(w[2]));
  }
  OfSibling what;
  // What a hearing decides of one child, it has not decided of the others.
  what.route = route == EntryRoute::final_hearing ? EntryRoute::pre_proceedings : route;
  what.alone = with == nullptr;
  what.together = home.has_value();
  siblings::started(area_month, child, day, what);
  count_start(area_month, record, day);
}

namespace {

/// The first stream of disruption. Of each two streams the first is the baseline's, thinned when
/// its day comes; the second is what a policy adds.
constexpr std::uint8_t disruption = 2;

/// A child whose case has closed: the day lies beyond this month.
void schedule_disruption(AreaMonth& area_month, std::uint32_t record, Day day, double hazard,
                         const Words& w, std::uint8_t stream) {
  const auto& child = area_month.state->children[record];
  const double months = exponential(uniform(w[0], w[1])) / hazard;
  if (months > 216) return;
  const Day when = std::max(area_month.end, day + 1 + static_cast<Day>(months * days_a_month));
  if (when >= birthday(child, 18)) return;
  area_month.state->due.add(when, record, Due::Kind::reentry, stream, child.periods_of_care);
}

void schedule_reentry(AreaMonth& area_month, std::uint32_t record, Day day, double rate,
                      const Words& w, std::uint8_t stream) {
  auto& child = area_month.state->children[record];
  const double passed = exponential(uniform(w[0], w[1])) / rate;
  const double months =
      area_month.rates.reentry_scale * power(passed, 1 / area_month.rates.reentry_shape);
  if (months > 216) return;
  const Day when = day + 1 + static_cast<Day>(months * days_a_month);
  if (when >= birthday(child, 18)) return;
  if (when < area_month.end && (child.back_in_care == never || when < child.back_in_care)) {
    child.back_in_care = when;
    child.back_stream = stream & 1;
  }
  area_month.state->due.add(when, record, Due::Kind::reentry, stream, child.periods_of_care);
}

}  // namespace

void schedule_reentry(AreaMonth& area_month, std::uint32_t record, Day day, double rate) {
  auto& child = area_month.state->children[record];
  child.back_in_care = never;
  schedule_reentry(area_month, record, day, rate,
                   area_month.words(child, DrawPurpose::returned_home), 0);
  const double more = area_month.factor(Transition::reentry, child) - 1;
  if (more > 0) {
    schedule_reentry(area_month, record, day, rate * more,
                     area_month.added(Transition::reentry, child), 1);
  }
}

void schedule_disruption(AreaMonth& area_month, std::uint32_t record, Day day,
                         Permanence permanence) {
  auto& child = area_month.state->children[record];
  area_month.state->profiles[record].permanence = permanence;
  if (permanence == Permanence::none) return;
  const double hazard = area_month.rates.disruption[index(permanence) - 1];
  if (hazard <= 0) return;
  schedule_disruption(area_month, record, day, hazard,
                      area_month.words(child, DrawPurpose::disruption), disruption);
  const double more = area_month.factor(Transition::permanence_disruption, child) - 1;
  if (more > 0) {
    schedule_disruption(area_month, record, day, hazard * more,
                        area_month.added(Transition::permanence_disruption, child), disruption + 1);
  }
}

void open_for_care(AreaMonth& area_month, std::uint32_t record, Day day) {
  case_file::open(area_month, record, day);
  child_in_need::found(area_month, area_month.state->children[record]);
}

void reenter(AreaMonth& area_month, const Due& due) {
  auto& child = area_month.state->children[due.who];
  child.back_in_care = never;
  // An adopted child is gone from the area's sight, and comes back by disruption alone.
  const bool disrupted = due.stream >= disruption;
  if (child.looked_after() || (child.gone && !disrupted) || child.periods_of_care != due.nth)
    return;
  const bool of_baseline = due.stream == 0 || due.stream == disruption;
  if (of_baseline &&
      area_month.prevented(disrupted ? Transition::permanence_disruption : Transition::reentry,
                           child, area_month.draw_index(child))) {
    return;
  }
  const Day day = std::max(Day{due.day}, Day{child.active_until});
  if (day >= birthday(child, 18)) return;
  if (!child.open()) open_for_care(area_month, due.who, day);
  child.gone = false;
  child.found_in_need = true;
  enter(area_month, due.who, day, disrupted ? EntryRoute::disruption : EntryRoute::reentry);
  child.active_until = day;
}

}  // namespace kindred::model::entry_to_care
