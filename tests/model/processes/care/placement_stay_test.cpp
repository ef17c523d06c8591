// tests/model/processes/care/placement_stay_test.cpp - what a child's stay in a place counts: days,
// pence, brothers and sisters, relatives.
#include <catch2/catch.hpp>
#include <map>

#include "model/processes/care/placement/stays.hpp"
#include "tests/model/fixtures/market.hpp"

using namespace kindred::model;
using fixtures::all_suit;
using fixtures::Bench;

namespace {

constexpr std::size_t here = 0, near = 1;
constexpr auto agency = Placement::agency_foster;

std::int64_t of_month(const Bench& bench, Tally tally, std::size_t cell, Month month) {
  return bench.counts[here].at_month(tally, month.year(), month.month_of_year(), cell);
}
std::int64_t days(const Bench& bench, Placement kind, Month month) {
  return of_month(bench, Tally::month_activity, index(activity_of(kind)), month);
}
std::int64_t pence(const Bench& bench, Placement kind, Month month) {
  return of_month(bench, Tally::month_placement_pence, index(kind), month);
}
std::int64_t price(Placement kind) {
  return static_cast<std::int64_t>(fixtures::pence_a_day[index(place_kind(kind))]);
}

/// Family, home by home: how many live in each.
std::vector<int> homes(const Bench& bench, const std::vector<std::uint32_t>& records) {
  std::map<std::uint32_t, int> by_home;
  for (const auto record : records) ++by_home[bench.states[here].profiles[record].home];
  std::vector<int> made;
  for (const auto& [home, children] : by_home) made.push_back(children);
  std::ranges::sort(made);
  return made;
}
std::vector<std::uint32_t> ask_together(Bench& bench, unsigned many, Placement kind) {
  std::vector<std::uint32_t> records;
  for (const auto& who : bench.siblings(here, many, 77))
    records.push_back(bench.asks(here, kind, who));
  return records;
}

}  // namespace

TEST_CASE("days and pence are those of the place where the child really lived",
          "[placement_stay]") {
  Bench bench(all_suit());
  bench.add_provider(near, PlaceKind::childrens_home, 1);
  const auto month = bench.month;
  const Day length = first_day(month + 1) - first_day(month);
  // The child has lived its month as if it had the place that it asked for.
  const auto child = bench.asks(here, agency, Bench::Who{}, 10);
  auto now = bench.area_month(here);
  now.use(Activity::looked_after_case, length - 10);
  bench.month_ends();
  CHECK(bench.stay(here, child).kind == Placement::childrens_home);
  CHECK(days(bench, agency, month) == 0);
  CHECK(days(bench, Placement::childrens_home, month) == length - 10);
  CHECK(of_month(bench, Tally::month_activity, index(Activity::looked_after_case), month) ==
        length - 10);
  CHECK(pence(bench, agency, month) == 0);
  CHECK(pence(bench, Placement::childrens_home, month) ==
        (length - 10) * price(Placement::childrens_home));
  const auto& state = bench.states[here];
  CHECK(state.looked_after[index(Placement::childrens_home)] == 1);
  CHECK(state.looked_after[index(agency)] == 0);
  SECTION("a place that is left is paid for until that day") {
    const auto next = bench.month;
    bench.add_provider(here, PlaceKind::authority_foster, 1);
    bench.placed(here, child, Placement::authority_foster, first_day(next) + 4);
    bench.month_ends();
    const Day rest = first_day(next + 1) - first_day(next) - 4;
    CHECK(pence(bench, Placement::childrens_home, next) == 4 * price(Placement::childrens_home));
    CHECK(pence(bench, Placement::authority_foster, next) ==
          rest * price(Placement::authority_foster));
    CHECK(bench.provider(near, 0).filled == 0);
  }
  SECTION("one that is left in the month in which it was asked for costs what such places do") {
    const auto next = bench.month;
    bench.placed(here, child, agency, first_day(next) + 4);
    bench.placed(here, child, Placement::with_parents, first_day(next) + 9);
    bench.month_ends();
    CHECK(pence(bench, agency, next) == 5 * price(agency));
    CHECK(bench.states[here].profiles[child].stay == nobody);
    CHECK(bench.states[here].supply.placement_stays.empty());
  }
}

