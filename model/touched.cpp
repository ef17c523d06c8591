#include "model/touched.hpp"

#include "model/use.hpp"

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

}  // namespace

void set_part(AreaState& part, const AreaState& whole, const Population& people, int horizon,
              Month now, const Touched& touched) {
  part = AreaState(people, horizon);
  std::vector<std::uint32_t> moved(whole.children.size(), nobody);
  for (std::uint32_t r = 0; r < whole.children.size(); ++r) {
    const auto& child = whole.children[r];
    if (!touched.contains(child.person == nobody ? child.id : family_of(child.id))) continue;
    moved[r] = static_cast<std::uint32_t>(part.children.size());
    part.children.push_back(child);
    if (child.person != nobody) part.record_of[child.person] = moved[r];
    if (child.open()) copy_open(part, whole.open, part.children.back(), moved[r]);
  }
  // Those whose care ended this year and whose records are gone by now were nobody's here.
  for (const auto record : whole.ceased) {
    if (moved[record] != nobody) part.ceased.push_back(moved[record]);
  }
  for (Month m = now; static_cast<std::size_t>(m.index) < whole.due.months(); m = m + 1) {
    whole.due.each(m, [&](Due due) {
      if (due.kind == Due::Kind::family_candidate) {
        if (touched.contains(people.family_id(people.families()[due.who]))) part.due.add(m, due);
      } else if (moved[due.who] != nobody) {
        due.who = moved[due.who];
        part.due.add(m, due);
      }
    });
  }
}

}  // namespace kindred::model
