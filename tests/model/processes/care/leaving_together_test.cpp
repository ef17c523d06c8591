// tests/model/processes/care/leaving_together_test.cpp - brothers and sisters leave care together,
// or apart.
#include <catch2/catch.hpp>

#include "model/month/event_table.hpp"
#include "model/processes/care/permanence.hpp"
#include "model/processes/courts/proceedings.hpp"
#include "model/processes/help/case_file.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/siblings.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;

namespace {

constexpr int to = 2020;
constexpr int months = 120;

/// Siblings enter together; in one home, or each in a home of its own.
Parameters with(double placed, double one_home, double elsewhere, double order) {
  auto p = fixtures::with_siblings(1, placed, placed);
  p.siblings.leave_together_home = one_home;
  p.siblings.leave_together_elsewhere = elsewhere;
  p.siblings.leave_together_order = order;
  p.siblings.leave_together_court = 0;
  return p;
}

/// What everybody's records held at one time.
struct Then {
  explicit Then(const fixtures::SteppedWorld& stepped)
      : children(stepped.state.children), profiles(stepped.state.profiles) {}
  std::vector<Child> children;
  std::vector<Profile> profiles;
};

/// Whether each record is of the same child later: those of adults are forgotten at times.
bool same_records(const Then& before, const Then& after) {
  return before.children.size() <= after.children.size() &&
         std::ranges::equal(before.children,
                            std::span(after.children).first(before.children.size()), {}, &Child::id,
                            &Child::id);
}

/// Pairs of siblings in care of which one left: the other left too within a month, or not.
struct Pairs {
  std::int64_t by_same_reason = 0, by_another = 0, left_behind = 0;
};

bool barred(const Child& child) {
  return child.legal == LegalStatus::placement_order || child.legal == LegalStatus::remand ||
         child.legal == LegalStatus::pace ||
         child.legal == LegalStatus::youth_rehabilitation_order ||
         child.placement == Placement::placed_for_adoption;
}
/// Nor has it moved in between.
bool same_period(const Child& before, const Child& after) {
  return before.periods_of_care == after.periods_of_care &&
         (before.placements == after.placements || before.year_moved != after.year_moved) &&
         (after.looked_after() ? before.placement_since == after.placement_since : true);
}

/// A month and the month that followed, in one stepped world.
struct TwoMonths {
  const Then& first;
  const Then& second;
  const Then& third;
  Month month;
  bool one_home;
  bool by_order;

  bool left(std::uint32_t r) const {
    const auto& after = second.children[r];
    return first.children[r].looked_after() && !after.looked_after() &&
           !third.children[r].looked_after() && same_period(first.children[r], third.children[r]) &&
           (by_order ? permanence::by_private_order(after.ceased.reason)
                     : permanence::goes_home(after.ceased.reason));
  }
  bool might_follow(std::uint32_t r, std::uint32_t other) const {
    const auto &before = first.children[other], &after = second.children[other];
    const bool decided =
        after.legal == LegalStatus::full_care_order && after.legal_since >= first_day(month);
    return before.looked_after() && !barred(before) && !barred(after) && !decided &&
           same_period(before, third.children[other]) &&
           birthday(before, 18) > first_day(month + 2) &&
           (first.profiles[other].home == first.profiles[r].home) == one_home;
  }
  void count(std::uint32_t r, std::uint32_t other, Pairs& pairs) const {
    if (!might_follow(r, other)) return;
    const auto& last = third.children[other];
    if (last.looked_after() && third.profiles[other].agreed == AgreedOrder::none) {
      ++pairs.left_behind;
    } else if (last.looked_after() || last.ceased.reason == second.children[r].ceased.reason) {
      ++pairs.by_same_reason;
    } else {
      ++pairs.by_another;
    }
  }
};

Pairs pairs_with(const Parameters& p, bool one_home, bool by_order) {
  Pairs pairs;
  const auto world = fixtures::world_of_siblings(p, to + 4);
  fixtures::SteppedWorld stepped(world, p);
  for (int m = 0; m < months; m += 2) {
    const Month month = stepped.month;
    const Then first(stepped);
    stepped.step();
    const Then second(stepped);
    stepped.step();
    const Then third(stepped);
    if (!same_records(first, second) || !same_records(second, third)) continue;
    const TwoMonths two{first, second, third, month, one_home, by_order};
    for (std::uint32_t r = 0; r < first.children.size(); ++r) {
      if (!two.left(r)) continue;
      fixtures::each_sibling(stepped, r, [&](std::uint32_t other) {
        if (other < first.children.size()) two.count(r, other, pairs);
      });
    }
  }
  return pairs;
}

std::int64_t gone_home(const Counts& counts, int from) {
  std::int64_t sum = 0;
  for (const auto r : {ReasonCeased::home_planned, ReasonCeased::home_unplanned,
                       ReasonCeased::no_parental_responsibility}) {
    sum += fixtures::over_years(counts, Tally::care_ceased_by_reason, index(r), from, to);
  }
  return sum;
}

}  // namespace

TEST_CASE("siblings of one home go home together always, or as they happen to", "[siblings]") {
  const auto always = pairs_with(with(1, 1, 0, 0), true, false);
  CHECK(always.left_behind == 0);
  CHECK(always.by_same_reason > 50);
  // One who had left by itself earlier in the month had reasons of its own.
  CHECK(always.by_another * 10 < always.by_same_reason);
  const auto never = pairs_with(with(1, 0, 0, 0), true, false);
  CHECK(never.left_behind > 50);
  CHECK(never.by_same_reason * 5 < never.left_behind);
}

