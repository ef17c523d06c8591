// model/processes/help/case_file.hpp - a child's case opens and closes.
//
// Real thing:  a referral opens a case with the authority; it closes for one of the census reasons.
//              Closing starts the child's own recurrence, which fades within months; it represents
//              crises on top of the family's lasting adversity.
// Equation:    the time to recurrence has integrated hazard n (1 - exp(-t / decay)).
// Parameters:  referral.recurrence, referral.recurrence_decay.
// Left out:    early help after closing, which has a file of its own (early_help.hpp).
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::case_file {

/// Adds the child to the open cases.
void open(AreaMonth& area_month, std::uint32_t record, Day day);

/// Ends the case; schedules recurrence, by a uniform number of the event that closes it, unless the
/// child has left for good.
void close(AreaMonth& area_month, std::uint32_t record, Day day, Closing closing, double u);
/// The same by a number of its own.
void close(AreaMonth& area_month, std::uint32_t record, Day day, Closing closing);

}  // namespace kindred::model::case_file
