// Applies what the market found for a child: see placement.hpp.
#include <algorithm>

#include "model/processes/care/placement.hpp"
#include "model/processes/care/placement/fit.hpp"
#include "model/processes/care/placement/stays.hpp"
#include "model/processes/help/needs.hpp"
#include "model/state/use.hpp"

namespace kindred::model::placement {

namespace {

void use_place(AreaMonth& area_month, const Child& child, Day days) {
  each_use_of_place(child, [&](Activity a) { area_month.use(a, days); });
}

/// Counts the place in which a child lives from a day of the month on, or (-1) no longer.
void count_place(AreaMonth& area_month, const Child& child, Day from, int sign) {
  area_month.state->looked_after[index(child.placement)] += sign;
  each_use_of_place(child, [&](Activity a) { area_month.state->in_use[index(a)] += sign; });
  use_place(area_month, child, sign * (area_month.end - std::max(from, area_month.first)));
}

/// The child is placed in what was found, which is not as wanted if it was merely what was free.
void place(AreaMonth& area_month, const PlacementStay& found, bool as_wanted) {
  auto& child = area_month.state->children[found.record];
  child.placement = found.kind;
  child.placement_since = found.since;
  child.unsuitable_place = !as_wanted;
  child.suited = child.suited && as_wanted;
  const auto score = needs::score(area_month.state->profiles[found.record]);
  child.poor_fit = misfit(child, needs::band_of(score)).has_value();
}

/// A move that neither the child nor its carers wanted: the home closes, or was a crisis place.
void moved_on(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  count_placement(child, area_month.year);
  area_month.count(Tally::placement_moves);
  area_month.charge(Transition::placement_move, child);
  needs::moved(area_month, record, day);
}

/// In whose home the child lives now: a sibling's who has just moved, or one of its own.
void settle_home(AreaMonth& area_month, const Child& child, const Allocation& allocation) {
  if (child.person == nobody || !(allocation.moves || allocation.apart)) return;
  siblings::change_home(area_month, child, allocation.stay.kind, allocation.stay.since);
  if (allocation.beside == nobody) return;
  siblings::name_home(area_month, child,
                      siblings::home_of(area_month, area_month.state->children[allocation.beside]));
}

}  // namespace

bool apply(AreaMonth& area_month, const Allocation& allocation) {
  const auto& found = allocation.stay;
  const auto& child = area_month.state->children[found.record];
  const bool as_wanted = found.kind == found.wanted && allocation.suits;
  const bool changes = found.kind != child.placement || allocation.moves || !as_wanted;
  if (allocation.moves) {
    count_place(area_month, child, found.since, -1);
    move_out(area_month, found.record, found.since);
    moved_on(area_month, found.record, found.since);
  } else if (changes) {
    // Brothers and sisters who request together are placed from the day of one of them: the days to
    // it from the child's own are of the kind requested.
    use_place(area_month, child, found.since - child.placement_since);
  }
  if (changes) place(area_month, found, as_wanted);
  count_place(area_month, child, child.placement_since, 1);
  settle_home(area_month, child, allocation);
  move_in(area_month, allocation);
  return changes;
}

}  // namespace kindred::model::placement
