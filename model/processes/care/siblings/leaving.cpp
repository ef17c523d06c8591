#include "model/processes/care/siblings/leaving.hpp"

#include "model/processes/care/permanence.hpp"
#include "model/processes/care/siblings/along.hpp"
#include "model/processes/care/siblings/leading.hpp"
#include "model/processes/courts/proceedings.hpp"

namespace kindred::model::siblings {

namespace {

/// Numbers of the draws of a pair, after those for entering (8) and moving (64).
constexpr unsigned of_leaving = 72;
constexpr unsigned of_agreeing = 80;

/// Whether those who care for the child may let it go: neither a plan of adoption nor the criminal
/// courts prevent it.
bool free_to_leave(const Child& child) {
  if (child.placement == Placement::placed_for_adoption) return false;
  switch (child.legal) {
    case LegalStatus::placement_order:
    case LegalStatus::remand:
    case LegalStatus::pace:
    case LegalStatus::youth_rehabilitation_order:
      return false;
    default:
      return true;
  }
}

bool can_leave(const Child& child, Day day) {
  return child.looked_after() && child.care_since <= day && day < birthday(child, 18) &&
         free_to_leave(child);
}

/// What a final hearing has decided of a child this month is not undone for another's sake.
bool decided(const AreaMonth& scene, const Child& child) {
  return child.legal == LegalStatus::full_care_order && child.legal_since >= scene.first;
}

bool in_one_home(const AreaMonth& scene, std::uint32_t record, const OfSibling& event) {
  return home_now(scene, record).number == event.left &&
         scene.state.children[record].placement_since <= event.day;
}

bool drawn(const AreaMonth& scene, std::uint32_t record, const OfSibling& event, unsigned number) {
  const double p = chance_to_leave(scene, permanence::by_private_order(event.reason),
                                   in_one_home(scene, record, event));
  if (p <= 0) return false;
  const auto nth =
      static_cast<std::uint16_t>(number + order_of(scene, scene.state.children[event.record]));
  return comes_about(scene, scene.state.children[record], permanence::transition_of(event.reason),
                     p, nth);
}

/// Who left and why, in the number of an entry in the calendar.
constexpr unsigned reasons = 32;
static_assert(count_of<ReasonCeased> <= reasons && most_children * reasons <= 512);
unsigned packed(const AreaMonth& scene, const OfSibling& event) {
  return order_of(scene, scene.state.children[event.record]) * reasons +
         static_cast<unsigned>(event.reason);
}

/// Whether the child is to leave still, and the sibling with whom it was to leave has not come
/// back.
bool leaves_due(const AreaMonth& scene, const Due& due) {
  const auto& child = scene.state.children[due.who];
  if (!can_leave(child, due.day)) return false;
  const auto first =
      scene.state.record_of[family_of(scene, child)->first_child + due.nth / reasons];
  return first == nobody || !scene.state.children[first].looked_after();
}

}  // namespace

bool leaves_along(AreaMonth& scene, const OfSibling& event, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  if (!can_leave(child, event.day) || decided(scene, child)) return false;
  if (!drawn(scene, record, event, of_leaving)) return false;
  if (permanence::by_private_order(event.reason) && in_proceedings(child)) {
    proceedings::agree(scene, record, event.reason);
    return false;
  }
  if (!busy(scene, record)) return true;
  put_off(scene, record, leaving, packed(scene, event));
  return false;
}

void agree_along(AreaMonth& scene, const OfSibling& event, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  if (!can_leave(child, event.day) || !in_proceedings(child)) return;
  if (scene.state.profiles[record].agreed != AgreedOrder::none) return;
  if (!drawn(scene, record, event, of_agreeing)) return;
  proceedings::agree(scene, record, event.reason);
}

std::optional<OfSibling> leave_due(const AreaMonth& scene, const Due& due) {
  if (!leaves_due(scene, due)) return std::nullopt;
  OfSibling with;
  with.what = OfSibling::What::left;
  with.reason = static_cast<ReasonCeased>(due.nth % reasons);
  return with;
}

void leave(AreaMonth& scene, std::uint32_t record, Day day, const OfSibling& with) {
  if (!can_leave(scene.state.children[record], day)) return;
  permanence::leave_with_sibling(scene, record, day, with.reason);
}

}  // namespace kindred::model::siblings
