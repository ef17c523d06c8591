#include "model/processes/care/siblings.hpp"
#include "model/processes/care/siblings/homes.hpp"

namespace kindred::model::siblings {

void count_starts(AreaMonth& scene) {
  for (const auto& event : scene.state.of_siblings) {
    if (event.what != OfSibling::What::started) continue;
    bool in_care = false;
    each_sibling(scene, scene.state.children[event.record], [&](std::uint32_t record) {
      in_care = in_care || home_at_beginning(scene, record).number != 0 ||
                home_now(scene, record).number != 0;
    });
    if (in_care || event.together) {
      scene.count(Tally::care_started_with_siblings, event.together ? 0 : 1);
    }
  }
  scene.state.of_siblings.clear();
}

void count_group(const AreaMonth& scene, const Child& child) {
  if (child.person == nobody) return;
  const auto own = home_of(scene, child);
  int others = 0;
  bool first = true, split = false;
  each_sibling(scene, child, [&](std::uint32_t record) {
    if (home_now(scene, record).number == 0) return;
    ++others;
    first = first && scene.state.children[record].person > child.person;
    split = split || home_now(scene, record).number != own;
  });
  if (others == 0 || !first) return;
  scene.count(Tally::sibling_groups, split ? 1 : 0);
  scene.count(Tally::sibling_children, 0, others + 1);
}

}  // namespace kindred::model::siblings
