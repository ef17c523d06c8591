#include "model/processes/care/siblings/homes.hpp"

#include <algorithm>

#include "model/processes/care/placement/fit.hpp"

namespace kindred::model::siblings {

namespace {

template <class State>
auto& profile_of(State& state, const Child& child) {
  return state.profiles[state.record_of[child.person]];
}

/// The homes of a child's siblings in care.
struct Homes {
  struct OfSome {
    Home home;
    unsigned children;
  };
  std::array<OfSome, most_children> each{};
  std::size_t count = 0;
  std::size_t children = 0;

  void add(const Home& home) {
    ++children;
    for (std::size_t i = 0; i < count; ++i) {
      if (each[i].home.number == home.number) return void(++each[i].children);
    }
    each[count++] = {home, 1};
  }
};

/// Siblings count as they were when the month began; those drawn along by one start see each
/// other.
Homes homes_of_siblings(const AreaMonth& area_month, const Child& child, const OfSibling* with) {
  Homes made;
  const bool along = with != nullptr && with->home != 0;
  if (along) made.add({with->home, with->placement});
  each_sibling(area_month, child, [&](std::uint32_t record) {
    if (along && record == with->record) return;
    auto home = home_at_beginning(area_month, record);
    if (home.number == 0 && along) home = home_now(area_month, record);
    if (home.number != 0) made.add(home);
  });
  return made;
}

}  // namespace

std::uint32_t home_of(const AreaMonth& area_month, const Child& child) {
  return child.person == nobody ? 0 : profile_of(*area_month.state, child).home;
}

void change_home(AreaMonth& area_month, const Child& child, Placement to, Day day) {
  const auto* family = family_of(area_month, child);
  if (family == nullptr) return;
  auto& profile = profile_of(*area_month.state, child);
  if (profile.home_changed != area_month.month.index) {
    profile.home_changed = static_cast<std::int16_t>(area_month.month.index);
    profile.home_before = profile.home;
    profile.placement_before = child.placement;
  }
  // Who came there first, its number of placements, and the day: the same on every machine, and
  // whatever number the record has.
  const auto order = child.person - family->first_child + 1;
  profile.home =
      to == Placement::not_looked_after
          ? 0
          : order << 24 | std::uint32_t{child.placements} << 16 | static_cast<std::uint16_t>(day);
}

void name_home(AreaMonth& area_month, const Child& child, std::uint32_t number) {
  profile_of(*area_month.state, child).home = number;
}

std::optional<Home> home_to_join(const AreaMonth& area_month, const Child& child,
                                 const OfSibling* with, double u) {
  const auto homes = homes_of_siblings(area_month, child, with);
  if (homes.children == 0) return std::nullopt;
  const auto& p = area_month.rates.siblings;
  const Homes::OfSome* best = nullptr;
  for (std::size_t i = 0; i < homes.count; ++i) {
    const auto& some = homes.each[i];
    if (some.children + 1 > p.most_in_a_home || !placement::can_join(child, some.home.placement)) {
      continue;
    }
    // The home of the start that the child follows comes first, and is preferred.
    const bool first = i == 0 && with != nullptr && some.home.number == with->home;
    if (best == nullptr || some.children > best->children) best = &some;
    if (first) break;
  }
  if (best == nullptr) return std::nullopt;
  double chance = p.placed_together[std::min(homes.children, sibling_counts) - 1];
  if (best->home.placement == Placement::childrens_home) chance *= p.in_childrens_home;
  if (u >= chance) return std::nullopt;
  return best->home;
}

}  // namespace kindred::model::siblings
