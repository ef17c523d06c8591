#include "model/month/live.hpp"

#include <algorithm>

#include "model/month/event_table.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/help/family_help.hpp"
#include "model/state/use.hpp"

namespace kindred::model {

namespace {

void use_days(const AreaMonth& scene, std::uint32_t record, Day days) {
  if (days <= 0) return;
  each_use(scene.state.children[record], scene.state.profiles[record],
           [&](Activity a) { scene.use(a, days); });
}

/// Takes a child out of the area's running use, and its whole month out of the count.
void set_aside(AreaMonth& scene, std::uint32_t record) {
  auto& child = scene.state.children[record];
  each_use(child, scene.state.profiles[record], [&](Activity a) {
    scene.use(a, -scene.days);
    --scene.state.in_use[index(a)];
  });
  child.in_running_use = false;
}

/// Puts a child whose month has been lived back among those who wait, if its case is still open.
void resume(AreaMonth& scene, std::uint32_t record) {
  auto& child = scene.state.children[record];
  if (!child.open()) return;
  family_help::follow(scene, record);
  each_use(child, scene.state.profiles[record],
           [&](Activity a) { ++scene.state.in_use[index(a)]; });
  child.in_running_use = true;
  wait_on(scene, record);
}

/// Follows what comes first between two days, and answers its day, or the end.
Day follow_first(AreaMonth& scene, std::uint32_t record, const std::optional<SampledEvent>& event,
                 Day from, Day until) {
  const auto planned = first_planned(scene, record, from);
  const Day chance = event ? event->day : until;
  const Day day = std::min({until, planned.day, chance});
  use_days(scene, record, day - from);
  if (day >= until) return until;
  if (day == planned.day) {
    follow(scene, record, planned.plan, day);
  } else {
    happen(scene, record, *event);
  }
  return day;
}

/// One stretch of a month: to the day on which something happens, or the end.
Day live_stretch(AreaMonth& scene, std::uint32_t record, Day from, Day until) {
  auto& child = scene.state.children[record];
  const auto competing = competing_risks_of(scene.rates, hazard_state(child, from).hazard_class);
  return follow_first(scene, record, scene.next_event(child, competing, from, until), from, until);
}

void live_on(AreaMonth& scene, std::uint32_t record, Day from, Day until) {
  // The list of children can grow while one of them lives: no reference is kept across a stretch.
  while (from < until && scene.state.children[record].open()) {
    from = live_stretch(scene, record, from, until);
    scene.state.children[record].active_until = from;
  }
}

}  // namespace

void live_until(AreaMonth& scene, std::uint32_t record, Day from, Day until) {
  if (scene.state.children[record].in_running_use) set_aside(scene, record);
  live_on(scene, record, from, until);
}

void live(AreaMonth& scene, std::uint32_t record, Day from) {
  live_until(scene, record, from, scene.end);
  resume(scene, record);
}

void settle_places(AreaMonth& scene) {
  auto& allocations = scene.state.supply.allocations;
  for (const auto& allocation : allocations) {
    if (placement::apply(scene, allocation)) wait_on(scene, allocation.stay.record);
  }
  allocations.clear();
}

void live_month(AreaMonth& scene, const Found& found) {
  auto& waiting = scene.state.children[found.record];
  const auto competing =
      competing_risks_of(scene.rates, hazard_state(waiting, scene.first).hazard_class);
  const auto nth = scene.draw_index(waiting);
  const auto event = competing.total() > 0 ? scene.next_event(waiting, competing, scene.first,
                                                              scene.end, found.words, nth)
                                           : std::nullopt;
  set_aside(scene, found.record);
  const Day day = follow_first(scene, found.record, event, scene.first, scene.end);
  scene.state.children[found.record].active_until = day;
  live_on(scene, found.record, day, scene.end);
  resume(scene, found.record);
}

}  // namespace kindred::model
