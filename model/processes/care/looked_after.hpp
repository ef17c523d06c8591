// model/processes/care/looked_after.hpp - a looked-after child's legal status changes.
//
// Real thing:  leaving, moving and a change of legal status compete for the next day on which
//              something happens; adoption runs by stages: placement order, placed, adopted.
// Equation:    competing hazards (exits.hpp); what follows by shares.
//              Final orders are proceedings' (proceedings.hpp).
// Parameters:  legal.*, permanence.placed_for_adoption, .adopted, .adoption_plan_reversed.
// Left out:    reviews, visits, missing episodes.
#pragma once

#include "model/processes/scene.hpp"

namespace kindred::model::looked_after {

void set_legal(Child& child, LegalStatus status, Day day);

/// An order or agreement begins or ends, or a step towards adoption is taken.
void change_legal(Scene& scene, std::uint32_t record, const Happening& happening);

}  // namespace kindred::model::looked_after