TEST_CASE("siblings of two homes go home together by a chance of their own", "[siblings]") {
  const auto always = pairs_with(with(0, 0, 1, 0), false, false);
  CHECK(always.left_behind == 0);
  CHECK(always.by_same_reason > 50);
  const auto never = pairs_with(with(0, 1, 0, 0), false, false);
  CHECK(never.left_behind > 50);
  CHECK(never.by_same_reason * 5 < never.left_behind);
}

TEST_CASE("siblings of one home leave by one order, now or at the hearing", "[siblings]") {
  const auto always = pairs_with(with(1, 0, 0, 1), true, true);
  CHECK(always.left_behind == 0);
  CHECK(always.by_same_reason > 10);
  const auto never = pairs_with(with(1, 0, 0, 0), true, true);
  CHECK(never.left_behind > 10);
}

TEST_CASE("no order draws along a sibling who lives elsewhere", "[siblings]") {
  const auto counted = [](double order) {
    const auto p = with(0, 0, 0, order);
    return fixtures::run_all(fixtures::world_of_siblings(p, to), p, fixtures::baseline(to));
  };
  CHECK(counted(1) == counted(0));
}

TEST_CASE("who leaves with a sibling does not leave more often", "[siblings][statistical]") {
  const auto home = [](double chance) {
    const auto p = with(1, chance, chance, 0);
    return gone_home(
        fixtures::run_all(fixtures::world_of_siblings(p, to), p, fixtures::baseline(to)), 2014);
  };
  const auto apart = home(0), together = home(0.8);
  CHECK(apart > 500);
  // Two go at a time, so that the error is more than that of a count. If siblings came on top of
  // those who go as the first, a third more would leave.
  CHECK(std::abs(together - apart) * 6 < apart);
}

TEST_CASE("a policy that prevents return home brings nobody home with a sibling", "[siblings]") {
  const auto p = with(1, 0.9, 0.9, 0.9);
  const auto world = fixtures::world_of_siblings(p, to);
  const auto none = fixtures::run_all(world, p, fixtures::policy(Transition::return_home, 0));
  CHECK(gone_home(none, fixtures::policy_year + 1) == 0);
  const auto base = fixtures::run_all(world, p, fixtures::baseline(to));
  CHECK(gone_home(base, fixtures::policy_year + 1) > 100);
  const auto same = fixtures::run_all(world, p, fixtures::policy(Transition::return_home, 1));
  CHECK(fixtures::without_charges(same) == fixtures::without_charges(base));
}

TEST_CASE("a policy that thins returns home thins those of siblings again", "[siblings]") {
  const auto left = [](double chance) {
    const auto p = with(1, chance, chance, 0);
    const auto world = fixtures::world_of_siblings(p, to);
    const auto base =
        gone_home(fixtures::run_all(world, p, fixtures::baseline(to)), fixtures::policy_year);
    const auto thin =
        gone_home(fixtures::run_all(world, p, fixtures::policy(Transition::return_home, 0.5)),
                  fixtures::policy_year);
    return static_cast<double>(thin) / static_cast<double>(base);
  };
  const double alone = left(0), together = left(1);
  CHECK(alone > 0.4);
  CHECK(together < alone - 0.02);
}

TEST_CASE("a final hearing decides on brothers and sisters as one, or on each", "[siblings]") {
  constexpr std::uint32_t families = 800;
  struct Decided {
    std::int64_t home = 0, alike = 0;
  };
  const auto decided = [](double by_one_draw) {
    auto p = fixtures::parameters();
    p.court.returned = 0.4;
    p.court.prospects = 0;
    p.siblings.leave_together_court = by_one_draw;
    fixtures::ProcessBench stage(p);
    auto area_month = stage.area_month();
    stage.state.record_of.assign(stage.state.record_of.size(), 0);
    const auto goes_home = [&](std::uint32_t record, AgentId id) {
      auto& child = stage.child(record);
      child.id = id;
      child.person = 0;
      case_file::open(area_month, record, area_month.first - 300);
      child.help = HelpStatus::none;
      child.legal = LegalStatus::interim_care_order;
      child.placement = Placement::authority_foster;
      ++stage.state.looked_after[index(child.placement)];
      child.care_since = area_month.first - 300;
      proceedings::issue(area_month, record, area_month.first - 200);
      dispatch(area_month, record, area_month.first,
               proceedings::hear(area_month, record, area_month.first));
      return !stage.state.children[record].looked_after();
    };
    Decided made;
    for (std::uint32_t f = 0; f < families; ++f) {
      const auto id = agent_id(AgentKind::child, stage.people.area(), Month{12}, f);
      const bool one = goes_home(2 * f, id), other = goes_home(2 * f + 1, id | 1);
      made.home += one + other;
      made.alike += one == other;
    }
    return made;
  };
  const auto together = decided(1), apart = decided(0);
  CHECK(together.alike == families);
  CHECK(standard_errors(together.home / 2, families, 0.4) < surely_wrong);
  CHECK(standard_errors(apart.home, 2 * families, 0.4) < surely_wrong);
  CHECK(standard_errors(apart.alike, families, 0.4 * 0.4 + 0.6 * 0.6) < surely_wrong);
}
