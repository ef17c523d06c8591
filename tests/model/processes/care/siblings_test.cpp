// tests/model/processes/care/siblings_test.cpp - brothers and sisters enter care, live and move
// together, or apart.
#include "tests/model/fixtures/siblings.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2020;
constexpr int months = 48;

Parameters with(double entering, double placed, double moving) {
  return fixtures::with_siblings(entering, placed, moving);
}

World world_of(const Parameters& p) { return fixtures::world_of_siblings(p, to); }

/// What some months of one area brought, family by family.
struct Seen {
  std::int64_t starts = 0;     ///< of children with brothers and sisters known
  std::int64_t left_home = 0;  ///< siblings at home with an open case long before and after a start
  std::int64_t in_one_home = 0, in_several = 0;  ///< groups in care at the end
};

void count_groups(const fixtures::SteppedWorld& stepped, Seen& seen) {
  for (std::uint32_t r = 0; r < stepped.state.children.size(); ++r) {
    const auto& child = stepped.state.children[r];
    if (!child.looked_after()) continue;
    fixtures::each_sibling(stepped, r, [&](std::uint32_t other) {
      if (!stepped.state.children[other].looked_after() || other < r) return;
      ++(stepped.state.profiles[other].home == stepped.state.profiles[r].home ? seen.in_one_home
                                                                              : seen.in_several);
    });
  }
}

Seen seen_with(const Parameters& p) {
  const auto world = world_of(p);
  fixtures::SteppedWorld stepped(world, p);
  Seen seen;
  std::map<AgentId, Day> opened_and_home;  // at the beginning of the month before
  for (int m = 0; m < months; ++m) {
    std::map<AgentId, Day> before;
    for (const auto& c : stepped.state.children) {
      if (c.open() && !c.looked_after() && c.born() < first_day(stepped.month))
        before[c.id] = c.opened;
    }
    const Month now = stepped.month;
    stepped.step();
    // A month later, all that were drawn along have come.
    const auto& state = stepped.state;
    for (std::uint32_t r = 0; r < state.children.size(); ++r) {
      const auto& child = state.children[r];
      if (!child.looked_after() || month_of(child.care_since) + 1 != now) continue;
      if (child.periods_of_care != 1 || child.person == nobody) continue;
      fixtures::each_sibling(stepped, r, [&](std::uint32_t other) {
        const auto& sibling = state.children[other];
        const bool still = sibling.open() && !sibling.looked_after() &&
                           sibling.opened < first_day(now) - 62 &&
                           birthday(sibling, 18) > first_day(now) + 62 &&
                           sibling.born() < first_day(now) - 62 && sibling.periods_of_care == 0;
        ++seen.starts;
        seen.left_home += still && opened_and_home.contains(sibling.id);
      });
    }
    opened_and_home = std::move(before);
  }
  count_groups(stepped, seen);
  return seen;
}

std::int64_t total(const Counts& c, Tally t, std::size_t cell) {
  return fixtures::over_years(c, t, cell, 2014, to);
}

}  // namespace

TEST_CASE("siblings enter care together always, or as they happen to", "[siblings]") {
  const auto always = seen_with(with(1, 0.5, 0.5));
  CHECK(always.starts > 50);
  CHECK(always.left_home == 0);
  const auto never = seen_with(with(0, 0.5, 0.5));
  CHECK(never.left_home > 20);
}

TEST_CASE("siblings live in one home always, or never", "[siblings]") {
  const auto apart = seen_with(with(0.7, 0, 0));
  CHECK(apart.in_one_home == 0);
  CHECK(apart.in_several > 20);
  const auto together = seen_with(with(0.7, 1, 1));
  // Some kinds of placement are joined by nobody.
  CHECK(together.in_one_home > 10);
}

TEST_CASE("who is separated is counted", "[siblings]") {
  const auto p = with(0.7, 0, 0);
  const auto apart = fixtures::run_all(world_of(p), p, fixtures::baseline(to));
  CHECK(total(apart, Tally::care_started_with_siblings, 0) == 0);
  CHECK(total(apart, Tally::care_started_with_siblings, 1) > 100);
  CHECK(total(apart, Tally::sibling_groups, 0) == 0);
  CHECK(total(apart, Tally::sibling_children, 0) >= 2 * total(apart, Tally::sibling_groups, 1));
  const auto q = with(0.7, 1, 1);
  const auto close = fixtures::run_all(world_of(q), q, fixtures::baseline(to));
  CHECK(total(close, Tally::care_started_with_siblings, 0) >
        2 * total(close, Tally::care_started_with_siblings, 1));
}

TEST_CASE("a home takes no more of a family than it has room for", "[siblings]") {
  auto p = with(1, 1, 1);
  p.siblings.most_in_a_home = 1;
  CHECK(seen_with(p).in_one_home == 0);
}

