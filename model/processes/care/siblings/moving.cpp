#include "model/processes/care/siblings/moving.hpp"

#include "model/processes/care/placement.hpp"
#include "model/processes/care/placement/fit.hpp"
#include "model/processes/care/siblings/along.hpp"

namespace kindred::model::siblings {

namespace {

/// A sibling in the home that the child left, who can follow it to the other.
bool can_follow(const AreaMonth& area_month, std::uint32_t record, Day day, const OfSibling& with) {
  const auto& child = area_month.state->children[record];
  return home_now(area_month, record).number == with.left && child.placement_since <= day &&
         placement::can_join(child, with.placement);
}

}  // namespace

bool moves_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record) {
  const auto order = order_of(area_month, area_month.state->children[event.record]);
  // A child can move several times in a month.
  const auto nth = static_cast<std::uint16_t>(8 + order + 8 * (event.home >> 16 & 7));
  if (!can_follow(area_month, record, event.day, event)) return false;
  if (!happens_along(area_month, area_month.state->children[record], Transition::placement_move,
                     area_month.rates.siblings.move_together, nth)) {
    return false;
  }
  if (!busy(area_month, record)) return true;
  put_off(area_month, record, moving, order);
  return false;
}

std::optional<OfSibling> move_due(const AreaMonth& area_month, const Due& due) {
  const auto& child = area_month.state->children[due.who];
  const auto here = home_now(area_month, due.who);
  if (!child.looked_after() || home_at_beginning(area_month, due.who).number != here.number) {
    return std::nullopt;
  }
  const auto sibling =
      area_month.state->record_of[family_of(area_month, child)->first_child + due.nth];
  if (sibling == nobody) return std::nullopt;
  const auto home = home_at_beginning(area_month, sibling);
  const bool elsewhere = home.number != 0 && home.number != here.number;
  if (!elsewhere || !placement::can_join(child, home.placement)) return std::nullopt;
  OfSibling with;
  with.what = OfSibling::What::moved;
  with.left = here.number;
  with.home = home.number;
  with.placement = home.placement;
  return with;
}

void move(AreaMonth& area_month, std::uint32_t record, Day day, const OfSibling& with) {
  if (!can_follow(area_month, record, day, with)) return;
  auto& child = area_month.state->children[record];
  placement::move_with(area_month, child, day, {with.home, with.placement});
  child.active_until = day;
}

}  // namespace kindred::model::siblings
