// tests/model/market/market_test.cpp - who is placed first, where, and what happens when nothing
// is free.
#include "model/market/market.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "tests/model/fixtures/market.hpp"

using namespace kindred::model;
using fixtures::all_suit;
using fixtures::Bench;

namespace {

constexpr std::size_t here = 0, near = 1, far = 2;
constexpr auto foster = Placement::agency_foster;

Bench::Who with_needs(NeedsBand needs) { return {12, needs, nobody, nobody, 0}; }
Bench::Who aged(int years) { return {years, NeedsBand::normal, nobody, nobody, 0}; }

std::int64_t moves(const Bench& bench) {
  std::int64_t sum = 0;
  for (const auto& counts : bench.counts)
    sum += fixtures::over_years(counts, Tally::placement_moves, 2013, 2020);
  return sum;
}

}  // namespace

TEST_CASE("high needs come first, whatever the order of requests and the area", "[market]") {
  for (const std::size_t of_high : {here, near, far}) {
    Bench bench(all_suit());
    const auto slot = bench.add_provider(here, PlaceKind::agency_foster, 1);
    const auto low = bench.asks(here, foster);
    const auto high = bench.asks(of_high, foster, with_needs(NeedsBand::cause_for_concern), 9);
    const auto middle = bench.asks(here, foster, with_needs(NeedsBand::borderline));
    bench.month_ends();
    CHECK(bench.stay(of_high, high).provider == slot);
    CHECK(bench.stay(of_high, high).area == here);
    CHECK(is_crisis(bench.stay(here, low)));
    CHECK(is_crisis(bench.stay(here, middle)));
    bench.add_provider(here, PlaceKind::agency_foster, 1);
    bench.month_ends();
    CHECK(is_crisis(bench.stay(here, low)));
    CHECK(!is_crisis(bench.stay(here, middle)));
  }
}

TEST_CASE("of equal needs who has waited longest in a crisis comes first", "[market]") {
  // In many months, so that the keyed tie would often have it otherwise.
  for (int later = 0; later < 12; ++later) {
    Bench bench(all_suit());
    bench.month = bench.month + later;
    const auto first = bench.asks(here, foster);
    bench.month_ends();
    const auto second = bench.asks(here, foster);
    bench.month_ends();
    bench.add_provider(here, PlaceKind::agency_foster, 1);
    bench.month_ends();
    CHECK(!is_crisis(bench.stay(here, first)));
    CHECK(is_crisis(bench.stay(here, second)));
  }
}

TEST_CASE("among equals a draw of the child and the month decides, not the order of requests",
          "[market]") {
  int first_wins = 0;
  constexpr int times = 40;
  for (int month = 0; month < times; ++month) {
    const auto winner = [&](bool swapped) {
      Bench bench(all_suit());
      bench.month = bench.month + month;
      bench.add_provider(far, PlaceKind::agency_foster, 1);
      std::array<std::uint32_t, 2> records{};
      std::array<AgentId, 2> ids{};
      for (std::size_t i = 0; i < 2; ++i) {
        records[i] = bench.asks(here, foster);
        ids[i] = bench.states[here].children[records[i]].id;
      }
      auto& asks = bench.states[here].supply.place_requests;
      if (swapped) std::swap(asks[0], asks[1]);
      bench.month_ends();
      return is_crisis(bench.stay(here, records[0])) ? ids[1] : ids[0];
    };
    const auto won = winner(false);
    CHECK(won == winner(true));
    first_wins += (won >> 8 & 0xfffff) == 1;
  }
  // Of forty fair draws; five standard errors.
  CHECK(std::abs(first_wins - times / 2) < 5 * std::sqrt(times / 4.0));
}

TEST_CASE("a child is placed near home, and further only for a place that suits", "[market]") {
  Bench bench(all_suit());
  bench.add_provider(far, PlaceKind::agency_foster, 1);
  const auto nearby = bench.add_provider(near, PlaceKind::agency_foster, 1);
  const auto child = bench.asks(here, foster);
  bench.month_ends();
  CHECK(bench.stay(here, child).area == near);
  CHECK(bench.stay(here, child).provider == nearby);
  SECTION("where nothing suits, distance does not help") {
    auto p = all_suit();
    p.market.suits.fill(0);
    Bench other(p);
    other.add_provider(far, PlaceKind::agency_foster, 1);
    const auto slot = other.add_provider(near, PlaceKind::agency_foster, 1);
    const auto record = other.asks(here, foster);
    other.month_ends();
    CHECK(other.stay(here, record).area == near);
    CHECK(other.stay(here, record).provider == slot);
    CHECK(other.states[here].children[record].unsuitable_place);
    CHECK(other.states[here].children[record].poor_fit);
  }
}

