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
std::uint32_t price_of(const AreaMonth& scene, const Lodging& lodging, AgentId provider) {
  const auto& child = scene.state.children[lodging.record];
  const auto kind = place_kind(is_crisis(lodging) ? Placement::childrens_home : lodging.kind);
  // A place elsewhere, or opened in a crisis, stands for itself: no two are of one provider.
  const price::Asked asked{child.id,
                           provider != 0 ? provider : child.id,
                           scene.month,
                           kind,
                           lodging.sector,
                           static_cast<NeedsBand>(child.known_band),
                           scene.state.supply.view.price[index(kind)]};
  return is_crisis(lodging) ? price::crisis_pence_a_day(scene.rates.price, scene.draws, asked)
                            : price::pence_a_day(scene.rates.price, scene.draws, asked);
}

bool is_paid_elsewhere(const AreaState& state, std::uint32_t record) {
  return state.children[record].unaccompanied == Unaccompanied::uasc;
}

/// Days in a place from a day on are paid for; an unaccompanied child's are on a line of their own.
void pay_from(const AreaMonth& scene, const Lodging& lodging, Day until) {
  const Day days = until - std::max(Day{lodging.since}, scene.first);
  if (lodging.paid_elsewhere || days <= 0) return;
  scene.count_month(Tally::month_placement_pence, index(lodging.kind),
                    std::int64_t{days} * lodging.pence_a_day);
}

/// Takes a lodging out of the list by putting the last one in its place.
void remove(AreaState& state, std::uint32_t at) {
  auto& lodgings = state.supply.lodgings;
  lodgings[at] = lodgings.back();
  lodgings.pop_back();
  if (at < lodgings.size()) state.profiles[lodgings[at].record].lodging = at;
}

void add(AreaState& state, const Lodging& lodging) {
  state.profiles[lodging.record].lodging = static_cast<std::uint32_t>(state.supply.lodgings.size());
  state.supply.lodgings.push_back(lodging);
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
void leave_kin(AreaMonth& scene, std::uint32_t slot) {
  auto& household = scene.state.supply.providers[slot];
  --household.filled;
  --household.places;
  scene.count(Tally::places_gone, index(PlaceKind::kin_foster));
  if (household.filled == 0) supply::close(scene, slot);
}

/// The household of a sibling with relatives or friends, if it has one.
std::uint32_t kin_of_sibling(const AreaState& state, const Answer& answer) {
  if (answer.beside == nobody) return nobody;
  const auto at = state.profiles[answer.beside].lodging;
  if (at >= asking || state.supply.lodgings[at].kind != Placement::kin_foster) return nobody;
  return state.supply.lodgings[at].provider;
}

void join_kin(AreaMonth& scene, std::uint32_t slot) {
  auto& household = scene.state.supply.providers[slot];
  ++household.filled;
  ++household.places;
  scene.count(Tally::places_made, index(PlaceKind::kin_foster));
}

/// The household of relatives or friends that a child comes to: a sibling's, or another.
std::uint32_t kin_of(AreaMonth& scene, const Answer& answer) {
  const auto with = kin_of_sibling(scene.state, answer);
  if (with != nobody) {
    join_kin(scene, with);
    return with;
  }
  const auto& child = scene.state.children[answer.lodging.record];
  return supply::add(scene, kin_household(child.id, scene.people.area(), scene.month));
}

void leave_place(AreaMonth& scene, const Child& child, const Lodging& lodging, Day day) {
  pay_from(scene, lodging, day);
  if (lodging.provider == nobody) return;
  if (lodging.kind == Placement::kin_foster) return leave_kin(scene, lodging.provider);
  LeftPlace left{lodging.provider, lodging.area};
  if (fostering::stays_put(scene, child, day)) {
    left.stays_until = static_cast<std::int16_t>(fostering::stays_until(scene, child, day).index);
  }
  scene.state.supply.left.push_back(left);
}

/// A place that is left in the month in which it was asked for was of the kind asked for, and costs
/// what such places do.
void pass_through(const AreaMonth& scene, const Child& child, Day day) {
  const Day days = day - Day{child.placement_since};
  each_use_of_place(child, [&](Activity a) { scene.use(a, days); });
  Lodging passing;
  passing.kind = child.placement;
  passing.since = child.placement_since;
  passing.paid_elsewhere = child.unaccompanied == Unaccompanied::uasc;
  passing.pence_a_day = static_cast<std::uint32_t>(
      std::llround(scene.rates.price.mean[index(place_kind(child.placement))]));
  pay_from(scene, passing, day);
}

}  // namespace

void leave(AreaMonth& scene, const Child& child, Day day) {
  auto& state = scene.state;
  const auto at = std::exchange(state.profiles[scene.record_of(child)].lodging, nobody);
  if (at == asking) return pass_through(scene, child, day);
  --state.looked_after[index(child.placement)];
  if (at == nobody) return;
  leave_place(scene, child, state.supply.lodgings[at], day);
  remove(state, at);
}

bool asks(AreaMonth& scene, const Child& child, Day day) {
  auto& state = scene.state;
  if (state.supply.begun == 0 || !is_counted(child.placement)) return false;
  const auto record = scene.record_of(child);
  state.profiles[record].lodging = asking;
  state.supply.asks.push_back({record, day});
  return true;
}

void move_out(AreaMonth& scene, std::uint32_t record, Day day) {
  const auto at = scene.state.profiles[record].lodging;
  pay_from(scene, scene.state.supply.lodgings[at], day);
  remove(scene.state, at);
}

void move_in(AreaMonth& scene, const Answer& answer) {
  auto lodging = answer.lodging;
  if (lodging.kind == Placement::kin_foster) lodging.provider = kin_of(scene, answer);
  lodging.pence_a_day = price_of(scene, lodging, answer.provider);
  lodging.paid_elsewhere = is_paid_elsewhere(scene.state, lodging.record);
  add(scene.state, lodging);
}

void pay(AreaMonth& scene) {
  if (scene.state.supply.begun == 0) return price::count_month(scene);
  for (auto& lodging : scene.state.supply.lodgings) {
    // Who lived there as history began.
    if (lodging.pence_a_day == 0) {
      const auto provider = (std::uint64_t{lodging.area} + 1) << 32 | lodging.provider;
      lodging.pence_a_day = price_of(scene, lodging, provider);
      lodging.paid_elsewhere = is_paid_elsewhere(scene.state, lodging.record);
    }
    pay_from(scene, lodging, scene.end);
  }
}

void begin(AreaState& state, std::uint16_t area) {
  auto& supply = state.supply;
  for (const auto& answer : supply.answers) {
    auto lodging = answer.lodging;
    if (lodging.kind == Placement::kin_foster) {
      lodging.provider = kin_of_sibling(state, answer);
      if (lodging.provider == nobody) {
        lodging.provider = supply.add(
            kin_household(state.children[lodging.record].id, area, month_of(lodging.since)));
      } else {
        ++supply.providers[lodging.provider].filled;
        ++supply.providers[lodging.provider].places;
      }
    }
    add(state, lodging);
  }
  supply.answers.clear();
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

}  // namespace kindred::model::placement
