#include "model/processes/care/siblings.hpp"

#include <algorithm>
#include <tuple>

#include "model/processes/care/siblings/along.hpp"
#include "model/processes/care/siblings/entering.hpp"
#include "model/processes/care/siblings/leaving.hpp"
#include "model/processes/care/siblings/moving.hpp"

namespace kindred::model::siblings {

namespace {

bool goes_along(AreaMonth& scene, const OfSibling& event, std::uint32_t record) {
  switch (event.what) {
    case OfSibling::What::started:
      return enters_along(scene, event, record);
    case OfSibling::What::moved:
      return moves_along(scene, event, record);
    case OfSibling::What::left:
      return leaves_along(scene, event, record);
    case OfSibling::What::agreed:
      agree_along(scene, event, record);
      return false;
  }
  return false;
}

}  // namespace

bool Following::begin(AreaMonth& scene) {
  auto& events = scene.state.of_siblings;
  if (event_ == events.size()) return false;
  // Open cases are in no order that matters: within a family, days decide.
  std::sort(events.begin() + static_cast<std::ptrdiff_t>(event_), events.end(),
            [&](const OfSibling& a, const OfSibling& b) {
              const auto key = [&](const OfSibling& e) {
                return std::tuple(Day{e.day}, scene.state.children[e.record].id, e.what, e.home);
              };
              return key(a) < key(b);
            });
  end_ = events.size();
  return true;
}

std::optional<GoesAlong> Following::next(AreaMonth& scene) {
  const auto& state = scene.state;
  for (; event_ < end_; ++event_, sibling_ = 0) {
    const OfSibling event = state.of_siblings[event_];
    const auto* family = family_of(scene, state.children[event.record]);
    while (family != nullptr && sibling_ < family->children) {
      const auto record = state.record_of[family->first_child + sibling_++];
      if (record == nobody || record == event.record) continue;
      if (goes_along(scene, event, record)) {
        return GoesAlong{record, event.day, event, static_cast<std::uint32_t>(event_)};
      }
    }
  }
  return std::nullopt;
}

std::optional<GoesAlong> due_along(const AreaMonth& scene, const Due& due) {
  // What else was put down for this month may have been lived before.
  if (scene.state.children[due.who].active_until > due.day) return std::nullopt;
  const auto with = due.stream == moving    ? move_due(scene, due)
                    : due.stream == leaving ? leave_due(scene, due)
                                            : enter_due(scene, due);
  if (!with) return std::nullopt;
  return GoesAlong{due.who, due.day, *with};
}

void go_along(AreaMonth& scene, const GoesAlong& along) {
  switch (along.with.what) {
    case OfSibling::What::started: {
      const bool together = enter(scene, along.record, along.day, along.with);
      if (along.event_at != nobody && together) {
        scene.state.of_siblings[along.event_at].together = true;
      }
      return;
    }
    case OfSibling::What::moved:
      return move(scene, along.record, along.day, along.with);
    case OfSibling::What::left:
      return leave(scene, along.record, along.day, along.with);
    case OfSibling::What::agreed:
      return;
  }
}

}  // namespace kindred::model::siblings
