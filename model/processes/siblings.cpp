#include "model/processes/siblings.hpp"

#include <algorithm>
#include <tuple>

#include "model/processes/siblings/along.hpp"
#include "model/processes/siblings/entering.hpp"
#include "model/processes/siblings/moving.hpp"

namespace kindred::model::siblings {

void started(Scene& scene, const Child& child, Day day, OfSibling what) {
  if (family_of(scene, child) == nullptr) return;
  what.record = scene.state.record_of[child.person];
  what.day = day;
  what.home = home_of(scene, child);
  what.placement = child.placement;
  scene.state.of_siblings.push_back(what);
}

void moved(Scene& scene, const Child& child, Day day, std::uint32_t left) {
  bool any = false;
  each_sibling(scene, child, [&](std::uint32_t) { any = true; });
  if (!any) return;
  OfSibling what;
  what.moved = true;
  what.left = left;
  started(scene, child, day, what);
}

bool follow_due(Scene& scene, const Due& due) {
  return due.stream == moving ? move_due(scene, due) : enter_due(scene, due);
}

bool follow(Scene& scene, std::size_t& followed) {
  auto& events = scene.state.of_siblings;
  if (followed == events.size()) return false;
  // Open cases stand in no order that matters: within a family, days decide.
  std::sort(events.begin() + static_cast<std::ptrdiff_t>(followed), events.end(),
            [&](const OfSibling& a, const OfSibling& b) {
              const auto key = [&](const OfSibling& e) {
                return std::tuple(Day{e.day}, scene.state.children[e.record].id, e.moved, e.home);
              };
              return key(a) < key(b);
            });
  for (const auto end = events.size(); followed < end; ++followed) {
    const OfSibling event = events[followed];
    if (event.moved) {
      draw_to_home(scene, event);
    } else if (event.alone) {
      draw_in(scene, followed);
    }
  }
  return true;
}

}  // namespace kindred::model::siblings
