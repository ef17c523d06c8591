#include "model/processes/placement.hpp"

#include <algorithm>

namespace kindred::model::placement {

namespace {

bool under_care_order(const Child& child) {
  return child.legal == LegalStatus::interim_care_order ||
         child.legal == LegalStatus::full_care_order;
}

/// With parents is a placement only under a care order; otherwise a foster home takes its share.
Placement allowed(const Child& child, std::size_t picked) {
  const auto placement = static_cast<Placement>(picked);
  if (placement == Placement::with_parents && !under_care_order(child))
    return Placement::authority_foster;
  return placement;
}

void count_placement(Child& child, int year) {
  child.placements = static_cast<std::uint8_t>(std::min(255, placements_in_year(child, year) + 1));
  child.year_moved = static_cast<std::int16_t>(year);
}

}  // namespace

int placements_in_year(const Child& child, int year) {
  return child.year_moved == year ? child.placements : 1;
}

void set(Scene& scene, Child& child, Placement to, Day day) {
  --scene.state.looked_after[index(child.placement)];
  ++scene.state.looked_after[index(to)];
  child.placement = to;
  child.placement_since = day;
}

void start_first(Scene& scene, Child& child, Day day, double u) {
  const auto& weights = child.unaccompanied == Unaccompanied::uasc
                            ? scene.rates.unaccompanied_placement
                            : scene.rates.first_placement[index(age_band(child, day))];
  count_placement(child, scene.year);
  set(scene, child, allowed(child, pick(weights, u)), day);
}

void move(Scene& scene, Child& child, Day day) {
  const auto w = scene.words(child, Event::placement_move);
  const auto& weights = child.unaccompanied == Unaccompanied::uasc
                            ? scene.rates.unaccompanied_placement
                            : scene.rates.next_placement[index(age_band(child, day))];
  count_placement(child, scene.year);
  scene.count(Tally::placement_moves);
  scene.charge(Transition::placement_move, child);
  set(scene, child, allowed(child, pick(weights, uniform(w[0]))), day);
}

}  // namespace kindred::model::placement
