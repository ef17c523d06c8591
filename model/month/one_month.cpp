#include "model/month/one_month.hpp"

#include <algorithm>

#include "model/month/live.hpp"
#include "model/month/stocks.hpp"
#include "model/processes/authority/budget.hpp"
#include "model/processes/authority/staff.hpp"
#include "model/processes/authority/workforce.hpp"
#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/leaving_care.hpp"
#include "model/processes/care/placement/stays.hpp"
#include "model/processes/care/siblings.hpp"
#include "model/processes/care/unaccompanied.hpp"
#include "model/processes/courts/family_court.hpp"
#include "model/processes/help/early_help.hpp"
#include "model/processes/help/needs.hpp"
#include "model/processes/help/referral.hpp"
#include "model/processes/supply/supply.hpp"
#include "model/processes/waiting.hpp"
#include "model/state/prefetch.hpp"

namespace kindred::model {

namespace {

bool lived(const AreaMonth& area_month, std::uint32_t record) {
  return area_month.state->children[record].active_until >= area_month.end;
}

/// Children follow siblings on the first day of the month, and go back into care on the day that
/// was drawn when they went home, having lived up to it.
void reenter_care(AreaMonth& area_month, std::vector<std::uint32_t>& returning) {
  returning.clear();
  area_month.state->due.each(area_month.month, [&](const Due& due) {
    if (due.kind == Due::Kind::with_sibling) {
      if (const auto along = siblings::due_along(area_month, due)) {
        live_until(area_month, due.who, along->day, along->day);
        siblings::go_along(area_month, *along);
        returning.push_back(due.who);
      }
      return;
    }
    if (due.kind != Due::Kind::reentry) return;
    const Day from =
        std::max(area_month.first, Day{area_month.state->children[due.who].active_until});
    live_until(area_month, due.who, from, due.day);
    entry_to_care::reenter(area_month, due);
    returning.push_back(due.who);
  });
  for (const auto record : returning) {
    if (area_month.state->children[record].open() && !lived(area_month, record)) {
      live(area_month, record,
           std::max(area_month.first, Day{area_month.state->children[record].active_until}));
    }
  }
}

/// Siblings go with those who started, moved or left since the last call, each on its day, and live
/// on; false if nobody did.
bool follow_siblings(AreaMonth& area_month, siblings::Following& following) {
  if (!following.begin(area_month)) return false;
  while (const auto along = following.next(area_month)) {
    // Nothing has happened in its month, which is lived anew.
    auto& quiet = area_month.state->children[along->record];
    quiet.active_until = area_month.first;
    quiet.draw_index = 0;
    live_until(area_month, along->record, area_month.first, along->day);
    siblings::go_along(area_month, *along);
    const auto& child = area_month.state->children[along->record];
    if (child.open()) live(area_month, along->record, Day{child.active_until});
  }
  return true;
}

void fetch_family(const AreaMonth& area_month, std::uint32_t record) {
  if (const auto* known = area_month.known_family(record)) prefetch(*known);
}
void fetch_people(const AreaMonth& area_month, std::uint32_t record) {
  if (const auto* known = area_month.known_family(record)) {
    prefetch(area_month.people.families()[known->index]);
  }
}

void live_found(AreaMonth& area_month, const Conditions& conditions, const FoundCase& found) {
  const auto record = found.record;
  if (lived(area_month, record)) return;
  if (needs::reviewed_in(area_month.state->children[record], area_month.month)) {
    needs::review(area_month, record, area_month.first);
    if (area_month.state->children[record].looked_after()) needs::measure(area_month, record);
  }
  if (!only_reviewed(area_month, found, conditions.thresholds)) live_month(area_month, found);
}

void live_open_cases(AreaMonth& area_month, const Conditions& conditions,
                     std::vector<FoundCase>& found) {
  found.clear();
  area_month.state->open.pass(area_month.rng, area_month.month, conditions.thresholds,
                              conditions.instructions, found);
  prefetch_pipeline(
      found.size(), 8, [&](std::size_t i) { area_month.fetch(found[i].record); },
      [&](std::size_t i) { fetch_family(area_month, found[i].record); },
      [&](std::size_t i) { fetch_people(area_month, found[i].record); },
      [&](std::size_t i) { live_found(area_month, conditions, found[i]); });
}

void handle_due(AreaMonth& area_month, const Conditions& conditions, const Due& due) {
  const auto live_on = [&](std::uint32_t record) {
    live(area_month, record, area_month.state->children[record].active_until);
  };
  switch (due.kind) {
    case Due::Kind::family_candidate: {
      const auto referred =
          referral::candidate(area_month, due, conditions.candidates, conditions.family);
      for (std::size_t n = 0; n < referred.count; ++n) live_on(referred.record[n]);
      break;
    }
    case Due::Kind::found_by_early_help: {
      const auto referred = referral::found_by_early_help(area_month, due, conditions.family);
      for (std::size_t n = 0; n < referred.count; ++n) live_on(referred.record[n]);
      break;
    }
    case Due::Kind::recurrence:
      if (referral::recurrence(area_month, due)) live_on(due.who);
      break;
    case Due::Kind::reentry:
      // Before the open cases lived, but for a child who went home and whose case closed since.
      if (area_month.state->children[due.who].back_in_care == due.day) {
        entry_to_care::reenter(area_month, due);
        live(area_month, due.who, due.day);
      }
      break;
    case Due::Kind::eighteenth_birthday:
      leaving_care::turn_18(area_month, due);
      break;
    case Due::Kind::needs_at_18:
      needs::count_at_18(area_month, due.who, due.day);
      break;
    case Due::Kind::with_sibling:
      // Before the open cases lived.
      break;
  }
}

/// All that is due this month. What one entry puts down for this same month comes after the others.
void follow_calendar(AreaMonth& area_month, const Conditions& conditions, std::vector<Due>& due) {
  for (area_month.state->due.take(area_month.month, due); !due.empty();
       area_month.state->due.take(area_month.month, due)) {
    prefetch_pipeline(
        due.size(), 4, [&](std::size_t i) { referral::fetch(area_month, due[i]); },
        [&](std::size_t i) { referral::fetch_records(area_month, due[i]); },
        [&](std::size_t i) { referral::fetch_children(area_month, due[i]); },
        [&](std::size_t i) { referral::fetch_known(area_month, due[i]); },
        [&](std::size_t i) { handle_due(area_month, conditions, due[i]); });
  }
}

}  // namespace

void first_half(AreaMonth& area_month, const Conditions& conditions, MonthBuffers& buffers) {
  stocks::use_month(area_month);
  reenter_care(area_month, buffers.returning);
  live_open_cases(area_month, conditions, buffers.found);
  for (const auto record : unaccompanied::arrive(area_month)) {
    live(area_month, record, area_month.state->children[record].active_until);
  }
  siblings::Following following;
  do {
    follow_calendar(area_month, conditions, buffers.due);
  } while (follow_siblings(area_month, following));
  siblings::count_starts(area_month);
  family_court::admit(area_month);
  early_help::end_month(area_month);
  supply::end_month(area_month);
}

void second_half(AreaMonth& area_month) {
  settle_places(area_month);
  workforce::end_month(area_month);
  stocks::count_month(area_month);
  placement::pay(area_month);
  staff::count_month(area_month);
  budget::close_month(area_month);
  if (area_month.month.is_march()) stocks::count_year(area_month);
}

}  // namespace kindred::model
