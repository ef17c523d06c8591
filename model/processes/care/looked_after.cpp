#include "model/processes/care/looked_after.hpp"

#include "model/processes/care/placement.hpp"
#include "model/processes/courts/proceedings.hpp"

namespace kindred::model::looked_after {

namespace {

/// Every change of legal status has a draw, and so a number, whether or not it needs one.
double draw(const Scene& scene, Child& child) {
  return uniform(scene.words(child, DrawPurpose::legal_outcome)[0]);
}

}  // namespace

void to_interim(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const double u = draw(scene, child);
  // Emergencies end evenly in an interim order or in agreement with the parents.
  if (child.legal != LegalStatus::section_20 && u < 0.5) {
    return set_legal(child, LegalStatus::section_20, happening.day);
  }
  set_legal(child, LegalStatus::interim_care_order, happening.day);
  proceedings::issue(scene, record, happening.day);
}

void place_for_adoption(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  scene.turn(child);
  scene.charge(Transition::placement_for_adoption, child);
  placement::set(scene, child, Placement::placed_for_adoption, happening.day);
}

void reverse_adoption_plan(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  scene.turn(child);
  set_legal(child, LegalStatus::full_care_order, happening.day);
}

NextStep adopt(Scene& scene, std::uint32_t record, const Happening&) {
  auto& child = scene.state.children[record];
  scene.turn(child);
  scene.charge(Transition::adoption, child);
  return ReasonCeased::adopted;
}

NextStep end_remand(Scene& scene, std::uint32_t record, const Happening&) {
  const double u = draw(scene, scene.state.children[record]);
  return u < 0.6 ? ReasonCeased::remand_ended : ReasonCeased::custody;
}

}  // namespace kindred::model::looked_after