TEST_CASE("an authority's carers take its own children alone", "[market]") {
  Bench bench(all_suit());
  bench.add_provider(near, PlaceKind::authority_foster, 3);
  const auto child = bench.asks(here, Placement::authority_foster);
  bench.month_ends();
  CHECK(is_crisis(bench.stay(here, child)));
  SECTION("and without a shared market all others do too") {
    auto p = all_suit();
    p.market.shared = 0;
    Bench apart(p);
    apart.add_provider(near, PlaceKind::agency_foster, 3);
    const auto record = apart.asks(here, foster);
    apart.month_ends();
    CHECK(apart.stay(here, record).provider == nobody);
    CHECK(apart.stay(here, record).kind == foster);
    CHECK(apart.provider(near, 0).filled == 0);
  }
}

TEST_CASE("other kinds are used instead, but no children's home for a young child", "[market]") {
  for (const int years : {3, 9, 10, 14}) {
    INFO(years);
    Bench bench(all_suit());
    bench.add_provider(here, PlaceKind::childrens_home, 4);
    const auto child = bench.asks(here, Placement::authority_foster, aged(years));
    bench.month_ends();
    const auto& stay = bench.stay(here, child);
    CHECK(stay.wanted == Placement::authority_foster);
    CHECK(stay.kind == (years < 10 ? Placement::other : Placement::childrens_home));
    CHECK(bench.states[here].children[child].placement == stay.kind);
    // Of what would do, foster care comes first.
    Bench both(all_suit());
    both.add_provider(here, PlaceKind::childrens_home, 4);
    both.add_provider(far, PlaceKind::agency_foster, 1);
    const auto other = both.asks(here, Placement::authority_foster, aged(years));
    both.month_ends();
    CHECK(both.stay(here, other).kind == Placement::agency_foster);
    CHECK(both.states[here].children[other].unsuitable_place);
  }
}

TEST_CASE("with nothing free a crisis place is opened, and left for the first that is found",
          "[market]") {
  Bench bench(all_suit());
  const auto child = bench.asks(here, foster, aged(12), 10);
  const int first_year = bench.month.year();
  bench.month_ends();
  const auto crisis = bench.stay(here, child);
  CHECK(is_crisis(crisis));
  CHECK(crisis.wanted == foster);
  CHECK(crisis.since == first_day(bench.month) - 20);
  CHECK(crisis.pence_a_day ==
        std::llround(1.8 * fixtures::pence_a_day[index(PlaceKind::childrens_home)]));
  CHECK(bench.states[here].children[child].placement == Placement::other);
  CHECK(bench.states[here].children[child].poor_fit);
  CHECK(bench.states[here].looked_after[index(Placement::other)] == 1);
  bench.month_ends();
  CHECK(bench.stay(here, child).since == crisis.since);
  CHECK(moves(bench) == 0);
  const auto slot = bench.add_provider(here, PlaceKind::agency_foster, 1);
  bench.month_ends();
  const auto& found = bench.stay(here, child);
  CHECK(found.provider == slot);
  CHECK(found.kind == foster);
  CHECK(found.since == first_day(bench.month) - 1);
  CHECK(moves(bench) == 1);
  const auto& record = bench.states[here].children[child];
  CHECK(record.placement == foster);
  CHECK(placement::placements_in_year(record, first_year) == 2);
  CHECK(!record.unsuitable_place);
}

TEST_CASE("a home that closes moves its children on, and goes when the last has left", "[market]") {
  Bench bench(all_suit());
  const auto closing = bench.add_provider(here, PlaceKind::agency_foster, 2);
  const auto child = bench.asks(near, foster);
  const auto other = bench.asks(here, foster);
  bench.month_ends();
  REQUIRE(bench.provider(here, closing).filled == 2);
  const auto slot = bench.add_provider(far, PlaceKind::agency_foster, 1);
  auto now = bench.area_month(here);
  supply::close(now, closing);
  CHECK(!bench.provider(here, closing).gone);
  bench.month_ends();
  // One has found a place, and one has to go to a crisis place: nobody stays.
  CHECK(moves(bench) == 2);
  CHECK(bench.provider(far, slot).filled == 1);
  CHECK(is_crisis(bench.stay(near, child)) != is_crisis(bench.stay(here, other)));
  CHECK(bench.provider(here, closing).filled == 0);
  auto next = bench.area_month(here);
  supply::leave_if_empty(next, closing);
  CHECK(bench.provider(here, closing).gone);
  CHECK(fixtures::over_years(bench.counts[here], Tally::providers_gone, 2013, 2020) == 1);
  Market::check(bench.states);
}

