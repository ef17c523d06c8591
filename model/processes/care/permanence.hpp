// model/processes/care/permanence.hpp - a period of care ends.
//
// Real thing:  going home, special guardianship and child arrangements orders, adoption, other
//              reasons (SSDA903 REC), and the 18th birthday.
// Equation:    competing hazards by age and time looked after; reasons within a group by the
//              published shares of the year; nobody is looked after past the 18th birthday.
// Parameters:  permanence.home, .guardianship, .other, .arrangements_share, .age_exit;
//              unaccompanied.exit.
//              An adoption or order can break down (entry_to_care.hpp), and siblings leave along
//              (siblings.hpp).
// Left out:    support afterwards, but as a policy on permanence_disruption.
#pragma once

#include "model/processes/area_month.hpp"
#include "model/processes/care/permanence/reason.hpp"

namespace kindred::model::permanence {

/// Leaving care before 18 other than by adoption: home,
void go_home(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
/// by an order, for which a child in proceedings waits until the final hearing,
void special_guardianship(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
void child_arrangements(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
/// or otherwise.
void leave_otherwise(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);

/// Care ends, which may draw siblings along;
void leave(AreaMonth& area_month, std::uint32_t record, Day day, ReasonCeased reason);
/// or for a child drawn along.
void leave_with_sibling(AreaMonth& area_month, std::uint32_t record, Day day, ReasonCeased reason);
void turn_18(AreaMonth& area_month, std::uint32_t record, Day day);

/// Counts the children whose care ended this year, each once, with the last ending.
void count_ceased(AreaMonth& area_month);

}  // namespace kindred::model::permanence
