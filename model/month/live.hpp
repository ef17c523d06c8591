// model/month/live.hpp - a child with an open case lives a month, or a part of it.
//
// Equation: the earliest of what is planned (birth, conference, return to care, 18th birthday) and
// the sampled event (competing_risks.hpp) ends a stretch; the rest of the month is drawn again.
// What the child uses from day to day is counted for all children at once, by the running use of
// the area; a child whose month is lived is taken out of it first and put back at the month's end.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model {

/// Lives from a day to the end of the month, or until the case closes.
void live(AreaMonth& area_month, std::uint32_t record, Day from);

/// The whole month of a case that was found to have something happen in it.
void live_month(AreaMonth& area_month, const FoundCase& found);

/// The same up to a day of the month: the child is in the middle of its month then.
void live_until(AreaMonth& area_month, std::uint32_t record, Day from, Day until);

/// Once all have lived the month: children move into the places that the market has found.
void settle_places(AreaMonth& area_month);

}  // namespace kindred::model
