#include "model/month/live.hpp"

#include <algorithm>

#include "model/month/event_table.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/help/family_help.hpp"
#include "model/state/use.hpp"

namespace kindred::model {

namespace {

void use_days(AreaMonth& area_month, std::uint32_t record, Day days) {
  if (days <= 0) return;
  each_use(area_month.state->children[record], area_month.state->profiles[record],
           [&](Activity a) { area_month.use(a, days); });
}

/// Takes a child out of the area's running use, and its whole month out of the count.
void set_aside(AreaMonth& area_month, std::uint32_t record) {
  auto& child = area_month.state->children[record];
  each_use(child, area_month.state->profiles[record], [&](Activity a) {
    area_month.use(a, -area_month.days);
    --area_month.state->in_use[index(a)];
  });
  child.in_running_use = false;
}

/// Puts a child whose month has been lived back among those who wait, if its case is still open.
void resume(AreaMonth& area_month, std::uint32_t record) {
  auto& child = area_month.state->children[record];
  if (!child.open()) return;
  family_help::follow(area_month, record);
  each_use(child, area_month.state->profiles[record],
           [&](Activity a) { ++area_month.state->in_use[index(a)]; });
  child.in_running_use = true;
  wait_on(area_month, record);
}

/// Follows what comes first between two days, and answers its day, or the end.
Day follow_first(AreaMonth& area_month, std::uint32_t record,
                 const std::optional<SampledEvent>& event, Day from, Day until) {
  const auto planned = first_planned(area_month, record, from);
  const Day chance = event ? event->day : until;
  const Day day = std::min({until, planned.day, chance});
  use_days(area_month, record, day - from);
  if (day >= until) return until;
  if (day == planned.day) {
    follow(area_month, record, planned.plan, day);
  } else {
    happen(area_month, record, *event);
  }
  return day;
}

/// One stretch of a month: to the day on which something happens, or the end.
Day live_stretch(AreaMonth& area_month, std::uint32_t record, Day from, Day until) {
  auto& child = area_month.state->children[record];
  const auto competing =
      competing_risks_of(area_month.rates, hazard_state(child, from).hazard_class);
  return follow_first(area_month, record, area_month.next_event(child, competing, from, until),
                      from, until);
}

void live_on(AreaMonth& area_month, std::uint32_t record, Day from, Day until) {
  // The list of children can grow while one of them lives: no reference is kept across a stretch.
  while (from < until && area_month.state->children[record].open()) {
    from = live_stretch(area_month, record, from, until);
    area_month.state->children[record].active_until = from;
  }
}

}  // namespace

void live_until(AreaMonth& area_month, std::uint32_t record, Day from, Day until) {
  const auto& child = area_month.state->children[record];
  if (child.in_running_use) {
    set_aside(area_month, record);
    // The days of the month before `from` go with it and are not lived again. The same holds in a
    // place that the child has asked for, whose days will be counted.
    if (area_month.state->profiles[record].stay == asking) {
      each_use_of_place(child, [&](Activity a) { area_month.use(a, area_month.first - from); });
    }
  }
  live_on(area_month, record, from, until);
}

void live(AreaMonth& area_month, std::uint32_t record, Day from) {
  live_until(area_month, record, from, area_month.end);
  resume(area_month, record);
}

void settle_places(AreaMonth& area_month) {
  auto& allocations = area_month.state->supply.allocations;
  for (const auto& allocation : allocations) {
    if (placement::apply(area_month, allocation)) wait_on(area_month, allocation.stay.record);
  }
  allocations.clear();
}

void live_month(AreaMonth& area_month, const FoundCase& found) {
  auto& waiting = area_month.state->children[found.record];
  const auto competing =
      competing_risks_of(area_month.rates, hazard_state(waiting, area_month.first).hazard_class);
  const auto nth = area_month.draw_index(waiting);
  const auto event = competing.total() > 0
                         ? area_month.next_event(waiting, competing, area_month.first,
                                                 area_month.end, found.words, nth)
                         : std::nullopt;
  set_aside(area_month, found.record);
  const Day day = follow_first(area_month, found.record, event, area_month.first, area_month.end);
  area_month.state->children[found.record].active_until = day;
  live_on(area_month, found.record, day, area_month.end);
  resume(area_month, found.record);
}

}  // namespace kindred::model
