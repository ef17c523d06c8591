// model/calendar.hpp - months and days, counted from 1 April 1988.
//
// One step is one month; statistical years end on 31 March and are named by the year in which they
// end. Every event carries a day. 1988 is early enough for everybody who is under 25 in April 2013
// to have the whole of childhood in the burn-in.
#pragma once

#include <chrono>
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
  constexpr Month operator+(int months) const { return {index + months}; }
};

/// The first month (April) of the year ending 31 March `year`.
constexpr Month first_month(int year) { return {(year - 1989) * 12}; }

/// Days since 1 April 1988.
using Day = std::int32_t;

/// The first day of the month.
constexpr Day first_day(Month month) {
  using namespace std::chrono;
  constexpr auto origin = sys_days{year{1988} / April / 1};
  const int months_from_january = month.index + 3;
  const int years =
      months_from_january >= 0 ? months_from_january / 12 : (months_from_january - 11) / 12;
  const auto first =
      year{1988 + years} /
      std::chrono::month{static_cast<unsigned>(months_from_january - years * 12 + 1)} / 1;
  return static_cast<Day>((sys_days{first} - origin).count());
}
constexpr int days_in(Month month) { return first_day(month + 1) - first_day(month); }

}  // namespace kindred::model
