#include "model/one_month.hpp"

#include <algorithm>

#include "model/live.hpp"
#include "model/processes/budget.hpp"
#include "model/processes/early_help.hpp"
#include "model/processes/entry_to_care.hpp"
#include "model/processes/family_court.hpp"
#include "model/processes/leaving_care.hpp"
#include "model/processes/lodging.hpp"
#include "model/processes/needs.hpp"
#include "model/processes/price.hpp"
#include "model/processes/referral.hpp"
#include "model/processes/siblings.hpp"
#include "model/processes/staff.hpp"
#include "model/processes/supply.hpp"
#include "model/processes/unaccompanied.hpp"
#include "model/processes/workforce.hpp"
#include "model/stocks.hpp"

namespace kindred::model {

namespace {

bool lived(const Scene& scene, std::uint32_t record) {
  return scene.state.children[record].active_until >= scene.end;
}

/// Children follow siblings on the first day of the month, and go back into care on the day that
/// was drawn when they went home, having lived up to it.
void reenter_care(Scene& scene, std::vector<std::uint32_t>& returning) {
  returning.clear();
  scene.state.due.each(scene.month, [&](const Due& due) {
    if (due.kind == Due::Kind::with_sibling) {
      if (siblings::follow_due(scene, due)) returning.push_back(due.who);
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

void fetch_child(const Scene& scene, std::uint32_t record) {
  __builtin_prefetch(&scene.state.children[record]);
  __builtin_prefetch(&scene.state.profiles[record]);
}
void fetch_family(const Scene& scene, std::uint32_t record) {
  const auto family = scene.state.profiles[record].family;
  if (family != nobody) __builtin_prefetch(&scene.state.families[family]);
}
void fetch_people(const Scene& scene, std::uint32_t record) {
  const auto family = scene.state.profiles[record].family;
  if (family == nobody) return;
  __builtin_prefetch(&scene.people.families()[scene.state.families[family].index]);
}

void live_open_cases(Scene& scene, const Conditions& conditions, std::vector<Found>& found) {
  found.clear();
  scene.state.open.pass(scene.draws, scene.month, conditions.thresholds, conditions.instructions,
                        found);
  const auto ahead = [&](std::size_t i, auto fetch) {
    if (i < found.size()) fetch(scene, found[i].record);
  };
  for (std::size_t i = 0; i < found.size(); ++i) {
    ahead(i + 24, fetch_child);
    ahead(i + 12, fetch_family);
    ahead(i + 6, fetch_people);
    const auto record = found[i].record;
    if (lived(scene, record)) continue;
    if (needs::reviewed_in(scene.state.children[record], scene.month)) {
      needs::review(scene, record, scene.first);
      if (scene.state.children[record].looked_after()) needs::measure(scene, record);
    }
    if (!only_reviewed(scene, found[i], conditions.thresholds)) live_month(scene, found[i]);
  }
}

void open_front_door(Scene& scene, const Conditions& conditions, const Due& due) {
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
void follow_calendar(Scene& scene, const Conditions& conditions, std::vector<Due>& due) {
  for (scene.state.due.take(scene.month, due); !due.empty();
       scene.state.due.take(scene.month, due)) {
    const auto ahead = [&](std::size_t i, auto fetch) {
      if (i < due.size()) fetch(scene, due[i]);
    };
    for (std::size_t i = 0; i < due.size(); ++i) {
      ahead(i + 12, referral::fetch);
      ahead(i + 8, referral::fetch_records);
      ahead(i + 4, referral::fetch_children);
      open_front_door(scene, conditions, due[i]);
    }
  }
}

}  // namespace

void one_month(Scene& scene, const Conditions& conditions, MonthRoom& room) {
  stocks::use_month(scene);
  reenter_care(scene, room.returning);
  live_open_cases(scene, conditions, room.found);
  for (const auto record : unaccompanied::arrive(scene)) {
    live(scene, record, scene.state.children[record].active_until);
  }
  std::size_t followed = 0;
  do {
    follow_calendar(scene, conditions, room.due);
  } while (siblings::follow(scene, followed));
  siblings::count_starts(scene);
  family_court::admit(scene);
  early_help::end_month(scene);
  supply::end_month(scene);
}

void close_month(Scene& scene) {
  lodging::settle(scene);
  workforce::end_month(scene);
  stocks::count_month(scene);
  price::count_month(scene);
  staff::count_month(scene);
  budget::close_month(scene);
  if (scene.month.month_of_year() == 11) stocks::count_year(scene);
}

}  // namespace kindred::model
