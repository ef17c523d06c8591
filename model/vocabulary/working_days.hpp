// model/vocabulary/working_days.hpp - the working days of England, on which statutory clocks run.
//
// Real thing:  days that are neither Saturday nor Sunday nor a bank holiday of England (Banking and
//              Financial Dealings Act 1971, with the days proclaimed or moved since).
// Method:      the holidays of each year by rule, the moved and single ones from a list; then how
//              many working days there have been by each day, so that a count is one subtraction.
// Left out:    closing days of single authorities.
#pragma once

#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

/// Working days after a day, to another inclusive.
int working_days_between(Day from, Day to);

/// The nth working day after a day; n at least 1.
Day after_working_days(Day from, int n);

}  // namespace kindred::model
