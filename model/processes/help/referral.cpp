#include "model/processes/help/referral.hpp"

#include <algorithm>

#include "model/processes/help/early_help.hpp"
#include "model/processes/help/referral/child.hpp"
#include "model/processes/help/referral/event.hpp"
#include "model/processes/help/referral/family.hpp"
#include "model/state/prefetch.hpp"

namespace kindred::model::referral {

void fetch(const AreaMonth& area_month, const Due& due) {
  if (names_family(due.kind)) {
    prefetch(area_month.people.families()[due.who]);
  } else {
    area_month.fetch(due.who);
  }
}

void fetch_records(const AreaMonth& area_month, const Due& due) {
  if (!names_family(due.kind)) return;
  prefetch(area_month.state->record_of[area_month.people.families()[due.who].first_child]);
}

void fetch_children(const AreaMonth& area_month, const Due& due) {
  if (!names_family(due.kind)) return;
  const auto& family = area_month.people.families()[due.who];
  for (unsigned i = 0; i < std::min<unsigned>(family.children, 2); ++i) {
    const auto record = area_month.state->record_of[family.first_child + i];
    if (record != nobody) area_month.fetch(record);
  }
}

void fetch_known(const AreaMonth& area_month, const Due& due) {
  const auto* of = names_family(due.kind) ? known(area_month, area_month.people.families()[due.who])
                                          : area_month.known_family(due.who);
  if (of != nullptr) prefetch(*of);
}

Referred found_by_early_help(AreaMonth& area_month, const Due& due,
                             const FamilyParameters& parameters) {
  const auto& family = area_month.people.families()[due.who];
  const auto* helped = known(area_month, family);
  if (helped == nullptr || !early_help::is_spell(*helped, due, area_month.month)) return {};
  const auto word = early_help::find_again(area_month, *helped, due);
  if (level_of(active_in(area_month, family)) != AdversityLevel::serious) return {};
  Due found = due;
  found.stream = 0;  // none of the candidates
  // The authority's own early help is one of the other sources (census code 5D).
  const auto made =
      refer_family(area_month, found, family, word, ReferralSource::other, parameters);
  area_month.count(Tally::early_help_found, 0, static_cast<std::int64_t>(made.count));
  return made;
}

bool recurrence(AreaMonth& area_month, const Due& due) {
  auto& child = area_month.state->children[due.who];
  // A referral since then has replaced this recurrence by its own.
  if (child.open() || child.gone || child.referrals != due.nth || due.day >= birthday(child, 18)) {
    return false;
  }
  if (!area_month.resident(child, area_month.month)) return false;
  if (early_help::averts(area_month, due.who, due.stream)) return false;
  const auto source = static_cast<ReferralSource>(area_month.state->profiles[due.who].next_source);
  if (due.stream == 0 && area_month.prevented(Transition::rereferral, child,
                                              area_month.draw_index(child), {.source = source})) {
    return false;
  }
  area_month.charge(Transition::rereferral, child);
  refer(area_month, due.who, std::max(Day{due.day}, Day{child.active_until}), source);
  return true;
}

}  // namespace kindred::model::referral
