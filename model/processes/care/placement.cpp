#include "model/processes/care/placement.hpp"

#include <algorithm>

#include "model/month/live.hpp"
#include "model/processes/care/lodging.hpp"
#include "model/processes/care/siblings.hpp"
#include "model/processes/help/needs.hpp"
#include "model/state/use.hpp"

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

std::optional<Misfit> misfit(const Child& child, const Profile& profile) {
  if (child.unaccompanied == Unaccompanied::uasc) return std::nullopt;
  if (child.ill_matched) return Misfit::ill_matched;
  const auto band = needs::band_of(needs::score(profile));
  if (band == 2 && is_foster(child.placement) && !child.suited) {
    return Misfit::high_need_in_foster_home;
  }
  if (band == 0 && is_residential(child.placement)) return Misfit::low_need_in_residential;
  return std::nullopt;
}

void set(Scene& scene, Child& child, Placement to, Day day) {
  lodging::leave(scene, child, day);
  siblings::change_home(scene, child, to, day);
  --scene.state.looked_after[index(child.placement)];
  ++scene.state.looked_after[index(to)];
  child.placement = to;
  child.placement_since = day;
  child.suited = child.misplaced = child.ill_matched = false;
  lodging::ask(scene, child, day);
}

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
  child.misplaced = misfit(child, state.profiles[record]).has_value();
  use(1);
  wait_on(scene, record);
}

void moved_on(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  count_placement(child, scene.year);
  scene.count(Tally::placement_moves);
  scene.charge(Transition::placement_move, child);
  needs::moved(scene, record, day);
}

namespace {

/// A home is looked for by what is known; whether it fits depends on what is true.
void match(Scene& scene, Child& child, bool chosen) {
  if (child.unaccompanied == Unaccompanied::uasc) return;
  const bool known = chosen && child.known_band == index(NeedsBand::cause_for_concern);
  const auto w = scene.words(child, Event::suited);
  child.suited = uniform(w[0]) < (known ? scene.rates.suited_known : scene.rates.suited);
  const auto record = scene.record_of(child);
  child.misplaced = misfit(child, scene.state.profiles[record]).has_value();
}

}  // namespace

bool can_join(const Child& child, Placement kind) {
  switch (kind) {
    case Placement::kin_foster:
    case Placement::authority_foster:
    case Placement::agency_foster:
    case Placement::childrens_home:
      return true;
    case Placement::with_parents:
      return under_care_order(child);
    default:
      return false;
  }
}

void join(Scene& scene, Child& child, const siblings::Home& home, Day day) {
  set(scene, child, home.placement, day);
  siblings::name_home(scene, child, home.number);
  match(scene, child, false);
}

void start_beside(Scene& scene, Child& child, Day day, const siblings::Home& home) {
  count_placement(child, scene.year);
  join(scene, child, home, day);
}

void move_with(Scene& scene, Child& child, Day day, const siblings::Home& home) {
  count_placement(child, scene.year);
  scene.count(Tally::placement_moves);
  scene.charge(Transition::placement_move, child);
  join(scene, child, home, day);
}

void start_first(Scene& scene, Child& child, Day day, double u) {
  const auto band = index(age_band(child, day));
  const auto& weights = child.unaccompanied == Unaccompanied::uasc
                            ? scene.rates.unaccompanied_placement
                            : scene.rates.first_placement[child.known_band][band];
  count_placement(child, scene.year);
  set(scene, child, allowed(child, pick(weights, u)), day);
  match(scene, child, true);
}

void move(Scene& scene, Child& child, Day day) {
  const auto w = scene.words(child, Event::placement_move);
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
