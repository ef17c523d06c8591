// What the market found for a child comes to pass: see placement.hpp.
#include "model/processes/care/placement.hpp"
#include "model/processes/care/placement/fit.hpp"
#include "model/processes/care/placement/stays.hpp"
#include "model/processes/help/needs.hpp"
#include "model/state/use.hpp"

namespace kindred::model::placement {

namespace {

/// The child, of whose month no more is lived, has another placement as from a day: not as wanted
/// if it was merely what was free.
void give(Scene& scene, std::uint32_t record, Placement kind, Day since, bool as_wanted) {
  auto& state = scene.state;
  auto& child = state.children[record];
  const Day days = scene.end - std::max(since, scene.first);
  const auto use = [&](int sign) {
    state.looked_after[index(child.placement)] += sign;
    each_use(child, [&](Activity a) {
      scene.use(a, sign * days);
      state.in_use[index(a)] += sign;
    });
  };
  use(-1);
  child.placement = kind;
  child.placement_since = since;
  child.ill_matched = !as_wanted;
  child.suited = child.suited && as_wanted;
  child.misplaced = misfit(child, needs::band_of(needs::score(state.profiles[record]))).has_value();
  use(1);
}

/// A move that neither the child nor its carers wanted: the home closes, or was a crisis place.
void moved_on(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  count_placement(child, scene.year);
  scene.count(Tally::placement_moves);
  scene.charge(Transition::placement_move, child);
  needs::moved(scene, record, day);
}

/// In whose home the child lives now: a sibling's who has just moved, or one of its own.
void settle_home(Scene& scene, const Child& child, const Answer& answer) {
  if (child.person == nobody || !(answer.moves || answer.apart)) return;
  siblings::change_home(scene, child, answer.lodging.kind, answer.lodging.since);
  if (answer.beside == nobody) return;
  siblings::name_home(scene, child, siblings::home_of(scene, scene.state.children[answer.beside]));
}

}  // namespace

bool settle(Scene& scene, const Answer& answer) {
  const auto& found = answer.lodging;
  const auto& child = scene.state.children[found.record];
  if (answer.moves) {
    move_out(scene, found.record, found.since);
    moved_on(scene, found.record, found.since);
  }
  const bool as_wanted = found.kind == found.wanted && answer.suits;
  const bool changes = found.kind != child.placement || answer.moves || !as_wanted;
  if (changes) give(scene, found.record, found.kind, found.since, as_wanted);
  settle_home(scene, child, answer);
  move_in(scene, answer);
  return changes;
}

}  // namespace kindred::model::placement
