#include "model/processes/waiting.hpp"

#include <algorithm>

#include "model/processes/help/needs.hpp"

namespace kindred::model {

namespace {

bool awaits_decision(const Child& child) {
  return child.help == HelpStatus::assessment || child.help == HelpStatus::enquiry ||
         child.help == HelpStatus::protection_plan;
}

/// The month, from the one that begins on a day, in which something is planned for an open case.
/// A child goes back into care in the month in which it went home: no later month awaits that.
Month planned_month(const Scene& scene, std::uint32_t record, Day from) {
  auto days = planned(scene, record, from, no_change);
  days[index(Plan::reentry)] = no_change;
  return month_of(*std::ranges::min_element(days));
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

}  // namespace

PlannedDays planned(const Scene& scene, std::uint32_t record, Day from, Day none) {
  const auto& child = scene.state.children[record];
  const bool back = !child.looked_after() && child.back_in_care != never;
  PlannedDays days;
  days[index(Plan::adulthood)] = std::max(from, birthday(child, 18));
  days[index(Plan::reentry)] = back ? std::max(from, Day{child.back_in_care}) : none;
  days[index(Plan::birth)] = child.born() > from ? child.born() : none;
  days[index(Plan::hearing)] =
      in_proceedings(child) ? std::max(from, Day{scene.state.profiles[record].hearing_due}) : none;
  days[index(Plan::decision)] =
      awaits_decision(child) ? std::max(from, Day{child.decision_due}) : none;
  return days;
}

void wait_on(Scene& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  const auto now = standing(child, scene.end);
  const Month next = scene.month + 1;
  const auto planned = planned_month(scene, record, scene.end);
  scene.state.open.settle(child.open_slot, now.hazard_class,
                          std::max(next_look(child, now, planned, next), next));
}

bool only_reviewed(Scene& scene, const Found& found, const Thresholds& thresholds) {
  const auto& child = scene.state.children[found.record];
  if (scene.state.open.review(child.open_slot) > scene.month) return false;
  const auto planned = planned_month(scene, found.record, scene.first);
  if (planned <= scene.month) return false;
  const auto now = standing(child, scene.first);
  if (found.words[0] < thresholds[now.hazard_class]) return false;
  scene.state.open.settle(child.open_slot, now.hazard_class,
                          next_look(child, now, planned, scene.month + 1));
  return true;
}

}  // namespace kindred::model
