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
bool decided(const AreaMonth& area_month, const Child& child) {
  return child.legal == LegalStatus::full_care_order && child.legal_since >= area_month.first;
}

bool in_one_home(const AreaMonth& area_month, std::uint32_t record, const OfSibling& event) {
  return home_now(area_month, record).number == event.left &&
         area_month.state->children[record].placement_since <= event.day;
}

bool drawn(const AreaMonth& area_month, std::uint32_t record, const OfSibling& event,
           unsigned number) {
  const double p = chance_to_leave(area_month, permanence::by_private_order(event.reason),
                                   in_one_home(area_month, record, event));
  if (p <= 0) return false;
  const auto nth = static_cast<std::uint16_t>(
      number + order_of(area_month, area_month.state->children[event.record]));
  return happens_along(area_month, area_month.state->children[record],
                       permanence::transition_of(event.reason), p, nth);
}

/// Who left and why, in the number of an entry in the calendar.
constexpr unsigned reasons = 32;
static_assert(count_of<ReasonCeased> <= reasons && most_children * reasons <= 512);
unsigned packed(const AreaMonth& area_month, const OfSibling& event) {
  return order_of(area_month, area_month.state->children[event.record]) * reasons +
         static_cast<unsigned>(event.reason);
}

/// Whether the child is to leave still, and the sibling with whom it was to leave has not come
/// back.
bool leaves_due(const AreaMonth& area_month, const Due& due) {
  const auto& child = area_month.state->children[due.who];
  if (!can_leave(child, due.day)) return false;
  const auto first =
      area_month.state->record_of[family_of(area_month, child)->first_child + due.nth / reasons];
  return first == nobody || !area_month.state->children[first].looked_after();
}

}  // namespace

bool leaves_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  if (!can_leave(child, event.day) || decided(area_month, child)) return false;
  if (!drawn(area_month, record, event, of_leaving)) return false;
  if (permanence::by_private_order(event.reason) && in_proceedings(child)) {
    proceedings::agree(area_month, record, event.reason);
    return false;
  }
  if (!busy(area_month, record)) return true;
  put_off(area_month, record, leaving, packed(area_month, event));
  return false;
}

void agree_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  if (!can_leave(child, event.day) || !in_proceedings(child)) return;
  if (area_month.state->profiles[record].agreed != AgreedOrder::none) return;
  if (!drawn(area_month, record, event, of_agreeing)) return;
  proceedings::agree(area_month, record, event.reason);
}

std::optional<OfSibling> leave_due(const AreaMonth& area_month, const Due& due) {
  if (!leaves_due(area_month, due)) return std::nullopt;
  OfSibling with;
  with.what = OfSibling::What::left;
  with.reason = static_cast<ReasonCeased>(due.nth % reasons);
  return with;
}

void leave(AreaMonth& area_month, std::uint32_t record, Day day, const OfSibling& with) {
  if (!can_leave(area_month.state->children[record], day)) return;
  permanence::leave_with_sibling(area_month, record, day, with.reason);
}

}  // namespace kindred::model::siblings
