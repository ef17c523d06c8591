#include "model/month/live.hpp"

#include <algorithm>

#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/looked_after.hpp"
#include "model/processes/care/permanence.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/courts/proceedings.hpp"
#include "model/processes/help/assessment.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_in_need.hpp"
#include "model/processes/help/child_protection.hpp"
#include "model/processes/help/early_help.hpp"
#include "model/processes/help/family_help.hpp"
#include "model/processes/help/needs.hpp"
#include "model/state/use.hpp"

namespace kindred::model {

namespace {

void use_days(const Scene& scene, const Child& child, Day days) {
  if (days > 0) each_use(child, [&](Activity a) { scene.use(a, days); });
}

/// Takes a child out of the area's running use, and its whole month out of the count.
void set_aside(Scene& scene, Child& child) {
  each_use(child, [&](Activity a) {
    scene.use(a, -scene.days);
    --scene.state.in_use[index(a)];
  });
  child.settled = false;
}

/// The end of an assessment, a conference, or the next review of a plan.
bool awaits_decision(const Child& child) {
  return child.help == HelpStatus::assessment || child.help == HelpStatus::enquiry ||
         child.help == HelpStatus::protection_plan;
}

/// The month, from the one that begins on a day, in which something is planned for an open case.
Month planned_month(const Scene& scene, const Child& child, std::uint32_t record, Day from) {
  Month first{child.birth + 18 * 12};
  if (child.born() >= from) first = std::min(first, Month{child.birth});
  if (awaits_decision(child)) first = std::min(first, month_of(child.decision_due));
  if (proceedings::under_way(child)) {
    first = std::min(first, month_of(scene.state.profiles[record].hearing_due));
  }
  return first;
}

/// The month in which an open case must be looked at whatever its draw.
Month review(const Standing& now, Month planned) {
  if (now.until == no_change) return planned;
  // What is planned falls within its month; another band begins with the next.
  const Month band = month_of(now.until);
  return std::min(planned, first_day(band) < now.until ? band + 1 : band);
}

/// The same, or in which its needs are reviewed.
Month next_look(const Child& child, const Standing& now, Month planned, Month from) {
  return std::min(review(now, planned), needs::next_review(child, from));
}

/// Puts a child whose month has been lived back among those who wait, if its case is still open.
void settle(Scene& scene, std::uint32_t record) {
  auto& child = scene.state.children[record];
  if (!child.open()) return;
  family_help::follow(scene, record);
  each_use(child, [&](Activity a) { ++scene.state.in_use[index(a)]; });
  child.settled = true;
  wait_on(scene, record);
}

void close_at_18(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  needs::review(scene, record, day);
  if (proceedings::under_way(child)) proceedings::lapse(scene, record);
  if (child.looked_after()) return permanence::turn_18(scene, record, day);
  if (child.help == HelpStatus::protection_plan) child_protection::end_plan(scene, child, day);
  case_file::close(scene, record, day, case_file::Closing::in_need);
}

void happen(Scene& scene, std::uint32_t record, const Happening& happening) {
  switch (happening.way) {
    case Way::need_closes:
    case Way::need_enquiry:
    case Way::need_entry:
    case Way::need_letter:
      return child_in_need::apply(scene, record, happening);
    case Way::plan_entry:
    case Way::plan_letter:
      return child_protection::apply_on_plan(scene, record, happening);
    case Way::court_entry:
    case Way::court_issue:
    case Way::court_ended:
      return proceedings::apply(scene, record, happening);
    case Way::home:
    case Way::guardianship:
    case Way::arrangements:
    case Way::other_exit:
      return permanence::apply(scene, record, happening);
    case Way::move:
      needs::moved(scene, record, happening.day);
      return placement::move(scene, scene.state.children[record], happening.day);
    default:
      return looked_after::change_legal(scene, record, happening);
  }
}

/// What is left of something that a policy has prevented.
void prevent(Scene& scene, std::uint32_t record, const Happening& happening) {
  const auto way = happening.way;
  if (way == Way::need_entry || way == Way::plan_entry || way == Way::court_entry) {
    entry_to_care::avert(scene, record);
  }
  if (way == Way::court_entry || way == Way::court_issue) {
    proceedings::end(scene.state.children[record], happening.day);
  }
}

/// Whether it would take a child at home into care, or its family a step towards court, had not
/// early help been there.
bool is_kept_from_care(const Scene& scene, std::uint32_t record, const Happening& happening) {
  switch (happening.way) {
    case Way::need_entry:
    case Way::need_letter:
    case Way::plan_entry:
    case Way::plan_letter:
      return early_help::keeps_from_care(scene, record, happening.day);
    default:
      return false;
  }
}

/// What is planned next from a day on.
struct Planned {
  Day birth, decision, hearing, back, adult;
  Day first() const {
    return std::min(std::min(std::min(birth, decision), hearing), std::min(back, adult));
  }
};
Planned planned(const Scene& scene, std::uint32_t record, Day from, Day none) {
  const auto& child = scene.state.children[record];
  const bool back = !child.looked_after() && child.back_in_care != never;
  return {
      child.born() > from ? child.born() : none,
      awaits_decision(child) ? std::max(from, Day{child.decision_due}) : none,
      proceedings::under_way(child) ? std::max(from, Day{scene.state.profiles[record].hearing_due})
                                    : none,
      back ? std::max(from, Day{child.back_in_care}) : none, std::max(from, birthday(child, 18))};
}

void follow(Scene& scene, std::uint32_t record, const Planned& plan, Day day) {
  auto& child = scene.state.children[record];
  if (day == plan.adult) return close_at_18(scene, record, day);
  if (day == plan.back) {
    return entry_to_care::reenter(
        scene, due_on(day, record, Due::Kind::reentry, child.back_stream, child.periods_of_care));
  }
  if (day == plan.birth) return proceedings::born(scene, record, day);
  if (day == plan.hearing) return proceedings::hear(scene, record, day);
  if (child.help == HelpStatus::assessment) return assessment::conclude(scene, record, day);
  if (child.help == HelpStatus::enquiry)
    return child_protection::decide_enquiry(scene, record, day);
  child_protection::review(scene, record, day);
}

/// Follows what comes first between two days, and answers its day, or the end.
Day follow_first(Scene& scene, std::uint32_t record, const std::optional<Happening>& happening,
                 Day from, Day until) {
  auto& child = scene.state.children[record];
  const auto plan = planned(scene, record, from, until);
  const Day chance = happening ? happening->day : until;
  const Day day = std::min(std::min(until, plan.first()), chance);
  use_days(scene, child, day - from);
  if (day >= until) return until;
  if (day == plan.first()) {
    follow(scene, record, plan, day);
  } else if (happening->prevented) {
    prevent(scene, record, *happening);
  } else if (!is_kept_from_care(scene, record, *happening)) {
    happen(scene, record, *happening);
  }
  return day;
}

/// One stretch of a month: to the day on which something happens, or the end.
Day live_stretch(Scene& scene, std::uint32_t record, Day from, Day until) {
  auto& child = scene.state.children[record];
  const auto exits = exits_of(scene.rates, standing(child, from).hazard_class);
  return follow_first(scene, record, scene.next_event(child, exits, from, until), from, until);
}

void live_on(Scene& scene, std::uint32_t record, Day from, Day until) {
  // The list of children can grow while one of them lives: no reference is kept across a stretch.
  while (from < until && scene.state.children[record].open()) {
    from = live_stretch(scene, record, from, until);
    scene.state.children[record].active_until = from;
  }
}

}  // namespace

void wait_on(Scene& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  const auto now = standing(child, scene.end);
  const Month next = scene.month + 1;
  const auto planned = planned_month(scene, child, record, scene.end);
  scene.state.open.settle(child.open_slot, now.hazard_class,
                          std::max(next_look(child, now, planned, next), next));
}

void live_until(Scene& scene, std::uint32_t record, Day from, Day until) {
  if (scene.state.children[record].settled) set_aside(scene, scene.state.children[record]);
  live_on(scene, record, from, until);
}

bool only_reviewed(Scene& scene, const Found& found, const Thresholds& thresholds) {
  const auto& child = scene.state.children[found.record];
  if (scene.state.open.review(child.open_slot) > scene.month) return false;
  const auto planned = planned_month(scene, child, found.record, scene.first);
  if (planned <= scene.month) return false;
  const auto now = standing(child, scene.first);
  if (found.words[0] < thresholds[now.hazard_class]) return false;
  scene.state.open.settle(child.open_slot, now.hazard_class,
                          next_look(child, now, planned, scene.month + 1));
  return true;
}

void live(Scene& scene, std::uint32_t record, Day from) {
  live_until(scene, record, from, scene.end);
  settle(scene, record);
}

void live_month(Scene& scene, const Found& found) {
  auto& waiting = scene.state.children[found.record];
  const auto exits = exits_of(scene.rates, standing(waiting, scene.first).hazard_class);
  const auto nth = scene.turn(waiting);
  const auto happening =
      exits.total() > 0 ? scene.next_event(waiting, exits, scene.first, scene.end, found.words, nth)
                        : std::nullopt;
  set_aside(scene, waiting);
  const Day day = follow_first(scene, found.record, happening, scene.first, scene.end);
  scene.state.children[found.record].active_until = day;
  live_on(scene, found.record, day, scene.end);
  settle(scene, found.record);
}

}  // namespace kindred::model
