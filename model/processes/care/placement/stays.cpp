#include "model/processes/care/placement/stays.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

#include "model/processes/authority/price.hpp"
#include "model/processes/supply/fostering.hpp"
#include "model/processes/supply/providers.hpp"
#include "model/state/use.hpp"

namespace kindred::model::placement {

namespace {

/// What the place costs from now on.
std::uint32_t price_of(const AreaMonth& area_month, const PlacementStay& stay, AgentId provider) {
  const auto& child = area_month.state->children[stay.record];
  const auto kind = place_kind(is_crisis(stay) ? Placement::childrens_home : stay.kind);
  // A place elsewhere, or opened in a crisis, has a provider of its own: no two share one.
  const price::Asked asked{child.id,
                           provider != 0 ? provider : child.id,
                           area_month.month,
                           kind,
                           stay.sector,
                           static_cast<NeedsBand>(child.known_band),
                           area_month.state->supply.view.price[index(kind)]};
  return is_crisis(stay) ? price::crisis_pence_a_day(area_month.rates.price, area_month.rng, asked)
                         : price::pence_a_day(area_month.rates.price, area_month.rng, asked);
}

bool is_paid_elsewhere(const AreaState& state, std::uint32_t record) {
  return state.children[record].unaccompanied == Unaccompanied::uasc;
}

/// Days in a place from a day on are paid for; an unaccompanied child's are on a line of their own.
void pay_from(AreaMonth& area_month, const PlacementStay& stay, Day until) {
  const Day days = until - std::max(Day{stay.since}, area_month.first);
  if (stay.paid_elsewhere || days <= 0) return;
  area_month.count_month(Tally::month_placement_pence, index(stay.kind),
                         std::int64_t{days} * stay.pence_a_day);
}

/// Takes a placement stay out of the list by putting the last one in its place.
void remove(AreaState& state, std::uint32_t at) {
  auto& placement_stays = state.supply.placement_stays;
  placement_stays[at] = placement_stays.back();
  placement_stays.pop_back();
  if (at < placement_stays.size()) state.profiles[placement_stays[at].record].stay = at;
}

void add(AreaState& state, const PlacementStay& stay) {
  state.profiles[stay.record].stay =
      static_cast<std::uint32_t>(state.supply.placement_stays.size());
  state.supply.placement_stays.push_back(stay);
}

Provider kin_household(AgentId child, std::uint16_t area, Month month) {
  Provider made;
  made.id = named_after(child, AgentKind::fostering_household, area, month);
  made.opened = static_cast<std::int16_t>(month.index);
  made.kind = PlaceKind::kin_foster;
  made.places = made.filled = 1;
  return made;
}

/// A household of relatives or friends is approved for the children who live with it.
void leave_kin(AreaMonth& area_month, std::uint32_t slot) {
  auto& household = area_month.state->supply.providers[slot];
  --household.filled;
  --household.places;
  area_month.count(Tally::places_gone, index(PlaceKind::kin_foster));
  if (household.filled == 0) supply::close(area_month, slot);
}

/// The household of a sibling with relatives or friends, if it has one.
std::uint32_t kin_of_sibling(const AreaState& state, const Allocation& allocation) {
  if (allocation.beside == nobody) return nobody;
  const auto at = state.profiles[allocation.beside].stay;
  if (at >= asking || state.supply.placement_stays[at].kind != Placement::kin_foster) return nobody;
  return state.supply.placement_stays[at].provider;
}

void join_kin(AreaMonth& area_month, std::uint32_t slot) {
  auto& household = area_month.state->supply.providers[slot];
  ++household.filled;
  ++household.places;
  area_month.count(Tally::places_made, index(PlaceKind::kin_foster));
}

/// The household of relatives or friends that a child comes to: a sibling's, or another.
std::uint32_t kin_of(AreaMonth& area_month, const Allocation& allocation) {
  const auto with = kin_of_sibling(*area_month.state, allocation);
  if (with != nobody) {
    join_kin(area_month, with);
    return with;
  }
  const auto& child = area_month.state->children[allocation.stay.record];
  return supply::add(area_month,
                     kin_household(child.id, area_month.people.area(), area_month.month));
}

void leave_place(AreaMonth& area_month, const Child& child, const PlacementStay& stay, Day day) {
  pay_from(area_month, stay, day);
  if (stay.provider == nobody) return;
  if (stay.kind == Placement::kin_foster) return leave_kin(area_month, stay.provider);
  LeftPlace left{stay.provider, stay.area};
  if (fostering::stays_put(area_month, child, day)) {
    left.stays_until =
        static_cast<std::int16_t>(fostering::stays_until(area_month, child, day).index);
  }
  area_month.state->supply.left.push_back(left);
}

/// A place that is left in the month in which it was asked for was of the kind asked for, and costs
/// what such places do.
void pass_through(AreaMonth& area_month, const Child& child, Day day) {
  const Day days = day - Day{child.placement_since};
  each_use_of_place(child, [&](Activity a) { area_month.use(a, days); });
  PlacementStay passing;
  passing.kind = child.placement;
  passing.since = child.placement_since;
  passing.paid_elsewhere = child.unaccompanied == Unaccompanied::uasc;
  passing.pence_a_day = static_cast<std::uint32_t>(
      std::llround(area_month.rates.price.mean[index(place_kind(child.placement))]));
  pay_from(area_month, passing, day);
}

}  // namespace

void leave(AreaMonth& area_month, const Child& child, Day day) {
  auto& state = *area_month.state;
  const auto at = std::exchange(state.profiles[area_month.record_of(child)].stay, nobody);
  if (at == asking) return pass_through(area_month, child, day);
  --state.looked_after[index(child.placement)];
  if (at == nobody) return;
  leave_place(area_month, child, state.supply.placement_stays[at], day);
  remove(state, at);
}

bool request_place(AreaMonth& area_month, const Child& child, Day day) {
  auto& state = *area_month.state;
  if (state.supply.begun == 0 || !is_counted(child.placement)) return false;
  const auto record = area_month.record_of(child);
  state.profiles[record].stay = asking;
  state.supply.place_requests.push_back({record, day});
  return true;
}

void move_out(AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto at = area_month.state->profiles[record].stay;
  pay_from(area_month, area_month.state->supply.placement_stays[at], day);
  remove(*area_month.state, at);
}

void move_in(AreaMonth& area_month, const Allocation& allocation) {
  auto stay = allocation.stay;
  if (stay.kind == Placement::kin_foster) stay.provider = kin_of(area_month, allocation);
  stay.pence_a_day = price_of(area_month, stay, allocation.provider);
  stay.paid_elsewhere = is_paid_elsewhere(*area_month.state, stay.record);
  add(*area_month.state, stay);
}

void pay(AreaMonth& area_month) {
  if (area_month.state->supply.begun == 0) return price::count_month(area_month);
  for (auto& stay : area_month.state->supply.placement_stays) {
    // Who lived there as history began.
    if (stay.pence_a_day == 0) {
      const auto provider = (std::uint64_t{stay.area} + 1) << 32 | stay.provider;
      stay.pence_a_day = price_of(area_month, stay, provider);
      stay.paid_elsewhere = is_paid_elsewhere(*area_month.state, stay.record);
    }
    pay_from(area_month, stay, area_month.end);
  }
}

void begin(AreaState& state, std::uint16_t area) {
  auto& supply = state.supply;
  for (const auto& allocation : supply.allocations) {
    auto stay = allocation.stay;
    if (stay.kind == Placement::kin_foster) {
      stay.provider = kin_of_sibling(state, allocation);
      if (stay.provider == nobody) {
        stay.provider =
            supply.add(kin_household(state.children[stay.record].id, area, month_of(stay.since)));
      } else {
        ++supply.providers[stay.provider].filled;
        ++supply.providers[stay.provider].places;
      }
    }
    add(state, stay);
  }
  supply.allocations.clear();
}

void check(const AreaState& state) {
  const auto require = [](bool holds, const char* what) {
    if (!holds) throw std::logic_error(std::string("invariant broken: ") + what);
  };
  if (state.supply.begun == 0) return;
  const auto& placement_stays = state.supply.placement_stays;
  for (std::uint32_t i = 0; i < placement_stays.size(); ++i) {
    require(state.profiles[placement_stays[i].record].stay == i,
            "a placement stay is that of its child");
  }
  std::size_t with_stay = 0;
  for (std::size_t slot = 0; slot < state.open.size(); ++slot) {
    const auto record = state.open.record(slot);
    const auto& child = state.children[record];
    const auto at = state.profiles[record].stay;
    require(at != asking, "every ask is answered within its month");
    require(at != nobody || !is_counted(child.placement),
            "who lives in a kind of place that is counted has a placement stay");
    if (at == nobody) continue;
    require(placement_stays[at].kind == child.placement,
            "a placement stay is of the kind of the placement");
    ++with_stay;
  }
  require(with_stay == placement_stays.size(),
          "placement stays are those of looked-after children");
  require(state.supply.place_requests.empty() && state.supply.left.empty() &&
              state.supply.allocations.empty(),
          "asks and answers are of one month");
}

}  // namespace kindred::model::placement
