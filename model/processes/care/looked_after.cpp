#include "model/processes/care/looked_after.hpp"

#include "model/processes/care/permanence.hpp"
#include "model/processes/care/placement.hpp"
#include "model/processes/courts/proceedings.hpp"

namespace kindred::model::looked_after {

void set_legal(Child& child, LegalStatus status, Day day) {
  child.legal = status;
  child.legal_since = day;
}

void change_legal(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const Day day = happening.day;
  const auto w = scene.words(child, Event::legal_outcome);
  const double u = uniform(w[0]);
  switch (happening.way) {
    case Way::to_interim:
      // Emergencies end evenly in an interim order or in agreement with the parents.
      if (child.legal != LegalStatus::section_20 && u < 0.5) {
        return set_legal(child, LegalStatus::section_20, day);
      }
      set_legal(child, LegalStatus::interim_care_order, day);
      return proceedings::issue(scene, record, day);
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
