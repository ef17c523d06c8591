#include "model/vocabulary/working_days.hpp"

#include <algorithm>
#include <vector>

namespace kindred::model {

namespace {

using namespace std::chrono;

constexpr sys_days origin{1988y / April / 1};
constexpr Day first_known = first_days.front();
constexpr Day past_known = first_days.back();

struct Moved {
  sys_days from, to;
};
/// Bank holidays that were kept on another day.
constexpr Moved moved[]{
    {sys_days{1995y / May / 1}, sys_days{1995y / May / 8}},    // fifty years after the war
    {sys_days{2002y / May / 27}, sys_days{2002y / June / 4}},  // golden jubilee
    {sys_days{2012y / May / 28}, sys_days{2012y / June / 4}},  // diamond jubilee
    {sys_days{2020y / May / 4}, sys_days{2020y / May / 8}},    // 75 years after the war
    {sys_days{2022y / May / 30}, sys_days{2022y / June / 2}},  // platinum jubilee
};
/// Bank holidays of a single year.
constexpr sys_days single[]{
    sys_days{1981y / July / 29},       // royal wedding
    sys_days{1999y / December / 31},   // millennium
    sys_days{2002y / June / 3},        // golden jubilee
    sys_days{2011y / April / 29},      // royal wedding
    sys_days{2012y / June / 5},        // diamond jubilee
    sys_days{2022y / June / 3},        // platinum jubilee
    sys_days{2022y / September / 19},  // funeral of Queen Elizabeth II
    sys_days{2023y / May / 8},         // coronation of King Charles III
};

bool is_weekend(sys_days day) {
  const weekday w{day};
  return w == Saturday || w == Sunday;
}

/// Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher.
sys_days easter(int y) {
  const int a = y % 19, b = y / 100, c = y % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return year{y} / month{static_cast<unsigned>(f / 31)} / day{static_cast<unsigned>(f % 31 + 1)};
}

using Holidays = std::vector<sys_days>;

/// A holiday on a weekend, or on another holiday, is kept on the next day that is neither.
void add_fixed(Holidays& holidays, sys_days day) {
  while (is_weekend(day) || std::ranges::count(holidays, day)) day += days{1};
  holidays.push_back(day);
}

Holidays holidays_of(int y) {
  const year of{y};
  Holidays made{easter(y) - days{2}, easter(y) + days{1}, sys_days{of / May / Monday[1]},
                sys_days{of / May / Monday[last]}, sys_days{of / August / Monday[last]}};
  for (auto& day : made) {
    for (const auto& m : moved) {
      if (day == m.from) day = m.to;
    }
  }
  for (const auto day : single) {
    if (year_month_day{day}.year() == of) made.push_back(day);
  }
  add_fixed(made, of / January / 1);
  add_fixed(made, of / December / 25);
  add_fixed(made, of / December / 26);
  return made;
}

/// From the first day that the calendar knows to the last.
struct Table {
  std::vector<int> through;   ///< working days up to each day, inclusive
  std::vector<Day> of_nth{};  ///< the day of each working day, from 0

  Table() : through(static_cast<std::size_t>(past_known - first_known), 1) {
    const auto at = [](sys_days day) { return (day - origin).count() - first_known; };
    for (int y = 1980; y <= 2080; ++y) {
      for (const auto day : holidays_of(y)) {
        if (at(day) >= 0 && at(day) < std::ssize(through)) {
          through[static_cast<std::size_t>(at(day))] = 0;
        }
      }
    }
    int so_far = 0;
    for (std::size_t d = 0; d < through.size(); ++d) {
      const Day day = first_known + static_cast<Day>(d);
      if (through[d] == 1 && !is_weekend(origin + days{day})) {
        ++so_far;
        of_nth.push_back(day);
      }
      through[d] = so_far;
    }
  }
};

const Table& table() {
  static const Table made;
  return made;
}

int through(Day day) {
  return table().through[static_cast<std::size_t>(std::clamp(day, first_known, past_known - 1) -
                                                  first_known)];
}

}  // namespace

int working_days_between(Day from, Day to) { return through(to) - through(from); }

Day after_working_days(Day from, int n) {
  const auto& days_of = table().of_nth;
  const auto nth = static_cast<std::size_t>(through(from) + n - 1);
  return days_of[std::min(nth, days_of.size() - 1)];
}

}  // namespace kindred::model
