#include "model/processes/looked_after.hpp"

#include "model/processes/permanence.hpp"
#include "model/processes/placement.hpp"

namespace kindred::model::looked_after {

namespace {

void set_legal(Child& child, LegalStatus status, Day day) {
  child.legal = status;
  child.legal_since = day;
}

}  // namespace

void change_legal(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const Day day = happening.day;
  const auto w = scene.words(child, Event::legal_outcome);
  const double u = uniform(w[0]);
  switch (happening.way) {
    case Way::to_interim:
      // Emergencies end evenly in an interim order or in agreement with the parents.
      return set_legal(child,
                       child.legal != LegalStatus::section_20 && u < 0.5
                           ? LegalStatus::section_20
                           : LegalStatus::interim_care_order,
                       day);
    case Way::order_made:
      return set_legal(child,
                       u < scene.rates.adoption_plan[index(age_band(child, day))]
                           ? LegalStatus::placement_order
                           : LegalStatus::full_care_order,
                       day);
    case Way::placed_for_adoption:
      scene.charge(Transition::placement_for_adoption, child);
      return placement::set(scene, child, Placement::placed_for_adoption, day);
    case Way::adoption_plan_reversed:
      return set_legal(child, LegalStatus::full_care_order, day);
    case Way::adopted:
      scene.charge(Transition::adoption, child);
      return permanence::leave(scene, record, day, ReasonCeased::adopted);
    default:
      return permanence::leave(scene, record, day,
                               u < 0.6 ? ReasonCeased::remand_ended : ReasonCeased::custody);
  }
}

}  // namespace kindred::model::looked_after
