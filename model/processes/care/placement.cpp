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

void set(AreaMonth& area_month, Child& child, Placement to, Day day) {
  leave(area_month, child, day);
  siblings::change_home(area_month, child, to, day);
  child.placement = to;
  child.placement_since = day;
  child.suited = child.poor_fit = child.unsuitable_place = false;
  if (!request_place(area_month, child, day)) ++area_month.state->looked_after[index(to)];
}

namespace {

/// A home is looked for by what is known; whether it fits depends on what is true.
void match(AreaMonth& area_month, Child& child, bool chosen) {
  if (child.unaccompanied == Unaccompanied::uasc) return;
  const bool known = chosen && child.known_band == index(NeedsBand::cause_for_concern);
  const auto w = area_month.words(child, DrawPurpose::suited);
  child.suited = uniform(w[0]) < (known ? area_month.rates.suited_known : area_month.rates.suited);
  const auto& profile = area_month.state->profiles[area_month.record_of(child)];
  child.poor_fit = misfit(child, needs::band_of(needs::score(profile))).has_value();
}

void join(AreaMonth& area_month, Child& child, const siblings::Home& home, Day day) {
  set(area_month, child, home.placement, day);
  siblings::name_home(area_month, child, home.number);
  match(area_month, child, false);
}

}  // namespace

void start_beside(AreaMonth& area_month, Child& child, Day day, const siblings::Home& home) {
  count_placement(child, area_month.year);
  join(area_month, child, home, day);
}

void move_with(AreaMonth& area_month, Child& child, Day day, const siblings::Home& home) {
  count_placement(child, area_month.year);
  area_month.count(Tally::placement_moves);
  area_month.charge(Transition::placement_move, child);
  join(area_month, child, home, day);
}

void start_first(AreaMonth& area_month, Child& child, Day day, double u) {
  const auto band = index(age_band(child, day));
  const auto& weights = child.unaccompanied == Unaccompanied::uasc
                            ? area_month.rates.unaccompanied_placement
                            : area_month.rates.first_placement[child.known_band][band];
  count_placement(child, area_month.year);
  set(area_month, child, allowed(child, pick(weights, u)), day);
  match(area_month, child, true);
}

void move(AreaMonth& area_month, std::uint32_t record, Day day) {
  needs::moved(area_month, record, day);
  auto& child = area_month.state->children[record];
  const auto w = area_month.words(child, DrawPurpose::placement_move);
  const auto band = index(age_band(child, day));
  const auto& weights = child.unaccompanied == Unaccompanied::uasc
                            ? area_month.rates.unaccompanied_placement
                            : area_month.rates.next_placement[child.known_band][band];
  count_placement(child, area_month.year);
  area_month.count(Tally::placement_moves);
  area_month.charge(Transition::placement_move, child);
  const auto left = siblings::home_of(area_month, child);
  set(area_month, child, allowed(child, pick(weights, uniform(w[0]))), day);
  match(area_month, child, true);
  siblings::moved(area_month, child, day, left);
}

}  // namespace kindred::model::placement
