#include "model/state/area_state.hpp"

namespace kindred::model {

AreaState::AreaState(const Population& people, int horizon) {
  const auto months = static_cast<std::size_t>(first_month(horizon + 1).index);
  record_of.assign(people.children(), nobody);
  due = DueCalendar(months);
  leavers.resize(months + 1);
  leaver_cases.resize(months + 1);
  history_at_18.resize(months + 1 + unborn_months);
  referred_by_5.resize(months + 1 + unborn_months);
  unaccompanied_born.resize(months + 1);
}

std::uint32_t AreaState::add(const Child& child, const Profile& profile) {
  const auto record = static_cast<std::uint32_t>(children.size());
  if (child.person != nobody) record_of[child.person] = record;
  children.push_back(child);
  profiles.push_back(profile);
  return record;
}

bool AreaState::number_persons(std::uint32_t persons) {
  record_of.assign(persons, nobody);
  for (std::uint32_t r = 0; r < children.size(); ++r) {
    const auto person = children[r].person;
    if (person == nobody) continue;
    if (person >= persons) return false;
    record_of[person] = r;
  }
  return true;
}

bool AreaState::early_help_concerns(const Profile& profile, Month now) const {
  if (profile.family == nobody) return false;
  const auto& family = families[profile.family];
  return family.early_waits || family.early_to >= now.index;
}

void AreaState::forget_adults(Month now) {
  std::vector<std::uint32_t> moved(children.size(), nobody);
  std::uint32_t kept = 0;
  for (std::uint32_t r = 0; r < children.size(); ++r) {
    const auto& child = children[r];
    if (!child.open() && birthday(child, 18) < first_day(now) &&
        !early_help_concerns(profiles[r], now)) {
      if (child.person != nobody) record_of[child.person] = nobody;
      continue;
    }
    moved[r] = kept;
    if (child.person != nobody) record_of[child.person] = kept;
    if (child.open()) open.renumber(child.open_slot, kept);
    profiles[kept] = profiles[r];
    children[kept++] = child;
  }
  children.resize(kept);
  profiles.resize(kept);
  // All areas are in memory together: no room is left over.
  children.shrink_to_fit();
  profiles.shrink_to_fit();
  forget_families();
  for (auto& stay : supply.placement_stays) stay.record = moved[stay.record];
  // Those whose care ended this year are counted on 31 March, and none waits on 1 April.
  for (auto& record : ceased) record = moved[record];
  due.revise(now, [&](Due& entry) {
    if (names_family(entry.kind)) return true;
    entry.who = moved[entry.who];
    return entry.who != nobody;
  });
}

void AreaState::forget_families() {
  std::vector<std::uint32_t> moved(families.size(), nobody);
  for (const auto& profile : profiles) {
    if (profile.family != nobody) moved[profile.family] = 0;
  }
  std::uint32_t kept = 0;
  for (std::uint32_t f = 0; f < families.size(); ++f) {
    if (moved[f] == nobody) continue;
    moved[f] = kept;
    families[kept++] = families[f];
  }
  families.resize(kept);
  families.shrink_to_fit();
  for (auto& waits : awaiting_early_help) waits.family = moved[waits.family];
  for (auto& family : in_early_help) family = moved[family];
  for (auto& profile : profiles) {
    if (profile.family != nobody) profile.family = moved[profile.family];
  }
}

}  // namespace kindred::model
