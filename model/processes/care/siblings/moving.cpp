#include "model/processes/care/siblings/moving.hpp"

#include "model/processes/care/placement.hpp"
#include "model/processes/care/siblings/along.hpp"

namespace kindred::model::siblings {

namespace {

/// The home of the sibling with whom the child was to move, if it can and has not yet.
std::optional<Home> moves_due(const Scene& scene, const Due& due) {
  const auto& child = scene.state.children[due.who];
  if (!child.looked_after() ||
      home_at_beginning(scene, due.who).number != home_now(scene, due.who).number) {
    return std::nullopt;
  }
  const auto sibling = scene.state.record_of[family_of(scene, child)->first_child + due.nth];
  if (sibling == nobody) return std::nullopt;
  const auto home = home_at_beginning(scene, sibling);
  const bool elsewhere = home.number != 0 && home.number != home_now(scene, due.who).number;
  if (!elsewhere || !placement::can_join(child, home.placement)) return std::nullopt;
  return home;
}

}  // namespace

void draw_to_home(Scene& scene, const OfSibling& event) {
  const auto& first = scene.state.children[event.record];
  const auto order = order_of(scene, first);
  // A child can move several times in a month.
  const auto nth = static_cast<std::uint16_t>(8 + order + 8 * (event.home >> 16 & 7));
  const auto follows = [&](std::uint32_t record) {
    const auto& child = scene.state.children[record];
    return home_now(scene, record).number == event.left && child.placement_since <= event.day &&
           placement::can_join(child, event.placement);
  };
  each_sibling(scene, first, [&](std::uint32_t record) {
    if (!follows(record)) return;
    if (!comes_about(scene, scene.state.children[record], Transition::placement_move,
                     scene.rates.siblings.move_together, nth)) {
      return;
    }
    if (busy(scene, record)) return put_off(scene, record, moving, order);
    on_day(scene, record, event.day, [&] {
      if (!follows(record)) return;
      auto& child = scene.state.children[record];
      placement::move_with(scene, child, event.day, {event.home, event.placement});
      child.active_until = event.day;
    });
  });
}

bool move_due(Scene& scene, const Due& due) {
  const auto home = moves_due(scene, due);
  if (!home) return false;
  const Day day = due.day;
  live_until(scene, due.who, day, day);
  auto& child = scene.state.children[due.who];
  placement::move_with(scene, child, day, *home);
  child.active_until = day;
  return true;
}

}  // namespace kindred::model::siblings
