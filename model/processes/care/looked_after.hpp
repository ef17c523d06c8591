// model/processes/care/looked_after.hpp - a looked-after child's legal status changes.
//
// Real thing:  leaving, moving and a change of legal status compete for the next day on which
//              something happens; adoption runs by stages: placement order, placed, adopted.
// Equation:    competing hazards (exits.hpp); what follows by shares.
//              Final orders are proceedings' (proceedings.hpp).
// Parameters:  legal.*, permanence.placed_for_adoption, .adopted, .adoption_plan_reversed.
// Left out:    reviews, visits, missing episodes.
#pragma once

#include "model/processes/next_step.hpp"
#include "model/processes/scene.hpp"

namespace kindred::model::looked_after {

/// What was begun in an emergency or by agreement goes on under an interim order.
void to_interim(Scene& scene, std::uint32_t record, const Happening& happening);
/// Steps to adoption: placed with adopters, the plan is given up, adopted.
void place_for_adoption(Scene& scene, std::uint32_t record, const Happening& happening);
void reverse_adoption_plan(Scene& scene, std::uint32_t record, const Happening& happening);
NextStep adopt(Scene& scene, std::uint32_t record, const Happening& happening);
/// Remand ends, in release or custody.
NextStep end_remand(Scene& scene, std::uint32_t record, const Happening& happening);

}  // namespace kindred::model::looked_after
