#include "model/engine/touched.hpp"

#include <algorithm>

#include "model/state/use.hpp"

namespace kindred::model {

namespace {

/// Copies an open case with what it waits for, and counts it in the running stocks.
void copy_open(AreaState& part, const OpenCases& whole, Child& child, std::uint32_t record) {
  const auto slot = child.open_slot;
  child.open_slot = part.open.add(child.id, record);
  part.open.settle(child.open_slot, whole.hazard_class(slot), whole.review(slot));
  if (child.looked_after()) {
    ++part.looked_after[index(child.placement)];
  } else if (child.help == HelpStatus::protection_plan) {
    ++part.on_plan;
  }
  each_use(child, [&](Activity a) { ++part.in_use[index(a)]; });
}

/// The touched families of an area, as indices: families stand in the order of their identities.
std::vector<std::uint32_t> indices_of(const Touched& touched, const Population& people) {
  const auto& families = people.families();
  std::vector<std::uint32_t> made;
  for (const auto id : touched.families()) {
    const auto found = std::ranges::lower_bound(
        families, id, {}, [&](const Family& family) { return people.family_id(family); });
    if (found != families.end() && people.family_id(*found) == id) {
      made.push_back(static_cast<std::uint32_t>(found - families.begin()));
    }
  }
  return made;
}

/// The records of touched children.
std::vector<std::uint32_t> records_of(const Touched& touched, const AreaState& whole,
                                      const Population& people,
                                      const std::vector<std::uint32_t>& families) {
  std::vector<std::uint32_t> made;
  for (const auto f : families) {
    whole.each_known(people.families()[f], [&](std::uint32_t r) { made.push_back(r); });
  }
  for (std::uint32_t r = 0; r < whole.children.size(); ++r) {
    const auto& child = whole.children[r];
    if (child.person == nobody && touched.contains(child.id)) made.push_back(r);
  }
  return made;
}

/// A child's profile, and its family's the first time.
Profile copied(AreaState& part, const AreaState& whole, std::uint32_t record,
               std::vector<std::uint32_t>& families_moved) {
  auto profile = whole.profiles[record];
  if (profile.family == nobody) return profile;
  auto& moved = families_moved[profile.family];
  if (moved == nobody) {
    moved = static_cast<std::uint32_t>(part.families.size());
    part.families.push_back(whole.families[profile.family]);
    part.in_family_court += part.families.back().in_family_court > 0;
  }
  profile.family = moved;
  return profile;
}

/// Copies who waits for early help or has it.
void copy_early_help(AreaState& part, const AreaState& whole,
                     const std::vector<std::uint32_t>& families_moved) {
  for (auto waits : whole.awaiting_early_help) {
    waits.family = families_moved[waits.family];
    if (waits.family != nobody) part.awaiting_early_help.push_back(waits);
  }
  for (const auto family : whole.in_early_help) {
    if (families_moved[family] != nobody) part.in_early_help.push_back(families_moved[family]);
  }
}

/// Copies what is due to these families and children.
void copy_due(AreaState& part, const AreaState& whole, Month now,
              const std::vector<bool>& is_touched, const std::vector<std::uint32_t>& moved) {
  for (Month m = now; static_cast<std::size_t>(m.index) < whole.due.months(); m = m + 1) {
    whole.due.each(m, [&](Due due) {
      if (names_family(due.kind)) {
        if (is_touched[due.who]) part.due.add(m, due);
      } else if (moved[due.who] != nobody) {
        due.who = moved[due.who];
        part.due.add(m, due);
      }
    });
  }
}

}  // namespace

void set_part(AreaState& part, const AreaState& whole, const Population& people, int horizon,
              Month now, const Touched& touched) {
  part = AreaState(people, horizon);
  const auto families = indices_of(touched, people);
  std::vector<std::uint32_t> moved(whole.children.size(), nobody);
  std::vector<std::uint32_t> families_moved(whole.families.size(), nobody);
  for (const auto r : records_of(touched, whole, people, families)) {
    const auto& child = whole.children[r];
    moved[r] = part.add(child, copied(part, whole, r, families_moved));
    if (child.open()) copy_open(part, whole.open, part.children.back(), moved[r]);
  }
  copy_early_help(part, whole, families_moved);
  // Supply is left out: what stands is no family's, and the trunk has counted it.
  part.workforce = whole.workforce;
  part.standing = whole.standing;
  for (const auto record : whole.ceased) {
    if (moved[record] != nobody) part.ceased.push_back(moved[record]);
  }
  std::vector<bool> is_touched(people.families().size());
  for (const auto f : families) is_touched[f] = true;
  copy_due(part, whole, now, is_touched, moved);
}

}  // namespace kindred::model