TEST_CASE("a crisis place is paid for, and is no activity of a kind", "[placement_stay]") {
  Bench bench(all_suit());
  const auto month = bench.month;
  const auto child = bench.asks(here, agency);
  bench.month_ends();
  REQUIRE(is_crisis(bench.stay(here, child)));
  CHECK(days(bench, agency, month) == 0);
  CHECK(days(bench, Placement::other, month) == 0);
  CHECK(pence(bench, Placement::other, month) ==
        std::llround(1.8 * 60'000) * (first_day(month + 1) - first_day(month)));
}

TEST_CASE("an unaccompanied child takes a place, and is paid for on a line of its own",
          "[placement_stay]") {
  Bench bench(all_suit());
  bench.add_provider(here, PlaceKind::supported_accommodation, 1);
  const auto month = bench.month;
  const auto child = bench.asks(here, Placement::supported_accommodation);
  bench.states[here].children[child].unaccompanied = Unaccompanied::uasc;
  bench.month_ends();
  CHECK(bench.provider(here, 0).filled == 1);
  CHECK(pence(bench, Placement::supported_accommodation, month) == 0);
}

TEST_CASE("a child who lives in a place as history begins is paid for on the same line as later",
          "[placement_stay]") {
  Bench bench(all_suit());
  bench.add_provider(here, PlaceKind::agency_foster, 2);
  bench.states[here].supply.begun = 0;  // before history begins nobody requests a place
  const auto child = bench.asks(here, agency), unaccompanied = bench.asks(here, agency);
  bench.states[here].children[unaccompanied].unaccompanied = Unaccompanied::uasc;
  Market(bench.world, bench.parameters).open(bench.states, bench.rng);
  REQUIRE(bench.provider(here, 0).filled == 2);
  REQUIRE(bench.stay(here, child).pence_a_day == 0);
  for (int month = 0; month < 2; ++month) {
    const auto now = bench.month;
    bench.month_ends();
    CHECK(pence(bench, agency, now) == (first_day(now + 1) - first_day(now)) * price(agency));
  }
  CHECK(bench.stay(here, unaccompanied).paid_elsewhere);
}

TEST_CASE("brothers and sisters live together where there is room, or by an exemption",
          "[placement_stay]") {
  struct Row {
    int places;
    double exempt;
    std::vector<int> homes;
    int beyond;
  };
  const std::vector<Row> rows{{3, 0, {3}, 0}, {1, 2, {3}, 2}, {2, 2, {3}, 1}, {2, 0, {1, 1, 1}, 0}};
  for (const auto& row : rows) {
    INFO(row.places << " places, " << row.exempt << " beyond");
    auto p = all_suit();
    p.market.exempt = row.exempt;
    Bench bench(p);
    const auto slot = bench.add_provider(here, PlaceKind::agency_foster, row.places);
    const auto records = ask_together(bench, 3, agency);
    bench.month_ends();
    CHECK(homes(bench, records) == row.homes);
    CHECK(bench.provider(here, slot).exempt == row.beyond);
    CHECK(bench.provider(here, slot).filled == (row.homes.size() == 1 ? 3 : row.places));
    if (row.beyond == 0) continue;
    // The exemption ends with the first who leaves.
    bench.placed(here, records[0], Placement::with_parents, first_day(bench.month));
    bench.month_ends();
    CHECK(bench.provider(here, slot).exempt == row.beyond - 1);
    CHECK(bench.provider(here, slot).filled == 2);
  }
}

TEST_CASE("an exemption is for brothers and sisters, and not in a children's home",
          "[placement_stay]") {
  Bench bench(all_suit());
  const auto full = bench.add_provider(here, PlaceKind::agency_foster, 1);
  const auto first = bench.asks(here, agency);
  const auto second = bench.asks(here, agency);
  bench.month_ends();
  CHECK(is_crisis(bench.stay(here, first)) != is_crisis(bench.stay(here, second)));
  CHECK(bench.provider(here, full).exempt == 0);
  Bench homes_alone(all_suit());
  const auto home = homes_alone.add_provider(here, PlaceKind::childrens_home, 2);
  const auto records = ask_together(homes_alone, 3, Placement::childrens_home);
  homes_alone.month_ends();
  CHECK(homes_alone.provider(here, home).filled == 2);
  CHECK(homes_alone.provider(here, home).exempt == 0);
}

TEST_CASE("a sibling who comes later joins, if there is room", "[placement_stay]") {
  for (const double exempt : {0, 1}) {
    auto p = all_suit();
    p.market.exempt = exempt;
    Bench bench(p);
    const auto slot = bench.add_provider(here, PlaceKind::agency_foster, 1);
    const auto elsewhere = bench.add_provider(near, PlaceKind::agency_foster, 1);
    const auto family = bench.siblings(here, 2, 77);
    const auto elder = bench.asks(here, agency, family[0]);
    bench.month_ends();
    REQUIRE(bench.stay(here, elder).area == here);
    const auto younger = bench.asks(here, agency, family[1]);
    bench.month_ends();
    CHECK(bench.provider(here, slot).filled == (exempt > 0 ? 2 : 1));
    CHECK(bench.provider(near, elsewhere).filled == (exempt > 0 ? 0 : 1));
    CHECK(homes(bench, {elder, younger}) == (exempt > 0 ? std::vector{2} : std::vector{1, 1}));
  }
}

TEST_CASE("relatives are approved for the children who live with them, and go with them",
          "[placement_stay]") {
  Bench bench(all_suit());
  const auto family = bench.siblings(here, 2, 77);
  const auto first = bench.asks(here, Placement::kin_foster, family[0]);
  bench.month_ends();
  const auto slot = bench.stay(here, first).provider;
  REQUIRE(slot != nobody);
  CHECK(bench.provider(here, slot).places == 1);
  const auto second = bench.asks(here, Placement::kin_foster, family[1]);
  const auto stranger = bench.asks(here, Placement::kin_foster);
  bench.month_ends();
  CHECK(bench.stay(here, second).provider == slot);
  CHECK(bench.provider(here, slot).places == 2);
  CHECK(bench.stay(here, stranger).provider != slot);
  CHECK(bench.states[here].supply.open_providers[index(PlaceKind::kin_foster)] == 2);
  bench.placed(here, first, Placement::with_parents, first_day(bench.month));
  bench.month_ends();
  CHECK(bench.provider(here, slot).places == 1);
  bench.placed(here, second, Placement::with_parents, first_day(bench.month));
  bench.month_ends();
  CHECK(bench.provider(here, slot).gone);
  CHECK(bench.states[here].supply.open_providers[index(PlaceKind::kin_foster)] == 1);
}
