#include "model/processes/looked_after.hpp"

#include <algorithm>

#include "model/processes/permanence.hpp"
#include "model/processes/placement.hpp"

namespace kindred::model::looked_after {

namespace {

/// What may happen to the legal status next.
enum Change : std::size_t { to_order, to_interim, placed, reversed, adopted, remand_over, changes };
using Hazard = Hazards<changes>;

constexpr std::array<Transition, changes> transitions{
    unchangeable, unchangeable,         Transition::placement_for_adoption,
    unchangeable, Transition::adoption, unchangeable};

Hazard legal_hazards(const Scene& scene, const Child& child, Day from) {
  Hazard h;
  const auto& rates = scene.rates;
  switch (child.legal) {
    case LegalStatus::police_protection:
    case LegalStatus::emergency_protection_order:
    case LegalStatus::child_assessment_order:
      h.rate[to_interim] = rates.emergency_ends;
      break;
    case LegalStatus::section_20:
      if (child.unaccompanied == Unaccompanied::not_uasc)
        h.rate[to_interim] = rates.section_20_to_interim;
      break;
    case LegalStatus::interim_care_order:
      if (months_between(child.legal_since, from) >= 4) h.rate[to_order] = rates.order_made;
      break;
    case LegalStatus::placement_order:
      if (child.placement == Placement::placed_for_adoption) {
        if (months_between(child.placement_since, from) >= 3) h.rate[adopted] = rates.adopted;
      } else {
        h.rate[placed] = rates.placed_for_adoption;
        h.rate[reversed] = rates.adoption_plan_reversed;
      }
      break;
    case LegalStatus::remand:
    case LegalStatus::pace:
    case LegalStatus::youth_rehabilitation_order:
      h.rate[remand_over] = rates.remand_ends;
      break;
    default:
      break;
  }
  h.sum();
  return h;
}

void set_legal(Child& child, LegalStatus status, Day day) {
  child.legal = status;
  child.legal_since = day;
}

void change_legal(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const Day day = happening.day;
  const auto w = scene.words(child, Event::legal_outcome);
  const double u = uniform(w[0]);
  switch (happening.which) {
    case to_interim:
      // Emergencies end evenly in an interim order or in agreement with the parents.
      return set_legal(child,
                       child.legal != LegalStatus::section_20 && u < 0.5
                           ? LegalStatus::section_20
                           : LegalStatus::interim_care_order,
                       day);
    case to_order:
      return set_legal(child,
                       u < scene.rates.adoption_plan[index(age_band(child, day))]
                           ? LegalStatus::placement_order
                           : LegalStatus::full_care_order,
                       day);
    case placed:
      scene.charge(Transition::placement_for_adoption, child);
      return placement::set(scene, child, Placement::placed_for_adoption, day);
    case reversed:
      return set_legal(child, LegalStatus::full_care_order, day);
    case adopted:
      scene.charge(Transition::adoption, child);
      return permanence::leave(scene, record, day, ReasonCeased::adopted);
    default:
      return permanence::leave(scene, record, day,
                               u < 0.6 ? ReasonCeased::remand_ended : ReasonCeased::custody);
  }
}

Activity activity_of(Placement p) {
  return static_cast<Activity>(index(Activity::kin_foster) + index(p) -
                               index(Placement::kin_foster));
}

void use_days(Scene& scene, const Child& child, Day days) {
  if (days <= 0) return;
  // An unaccompanied child's placement is paid for from a line of its own, whatever it is.
  scene.use(child.unaccompanied == Unaccompanied::uasc ? Activity::unaccompanied
                                                       : activity_of(child.placement),
            days);
  scene.use(Activity::looked_after_case, days);
}

/// The child's days from one to another, with the moves between placements on the way.
void stay(Scene& scene, Child& child, Day from, Day to, std::uint16_t stretch) {
  for (std::uint16_t n = 0;; ++n) {
    const auto nth = static_cast<std::uint16_t>(stretch + 64 * n);
    const auto moves = n < 15 ? placement::next_move(scene, child, from, nth) : std::nullopt;
    const Day day = moves ? std::min(*moves, to) : to;
    use_days(scene, child, day - from);
    if (day >= to) return;
    placement::move(scene, child, day, nth);
    from = day;
  }
}

}  // namespace

Day live(Scene& scene, std::uint32_t record, Day from) {
  auto& child = scene.state.children[record];
  const auto nth = scene.turn(child);
  const auto w = scene.draws.words(child.id, Event::care_month, scene.month, nth);
  const auto exit = permanence::next(scene, child, from, w, nth);
  const auto legal = scene.next_event<changes>(child, legal_hazards(scene, child, from),
                                               transitions, from, {w[3], w[1], 0, 0}, nth);
  const Day adult = birthday(child, 18);
  Day day = std::min(scene.end, adult);
  if (exit) day = std::min(day, exit->day);
  if (legal) day = std::min(day, legal->day);
  stay(scene, child, from, day, nth);
  if (day == adult && day < scene.end) {
    permanence::turn_18(scene, record, day);
  } else if (exit && day == exit->day) {
    if (!exit->prevented) permanence::apply(scene, record, *exit);
  } else if (legal && day == legal->day) {
    if (!legal->prevented) change_legal(scene, record, *legal);
  }
  return day;
}

}  // namespace kindred::model::looked_after
