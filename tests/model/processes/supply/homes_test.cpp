// tests/model/processes/supply/homes_test.cpp - homes open and close, with demand and without;
// areas add up.
#include "model/processes/supply/homes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/supply.hpp"

using namespace kindred::model;

namespace {

constexpr auto home = PlaceKind::childrens_home;

Parameters with(auto change) {
  auto p = fixtures::supply_parameters();
  p.fostering.households = {};
  change(p);
  return p;
}

/// Homes after so many years at an occupancy and a price of the region.
fixtures::SteppedSupply after(const Parameters& p, float occupancy, float price, int years = 6) {
  fixtures::SteppedSupply stepped(p);
  stepped.supply().view.occupancy.fill(occupancy);
  stepped.supply().view.price.fill(price);
  stepped.live_to(first_fitted_year + years, [&] { stocks::check(stepped.state()); });
  return stepped;
}
std::int64_t flow(const fixtures::SteppedSupply& s, Tally t) {
  return fixtures::over_years(s.counts(), t, index(home), 2014, 2043);
}

}  // namespace

TEST_CASE("homes open at the published places a year and close at their hazard", "[homes]") {
  constexpr int years = 10;
  const auto stepped = after(with([](auto&) {}), 0, 1, years);
  // Ninety private places a year in homes of 3.5; a tenth closes a year.
  const double opened = 120.0 / 3.5;
  const auto begun = static_cast<double>(
      fixtures::over_years(stepped.counts(), Tally::providers_made, index(home), 2014, 2023));
  CHECK(std::abs(begun - opened * years) < 5 * std::sqrt(opened * years));
  const double left = std::exp(-0.1 * years);
  CHECK(static_cast<double>(stepped.places(home)) ==
        Approx(900 * left + 1200 * (1 - left)).epsilon(0.12));
  CHECK(flow(stepped, Tally::places_made) - flow(stepped, Tally::places_gone) + 900 ==
        stepped.places(home));
}

TEST_CASE(
    "more homes open where they are full and expensive, and fewer close: sufficiency of homes",
    "[homes][named][row55]") {
  const auto answering = with([](Parameters& p) {
    p.homes.opens_with_occupancy = 2;
    p.homes.opens_with_price = 1;
    p.homes.closes_with_occupancy = 1;
    p.homes.authority_answer = 0.25;
  });
  const auto usual = after(answering, 0.7F, 1), full = after(answering, 0.9F, 1);
  const auto expensive = after(answering, 0.7F, 1.3F), empty = after(answering, 0.5F, 1);
  const auto opened = [](const fixtures::SteppedSupply& s) {
    return static_cast<double>(flow(s, Tally::providers_made));
  };
  // (0.9 / 0.7)^2 = 1.65 of private and voluntary homes, 1.13 of authorities'.
  CHECK(opened(full) / opened(usual) > 1.35);
  CHECK(opened(full) / opened(usual) < 1.8);
  CHECK(opened(expensive) / opened(usual) > 1.1);
  CHECK(opened(expensive) / opened(usual) < 1.5);
  CHECK(opened(empty) < 0.75 * opened(usual));
  CHECK(full.places(home) > usual.places(home));
  CHECK(usual.places(home) > empty.places(home));
  SECTION("with no answer but in closing, full homes close less often and empty ones more") {
    const auto closing = with([](Parameters& p) { p.homes.closes_with_occupancy = 1; });
    const auto closed = [&](float occupancy) {
      return static_cast<double>(flow(after(closing, occupancy, 1), Tally::providers_gone));
    };
    CHECK(closed(0.9F) < 0.95 * closed(0.7F));
    CHECK(closed(0.5F) > 1.1 * closed(0.7F));
  }
  SECTION("with no gain nothing of it happens") {
    const auto still = with([](auto&) {});
    CHECK(after(still, 0.95F, 2).places(home) == after(still, 0.5F, 1).places(home));
  }
  SECTION("at usual occupancy and price nothing of it happens") {
    CHECK(after(with([](auto&) {}), 0.7F, 1).places(home) == usual.places(home));
  }
}

namespace {

/// Places in homes at the end of each month of thirty years in which so many children always need
/// one, as the market would tell it; gains are the defaults, so many times.
std::vector<double> answered_to(double children, double times) {
  const auto p = with([&](Parameters& made) {
    made.homes.opens_with_occupancy = 2 * times;
    made.homes.opens_with_price = times;
    made.homes.closes_with_occupancy = times;
    made.homes.authority_answer = 0.25;
  });
  fixtures::SteppedSupply stepped(p);
  std::vector<double> places;
  const auto look = [&] {
    places.push_back(static_cast<double>(stepped.places(home)));
    const auto occupancy = static_cast<float>(std::min(1.0, children / places.back()));
    stepped.supply().view.occupancy.fill(occupancy);
    stepped.supply().view.price.fill(occupancy / 0.7F);
  };
  look();
  stepped.live_to(first_fitted_year + 30, look);
  return places;
}

}  // namespace

