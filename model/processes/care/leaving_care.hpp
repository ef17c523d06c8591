// model/processes/care/leaving_care.hpp - duties to care leavers from 16 to 25.
//
// Real thing:  Children (Leaving Care) Act 2000: eligible, relevant, former relevant, qualifying.
// Equation:    13 weeks looked after since 14, some of them from 16, make a child eligible; a
//              leaver's case closes after an exponential time from 18, at 25 at the latest.
// Parameters:  leaving_care.case_months.
// Left out:    activity, accommodation, staying put, staying close: states and counts only.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::leaving_care {

/// The child's status while looked after on a day.
LeaverStatus while_looked_after(const Child& child, Day day);
/// Care ends on a day: gives the leaver status that follows from it, and its counts to 25.
void begin(AreaMonth& area_month, std::uint32_t record, Day day);
/// The 18th birthday of one who left care at 16 or 17.
void turn_18(AreaMonth& area_month, const Due& due);

}  // namespace kindred::model::leaving_care
