// tests/model/month/stocks_test.cpp - the invariants that are checked while the model runs do fail
// where an account is wrong or a child is where no child can be.
#include "model/month/stocks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr int horizon = 2020;

const AreaState& lived() {
  static const auto made = [] {
    const auto p = fixtures::parameters();
    const auto world = fixtures::world(p, 200, horizon);
    fixtures::SteppedWorld stepped(world, p);
    for (int month = 0; month < 24; ++month) stepped.step();
    return stepped.state;
  }();
  return made;
}

template <class Is>
std::size_t first_who(const AreaState& state, Is is) {
  const auto found = std::ranges::find_if(state.children, is);
  REQUIRE(found != state.children.end());
  return static_cast<std::size_t>(found - state.children.begin());
}

/// What is said of the state after a change to it; empty if nothing.
template <class Change>
std::string complaint(Change change) {
  auto state = lived();
  change(state);
  try {
    stocks::check(state);
  } catch (const std::logic_error& e) {
    return e.what();
  }
  return {};
}

bool has_need(const Child& child) { return child.help == HelpStatus::in_need; }
bool in_care(const Child& child) { return child.looked_after(); }
bool closed(const Child& child) { return !child.open(); }

}  // namespace

TEST_CASE("a state that was lived has all its invariants", "[invariants]") {
  CHECK(complaint([](AreaState&) {}).empty());
}

TEST_CASE("workers who vanish, appear or are listed twice are noticed", "[invariants][workforce]") {
  CHECK(complaint([](AreaState& state) { state.workforce.in_post.pop_back(); }) ==
        "invariant broken: workers add up: stock = stock + started - left");
  CHECK(complaint([](AreaState& state) { state.workforce.agency.push_back({}); }) ==
        "invariant broken: workers add up: stock = stock + started - left");
  CHECK(complaint([](AreaState& state) {
          state.workforce.in_post[0].id = state.workforce.in_post[1].id;
        }) == "invariant broken: a worker is in post, of an agency or an apprentice, once");
  CHECK(complaint([](AreaState& state) { state.workforce.load.posts = 0; }) ==
        "invariant broken: no more workers are in post than there are posts");
}

TEST_CASE("no child is on two tracks that exclude each other", "[invariants]") {
  const auto of = [](auto who, auto change) {
    return complaint([&](AreaState& state) {
      const auto record = first_who(state, who);
      change(state.children[record], state.profiles[record]);
    });
  };
  using Catch::Contains;
  CHECK_THAT(of(in_care, [](Child& c, Profile&) { c.help = HelpStatus::in_need; }),
             Contains("help status"));
  CHECK_THAT(of(in_care, [](Child& c, Profile&) { c.legal = LegalStatus::supervision_order; }),
             Contains("legal status"));
  CHECK_THAT(of(has_need, [](Child& c, Profile&) { c.legal = LegalStatus::section_20; }),
             Contains("legal status"));
  CHECK_THAT(of(closed, [](Child& c, Profile&) { c.legal = LegalStatus::pre_proceedings; }),
             Contains("legal status"));
  CHECK_THAT(of(has_need,
                [](Child& c, Profile&) {
                  c.help = HelpStatus::assessment;
                  c.decision_due = never;
                }),
             Contains("have a day"));
  CHECK_THAT(of(has_need, [](Child& c, Profile&) { c.helped = false; }), Contains("helped"));
  CHECK_THAT(of(has_need, [](Child&, Profile& p) { p.home = 7; }), Contains("home"));
}

TEST_CASE("stocks that are kept running are those of the children", "[invariants]") {
  using Catch::Contains;
  CHECK_THAT(complaint([](AreaState& s) { ++s.on_plan; }), Contains("plans"));
  CHECK_THAT(complaint([](AreaState& s) { ++s.looked_after[index(Placement::kin_foster)]; }),
             Contains("placements"));
  CHECK_THAT(complaint([](AreaState& s) { ++s.in_use[index(Activity::in_need)]; }),
             Contains("from day to day"));
  CHECK_THAT(complaint([](AreaState& s) { ++s.in_family_court; }), Contains("family court"));
  CHECK_THAT(complaint([](AreaState& s) { ++s.families[0].in_family_court; }),
             Contains("family court"));
  CHECK_THAT(complaint([](AreaState& s) { ++s.families[0].helped; }),
             Contains("children in need or on a plan"));
  CHECK_THAT(complaint([](AreaState& s) { s.in_early_help.push_back(s.in_early_help.at(0)); }),
             Contains("early help"));
}

TEST_CASE("a year counts the children who reach 18 and 5 in its twelve months, and nobody else",
          "[stocks]") {
  fixtures::ProcessBench stage(fixtures::parameters(), KeyedRng(7, 1), {}, first_month(2015) + 11);
  auto& state = stage.state;
  // One in each month of the year, and a hundred in the month before it and in the one after.
  const int march = stage.month.index;
  for (int month = march - 12; month <= march + 1; ++month) {
    const int children = month == march - 12 || month == march + 1 ? 100 : 1;
    const auto born = static_cast<std::size_t>(month - 18 * 12);
    state.history_at_18[born].fill(children);
    state.unaccompanied_born[born] = children;
    state.referred_by_5[static_cast<std::size_t>(month - 5 * 12)] = children;
  }
  auto area_month = stage.area_month();
  stocks::count_year(area_month);
  const auto& residents = stage.people.of_year(area_month.year);
  const auto at = [&](Tally t, std::size_t cell) {
    return stage.counts.at(t, area_month.year, cell);
  };
  CHECK(at(Tally::turned_18_by_history, 0) == residents.reaching_18 + 12);
  for (std::size_t history = 1; history < 5; ++history)
    CHECK(at(Tally::turned_18_by_history, history) == 12);
  CHECK(at(Tally::turned_5_by_history, 0) == residents.reaching_5);
  CHECK(at(Tally::turned_5_by_history, 1) == 12);
}