TEST_CASE("nobody enters care unborn, grown up, twice or without a case", "[siblings]") {
  const auto p = with(1, 0.5, 0.5);
  const auto world = world_of(p);
  fixtures::SteppedWorld stepped(world, p);
  std::map<AgentId, std::pair<int, bool>> before;
  for (int m = 0; m < months; ++m) {
    stepped.step();
    for (const auto& child : stepped.state.children) {
      if (child.looked_after()) {
        REQUIRE(child.care_since >= child.born());
        REQUIRE(child.care_since < birthday(child, 18));
        REQUIRE(child.care_since >= child.opened);
        REQUIRE(child.open());
      }
      auto& [periods, was_in] = before[child.id];
      // A second period within a month needs a first that has ended.
      if (was_in && child.looked_after() && child.periods_of_care != periods) {
        REQUIRE(child.year_ceased != 0);
      }
      periods = child.periods_of_care;
      was_in = child.looked_after();
    }
  }
}

namespace {

/// Brothers and sisters without a case when a child of the family enters care for the first time,
/// and those of them who are in care a month later.
struct Along {
  std::int64_t could = 0, came = 0;
  double share() const { return static_cast<double>(came) / static_cast<double>(could); }
};

Along along_without_case(double factor) {
  auto p = with(1, 0.5, 0.5);
  p.siblings.enter_together_without_case = factor;
  const auto world = world_of(p);
  fixtures::SteppedWorld stepped(world, p);
  Along made;
  std::set<AgentId> waiting;
  for (int m = 0; m < months; ++m) {
    std::set<AgentId> closed;
    for (const auto& child : stepped.state.children) {
      const bool under_17 = first_day(stepped.month) < birthday(child, 17);
      if (!child.open() && !child.gone && child.born() < first_day(stepped.month) && under_17) {
        closed.insert(child.id);
      }
    }
    const Month now = stepped.month;
    stepped.step();
    const auto& state = stepped.state;
    for (const auto& child : state.children) {
      made.came += waiting.contains(child.id) && child.looked_after();
    }
    waiting.clear();
    for (std::uint32_t r = 0; r < state.children.size(); ++r) {
      const auto& child = state.children[r];
      if (!child.looked_after() || month_of(child.care_since) != now) continue;
      if (child.periods_of_care != 1 || child.person == nobody) continue;
      fixtures::each_sibling(stepped, r, [&](std::uint32_t other) {
        const auto& sibling = state.children[other];
        if (sibling.open() || !closed.contains(sibling.id)) return;
        if (!stepped.home.people->resident(sibling.residency, {sibling.birth}, now)) return;
        made.could += waiting.insert(sibling.id).second && m + 1 < months;
      });
    }
  }
  return made;
}

}  // namespace

TEST_CASE("brothers and sisters without a case come along as the factor says", "[siblings]") {
  const auto all = along_without_case(1), none = along_without_case(0);
  CHECK(all.could > 30);
  CHECK(all.share() > 0.9);
  CHECK(none.could > 30);
  CHECK(none.share() < 0.1);
}

TEST_CASE("siblings are drawn along whether or not the pass looks at their month", "[siblings]") {
  const auto p = with(0.7, 0.5, 0.5);
  const auto world = world_of(p);
  fixtures::SteppedWorld some(world, p), all(world, p, fixtures::looking_at_everybody({}, p));
  for (int m = 0; m < months; ++m) {
    some.step();
    all.step();
  }
  CHECK(some.counts == all.counts);
}

TEST_CASE("any number of threads places siblings the same", "[siblings][determinism]") {
  const auto p = with(0.7, 0.5, 0.5);
  const auto world = world_of(p);
  const auto one = fixtures::run(world, p, fixtures::baseline(to), 1);
  for (const int threads : {2, 4, 16}) {
    CHECK(fixtures::run(world, p, fixtures::baseline(to), threads) == one);
  }
}

TEST_CASE("each move is charged, of a child and of the siblings who move along", "[siblings]") {
  auto charged = fixtures::policy(Transition::placement_move, 1);
  charged.interventions[0].costs[0].per = Transition::placement_move;
  const auto moves = [&](double along) {
    const auto p = with(0.7, 1, along);
    const auto counts = fixtures::run_all(world_of(p), p, charged);
    const auto made =
        fixtures::over_years(counts, Tally::placement_moves, fixtures::policy_year, to);
    CHECK(fixtures::units(counts) == made);
    return made;
  };
  const auto alone = moves(0), together = moves(1);
  CHECK(together > alone);
}

TEST_CASE("a policy that does nothing draws the same siblings along", "[siblings]") {
  const auto p = with(0.7, 0.5, 0.5);
  const auto world = world_of(p);
  const auto base = fixtures::run_all(world, p, fixtures::baseline(to));
  const auto same = fixtures::run_all(world, p, fixtures::policy(Transition::entry_from_need, 1));
  CHECK(fixtures::without_charges(same) == fixtures::without_charges(base));
}

TEST_CASE("a prevented entry brings no siblings", "[siblings]") {
  const auto p = with(1, 0.5, 0.5);
  const auto q = with(0, 0.5, 0.5);
  const auto starts = [](const Counts& c) {
    return fixtures::over_months(c, Tally::month_care_starts, 0, fixtures::policy_year + 1, to);
  };
  const auto prevented = [&](const Parameters& some) {
    const auto world = world_of(some);
    return starts(fixtures::run_all(world, some, fixtures::baseline(to))) -
           starts(fixtures::run_all(world, some,
                                    fixtures::policy(Transition::entry_from_pre_proceedings, 0)));
  };
  // With their siblings, more are spared.
  CHECK(prevented(p) > prevented(q));
}
