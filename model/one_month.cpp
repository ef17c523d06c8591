#include "model/one_month.hpp"

#include <algorithm>

#include "model/processes/assessment.hpp"
#include "model/processes/case_file.hpp"
#include "model/processes/child_in_need.hpp"
#include "model/processes/child_protection.hpp"
#include "model/processes/entry_to_care.hpp"
#include "model/processes/leaving_care.hpp"
#include "model/processes/looked_after.hpp"
#include "model/processes/permanence.hpp"
#include "model/processes/proceedings.hpp"
#include "model/processes/referral.hpp"
#include "model/processes/unaccompanied.hpp"
#include "model/stocks.hpp"

namespace kindred::model {

namespace {

std::optional<Happening> next_help(const Scene& scene, Child& child, Day from) {
  switch (child.help) {
    case HelpStatus::assessment:
      return assessment::next(scene, child, from);
    case HelpStatus::in_need:
      return child_in_need::next(scene, child, from);
    case HelpStatus::protection_plan:
      return child_protection::next_on_plan(scene, child, from);
    default:
      return std::nullopt;
  }
}

void apply_help(Scene& scene, std::uint32_t record, const Happening& happening) {
  switch (scene.state.children[record].help) {
    case HelpStatus::assessment:
      return assessment::conclude(scene, record, happening.day);
    case HelpStatus::in_need:
      return child_in_need::apply(scene, record, happening);
    default:
      return child_protection::apply_on_plan(scene, record, happening);
  }
}

void use_help(Scene& scene, const Child& child, Day days) {
  if (days <= 0) return;
  scene.use(
      child.help == HelpStatus::protection_plan ? Activity::protection_plan : Activity::in_need,
      days);
}

void close_at_18(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  if (child.help == HelpStatus::protection_plan) child_protection::end_plan(scene, child, day);
  case_file::close(scene, record, day, case_file::Closing::in_need);
}

/// One stretch of the month of a child at home with an open case.
Day live_at_home(Scene& scene, std::uint32_t record, Day from) {
  auto& child = scene.state.children[record];
  const auto help = next_help(scene, child, from);
  const auto court = proceedings::next(scene, child, from);
  const Day birth = child.born() > from ? child.born() : scene.end;
  const Day adult = std::max(from, birthday(child, 18));
  const Day conference =
      child.help == HelpStatus::enquiry ? std::max(from, child.conference_due) : scene.end;
  const Day back = child.back_in_care != never ? std::max(from, child.back_in_care) : scene.end;
  Day day = std::min({scene.end, birth, adult, conference, back});
  if (help) day = std::min(day, help->day);
  if (court) day = std::min(day, court->day);
  use_help(scene, child, day - from);
  if (day >= scene.end) return scene.end;
  if (day == adult) {
    close_at_18(scene, record, day);
  } else if (day == back) {
    entry_to_care::reenter(
        scene, {day, record, Due::Kind::reentry, child.back_stream, child.periods_of_care});
  } else if (day == birth) {
    proceedings::born(scene, record, day);
  } else if (day == conference) {
    child_protection::decide_enquiry(scene, record, day);
  } else if (court && day == court->day) {
    proceedings::apply(scene, record, *court);
  } else if (!help->prevented) {
    apply_help(scene, record, *help);
  }
  return day;
}

/// Lives from a day to the end of the month, or until the case closes.
void live(Scene& scene, std::uint32_t record, Day from) {
  // The list of children can grow while one of them lives: no reference is kept across a stretch.
  while (from < scene.end && scene.state.children[record].open()) {
    const bool in_care = scene.state.children[record].looked_after();
    from = in_care ? looked_after::live(scene, record, from) : live_at_home(scene, record, from);
    scene.state.children[record].active_until = from;
  }
}

/// Children go back into care on the day that was drawn when they went home, having lived up to it.
void reenter_care(Scene& scene) {
  const auto month = static_cast<std::size_t>(scene.month.index);
  for (std::size_t i = 0; i < scene.state.due[month].size(); ++i) {
    const Due due = scene.state.due[month][i];
    if (due.kind != Due::Kind::reentry) continue;
    Scene until = scene;
    until.end = due.day;
    live(until, due.who, scene.first);
    entry_to_care::reenter(scene, due);
  }
}

void live_open_cases(Scene& scene) {
  // Backwards, since closing a case puts the last of the list in its place.
  for (std::size_t i = scene.state.open.size(); i-- > 0;) {
    const auto record = scene.state.open[i];
    live(scene, record, std::max(scene.first, scene.state.children[record].active_until));
  }
}

void open_front_door(Scene& scene, const CandidateRates& candidates,
                     const FamilyParameters& family) {
  const auto month = static_cast<std::size_t>(scene.month.index);
  // What is scheduled for this same month while it is worked through is appended and reached.
  for (std::size_t i = 0; i < scene.state.due[month].size(); ++i) {
    const Due due = scene.state.due[month][i];
    switch (due.kind) {
      case Due::Kind::family_candidate: {
        const auto referred = referral::candidate(scene, due, candidates, family);
        for (std::size_t n = 0; n < referred.count; ++n) {
          const auto record = referred.record[n];
          live(scene, record, scene.state.children[record].active_until);
        }
        break;
      }
      case Due::Kind::recurrence:
        if (referral::recurrence(scene, due)) {
          live(scene, due.who, scene.state.children[due.who].active_until);
        }
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
    }
  }
  scene.state.due[month] = {};
}

}  // namespace

void one_month(Scene& scene, const CandidateRates& candidates, const FamilyParameters& family) {
  reenter_care(scene);
  live_open_cases(scene);
  for (const auto record : unaccompanied::arrive(scene)) {
    live(scene, record, scene.state.children[record].active_until);
  }
  open_front_door(scene, candidates, family);
  stocks::count_month(scene);
  if (scene.month.month_of_year() == 11) stocks::count_year(scene);
}

}  // namespace kindred::model
