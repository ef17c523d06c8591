#include "model/processes/care/placement.hpp"

#include <algorithm>

#include "model/processes/care/placement/fit.hpp"
#include "model/processes/care/placement/stays.hpp"
#include "model/processes/care/siblings/events.hpp"
#include "model/processes/help/needs.hpp"

namespace kindred::model::placement {

namespace {

/// With parents is a placement only under a care order; otherwise a foster home takes its share.
Placement allowed(const Child& child, std::size_t picked) {
  const auto placement = static_cast<Placement>(picked);
  if (placement == Placement::with_parents && !under_care_order(child))
    return Placement::authority_foster;
  return placement;
}

}  // namespace

int placements_in_year(const Child& child, int year) {
  return child.year_moved == year ? child.placements : 1;
}

void count_placement(Child& child, int year) {
  child.placements = static_cast<std::uint8_t>(std::min(255, placements_in_year(child, year) + 1));
  child.year_moved = static_cast<std::int16_t>(year);
}

void set(AreaMonth& scene, Child& child, Placement to, Day day) {
  leave(scene, child, day);
  siblings::change_home(scene, child, to, day);
  child.placement = to;
  child.placement_since = day;
  child.suited = child.poor_fit = child.unsuitable_place = false;
  if (!place_requests(scene, child, day)) ++scene.state.looked_after[index(to)];
}

namespace {

/// A home is looked for by what is known; whether it fits depends on what is true.
void match(AreaMonth& scene, Child& child, bool chosen) {
  if (child.unaccompanied == Unaccompanied::uasc) return;
  const bool known = chosen && child.known_band == index(NeedsBand::cause_for_concern);
  const auto w = scene.words(child, DrawPurpose::suited);
  child.suited = uniform(w[0]) < (known ? scene.rates.suited_known : scene.rates.suited);
  const auto& profile = scene.state.profiles[scene.record_of(child)];
  child.poor_fit = misfit(child, needs::band_of(needs::score(profile))).has_value();
}

void join(AreaMonth& scene, Child& child, const siblings::Home& home, Day day) {
  set(scene, child, home.placement, day);
  siblings::name_home(scene, child, home.number);
  match(scene, child, false);
}

}  // namespace

void start_beside(AreaMonth& scene, Child& child, Day day, const siblings::Home& home) {
  count_placement(child, scene.year);
  join(scene, child, home, day);
}

void move_with(AreaMonth& scene, Child& child, Day day, const siblings::Home& home) {
  count_placement(child, scene.year);
  scene.count(Tally::placement_moves);
  scene.charge(Transition::placement_move, child);
  join(scene, child, home, day);
}

void start_first(AreaMonth& scene, Child& child, Day day, double u) {
  const auto band = index(age_band(child, day));
  const auto& weights = child.unaccompanied == Unaccompanied::uasc
                            ? scene.rates.unaccompanied_placement
                            : scene.rates.first_placement[child.known_band][band];
  count_placement(child, scene.year);
  set(scene, child, allowed(child, pick(weights, u)), day);
  match(scene, child, true);
}

void move(AreaMonth& scene, std::uint32_t record, Day day) {
  needs::moved(scene, record, day);
  auto& child = scene.state.children[record];
  const auto w = scene.words(child, DrawPurpose::placement_move);
  const auto band = index(age_band(child, day));
  const auto& weights = child.unaccompanied == Unaccompanied::uasc
                            ? scene.rates.unaccompanied_placement
                            : scene.rates.next_placement[child.known_band][band];
  count_placement(child, scene.year);
  scene.count(Tally::placement_moves);
  scene.charge(Transition::placement_move, child);
  const auto left = siblings::home_of(scene, child);
  set(scene, child, allowed(child, pick(weights, uniform(w[0]))), day);
  match(scene, child, true);
  siblings::moved(scene, child, day, left);
}

}  // namespace kindred::model::placement
