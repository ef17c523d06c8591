#include "model/processes/siblings.hpp"

#include <algorithm>
#include <tuple>

#include "model/live.hpp"
#include "model/processes/assessment.hpp"
#include "model/processes/case_file.hpp"
#include "model/processes/entry_to_care.hpp"
#include "model/processes/placement.hpp"
#include "model/processes/proceedings.hpp"

namespace kindred::model::siblings {

namespace {

/// In place of a route, on the calendar.
constexpr std::uint8_t moving = 15;
static_assert(count_of<EntryRoute> <= moving);

Profile& profile_of(const Scene& scene, const Child& child) {
  return scene.state.profiles[scene.state.record_of[child.person]];
}

/// The family of a child; none if unaccompanied.
const Family* family_of(const Scene& scene, const Child& child) {
  if (child.person == nobody) return nullptr;
  const auto* known = scene.known_family(scene.state.record_of[child.person]);
  return known == nullptr ? nullptr : &scene.people.families()[known->index];
}

/// Which of its family's children this is.
unsigned order_of(const Scene& scene, const Child& child) {
  return child.person - family_of(scene, child)->first_child;
}

/// Calls visit(record) for each known brother and sister.
template <class Visit>
void each_sibling(const Scene& scene, const Child& child, Visit visit) {
  const auto* family = family_of(scene, child);
  if (family == nullptr) return;
  const auto own = scene.state.record_of[child.person];
  scene.state.each_known(*family, [&](std::uint32_t record) {
    if (record != own) visit(record);
  });
}

Home now(const Scene& scene, std::uint32_t record) {
  return {scene.state.profiles[record].home, scene.state.children[record].placement};
}

/// Where a child lived as the month began.
Home at_beginning(const Scene& scene, std::uint32_t record) {
  const auto& profile = scene.state.profiles[record];
  if (profile.home_changed != scene.month.index) return now(scene, record);
  return {profile.home_before, profile.placement_before};
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

/// Siblings count as they stood when the month began; those drawn along by one start see each
/// other.
Homes homes_of_siblings(const Scene& scene, const Child& child, const OfSibling* with) {
  Homes made;
  const bool along = with != nullptr && with->home != 0;
  if (along) made.add({with->home, with->placement});
  each_sibling(scene, child, [&](std::uint32_t record) {
    if (along && record == with->record) return;
    auto home = at_beginning(scene, record);
    if (home.number == 0 && along) home = now(scene, record);
    if (home.number != 0) made.add(home);
  });
  return made;
}

/// Whether something has happened in the child's month, which therefore cannot be lived again.
/// Where nothing has, the one draw of the month says so, whether the pass looked at it or not.
bool busy(const Scene& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  return child.active_until > scene.first &&
         child.turn_month == static_cast<std::uint8_t>(scene.month.index) && child.turn > 1;
}

bool at_home_with_open_case(const Child& child, Day day) {
  return child.open() && !child.looked_after() && !child.gone && child.help != HelpStatus::none &&
         child.born() <= day && day < birthday(child, 18) && child.opened <= day;
}

/// A sibling who is not back from care recently has no part in another's return to it.
bool can_enter(const Child& child, Day day, EntryRoute route) {
  const bool recently_home = child.returned_home != never && day - child.returned_home <= 365;
  return at_home_with_open_case(child, day) && (route != EntryRoute::reentry || recently_home);
}

/// What comes to a sibling because of another's event: by a draw of the pair, thinned by policy.
/// Numbers of such draws keep apart from those of a child's own turns.
bool comes_about(const Scene& scene, const Child& sibling, Transition t, double chance,
                 std::uint16_t nth) {
  const auto w = scene.draws.words(sibling.id, Event::with_sibling, scene.month, nth);
  if (uniform(w[0]) >= chance) return false;
  return !scene.prevented(t, sibling, static_cast<std::uint16_t>(256 + nth));
}

/// The child enters care on a day up to which it has lived.
void start(Scene& scene, std::uint32_t record, Day day, EntryRoute route, const OfSibling& with) {
  auto& child = scene.state.children[record];
  if (child.help == HelpStatus::assessment) assessment::end_in_care(scene, record, day);
  entry_to_care::enter(scene, record, day, route, &with);
  child.active_until = day;
}

/// Calls act() on a day of the month up to which the child, in whose month nothing has happened,
/// lives first; then lets it live on.
template <class Act>
void on_day(Scene& scene, std::uint32_t record, Day day, Act act) {
  auto& quiet = scene.state.children[record];
  quiet.active_until = scene.first;
  quiet.turn = 0;
  live_until(scene, record, scene.first, day);
  act();
  const auto& child = scene.state.children[record];
  if (child.open()) live(scene, record, Day{child.active_until});
}

/// For the first day of the next month: the child's month has been lived.
void put_off(Scene& scene, std::uint32_t record, std::uint8_t stream, unsigned nth) {
  case_file::schedule(scene.state, scene.end, record, Due::Kind::with_sibling, stream, nth);
}

void draw_in(Scene& scene, std::size_t event_at) {
  const OfSibling event = scene.state.of_siblings[event_at];
  const auto& p = scene.rates.siblings;
  const double chance =
      event.route == EntryRoute::pre_proceedings ? p.enter_together_court : p.enter_together_other;
  const auto& first = scene.state.children[event.record];
  const auto order = static_cast<std::uint16_t>(order_of(scene, first));
  each_sibling(scene, first, [&](std::uint32_t record) {
    const auto& child = scene.state.children[record];
    if (!can_enter(child, event.day, event.route)) return;
    if (!comes_about(scene, child, entry_to_care::transition_of(event.route), chance, order)) {
      return;
    }
    if (busy(scene, record)) {
      return put_off(scene, record, static_cast<std::uint8_t>(event.route), child.referrals);
    }
    on_day(scene, record, event.day, [&] {
      if (!can_enter(scene.state.children[record], event.day, event.route)) return;
      start(scene, record, event.day, event.route, event);
      if (now(scene, record).number == event.home) {
        scene.state.of_siblings[event_at].together = true;
      }
    });
  });
}

void draw_to_home(Scene& scene, const OfSibling& event) {
  const auto& first = scene.state.children[event.record];
  const auto order = order_of(scene, first);
  // A child can move several times in a month.
  const auto nth = static_cast<std::uint16_t>(8 + order + 8 * (event.home >> 16 & 7));
  const auto follows = [&](std::uint32_t record) {
    const auto& child = scene.state.children[record];
    return now(scene, record).number == event.left && child.placement_since <= event.day &&
           placement::can_join(child, event.placement);
  };
  each_sibling(scene, first, [&](std::uint32_t record) {
    if (!follows(record)) return;
    if (!comes_about(scene, scene.state.children[record], Transition::placement_move,
                     scene.rates.siblings.move_together, nth)) {
      return;
    }
    if (busy(scene, record)) return put_off(scene, record, moving, order);
    on_day(scene, record, event.day, [&] {
      if (!follows(record)) return;
      auto& child = scene.state.children[record];
      placement::move_with(scene, child, event.day, {event.home, event.placement});
      child.active_until = event.day;
    });
  });
}

/// Whether the child is to enter care still: the same case is open, and it has not been in since.
bool enters_due(const Scene& scene, const Due& due) {
  const auto& child = scene.state.children[due.who];
  return child.referrals == due.nth && child.care_since < due.day &&
         can_enter(child, due.day, static_cast<EntryRoute>(due.stream));
}

/// The home of the sibling with whom the child was to move, if it can and has not yet.
std::optional<Home> moves_due(const Scene& scene, const Due& due) {
  const auto& child = scene.state.children[due.who];
  if (!child.looked_after() || at_beginning(scene, due.who).number != now(scene, due.who).number) {
    return std::nullopt;
  }
  const auto sibling = scene.state.record_of[family_of(scene, child)->first_child + due.nth];
  if (sibling == nobody) return std::nullopt;
  const auto home = at_beginning(scene, sibling);
  const bool elsewhere = home.number != 0 && home.number != now(scene, due.who).number;
  if (!elsewhere || !placement::can_join(child, home.placement)) return std::nullopt;
  return home;
}

}  // namespace

std::uint32_t home_of(const Scene& scene, const Child& child) {
  return child.person == nobody ? 0 : profile_of(scene, child).home;
}

void change_home(Scene& scene, const Child& child, Placement to, Day day) {
  const auto* family = family_of(scene, child);
  if (family == nullptr) return;
  auto& profile = profile_of(scene, child);
  if (profile.home_changed != scene.month.index) {
    profile.home_changed = static_cast<std::int16_t>(scene.month.index);
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

void name_home(Scene& scene, const Child& child, std::uint32_t number) {
  profile_of(scene, child).home = number;
}

std::optional<Home> home_to_join(const Scene& scene, const Child& child, const OfSibling* with,
                                 double u) {
  const auto homes = homes_of_siblings(scene, child, with);
  if (homes.children == 0) return std::nullopt;
  const auto& p = scene.rates.siblings;
  const Homes::OfSome* best = nullptr;
  for (std::size_t i = 0; i < homes.count; ++i) {
    const auto& some = homes.each[i];
    if (some.children + 1 > p.most_in_a_home || !placement::can_join(child, some.home.placement)) {
      continue;
    }
    // The home of the start that draws the child along stands first, and is preferred.
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

void started(Scene& scene, const Child& child, Day day, OfSibling what) {
  if (family_of(scene, child) == nullptr) return;
  what.record = scene.state.record_of[child.person];
  what.day = day;
  what.home = home_of(scene, child);
  what.placement = child.placement;
  scene.state.of_siblings.push_back(what);
}

void moved(Scene& scene, const Child& child, Day day, std::uint32_t left) {
  bool any = false;
  each_sibling(scene, child, [&](std::uint32_t) { any = true; });
  if (!any) return;
  OfSibling what;
  what.moved = true;
  what.left = left;
  started(scene, child, day, what);
}

bool follow_due(Scene& scene, const Due& due) {
  const Day day = due.day;
  if (due.stream == moving) {
    const auto home = moves_due(scene, due);
    if (!home) return false;
    live_until(scene, due.who, day, day);
    auto& child = scene.state.children[due.who];
    placement::move_with(scene, child, day, *home);
    child.active_until = day;
    return true;
  }
  if (!enters_due(scene, due)) return false;
  live_until(scene, due.who, day, day);
  // Drawn along, though by whom no longer matters: all siblings in care are where they were.
  start(scene, due.who, day, static_cast<EntryRoute>(due.stream), {});
  return true;
}

bool follow(Scene& scene, std::size_t& followed) {
  auto& events = scene.state.of_siblings;
  if (followed == events.size()) return false;
  // Open cases stand in no order that matters: within a family, days decide.
  std::sort(events.begin() + static_cast<std::ptrdiff_t>(followed), events.end(),
            [&](const OfSibling& a, const OfSibling& b) {
              const auto key = [&](const OfSibling& e) {
                return std::tuple(Day{e.day}, scene.state.children[e.record].id, e.moved, e.home);
              };
              return key(a) < key(b);
            });
  for (const auto end = events.size(); followed < end; ++followed) {
    const OfSibling event = events[followed];
    if (event.moved) {
      draw_to_home(scene, event);
    } else if (event.alone) {
      draw_in(scene, followed);
    }
  }
  return true;
}

void count_starts(Scene& scene) {
  for (const auto& event : scene.state.of_siblings) {
    if (event.moved) continue;
    bool in_care = false;
    each_sibling(scene, scene.state.children[event.record], [&](std::uint32_t record) {
      in_care =
          in_care || at_beginning(scene, record).number != 0 || now(scene, record).number != 0;
    });
    if (in_care || event.together) {
      scene.count(Tally::care_started_with_siblings, event.together ? 0 : 1);
    }
  }
  scene.state.of_siblings.clear();
}

void count_group(const Scene& scene, const Child& child) {
  if (child.person == nobody) return;
  const auto own = home_of(scene, child);
  int others = 0;
  bool first = true, split = false;
  each_sibling(scene, child, [&](std::uint32_t record) {
    if (now(scene, record).number == 0) return;
    ++others;
    first = first && scene.state.children[record].person > child.person;
    split = split || now(scene, record).number != own;
  });
  if (others == 0 || !first) return;
  scene.count(Tally::sibling_groups, split ? 1 : 0);
  scene.count(Tally::sibling_children, 0, others + 1);
}

}  // namespace kindred::model::siblings
