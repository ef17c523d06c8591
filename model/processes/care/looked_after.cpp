#include "model/processes/care/looked_after.hpp"

#include "model/processes/care/placement.hpp"
#include "model/processes/courts/proceedings.hpp"

namespace kindred::model::looked_after {

namespace {

/// Every change of legal status has a draw, and so a number, whether or not it needs one.
double draw(const AreaMonth& area_month, Child& child) {
  return uniform(area_month.words(child, DrawPurpose::legal_outcome)[0]);
}

}  // namespace

void to_interim(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  auto& child = area_month.state->children[record];
  const double u = draw(area_month, child);
  // Emergencies end evenly in an interim order or in agreement with the parents.
  if (child.legal != LegalStatus::section_20 && u < 0.5) {
    return set_legal(child, LegalStatus::section_20, event.day);
  }
  set_legal(child, LegalStatus::interim_care_order, event.day);
  proceedings::issue(area_month, record, event.day);
}

void place_for_adoption(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  auto& child = area_month.state->children[record];
  area_month.draw_index(child);
  area_month.charge(Transition::placement_for_adoption, child);
  placement::set(area_month, child, Placement::placed_for_adoption, event.day);
}

void reverse_adoption_plan(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  auto& child = area_month.state->children[record];
  area_month.draw_index(child);
  set_legal(child, LegalStatus::full_care_order, event.day);
}

NextStep adopt(AreaMonth& area_month, std::uint32_t record, const SampledEvent&) {
  auto& child = area_month.state->children[record];
  area_month.draw_index(child);
  area_month.charge(Transition::adoption, child);
  return ReasonCeased::adopted;
}

NextStep end_remand(AreaMonth& area_month, std::uint32_t record, const SampledEvent&) {
  const double u = draw(area_month, area_month.state->children[record]);
  return u < 0.6 ? ReasonCeased::remand_ended : ReasonCeased::custody;
}

}  // namespace kindred::model::looked_after
