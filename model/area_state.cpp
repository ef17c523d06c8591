#include "model/area_state.hpp"

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

void AreaState::forget_adults(Month now) {
  std::vector<std::uint32_t> moved(children.size(), nobody);
  std::uint32_t kept = 0;
  for (std::uint32_t r = 0; r < children.size(); ++r) {
    const auto& child = children[r];
    if (!child.open() && birthday(child, 18) < first_day(now)) {
      if (child.person != nobody) record_of[child.person] = nobody;
      continue;
    }
    moved[r] = kept;
    if (child.person != nobody) record_of[child.person] = kept;
    if (child.open()) open.renumber(child.open_slot, kept);
    children[kept++] = child;
  }
  children.resize(kept);
  // Those whose care ended this year are counted on 31 March, and none waits on 1 April.
  for (auto& record : ceased) record = moved[record];
  due.revise(now, [&](Due& entry) {
    if (entry.kind == Due::Kind::family_candidate) return true;
    entry.who = moved[entry.who];
    return entry.who != nobody;
  });
}

}  // namespace kindred::model