TEST_CASE("homes that answer to demand settle, at ten times the gain too", "[homes][feedback]") {
  const auto settled = [](const std::vector<double>& places) {
    const std::span last(places.end() - 120, places.end());
    const auto [least, most] = std::ranges::minmax(last);
    CHECK(most < 1.2 * least);
    return std::accumulate(last.begin(), last.end(), 0.0) / 120;
  };
  // 630 children fill 900 places as usual; openings as usual would keep 1,200 places.
  CHECK(settled(answered_to(630, 0)) == Approx(1200).epsilon(0.1));
  CHECK(settled(answered_to(630, 1)) == Approx(953).epsilon(0.06));
  CHECK(settled(answered_to(630, 10)) == Approx(906).epsilon(0.06));
  // Twice the children, nearly twice the places.
  CHECK(settled(answered_to(1260, 10)) == Approx(1780).epsilon(0.06));
  // Homes that opened where they are empty would run away, to the greatest answer there is.
  CHECK(answered_to(630, -1).back() > 3000);
}

TEST_CASE("homes are run by authorities, companies and charities in shares that add to one",
          "[homes][named][row62]") {
  const auto stepped = after(with([](auto&) {}), 0, 1);
  const int year = first_fitted_year + 6;
  const auto& c = stepped.counts();
  CHECK(c.total(Tally::home_places_by_sector, year) == stepped.places(home));
  CHECK(c.total(Tally::homes_by_sector, year) == c.at(Tally::providers, year, index(home)));
  for (std::size_t s = 0; s < count_of<Sector>; ++s)
    CHECK(c.at(Tally::home_places_by_sector, year, s) > 0);
  // Private homes have two thirds of the places at the beginning and three quarters of what opens.
  const double share =
      static_cast<double>(c.at(Tally::home_places_by_sector, year, index(Sector::private_sector))) /
      static_cast<double>(stepped.places(home));
  CHECK(share > 0.62);
  CHECK(share < 0.8);
}

TEST_CASE("secure homes have the places that are given from outside", "[homes]") {
  fixtures::SteppedSupply stepped(with([](auto&) {}));
  for (int year = 2014; year <= 2023; ++year) {
    stepped.live_to(year);
    CHECK(stepped.places(PlaceKind::secure_home) >= 30 - (year - 2013));
    CHECK(stepped.places(PlaceKind::secure_home) <= 31 - (year - 2013));
  }
}

TEST_CASE("authorities' supply adds up to the whole: a national shift is the sum of the areas'",
          "[homes][named][row38]") {
  // One area with all of England against three with a part each; twice the campaigns in all.
  const auto lived = [](double spend, std::array<double, 3> parts, int year) {
    double households = 0, homes = 0, approvals = 0;
    for (std::size_t a = 0; a < 3; ++a) {
      if (parts[a] <= 0) continue;
      auto p = fixtures::supply_parameters();
      p.fostering.spend_social *= spend;
      auto& own = p.areas[0].supply;
      own.households = own.homes = own.openings = {parts[a], parts[a], parts[a]};
      own.supported = own.secure = parts[a];
      fixtures::SteppedSupply stepped(p, 1, static_cast<std::uint32_t>(a + 1));
      stepped.live_to(year);
      households += stepped.households(PlaceKind::authority_foster);
      homes += static_cast<double>(stepped.places(home));
      approvals += static_cast<double>(fixtures::over_years(
          stepped.counts(), Tally::foster_approvals, index(Channel::social_media), 2014, year));
    }
    return std::array{households, homes, approvals};
  };
  const auto whole = lived(2, {1, 0, 0}, 2021), parts = lived(2, {0.5, 0.3, 0.2}, 2021);
  const auto before = lived(1, {0.5, 0.3, 0.2}, 2021);
  // Standard errors: of what came and stayed about 50 households and 45 places.
  CHECK(std::abs(whole[0] - parts[0]) < 5 * 70);
  CHECK(std::abs(whole[1] - parts[1]) < 5 * 65);
  CHECK(parts[2] > 1.85 * before[2]);
  CHECK(parts[2] < 2.15 * before[2]);
}
