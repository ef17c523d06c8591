// model/processes/help/assessment.hpp - a child and family assessment is made and concluded.
//
// Real thing:  assessment under Children Act 1989 s.17, within 45 working days of referral; it
//              records factors (census 1A to 24A).
// Equation:    the day of conclusion is drawn at the referral, by hazards of the months since; then
//              shares: need or not (a first referral is found in need less often), entry to care,
//              section 47 enquiry, closed at once, or in need.
// Parameters:  assessment.*, child_in_need.closed_at_assessment, section_47.at_assessment,
//              entry_to_care.from_assessment, pre_proceedings.unborn.
// Left out:    caseload acting on time to decision; factors persisting between assessments.
#pragma once

#include "model/processes/area_month.hpp"
#include "model/processes/next_step.hpp"

namespace kindred::model::assessment {

/// Opens the assessment and fixes the day on which it will be concluded, by `u`.
void begin(const AreaMonth& area_month, Child& child, Day day, double u);
/// The assessment ends because the child enters care with a sibling.
void end_in_care(AreaMonth& area_month, std::uint32_t record, Day day);
NextStep conclude(AreaMonth& area_month, std::uint32_t record, Day day);

}  // namespace kindred::model::assessment
