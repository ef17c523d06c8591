#include "model/processes/care/siblings.hpp"

#include <algorithm>
#include <tuple>

#include "model/processes/care/siblings/along.hpp"
#include "model/processes/care/siblings/entering.hpp"
#include "model/processes/care/siblings/leaving.hpp"
#include "model/processes/care/siblings/moving.hpp"

namespace kindred::model::siblings {

namespace {

bool goes_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record) {
  switch (event.what) {
    case OfSibling::What::started:
      return enters_along(area_month, event, record);
    case OfSibling::What::moved:
      return moves_along(area_month, event, record);
    case OfSibling::What::left:
      return leaves_along(area_month, event, record);
    case OfSibling::What::agreed:
      agree_along(area_month, event, record);
      return false;
  }
  return false;
}

}  // namespace

bool Following::begin(AreaMonth& area_month) {
  auto& events = area_month.state->of_siblings;
  if (event_ == events.size()) return false;
  // Open cases are in no order that matters: within a family, days decide.
  std::sort(events.begin() + static_cast<std::ptrdiff_t>(event_), events.end(),
            [&](const OfSibling& a, const OfSibling& b) {
              const auto key = [&](const OfSibling& e) {
                return std::tuple(Day{e.day}, area_month.state->children[e.record].id, e.what,
                                  e.home);
              };
              return key(a) < key(b);
            });
  end_ = events.size();
  return true;
}

std::optional<GoesAlong> Following::next(AreaMonth& area_month) {
  const auto& state = *area_month.state;
  for (; event_ < end_; ++event_, sibling_ = 0) {
    const OfSibling event = state.of_siblings[event_];
    const auto* family = family_of(area_month, state.children[event.record]);
    while (family != nullptr && sibling_ < family->children) {
      const auto record = state.record_of[family->first_child + sibling_++];
      if (record == nobody || record == event.record) continue;
      if (goes_along(area_month, event, record)) {
        return GoesAlong{record, event.day, event, static_cast<std::uint32_t>(event_)};
      }
    }
  }
  return std::nullopt;
}

std::optional<GoesAlong> due_along(const AreaMonth& area_month, const Due& due) {
  // What else was put down for this month may have been lived before.
  if (area_month.state->children[due.who].active_until > due.day) return std::nullopt;
  const auto with = due.stream == moving    ? move_due(area_month, due)
                    : due.stream == leaving ? leave_due(area_month, due)
                                            : enter_due(area_month, due);
  if (!with) return std::nullopt;
  return GoesAlong{due.who, due.day, *with};
}

void go_along(AreaMonth& area_month, const GoesAlong& along) {
  switch (along.with.what) {
    case OfSibling::What::started: {
      const bool together = enter(area_month, along.record, along.day, along.with);
      if (along.event_at != nobody && together) {
        area_month.state->of_siblings[along.event_at].together = true;
      }
      return;
    }
    case OfSibling::What::moved:
      return move(area_month, along.record, along.day, along.with);
    case OfSibling::What::left:
      return leave(area_month, along.record, along.day, along.with);
    case OfSibling::What::agreed:
      return;
  }
}

}  // namespace kindred::model::siblings
