#include "model/processes/help/case_file.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/processes/authority/workforce.hpp"
#include "model/processes/help/early_help.hpp"
#include "model/processes/help/family_help.hpp"
#include "model/processes/help/referral/source.hpp"

namespace kindred::model::case_file {

void open(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& state = *area_month.state;
  auto& child = state.children[record];
  child.opened = day;
  child.found_in_need = false;
  child.open_slot = state.open.add(child.id, record);
}

namespace {

void remove_from_open(AreaState& state, Child& child) {
  state.children[state.open.remove(child.open_slot)].open_slot = child.open_slot;
  child.open_slot = nobody;
}

/// Who will refer the child next, if its case recurs; the same in every scenario.
ReferralSource source_of_next(const AreaMonth& area_month, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  const auto w =
      area_month.rng.words(child.id, DrawPurpose::source, area_month.month, child.referrals);
  return referral::source(area_month, record, uniform(w[0]));
}

/// Stream 0 is the baseline's, thinned when its day comes; stream 1 is what a policy adds.
void schedule_recurrence(AreaMonth& area_month, std::uint32_t record, Day day, double expected,
                         double u, std::uint8_t stream) {
  const auto& child = area_month.state->children[record];
  // -log(1 - u) is never below u: most end here.
  if (u >= expected) return;
  const double passed = exponential(u);
  if (passed >= expected) return;
  // The last of an endless tail would not fit a day.
  constexpr double childhood = 19 * 12;
  const double months =
      std::min(childhood, area_month.rates.recurrence_decay * exponential(passed / expected));
  const Day when = day + 1 + static_cast<Day>(months * days_a_month);
  if (when >= birthday(child, 18)) return;
  area_month.state->profiles[record].next_source = index(source_of_next(area_month, record)) & 3U;
  area_month.state->due.add(when, record, Due::Kind::recurrence, stream, child.referrals);
}

}  // namespace

void close(AreaMonth& area_month, std::uint32_t record, Day day, Closing closing, double u) {
  auto& child = area_month.state->children[record];
  if (child.found_in_need) {
    area_month.count(Tally::need_episodes_ended_by_duration,
                     index(duration_band(child.opened, day)));
  }
  child.help = HelpStatus::none;
  child.legal = LegalStatus::none;
  child.decision_due = never;
  child.found_in_need = false;
  family_help::follow(area_month, record);
  remove_from_open(*area_month.state, child);
  if (closing == Closing::leaves_for_good) {
    child.gone = true;
  } else {
    early_help::note_closing(area_month, record, day, closing);
    const double expected =
        area_month.rates.recurrence[static_cast<std::size_t>(closing)] *
        double{area_month.rates.recurrence_by_level[index(level_of(child.factors))]} *
        workforce::recurrence(area_month);
    schedule_recurrence(area_month, record, day, expected, u, 0);
    if (area_month.policy.greatest_factor(Transition::rereferral) <= 1) return;
    const double more = area_month.factor(Transition::rereferral, child,
                                          {.source = source_of_next(area_month, record)}) -
                        1;
    if (more > 0) {
      schedule_recurrence(area_month, record, day, expected * more,
                          uniform(area_month.added(Transition::rereferral, child)[0]), 1);
    }
  }
}

void close(AreaMonth& area_month, std::uint32_t record, Day day, Closing closing) {
  close(area_month, record, day, closing,
        uniform(area_month.words(area_month.state->children[record], DrawPurpose::recurrence)[0]));
}

}  // namespace kindred::model::case_file
