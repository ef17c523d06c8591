#include "model/processes/help/referral.hpp"

#include <algorithm>

#include "model/processes/help/early_help.hpp"
#include "model/processes/help/referral/child.hpp"
#include "model/processes/help/referral/event.hpp"
#include "model/processes/help/referral/family.hpp"
#include "model/state/prefetch.hpp"

namespace kindred::model::referral {

void fetch(const AreaMonth& scene, const Due& due) {
  if (names_family(due.kind)) {
    prefetch(scene.people.families()[due.who]);
  } else {
    scene.fetch(due.who);
  }
}

void fetch_records(const AreaMonth& scene, const Due& due) {
  if (!names_family(due.kind)) return;
  prefetch(scene.state.record_of[scene.people.families()[due.who].first_child]);
}

void fetch_children(const AreaMonth& scene, const Due& due) {
  if (!names_family(due.kind)) return;
  const auto& family = scene.people.families()[due.who];
  for (unsigned i = 0; i < std::min<unsigned>(family.children, 2); ++i) {
    const auto record = scene.state.record_of[family.first_child + i];
    if (record != nobody) scene.fetch(record);
  }
}

void fetch_known(const AreaMonth& scene, const Due& due) {
  const auto* of = names_family(due.kind) ? known(scene, scene.people.families()[due.who])
                                          : scene.known_family(due.who);
  if (of != nullptr) prefetch(*of);
}

Referred found_by_early_help(AreaMonth& scene, const Due& due, const FamilyParameters& parameters) {
  const auto& family = scene.people.families()[due.who];
  const auto* helped = known(scene, family);
  if (helped == nullptr || !early_help::is_spell(*helped, due, scene.month)) return {};
  const auto word = early_help::find_again(scene, *helped, due);
  if (level_of(active_in(scene, family)) != AdversityLevel::serious) return {};
  Due found = due;
  found.stream = 0;  // none of the candidates
  // The authority's own early help is one of the other sources (census code 5D).
  const auto made = refer_family(scene, found, family, word, ReferralSource::other, parameters);
  scene.count(Tally::early_help_found, 0, static_cast<std::int64_t>(made.count));
  return made;
}

bool recurrence(AreaMonth& scene, const Due& due) {
  auto& child = scene.state.children[due.who];
  // A referral since then has replaced this recurrence by its own.
  if (child.open() || child.gone || child.referrals != due.nth || due.day >= birthday(child, 18)) {
    return false;
  }
  if (!scene.resident(child, scene.month)) return false;
  if (early_help::averts(scene, due.who, due.stream)) return false;
  const auto source = static_cast<ReferralSource>(scene.state.profiles[due.who].next_source);
  if (due.stream == 0 &&
      scene.prevented(Transition::rereferral, child, scene.draw_index(child), {.source = source})) {
    return false;
  }
  scene.charge(Transition::rereferral, child);
  refer(scene, due.who, std::max(Day{due.day}, Day{child.active_until}), source);
  return true;
}

}  // namespace kindred::model::referral
