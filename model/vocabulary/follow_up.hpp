// model/vocabulary/follow_up.hpp - for how long children are followed after an event, to see what
// comes next.
//
// A follow-up is counted in the year in which it ends, and what came within it in the same year, so
// that the one over the other is a share. Who turns 18 meanwhile stays among those followed.
#pragma once

#include "model/vocabulary/calendar.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// Whole days within so many months.
constexpr Day days_within(int months) { return months * 487 / 16; }

/// The year to which a follow-up of so many days belongs.
constexpr int year_followed(Day from, Day days) { return month_of(from + days).year(); }

/// After a referral, as Troncoso (2017) followed children.
inline constexpr Day referral_followed_for = days_within(72);

/// After going home, as Goldacre and others (2022) followed children.
inline constexpr std::array<Day, 3> returns_followed_for{days_within(3), days_within(12),
                                                         days_within(72)};
inline constexpr std::array<std::string_view, 3> names_of_returns_followed{"3_months", "12_months",
                                                                           "72_months"};
inline constexpr std::size_t twelve_months = 1;  ///< among these
static_assert(returns_followed_for[twelve_months] == 365);

}  // namespace kindred::model