TEST_CASE("a place in which a young adult stays put is filled", "[market]") {
  Bench bench(all_suit());
  const auto slot = bench.add_provider(here, PlaceKind::agency_foster, 4);
  bench.asks(here, foster);
  bench.month_ends();
  auto& supply = bench.states[here].supply;
  const auto occupancy = [&] { return supply.view.occupancy[index(PlaceKind::agency_foster)]; };
  CHECK(occupancy() == 0.25F);
  ++supply.providers[slot].staying_put;
  supply.staying_put.push_back({slot, bench.month.index + 24});
  bench.month_ends();
  CHECK(occupancy() == 0.5F);
}

TEST_CASE("who takes nobody is asked by nobody", "[market]") {
  for (const bool on_hold : {false, true}) {
    Bench bench(all_suit());
    const auto slot = bench.add_provider(here, PlaceKind::agency_foster, 2);
    auto& provider = bench.states[here].supply.providers[slot];
    (on_hold ? provider.on_hold : provider.closing) = true;
    const auto child = bench.asks(here, foster);
    bench.month_ends();
    CHECK(is_crisis(bench.stay(here, child)));
  }
}

namespace {

/// Of children who ask where there are so many homes, each of which suits with chance 0.05, the
/// share who come to one that suits.
double share_suited(int homes, int weight) {
  auto p = all_suit();
  p.market.suits[index(PlaceKind::agency_foster)] = 0.05;
  Bench bench(p, 10, weight);
  constexpr int children = 200;
  for (int h = 0; h < homes; ++h) bench.add_provider(here, PlaceKind::agency_foster, children);
  std::vector<std::uint32_t> records;
  for (int c = 0; c < children; ++c) records.push_back(bench.asks(here, foster));
  bench.month_ends();
  const auto suited = std::ranges::count_if(
      records, [&](auto record) { return !bench.states[here].children[record].unsuitable_place; });
  return static_cast<double>(suited) / children;
}

}  // namespace

TEST_CASE("in a sample a place represents as many as its weight, of which one may suit",
          "[market]") {
  // Sixteen homes, or two that represent eight each: 1 - 0.95^16, within five standard errors.
  const double expected = 1 - std::pow(0.95, 16);
  const double error = 5 * std::sqrt(expected * (1 - expected) / 200);
  CHECK(share_suited(16, 1) == Approx(expected).margin(error));
  CHECK(share_suited(2, 8) == Approx(expected).margin(error));
  // Taken for one each they would suit a tenth: what a sample once did.
  CHECK(share_suited(2, 1) < expected - 2 * error);
}

namespace {

/// Of children who ask where there is a home here and one nearby, each of which suits with chance
/// 0.3, the share who go away; `local` is the authority's own level.
double share_away(double local) {
  auto p = all_suit();
  p.market.suits[index(PlaceKind::agency_foster)] = 0.3;
  p.areas[here].level[index(AreaLevel::local)] = local;
  Bench bench(p);
  constexpr int children = 200;
  std::vector<std::uint32_t> records;
  for (const auto area : {here, near}) bench.add_provider(area, PlaceKind::agency_foster, children);
  for (int c = 0; c < children; ++c) records.push_back(bench.asks(here, foster));
  bench.month_ends();
  const auto away = std::ranges::count_if(
      records, [&](auto record) { return bench.stay(here, record).area == near; });
  return static_cast<double>(away) / children;
}

}  // namespace

TEST_CASE("an authority's own level says how many of its children stay inside it", "[market]") {
  // Who finds nothing that suits in either comes to any place, and that is here: five standard
  // errors of 200.
  CHECK(share_away(1) == Approx(0.7 * 0.3).margin(0.144));
  CHECK(share_away(0) == Approx(0.3).margin(0.162));
  CHECK(share_away(10.0 / 3) == 0);
}

TEST_CASE("two places found elsewhere are not of one provider, and cost what each costs",
          "[market]") {
  auto p = all_suit();
  p.market.shared = 0;
  p.price.spread.fill(0.5);
  p.price.provider_share = 1;  // nothing of a price is the child's
  Bench bench(p);
  const auto one = bench.asks(here, foster), other = bench.asks(here, foster);
  bench.month_ends();
  CHECK(bench.stay(here, one).provider == nobody);
  CHECK(bench.stay(here, one).pence_a_day != bench.stay(here, other).pence_a_day);
}
