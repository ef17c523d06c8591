#include "model/processes/case_file.hpp"

#include <cmath>

namespace kindred::model::case_file {

Month month_of(Day day) {
  Month guess{static_cast<int>(static_cast<double>(day) / 30.4375)};
  while (first_day(guess) > day) guess.index -= 1;
  while (first_day(guess + 1) <= day) guess.index += 1;
  return guess;
}

void schedule(AreaState& state, const Due& due) {
  const auto month = month_of(due.day).index;
  if (month < 0 || static_cast<std::size_t>(month) >= state.due.size()) return;
  state.due[static_cast<std::size_t>(month)].push_back(due);
}

void open(Scene& scene, std::uint32_t record, Day day) {
  auto& state = scene.state;
  auto& child = state.children[record];
  child.opened = day;
  child.found_in_need = false;
  child.open_slot = static_cast<std::uint32_t>(state.open.size());
  state.open.push_back(record);
}

namespace {

void remove_from_open(AreaState& state, Child& child) {
  const auto last = state.open.back();
  state.open[child.open_slot] = last;
  state.children[last].open_slot = child.open_slot;
  state.open.pop_back();
  child.open_slot = nobody;
}

/// Stream 0 is the baseline's, thinned when its day comes; stream 1 is what a policy adds.
void schedule_recurrence(Scene& scene, std::uint32_t record, Day day, double expected,
                         const Words& w, std::uint8_t stream) {
  const auto& child = scene.state.children[record];
  const double passed = -std::log1p(-uniform(w[0], w[1]));
  if (passed >= expected) return;
  const double months = -scene.rates.recurrence_decay * std::log1p(-passed / expected);
  const Day when = day + 1 + static_cast<Day>(months * 30.4375);
  if (when >= birthday(child, 18)) return;
  schedule(scene.state, {when, record, Due::Kind::recurrence, stream, child.referrals});
}

}  // namespace

void close(Scene& scene, std::uint32_t record, Day day, Closing closing) {
  auto& child = scene.state.children[record];
  if (child.found_in_need) {
    scene.count(Tally::need_episodes_ended_by_duration, index(duration_band(child.opened, day)));
  }
  child.help = HelpStatus::none;
  child.legal = LegalStatus::none;
  child.conference_due = never;
  child.found_in_need = false;
  remove_from_open(scene.state, child);
  if (closing == Closing::leaves_for_good) {
    child.gone = true;
  } else {
    const double expected = scene.rates.recurrence[static_cast<std::size_t>(closing)];
    schedule_recurrence(scene, record, day, expected, scene.words(child, Event::recurrence), 0);
    const double more = scene.factor(Transition::rereferral, child) - 1;
    if (more > 0) {
      schedule_recurrence(scene, record, day, expected * more,
                          scene.added(Transition::rereferral, child), 1);
    }
  }
}

}  // namespace kindred::model::case_file
