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

bool lived(const AreaMonth& scene, std::uint32_t record) {
  return scene.state.children[record].active_until >= scene.end;
}

/// Children follow siblings on the first day of the month, and go back into care on the day that
/// was drawn when they went home, having lived up to it.
void reenter_care(AreaMonth& scene, std::vector<std::uint32_t>& returning) {
  returning.clear();
  scene.state.due.each(scene.month, [&](const Due& due) {
    if (due.kind == Due::Kind::with_sibling) {
      if (const auto along = siblings::due_along(scene, due)) {
        live_until(scene, due.who, along->day, along->day);
        siblings::go_along(scene, *along);
        returning.push_back(due.who);
      }
      return;
    }
    if (due.kind != Due::Kind::reentry) return;
    const Day from = std::max(scene.first, Day{scene.state.children[due.who].active_until});
    live_until(scene, due.who, from, due.day);
    entry_to_care::reenter(scene, due);
    returning.push_back(due.who);
  });
  for (const auto record : returning) {
    if (scene.state.children[record].open() && !lived(scene, record)) {
      live(scene, record, std::max(scene.first, Day{scene.state.children[record].active_until}));
    }
  }
}

/// Siblings go with those who started, moved or left since the last call, each on its day, and live
/// on; false if nobody did.
bool follow_siblings(AreaMonth& scene, siblings::Following& following) {
  if (!following.begin(scene)) return false;
  while (const auto along = following.next(scene)) {
    // Nothing has happened in its month, which is lived anew.
    auto& quiet = scene.state.children[along->record];
    quiet.active_until = scene.first;
    quiet.draw_index = 0;
    live_until(scene, along->record, scene.first, along->day);
    siblings::go_along(scene, *along);
    const auto& child = scene.state.children[along->record];
    if (child.open()) live(scene, along->record, Day{child.active_until});
  }
  return true;
}

void fetch_family(const AreaMonth& scene, std::uint32_t record) {
  if (const auto* known = scene.known_family(record)) prefetch(*known);
}
void fetch_people(const AreaMonth& scene, std::uint32_t record) {
  if (const auto* known = scene.known_family(record)) {
    prefetch(scene.people.families()[known->index]);
  }
}

void live_found(AreaMonth& scene, const Conditions& conditions, const Found& found) {
  const auto record = found.record;
  if (lived(scene, record)) return;
  if (needs::reviewed_in(scene.state.children[record], scene.month)) {
    needs::review(scene, record, scene.first);
    if (scene.state.children[record].looked_after()) needs::measure(scene, record);
  }
  if (!only_reviewed(scene, found, conditions.thresholds)) live_month(scene, found);
}

void live_open_cases(AreaMonth& scene, const Conditions& conditions, std::vector<Found>& found) {
  found.clear();
  scene.state.open.pass(scene.draws, scene.month, conditions.thresholds, conditions.instructions,
                        found);
  prefetch_pipeline(
      found.size(), 8, [&](std::size_t i) { scene.fetch(found[i].record); },
      [&](std::size_t i) { fetch_family(scene, found[i].record); },
      [&](std::size_t i) { fetch_people(scene, found[i].record); },
      [&](std::size_t i) { live_found(scene, conditions, found[i]); });
}

void open_front_door(AreaMonth& scene, const Conditions& conditions, const Due& due) {
  const auto live_on = [&](std::uint32_t record) {
    live(scene, record, scene.state.children[record].active_until);
  };
  switch (due.kind) {
    case Due::Kind::family_candidate: {
      const auto referred =
          referral::candidate(scene, due, conditions.candidates, conditions.family);
      for (std::size_t n = 0; n < referred.count; ++n) live_on(referred.record[n]);
      break;
    }
    case Due::Kind::found_by_early_help: {
      const auto referred = referral::found_by_early_help(scene, due, conditions.family);
      for (std::size_t n = 0; n < referred.count; ++n) live_on(referred.record[n]);
      break;
    }
    case Due::Kind::recurrence:
      if (referral::recurrence(scene, due)) live_on(due.who);
      break;
    case Due::Kind::reentry:
      // Before the open cases lived, but for a child who went home and whose case closed since.
      if (scene.state.children[due.who].back_in_care == due.day) {
        entry_to_care::reenter(scene, due);
        live(scene, due.who, due.day);
      }
      break;
    case Due::Kind::eighteenth_birthday:
      leaving_care::turn_18(scene, due);
      break;
    case Due::Kind::needs_at_18:
      needs::count_at_18(scene, due.who, due.day);
      break;
    case Due::Kind::with_sibling:
      // Before the open cases lived.
      break;
  }
}

/// All that is due this month. What one entry puts down for this same month comes after the others.
void follow_calendar(AreaMonth& scene, const Conditions& conditions, std::vector<Due>& due) {
  for (scene.state.due.take(scene.month, due); !due.empty();
       scene.state.due.take(scene.month, due)) {
    prefetch_pipeline(
        due.size(), 4, [&](std::size_t i) { referral::fetch(scene, due[i]); },
        [&](std::size_t i) { referral::fetch_records(scene, due[i]); },
        [&](std::size_t i) { referral::fetch_children(scene, due[i]); },
        [&](std::size_t i) { referral::fetch_known(scene, due[i]); },
        [&](std::size_t i) { open_front_door(scene, conditions, due[i]); });
  }
}

}  // namespace

void one_month(AreaMonth& scene, const Conditions& conditions, MonthBuffers& room) {
  stocks::use_month(scene);
  reenter_care(scene, room.returning);
  live_open_cases(scene, conditions, room.found);
  for (const auto record : unaccompanied::arrive(scene)) {
    live(scene, record, scene.state.children[record].active_until);
  }
  siblings::Following following;
  do {
    follow_calendar(scene, conditions, room.due);
  } while (follow_siblings(scene, following));
  siblings::count_starts(scene);
  family_court::admit(scene);
  early_help::end_month(scene);
  supply::end_month(scene);
}

void close_month(AreaMonth& scene) {
  settle_places(scene);
  workforce::end_month(scene);
  stocks::count_month(scene);
  placement::pay(scene);
  staff::count_month(scene);
  budget::close_month(scene);
  if (scene.month.month_of_year() == 11) stocks::count_year(scene);
}

}  // namespace kindred::model
