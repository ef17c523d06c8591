// model/processes/courts/family_group.hpp - family group decision making before proceedings.
//
// Real thing:  a family group conference (or another kind of family group decision making) that
//              the authority offers when it sends the letter before proceedings: relatives and
//              friends make a plan for the child.
// Equation:    one draw of the family in the month of the letter decides on the offer, for all its
//              children, and another whether the conference is held. The offer multiplies entry to
//              care and applications by the effects of the trial of offers (Taylor et al. 2024):
//              what it prevents ends pre-proceedings.
// Parameters:  family_group.*.
// Left out:    conferences at other points of the pathway; what the plan says; effects of holding
//              one as well as those of the offer.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::family_group {

/// The letter has been sent: is a conference offered with it?
void offer(AreaMonth& area_month, std::uint32_t record);
/// Whether the family's plan keeps the child out of court or care, by the factor of the offer.
bool keeps_home(const AreaMonth& area_month, std::uint32_t record, double factor);

}  // namespace kindred::model::family_group
