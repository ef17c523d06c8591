// Applies what the market found for a child: see placement.hpp.
#include <algorithm>

#include "model/processes/care/placement.hpp"
#include "model/processes/care/placement/fit.hpp"
#include "model/processes/care/placement/stays.hpp"
#include "model/processes/help/needs.hpp"
#include "model/state/use.hpp"

namespace kindred::model::placement {

namespace {

void use_place(const AreaMonth& scene, const Child& child, Day days) {
  each_use_of_place(child, [&](Activity a) { scene.use(a, days); });
}

/// Counts the place in which a child lives from a day of the month on, or (-1) no longer.
void count_place(AreaMonth& scene, const Child& child, Day from, int sign) {
  scene.state.looked_after[index(child.placement)] += sign;
  each_use_of_place(child, [&](Activity a) { scene.state.in_use[index(a)] += sign; });
  use_place(scene, child, sign * (scene.end - std::max(from, scene.first)));
}

/// The child is placed in what was found, which is not as wanted if it was merely what was free.
void place(AreaMonth& scene, const PlacementStay& found, bool as_wanted) {
  auto& child = scene.state.children[found.record];
  child.placement = found.kind;
  child.placement_since = found.since;
  child.unsuitable_place = !as_wanted;
  child.suited = child.suited && as_wanted;
  const auto score = needs::score(scene.state.profiles[found.record]);
  child.poor_fit = misfit(child, needs::band_of(score)).has_value();
}

/// A move that neither the child nor its carers wanted: the home closes, or was a crisis place.
void moved_on(AreaMonth& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  count_placement(child, scene.year);
  scene.count(Tally::placement_moves);
  scene.charge(Transition::placement_move, child);
  needs::moved(scene, record, day);
}

/// In whose home the child lives now: a sibling's who has just moved, or one of its own.
void settle_home(AreaMonth& scene, const Child& child, const Allocation& allocation) {
  if (child.person == nobody || !(allocation.moves || allocation.apart)) return;
  siblings::change_home(scene, child, allocation.stay.kind, allocation.stay.since);
  if (allocation.beside == nobody) return;
  siblings::name_home(scene, child,
                      siblings::home_of(scene, scene.state.children[allocation.beside]));
}

}  // namespace

bool apply(AreaMonth& scene, const Allocation& allocation) {
  const auto& found = allocation.stay;
  const auto& child = scene.state.children[found.record];
  const bool as_wanted = found.kind == found.wanted && allocation.suits;
  const bool changes = found.kind != child.placement || allocation.moves || !as_wanted;
  if (allocation.moves) {
    count_place(scene, child, found.since, -1);
    move_out(scene, found.record, found.since);
    moved_on(scene, found.record, found.since);
  } else if (changes) {
    // Brothers and sisters who request together are placed from the day of one of them: the days to
    // it from the child's own are of the kind requested.
    use_place(scene, child, found.since - child.placement_since);
  }
  if (changes) place(scene, found, as_wanted);
  count_place(scene, child, child.placement_since, 1);
  settle_home(scene, child, allocation);
  move_in(scene, allocation);
  return changes;
}

}  // namespace kindred::model::placement
