// tests/model/state/use_test.cpp - child-days of use, counted by difference, are those that
// children lived, one by one and day by day.
#include "model/state/use.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

using Days = std::array<std::int64_t, count_of<Activity>>;

/// Works out a child's use in a month from its record before and after. Says `told` only if no more
/// happened than the two records can tell apart.
class Recount {
 public:
  Recount(const Child& before, const Child& after, Month month)
      : before_(before), after_(after), first_(first_day(month)), end_(first_day(month + 1)) {
    told = work_out(month.year());
  }
  bool told = false;
  Days days{};

 private:
  void live(Activity activity, Day from, Day until) { days[index(activity)] += until - from; }
  void live_in_care(Placement placement, Day from, Day until) {
    live(after_.unaccompanied == Unaccompanied::uasc ? Activity::unaccompanied
                                                     : activity_of(placement),
         from, until);
    live(Activity::looked_after_case, from, until);
  }

  int placements_begun(int year) const {
    if (after_.year_moved != year) return 0;
    const int then =
        before_.year_moved == year ? int{before_.placements} : int{before_.looked_after()};
    return after_.placements - then;
  }

  bool work_out(int year) {
    const bool was_open = before_.open();
    if (!was_open && after_.opened < first_) return true;  // nothing all month
    const Day start = was_open ? first_ : Day{after_.opened};
    const Day close = after_.open() ? end_ : Day{after_.active_until};
    const int entries = after_.periods_of_care - before_.periods_of_care;
    if ((was_open && after_.opened >= first_) || entries > 1) return false;
    if (after_.referrals - before_.referrals + entries > 1) return false;
    const int moves = placements_begun(year);
    if (before_.looked_after()) return entries == 0 && from_care(moves, close);
    if (entries == 1) return into_care(start, moves, close);
    return at_home(start, close);
  }

  bool from_care(int moves, Day close) {
    const Day change = after_.placement_since;
    const Day leaves = after_.looked_after() ? end_ : change;
    if (after_.plans != before_.plans || after_.help == HelpStatus::protection_plan) return false;
    if (after_.looked_after() && change != before_.placement_since) {
      const bool to_adopters = after_.placement == Placement::placed_for_adoption;
      if (moves != (to_adopters ? 0 : 1)) return false;
      live_in_care(before_.placement, first_, change);
      live_in_care(after_.placement, change, end_);
    } else {
      if (moves != 0) return false;
      live_in_care(before_.placement, first_, leaves);
    }
    if (!after_.looked_after()) live(Activity::in_need, leaves, close);
    return true;
  }

  bool into_care(Day start, int moves, Day close) {
    const Day entry = after_.care_since;
    if (moves != 1 || after_.plans != before_.plans || !after_.looked_after() || close != end_ ||
        after_.placement_since != entry) {
      return false;
    }
    if (!at_home(start, entry)) return false;
    live_in_care(after_.placement, entry, end_);
    return true;
  }

  bool at_home(Day start, Day until) {
    const bool was = before_.help == HelpStatus::protection_plan;
    const bool is = after_.help == HelpStatus::protection_plan;
    const int plans = after_.plans - before_.plans;
    const bool help_changed = after_.help_since != before_.help_since;
    if (plans > 0) {
      if (was || !is || plans > 1) return false;
      live(Activity::in_need, start, after_.help_since);
      live(Activity::protection_plan, after_.help_since, until);
    } else if (was) {
      if (after_.help == HelpStatus::enquiry) return false;
      // The end takes three draws; with more, an enquiry may have come and gone since.
      if (help_changed && after_.draw_index > 3) return false;
      const Day ends = help_changed ? Day{after_.help_since} : until;
      live(Activity::protection_plan, start, ends);
      live(Activity::in_need, ends, until);
    } else {
      live(Activity::in_need, start, until);
    }
    return true;
  }

  const Child &before_, &after_;
  Day first_, end_;
};

/// What all children used in a month, if the records can tell.
bool recount(const std::vector<Child>& before, const std::vector<Child>& after, Month month,
             Days& sum) {
  static const Child unknown;
  sum = {};
  for (std::size_t r = 0; r < after.size(); ++r) {
    // Those of adults are forgotten at times, and others take their place.
    if (r < before.size() && before[r].id != after[r].id) return false;
    const Recount one(r < before.size() ? before[r] : unknown, after[r], month);
    if (!one.told) return false;
    for (std::size_t a = 0; a < sum.size(); ++a) sum[a] += one.days[a];
  }
  return true;
}

/// The activities that are used from day to day by children with an open case.
bool daily(Activity a) {
  return a == Activity::in_need || a == Activity::protection_plan ||
         (a >= Activity::kin_foster && a <= Activity::looked_after_case);
}

}  // namespace

TEST_CASE("a month's child-days are the sum of its children's days", "[use]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 40, 2033);
  int compared = 0;
  std::array<std::int64_t, count_of<Activity>> seen{};
  fixtures::SteppedWorld stepped(world, p);
  while (stepped.month < first_month(2034)) {
    const auto month = stepped.month;
    const auto before = stepped.states;
    stepped.step();
    for (std::size_t area = 0; area < 3; ++area) {
      Days days{};
      if (!recount(before[area].children, stepped.states[area].children, month, days)) continue;
      ++compared;
      for (std::size_t a = 0; a < count_of<Activity>; ++a) {
        if (!daily(static_cast<Activity>(a))) continue;
        INFO("area " << area << ", month " << month.index << ", " << activity_names[a]);
        REQUIRE(stepped.all_counts[area].at_month(Tally::month_activity, month.year(),
                                                  month.month_of_year(), a) == days[a]);
        seen[a] += days[a];
      }
    }
  }
  // Half of the 756 months or so are plain enough, and every service is among them.
  CHECK(compared > 300);
  for (std::size_t a = 0; a < count_of<Activity>; ++a) {
    INFO(activity_names[a]);
    if (daily(static_cast<Activity>(a))) CHECK(seen[a] > 0);
  }
}

TEST_CASE("a placement is paid for from the line of its name", "[use]") {
  for (std::size_t p = 1; p < count_of<Placement>; ++p) {
    const auto activity = activity_of(static_cast<Placement>(p));
    const bool other = static_cast<Placement>(p) == Placement::other;
    CHECK(activity_names[index(activity)] == (other ? "other_placement" : placement_names[p]));
  }
}
