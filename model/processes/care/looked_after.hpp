// model/processes/care/looked_after.hpp - a looked-after child's legal status changes.
//
// Real thing:  leaving, moving and a change of legal status compete for the next day on which
//              something happens; adoption runs by stages: placement order, placed, adopted.
// Equation:    competing hazards (competing_risks.hpp); what follows by shares.
//              Final orders are proceedings' (proceedings.hpp).
// Parameters:  legal.*, permanence.placed_for_adoption, .adopted, .adoption_plan_reversed.
// Left out:    reviews, visits, missing episodes.
#pragma once

#include "model/processes/area_month.hpp"
#include "model/processes/next_step.hpp"

namespace kindred::model::looked_after {

/// What was begun in an emergency or by agreement goes on under an interim order.
void to_interim(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
/// Steps to adoption: placed with adopters, the plan is given up, adopted.
void place_for_adoption(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
void reverse_adoption_plan(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
NextStep adopt(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
/// Remand ends, in release or custody.
NextStep end_remand(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);

}  // namespace kindred::model::looked_after
