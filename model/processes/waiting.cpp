#include "model/processes/waiting.hpp"

#include "model/processes/help/needs.hpp"

namespace kindred::model {

namespace {

/// The first day of what is planned from the beginning of a month on. A child goes back into care
/// in the month in which it went home: no later month awaits that.
Day awaited(const AreaMonth& area_month, std::uint32_t record, Day from) {
  Day first = no_change;
  each_planned(area_month, record, from, [&](Plan plan, Day day) {
    if (plan != Plan::reentry) first = std::min(first, day);
  });
  return first;
}

/// The month in which an open case must be looked at whatever its draw: that of what is planned, or
/// the first that begins with the case in another band.
Month review(Day planned, Day until) {
  if (planned <= until) return month_of(planned);
  const Month band = month_of(until);
  return first_day(band) == until || planned < first_day(band + 1) ? band : band + 1;
}

/// The same, or in which its needs are reviewed.
Month next_look(const Child& child, const HazardState& now, Day planned, Month from) {
  return std::min(review(planned, now.until), needs::next_review(child, from));
}

}  // namespace

void wait_on(AreaMonth& area_month, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  const auto now = hazard_state(child, area_month.end);
  const Month next = area_month.month + 1;
  const Day planned = awaited(area_month, record, area_month.end);
  area_month.state->open.schedule(child.open_slot, now.hazard_class,
                                  std::max(next_look(child, now, planned, next), next));
}

bool only_reviewed(AreaMonth& area_month, const FoundCase& found, const Thresholds& thresholds) {
  const auto& child = area_month.state->children[found.record];
  if (area_month.state->open.review(child.open_slot) > area_month.month) return false;
  const Day planned = awaited(area_month, found.record, area_month.first);
  if (planned < area_month.end) return false;
  const auto now = hazard_state(child, area_month.first);
  if (found.words[0] < thresholds[now.hazard_class]) return false;
  area_month.state->open.schedule(child.open_slot, now.hazard_class,
                                  next_look(child, now, planned, area_month.month + 1));
  return true;
}

}  // namespace kindred::model
