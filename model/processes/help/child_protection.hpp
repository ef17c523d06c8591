// model/processes/help/child_protection.hpp - section 47 enquiry, initial conference, protection
// plan.
//
// Real thing:  Children Act 1989 s.47; conference within 15 working days of the strategy
//              discussion; the plan starts on the day of the conference and ends at a review, of
//              which the first is within three months and each other within six of the one before
//              (Working Together to Safeguard Children 2023).
// Equation:    an enquiry ends in a conference with a share (times a factor after an earlier plan),
//              a conference in a plan with a share, a review in the plan's end with a chance by
//              time on the plan and risk at home.
// Parameters:  section_47.conference, section_47.conference_again, protection_plan.*,
//              child_in_need.closed_at_assessment, needs.ratio.section_47, needs.ratio.closure,
//              partner.information_*, workforce.caseload.duration. The hazards of starting an
//              enquiry in need, and of entry and letters on a plan, are competing risks
//              (rates/competing_risks.hpp); enquiries at an assessment are in assessment.hpp.
// Left out:    plans of looked-after children; plans carried over from other areas.
#pragma once

#include "model/processes/area_month.hpp"
#include "model/processes/next_step.hpp"

namespace kindred::model::child_protection {

/// Working days from enquiry to conference, from the published quartiles (13, 14 and 15 in 2023)
/// and bands (9% within 10, 12% after 20): section47_to_icpc_working_days, icpc_by_working_days
/// [CIN25].
int working_days_to_conference(double u);

void count_enquiry(AreaMonth& area_month, const Child& child);
/// `origin`: whether it is part of the assessment that opened the case.
void start_enquiry(AreaMonth& area_month, std::uint32_t record, Day day, NextStep::Kind origin);
/// The day on which the conference would be held has come.
void decide_enquiry(AreaMonth& area_month, std::uint32_t record, Day day);

/// The day of a review conference has come.
void review(AreaMonth& area_month, std::uint32_t record, Day day);
/// Counts a plan of three months or more on 31 March, by whether it has been reviewed in time.
void count_reviewed(AreaMonth& area_month, std::uint32_t record, Day day);

/// Ends the plan, for whatever reason; the caller says what comes next.
void end_plan(AreaMonth& area_month, Child& child, Day day);

}  // namespace kindred::model::child_protection
