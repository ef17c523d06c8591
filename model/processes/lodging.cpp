#include "model/processes/lodging.hpp"

#include <stdexcept>

#include "model/live.hpp"
#include "model/processes/placement.hpp"
#include "model/processes/siblings.hpp"

namespace kindred::model::lodging {

namespace {

std::uint32_t record_of(const Scene& scene, const Child& child) {
  return static_cast<std::uint32_t>(&child - scene.state.children.data());
}

/// Takes a lodging out of the list by putting the last one in its place.
void remove(AreaState& state, std::uint32_t at) {
  auto& lodgings = state.supply.lodgings;
  lodgings[at] = lodgings.back();
  lodgings.pop_back();
  if (at < lodgings.size()) state.profiles[lodgings[at].record].lodging = at;
}

void move_in(AreaState& state, const Lodging& lodging) {
  state.profiles[lodging.record].lodging = static_cast<std::uint32_t>(state.supply.lodgings.size());
  state.supply.lodgings.push_back(lodging);
}

/// In whose home the child lives now: a sibling's who has just moved, or one of its own.
void settle_home(Scene& scene, Child& child, const Answer& answer) {
  if (child.person == nobody || !(answer.moves || answer.apart)) return;
  siblings::change_home(scene, child, answer.lodging.kind, answer.lodging.since);
  if (answer.beside == nobody) return;
  siblings::name_home(scene, child, siblings::home_of(scene, scene.state.children[answer.beside]));
}

void settle(Scene& scene, const Answer& answer) {
  auto& state = scene.state;
  auto lodging = answer.lodging;
  auto& child = state.children[lodging.record];
  if (answer.moves) {
    const auto left = state.profiles[lodging.record].lodging;
    remove(state, left);
    placement::moved_on(scene, lodging.record, lodging.since);
  }
  const bool as_wanted = lodging.kind == lodging.wanted && answer.suits;
  if (lodging.kind != child.placement || answer.moves || !as_wanted) {
    placement::give(scene, lodging.record, lodging.kind, lodging.since, as_wanted);
  }
  settle_home(scene, child, answer);
  move_in(state, lodging);
}

}  // namespace

void leave(Scene& scene, Child& child, Day) {
  auto& state = scene.state;
  if (state.supply.begun == 0) return;
  auto& at = state.profiles[record_of(scene, child)].lodging;
  if (at == nobody) return;
  if (at != asking) {
    const auto& lodging = state.supply.lodgings[at];
    if (lodging.provider != nobody) state.supply.left.push_back({lodging.provider, lodging.area});
    const auto left = at;
    at = nobody;
    return remove(state, left);
  }
  at = nobody;
}

void ask(Scene& scene, const Child& child, Day day) {
  auto& state = scene.state;
  if (state.supply.begun == 0 || !is_counted(child.placement)) return;
  const auto record = record_of(scene, child);
  state.profiles[record].lodging = asking;
  state.supply.asks.push_back({record, day});
}

void settle(Scene& scene) {
  auto& answers = scene.state.supply.answers;
  for (const auto& answer : answers) settle(scene, answer);
  answers.clear();
}

void check(const AreaState& state) {
  const auto require = [](bool holds, const char* what) {
    if (!holds) throw std::logic_error(std::string("invariant broken: ") + what);
  };
  if (state.supply.begun == 0) return;
  const auto& lodgings = state.supply.lodgings;
  for (std::uint32_t i = 0; i < lodgings.size(); ++i) {
    require(state.profiles[lodgings[i].record].lodging == i, "a lodging is that of its child");
  }
  std::size_t lodged = 0;
  for (std::size_t slot = 0; slot < state.open.size(); ++slot) {
    const auto record = state.open.record(slot);
    const auto& child = state.children[record];
    const auto at = state.profiles[record].lodging;
    require(at != asking, "every ask is answered within its month");
    require(at != nobody || !is_counted(child.placement),
            "who lives in a kind of place that is counted has a lodging");
    if (at == nobody) continue;
    require(lodgings[at].kind == child.placement, "a lodging is of the kind of the placement");
    ++lodged;
  }
  require(lodged == lodgings.size(), "lodgings are those of looked-after children");
  require(state.supply.asks.empty() && state.supply.left.empty() && state.supply.answers.empty(),
          "asks and answers are of one month");
}

}  // namespace kindred::model::lodging
