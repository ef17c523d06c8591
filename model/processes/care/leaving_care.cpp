#include "model/processes/care/leaving_care.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"

namespace kindred::model::leaving_care {

namespace {

constexpr Day thirteen_weeks = 91;

/// Counts a leaver from a month to the 25th birthday, and an open case until it closes.
void count_from(AreaMonth& area_month, Child& child, Day day) {
  auto& state = *area_month.state;
  const auto last = static_cast<int>(state.leavers.size()) - 1;
  const int from = month_of(day).index;
  const int to = std::min(last, month_of(birthday(child, 25)).index);
  if (from > last) return;
  state.leavers[static_cast<std::size_t>(from)][index(child.leaver)] += 1;
  state.leavers[static_cast<std::size_t>(to)][index(child.leaver)] -= 1;
  const auto w = area_month.words(child, DrawPurpose::leaver);
  const double months = exponential(uniform(w[0])) * area_month.rates.leaver_case_months /
                        std::max(0.01, area_month.factor(Transition::leaver_case_closure, child));
  area_month.charge(Transition::leaver_case_closure, child);
  const Day closes = std::min(birthday(child, 25), day + static_cast<Day>(months * days_a_month));
  const int closing = std::min(last, month_of(closes).index);
  state.leaver_cases[static_cast<std::size_t>(from)] += 1;
  state.leaver_cases[static_cast<std::size_t>(closing)] -= 1;
  area_month.counts->add(Tally::need_episodes_ended_by_duration, month_of(closes).year(),
                         index(duration_band(child.opened, closes)), area_month.weight);
}

}  // namespace

LeaverStatus while_looked_after(const Child& child, Day day) {
  if (day < birthday(child, 16)) return LeaverStatus::none;
  const Day since_14 = std::max(Day{child.care_since}, birthday(child, 14));
  if (day - since_14 >= thirteen_weeks || child.leaver == LeaverStatus::relevant) {
    return LeaverStatus::eligible;
  }
  return LeaverStatus::qualifying;
}

void begin(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  const auto status = while_looked_after(child, day);
  if (status == LeaverStatus::none) return;
  const bool adult = day >= birthday(child, 18);
  child.leaver = status == LeaverStatus::qualifying ? LeaverStatus::qualifying
                 : adult                            ? LeaverStatus::former_relevant
                                                    : LeaverStatus::relevant;
  if (adult) return count_from(area_month, child, day);
  area_month.state->due.add(birthday(child, 18), record, Due::Kind::eighteenth_birthday, 0,
                            child.periods_of_care);
}

void turn_18(AreaMonth& area_month, const Due& due) {
  auto& child = area_month.state->children[due.who];
  // Somebody who came back into care has left it, or will, with a later entry on the calendar.
  if (child.periods_of_care != due.nth || child.looked_after()) return;
  if (child.leaver == LeaverStatus::relevant) child.leaver = LeaverStatus::former_relevant;
  count_from(area_month, child, due.day);
}

}  // namespace kindred::model::leaving_care
