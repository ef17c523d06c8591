// model/month/one_month.hpp - THE ORDER OF A MONTH, in one area.
//
// Before the first step, the daily use of every open case is counted for the whole month; a child
// that is simulated is taken out and counted by its own days (live.hpp).
//
//   1 returns      children follow siblings who entered care, moved or left it last month;
//                  children who went home enter care again on the day that was drawn
//   2 open cases   each open case lives through the month, event by event in order of day; needs
//                  are reviewed and measured when it is time
//   3 arrivals     unaccompanied children start to be looked after, and live on
//   4 calendar     what is due: candidates, recurrences and referrals by early help, and those
//                  referred live on through the rest of the month; returns to care after the case
//                  closed; 18th birthdays, and the needs of a sample of those who turn 18
//   5 siblings     brothers and sisters of those who entered, moved or left go with them, and live
//                  on; what they put on the calendar for this month is followed again
//   6 courts       families who applied to a family drug and alcohol court get a place if there is
//                  one
//   7 early help   ends, is offered to families whose child's case was closed, and begins where
//                  there is a place
//   8 supply       fostering households are approved and deregistered, homes open and close
//   (between the halves, all areas together: the market answers place requests, market.hpp;
//   in March authorities learn from each other, diffusion.hpp)
//   9 placement    each child moves into the place that was found
//  10 workforce    social workers leave, start and are covered for; their load acts next month
//  11 stocks       the end of the month is counted
//  12 money        places and workers are paid; where a scenario keeps accounts, money is settled
//  13 year         in March what is counted once a year: stocks on the 31st, ends of care
//
// Within a half areas do not affect each other: one area may run before or after another.
#pragma once

#include "model/population/adversity.hpp"
#include "model/processes/area_month.hpp"

namespace kindred::model {

/// What an area's months have in common for a year.
struct Conditions {
  const CandidateRates& candidates;
  const FamilyParameters& family;
  const Thresholds& thresholds;
  Instructions instructions;
};

/// Memory that is reused from month to month.
struct MonthBuffers {
  std::vector<FoundCase> found;
  std::vector<std::uint32_t> returning;
  std::vector<Due> due;
};

/// The first half: children live and request places.
void first_half(AreaMonth& area_month, const Conditions& conditions, MonthBuffers& buffers);
/// The second half, once places have been found: the month is counted.
void second_half(AreaMonth& area_month);

}  // namespace kindred::model
