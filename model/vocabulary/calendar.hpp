// model/vocabulary/calendar.hpp - months and days, counted from 1 April 1988.
//
// One step is one month; statistical years end on 31 March and are named by the year in which they
// end. Every event carries a day. 1988 is early enough for everybody who is under 25 in April 2013
// to have the whole of childhood in the burn-in.
#pragma once

#include <array>
#include <compare>
#include <cstdint>

namespace kindred::model {

/// Months since April 1988; negative before it.
struct Month {
  int index = 0;
  auto operator<=>(const Month&) const = default;

  /// The year ending 31 March in which the month lies; April 2013 lies in 2014.
  constexpr int year() const { return 1989 + (index >= 0 ? index / 12 : (index - 11) / 12); }
  /// 0 for April to 11 for March.
  constexpr int month_of_year() const { return index - (year() - 1989) * 12; }
  /// The last month of a statistical year.
  constexpr bool is_march() const { return month_of_year() == 11; }
  constexpr Month operator+(int months) const { return {index + months}; }
};

/// The first month (April) of the year ending 31 March `year`.
constexpr Month first_month(int year) { return {(year - 1989) * 12}; }

/// Days since 1 April 1988.
using Day = std::int32_t;

/// First days of the months from April 1980 to March 2080, computed once: they are needed in
/// the innermost loops. Every fourth year in that time is a leap year.
inline constexpr Month first_known_month{-96};
inline constexpr auto first_days = [] {
  constexpr std::array<Day, 12> days_from_april{30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31};
  constexpr std::size_t february = 10;
  std::array<Day, 1200> made{};
  Day day = -(8 * 365 + 2);  // from 1 April 1980 to 1 April 1988: 29 days in February 1984 and 1988
  for (std::size_t m = 0; m < made.size(); ++m) {
    made[m] = day;
    const bool leap = m % 12 == february && (1981 + m / 12) % 4 == 0;
    day += days_from_april[m % 12] + leap;
  }
  return made;
}();
static_assert(first_days[96] == 0 && first_days[1199] == 33572);

/// The first day of the month.
constexpr Day first_day(Month month) {
  return first_days[static_cast<std::size_t>(month.index - first_known_month.index)];
}
constexpr int days_in(Month month) { return first_day(month + 1) - first_day(month); }

/// Durations are counted in months of 487/16 = 30.4375 days; between two days in whole numbers.
inline constexpr double days_a_month = 487.0 / 16;
constexpr Day whole_days(int months) { return (months * 487 + 15) / 16; }
/// Whole months from one day to a later one.
constexpr int months_between(Day from, Day to) { return (to - from) * 16 / 487; }

/// The month in which a day lies.
constexpr Month month_of(Day day) {
  Month guess{day * 16 / 487};
  while (first_day(guess) > day) guess.index -= 1;
  while (first_day(guess + 1) <= day) guess.index += 1;
  return guess;
}

}  // namespace kindred::model
