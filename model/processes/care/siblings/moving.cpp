#include "model/processes/care/siblings/moving.hpp"

#include "model/processes/care/placement.hpp"
#include "model/processes/care/placement/fit.hpp"
#include "model/processes/care/siblings/along.hpp"

namespace kindred::model::siblings {

namespace {

/// A sibling in the home that the child left, who can follow it to the other.
bool can_follow(const AreaMonth& scene, std::uint32_t record, Day day, const OfSibling& with) {
  const auto& child = scene.state.children[record];
  return home_now(scene, record).number == with.left && child.placement_since <= day &&
         placement::can_join(child, with.placement);
}

}  // namespace

bool moves_along(AreaMonth& scene, const OfSibling& event, std::uint32_t record) {
  const auto order = order_of(scene, scene.state.children[event.record]);
  // A child can move several times in a month.
  const auto nth = static_cast<std::uint16_t>(8 + order + 8 * (event.home >> 16 & 7));
  if (!can_follow(scene, record, event.day, event)) return false;
  if (!comes_about(scene, scene.state.children[record], Transition::placement_move,
                   scene.rates.siblings.move_together, nth)) {
    return false;
  }
  if (!busy(scene, record)) return true;
  put_off(scene, record, moving, order);
  return false;
}

std::optional<OfSibling> move_due(const AreaMonth& scene, const Due& due) {
  const auto& child = scene.state.children[due.who];
  const auto here = home_now(scene, due.who);
  if (!child.looked_after() || home_at_beginning(scene, due.who).number != here.number) {
    return std::nullopt;
  }
  const auto sibling = scene.state.record_of[family_of(scene, child)->first_child + due.nth];
  if (sibling == nobody) return std::nullopt;
  const auto home = home_at_beginning(scene, sibling);
  const bool elsewhere = home.number != 0 && home.number != here.number;
  if (!elsewhere || !placement::can_join(child, home.placement)) return std::nullopt;
  OfSibling with;
  with.what = OfSibling::What::moved;
  with.left = here.number;
  with.home = home.number;
  with.placement = home.placement;
  return with;
}

void move(AreaMonth& scene, std::uint32_t record, Day day, const OfSibling& with) {
  if (!can_follow(scene, record, day, with)) return;
  auto& child = scene.state.children[record];
  placement::move_with(scene, child, day, {with.home, with.placement});
  child.active_until = day;
}

}  // namespace kindred::model::siblings
