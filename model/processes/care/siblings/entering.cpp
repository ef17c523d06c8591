#include "model/processes/care/siblings/entering.hpp"

#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/siblings/along.hpp"
#include "model/processes/help/assessment.hpp"

namespace kindred::model::siblings {

namespace {

bool is_at_home(const AreaMonth& area_month, const Child& child, Day day) {
  if (child.looked_after() || child.gone || child.born() > day || day >= birthday(child, 18)) {
    return false;
  }
  if (!child.open()) return area_month.resident(child, area_month.month);
  return child.help != HelpStatus::none && child.opened <= day;
}

/// A sibling who is not back from care recently has no part in another's return to it.
bool can_enter(const AreaMonth& area_month, const Child& child, Day day, EntryRoute route) {
  const bool recently_home = child.returned_home != never && day - child.returned_home <= 365;
  return is_at_home(area_month, child, day) && (route != EntryRoute::reentry || recently_home);
}

double chance_of(const SiblingParameters& p, const Child& sibling, EntryRoute route) {
  const double chance =
      route == EntryRoute::pre_proceedings ? p.enter_together_court : p.enter_together_other;
  return sibling.open() ? chance : chance * p.enter_together_without_case;
}

/// In the number of a calendar's entry, with the child's referrals: its case was closed.
constexpr unsigned without_case = 256;
unsigned case_of(const Child& child) { return child.referrals | (child.open() ? 0 : without_case); }

/// Whether the child is to enter care still: its case is as it was, and it has not been in since.
bool enters_due(const AreaMonth& area_month, const Due& due) {
  const auto& child = area_month.state->children[due.who];
  return case_of(child) == due.nth && child.care_since < due.day &&
         can_enter(area_month, child, due.day, static_cast<EntryRoute>(due.stream));
}

}  // namespace

bool enters_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record) {
  if (!event.alone) return false;
  const auto order =
      static_cast<std::uint16_t>(order_of(area_month, area_month.state->children[event.record]));
  const auto& child = area_month.state->children[record];
  if (!can_enter(area_month, child, event.day, event.route)) return false;
  const double chance = chance_of(area_month.rates.siblings, child, event.route);
  if (!drawn_along(area_month, child, chance, order)) return false;
  if (!child.open() || busy(area_month, record)) {
    put_off(area_month, record, static_cast<std::uint8_t>(event.route), case_of(child));
    return false;
  }
  return !thinned(area_month, child, entry_to_care::transition_of(event.route), order);
}

std::optional<OfSibling> enter_due(const AreaMonth& area_month, const Due& due) {
  // A policy thins the entry in the month in which it happens; which sibling the child follows,
  // which would number the draw, is forgotten.
  constexpr auto nth = static_cast<std::uint16_t>(most_children);
  OfSibling with;
  with.route = static_cast<EntryRoute>(due.stream);
  if (!enters_due(area_month, due) || thinned(area_month, area_month.state->children[due.who],
                                              entry_to_care::transition_of(with.route), nth)) {
    return std::nullopt;
  }
  return with;
}

bool enter(AreaMonth& area_month, std::uint32_t record, Day day, const OfSibling& with) {
  if (!can_enter(area_month, area_month.state->children[record], day, with.route)) return false;
  if (!area_month.state->children[record].open())
    entry_to_care::open_for_care(area_month, record, day);
  auto& child = area_month.state->children[record];
  if (child.help == HelpStatus::assessment) assessment::end_in_care(area_month, record, day);
  entry_to_care::enter(area_month, record, day, with.route, &with);
  child.active_until = day;
  return home_now(area_month, record).number == with.home;
}

}  // namespace kindred::model::siblings
