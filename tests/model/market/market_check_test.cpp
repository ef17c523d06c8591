// tests/model/market/market_check_test.cpp - providers and the children placed with them agree
// over all areas, and it is noticed where they do not.
#include <catch2/catch.hpp>

#include "tests/model/fixtures/market.hpp"

using namespace kindred::model;

namespace {

constexpr std::size_t here = 0, near = 1;
constexpr auto agency = Placement::agency_foster;

}  // namespace

TEST_CASE("places and children that do not agree are noticed", "[placement_stay][market]") {
  fixtures::Bench bench;
  const auto slot = bench.add_provider(near, PlaceKind::agency_foster, 2);
  const auto child = bench.asks(here, agency);
  bench.month_ends();
  auto& provider = bench.states[near].supply.providers[slot];
  auto& stay = bench.states[here].supply.placement_stays[0];
  REQUIRE(provider.filled == 1);
  const auto noticed = [&] { CHECK_THROWS_AS(Market::check(bench.states), std::logic_error); };
  SECTION("more are said to live there than do") {
    ++provider.filled;
    noticed();
  }
  SECTION("somebody is left out") {
    bench.states[here].supply.placement_stays.clear();
    noticed();
    CHECK_THROWS_AS(placement::check(bench.states[here]), std::logic_error);
  }
  SECTION("somebody unknown stays put") {
    ++provider.staying_put;
    noticed();
  }
  SECTION("there are fewer places than live there") {
    provider.places = 0;
    noticed();
  }
  SECTION("a child lives in another kind of place than it is said to") {
    stay.kind = Placement::childrens_home;
    noticed();
    CHECK_THROWS_AS(placement::check(bench.states[here]), std::logic_error);
  }
  SECTION("a child has no placement stay") {
    bench.states[here].profiles[child].stay = nobody;
    CHECK_THROWS_AS(placement::check(bench.states[here]), std::logic_error);
  }
  SECTION("one that goes is counted until the market opens") {
    bench.placed(here, child, Placement::with_parents, first_day(bench.month));
    Market::check(bench.states);
    bench.allocate();
    Market::check(bench.states);
    CHECK(provider.filled == 0);
  }
}
