#include "model/processes/care/siblings.hpp"

#include <algorithm>
#include <tuple>

#include "model/processes/care/siblings/along.hpp"
#include "model/processes/care/siblings/entering.hpp"
#include "model/processes/care/siblings/leaving.hpp"
#include "model/processes/care/siblings/moving.hpp"

namespace kindred::model::siblings {

void started(Scene& scene, const Child& child, Day day, OfSibling what) {
  if (family_of(scene, child) == nullptr) return;
  what.record = scene.state.record_of[child.person];
  what.day = day;
  what.home = home_of(scene, child);
  what.placement = child.placement;
  scene.state.of_siblings.push_back(what);
}

namespace {

/// Something that matters only if the child has brothers and sisters who are known.
void happened(Scene& scene, const Child& child, Day day, const OfSibling& what) {
  bool any = false;
  each_sibling(scene, child, [&](std::uint32_t) { any = true; });
  if (any) started(scene, child, day, what);
}

}  // namespace

void moved(Scene& scene, const Child& child, Day day, std::uint32_t left) {
  OfSibling what;
  what.what = OfSibling::What::moved;
  what.left = left;
  happened(scene, child, day, what);
}

void leaves(Scene& scene, const Child& child, Day day, OfSibling::What how, ReasonCeased reason) {
  OfSibling what;
  what.what = how;
  what.reason = reason;
  what.left = home_of(scene, child);
  happened(scene, child, day, what);
}

bool follow_due(Scene& scene, const Due& due) {
  // What else was put down for this month may have been lived before.
  if (scene.state.children[due.who].active_until > due.day) return false;
  if (due.stream == moving) return move_due(scene, due);
  if (due.stream == leaving) return leave_due(scene, due);
  return enter_due(scene, due);
}

bool follow(Scene& scene, std::size_t& followed) {
  auto& events = scene.state.of_siblings;
  if (followed == events.size()) return false;
  // Open cases stand in no order that matters: within a family, days decide.
  std::sort(events.begin() + static_cast<std::ptrdiff_t>(followed), events.end(),
            [&](const OfSibling& a, const OfSibling& b) {
              const auto key = [&](const OfSibling& e) {
                return std::tuple(Day{e.day}, scene.state.children[e.record].id, e.what, e.home);
              };
              return key(a) < key(b);
            });
  for (const auto end = events.size(); followed < end; ++followed) {
    const OfSibling event = events[followed];
    switch (event.what) {
      case OfSibling::What::started:
        if (event.alone) draw_in(scene, followed);
        break;
      case OfSibling::What::moved:
        draw_to_home(scene, event);
        break;
      case OfSibling::What::left:
        draw_out(scene, event);
        break;
      case OfSibling::What::agreed:
        draw_to_agree(scene, event);
        break;
    }
  }
  return true;
}

}  // namespace kindred::model::siblings
