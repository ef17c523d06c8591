#include "model/processes/care/siblings.hpp"
#include "model/processes/care/siblings/homes.hpp"

namespace kindred::model::siblings {

void count_starts(AreaMonth& area_month) {
  for (const auto& event : area_month.state->of_siblings) {
    if (event.what != OfSibling::What::started) continue;
    bool in_care = false;
    each_sibling(area_month, area_month.state->children[event.record], [&](std::uint32_t record) {
      in_care = in_care || home_at_beginning(area_month, record).number != 0 ||
                home_now(area_month, record).number != 0;
    });
    if (in_care || event.together) {
      area_month.count(Tally::care_started_with_siblings, event.together ? 0 : 1);
    }
  }
  area_month.state->of_siblings.clear();
}

void count_group(AreaMonth& area_month, const Child& child) {
  if (child.person == nobody) return;
  const auto own = home_of(area_month, child);
  int others = 0;
  bool first = true, split = false;
  each_sibling(area_month, child, [&](std::uint32_t record) {
    if (home_now(area_month, record).number == 0) return;
    ++others;
    first = first && area_month.state->children[record].person > child.person;
    split = split || home_now(area_month, record).number != own;
  });
  if (others == 0 || !first) return;
  area_month.count(Tally::sibling_groups, split ? 1 : 0);
  area_month.count(Tally::sibling_children, 0, others + 1);
}

}  // namespace kindred::model::siblings
