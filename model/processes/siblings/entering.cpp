#include "model/processes/siblings/entering.hpp"

#include "model/processes/assessment.hpp"
#include "model/processes/entry_to_care.hpp"
#include "model/processes/siblings/along.hpp"

namespace kindred::model::siblings {

namespace {

bool at_home_with_open_case(const Child& child, Day day) {
  return child.open() && !child.looked_after() && !child.gone && child.help != HelpStatus::none &&
         child.born() <= day && day < birthday(child, 18) && child.opened <= day;
}

/// A sibling who is not back from care recently has no part in another's return to it.
bool can_enter(const Child& child, Day day, EntryRoute route) {
  const bool recently_home = child.returned_home != never && day - child.returned_home <= 365;
  return at_home_with_open_case(child, day) && (route != EntryRoute::reentry || recently_home);
}

/// The child enters care on a day up to which it has lived.
void start(Scene& scene, std::uint32_t record, Day day, EntryRoute route, const OfSibling& with) {
  auto& child = scene.state.children[record];
  if (child.help == HelpStatus::assessment) assessment::end_in_care(scene, record, day);
  entry_to_care::enter(scene, record, day, route, &with);
  child.active_until = day;
}

/// Whether the child is to enter care still: the same case is open, and it has not been in since.
bool enters_due(const Scene& scene, const Due& due) {
  const auto& child = scene.state.children[due.who];
  return child.referrals == due.nth && child.care_since < due.day &&
         can_enter(child, due.day, static_cast<EntryRoute>(due.stream));
}

}  // namespace

void draw_in(Scene& scene, std::size_t event_at) {
  const OfSibling event = scene.state.of_siblings[event_at];
  const auto& p = scene.rates.siblings;
  const double chance =
      event.route == EntryRoute::pre_proceedings ? p.enter_together_court : p.enter_together_other;
  const auto& first = scene.state.children[event.record];
  const auto order = static_cast<std::uint16_t>(order_of(scene, first));
  each_sibling(scene, first, [&](std::uint32_t record) {
    const auto& child = scene.state.children[record];
    if (!can_enter(child, event.day, event.route)) return;
    if (!comes_about(scene, child, entry_to_care::transition_of(event.route), chance, order)) {
      return;
    }
    if (busy(scene, record)) {
      return put_off(scene, record, static_cast<std::uint8_t>(event.route), child.referrals);
    }
    on_day(scene, record, event.day, [&] {
      if (!can_enter(scene.state.children[record], event.day, event.route)) return;
      start(scene, record, event.day, event.route, event);
      if (home_now(scene, record).number == event.home) {
        scene.state.of_siblings[event_at].together = true;
      }
    });
  });
}

bool enter_due(Scene& scene, const Due& due) {
  if (!enters_due(scene, due)) return false;
  const Day day = due.day;
  live_until(scene, due.who, day, day);
  // Drawn along, though by whom no longer matters: all siblings in care are where they were.
  start(scene, due.who, day, static_cast<EntryRoute>(due.stream), {});
  return true;
}

}  // namespace kindred::model::siblings
