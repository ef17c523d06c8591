// tests/calibration/shares_test.cpp - how events split into kinds: whole, positive, as published.
#include <catch2/catch.hpp>
#include <numeric>

#include "calibration/world_input.hpp"
#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using calibration::england;
using model::index;
using test_data::published;

namespace {

const model::Shares& shares() {
  static const auto made = test_data::beginning();
  return made.parameters.shares;
}

template <class Row>
double sum(const Row& row) {
  return std::accumulate(row.begin(), row.end(), 0.0);
}

double ceased(const std::string& reason, int year) {
  return published().value("cla_ceased", "reason_ceased", reason, england, year).value();
}

template <class Table>
void not_negative(const Table& table) {
  for (const auto& row : table) {
    for (const double share : row) CHECK(share >= 0);
    CHECK(sum(row) > 0);
  }
}

}  // namespace

TEST_CASE("no share is negative and no split is empty", "[shares]") {
  not_negative(shares().source);
  not_negative(shares().home);
  not_negative(shares().other_under_18);
  not_negative(shares().at_18);
  not_negative(shares().legal_court);
  not_negative(shares().legal_other);
  not_negative(shares().need);
  not_negative(shares().outside_market_locality);
  not_negative(shares().outside_market_provider);
  for (const auto& year : shares().source) CHECK(sum(year) == Approx(1));
  for (const auto& year : shares().legal_court) CHECK(sum(year) == Approx(1));
  CHECK(sum(shares().plan_category) == Approx(1));
  for (const auto& year : shares().factor) {
    for (const double share : year) CHECK((share >= 0 && share < 1));
  }
}

TEST_CASE("who lives with parents or adopters lives as far from home as published", "[shares]") {
  using enum model::Distance;
  using model::Boundary;
  const auto share = [](std::size_t group, Boundary boundary, model::Distance distance) {
    const auto cells = model::locality_names.size();
    const auto begin = shares().outside_market_locality.back().begin() +
                       static_cast<std::ptrdiff_t>(group * cells);
    return begin[static_cast<std::ptrdiff_t>(model::locality(boundary, distance))] /
           std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(cells), 0.0);
  };
  // 2023: of 5,810 with parents 440 over 20 miles, of 2,220 with adopters 1,130 and 200 not known.
  CHECK(share(0, Boundary::inside, far_from_home) + share(0, Boundary::outside, far_from_home) ==
        Approx(440.0 / 5810));
  CHECK(share(1, Boundary::inside, far_from_home) + share(1, Boundary::outside, far_from_home) ==
        Approx(1130.0 / 2220));
  CHECK(share(1, Boundary::inside, not_known) + share(1, Boundary::outside, not_known) ==
        Approx(200.0 / 2220));
  // What is shipped is what the publication gives.
  const auto shipped = calibration::read_fitted(test_data::calibration_folder / "fitted");
  for (std::size_t y = 0; y < model::fitted_years; ++y) {
    for (std::size_t i = 0; i < model::outside_market_localities.size(); ++i) {
      CHECK(shipped.parameters.shares.outside_market_locality[y][i] ==
            Approx(shares().outside_market_locality[y][i]).epsilon(1e-4));
    }
    for (std::size_t i = 0; i < model::outside_market_providers.size(); ++i) {
      CHECK(shipped.parameters.shares.outside_market_provider[y][i] ==
            Approx(shares().outside_market_provider[y][i]).epsilon(1e-4));
    }
  }
}

TEST_CASE("leaving care under 18 and at 18 make up what was published", "[shares]") {
  using model::ReasonCeased;
  for (int year = 2015; year <= 2023; ++year) {
    INFO(year);
    const double at_18 = calibration::exits_at_18(published(), year);
    const double other = calibration::other_exits_under_18(published(), year);
    CHECK(at_18 > 5000);
    CHECK(at_18 < 15'000);
    CHECK(other > 500);
    CHECK(other < 8000);
    const auto all = published().value("cla_ceased", "none", "total", england, year).value();
    double named = 0;
    for (const auto* reason : {"adopted", "sgo", "child_arrangements_order", "home_planned",
                               "home_unplanned", "no_parental_responsibility", "remand_ended"})
      named += published().value("cla_ceased", "reason_ceased", reason, england, year).value_or(0);
    CHECK(at_18 + other + named == Approx(all));
    // A reason shared between the two ages is not counted twice.
    const auto y = static_cast<std::size_t>(year - model::first_fitted_year);
    const auto other_reason = index(ReasonCeased::other);
    CHECK(shares().other_under_18[y][other_reason] + shares().at_18[y][other_reason] ==
          Approx(ceased("other", year)));
  }
}

TEST_CASE("unaccompanied starts follow the publication, and its stock before", "[shares]") {
  for (const int year : {2020, 2021, 2022, 2023}) {
    CHECK(calibration::unaccompanied_starts(published(), year) ==
          published().value("cla_started", "uasc", "uasc", england, year).value());
  }
  for (int year = 2013; year < 2020; ++year) {
    INFO(year);
    CHECK(calibration::unaccompanied_starts(published(), year) > 800);
    CHECK(calibration::unaccompanied_starts(published(), year) < 5000);
  }
}

TEST_CASE("a year without a figure takes the nearest that has one", "[shares]") {
  const auto first = published().years("referrals_from_police_pct", "none").front();
  const double there =
      calibration::nearest_year(published(), "referrals_from_police_pct", "none", "total", first);
  CHECK(calibration::nearest_year(published(), "referrals_from_police_pct", "none", "total",
                                  2011) == there);
  CHECK_THROWS_AS(calibration::nearest_year(published(), "no_such", "none", "total", 2020),
                  std::runtime_error);
}

TEST_CASE("the model is told of the children who were published", "[world_input]") {
  const auto inputs = calibration::world_input(published(), 2033);
  REQUIRE(inputs.size() == 153);
  double all = 0;
  for (const auto& input : inputs) {
    INFO(input.code);
    REQUIRE(input.first_mid_year == 2011);
    REQUIRE(input.children.size() >= 22);
    CHECK(sum(input.deprivation) == Approx(1));
    CHECK(sum(input.ethnicity) == Approx(1));
    CHECK(sum(input.children[11]) == Approx(published().children(input.code, 2022)));
    for (const auto& year : input.children) {
      for (const double n : year) CHECK(n >= 0);
    }
    all += sum(input.children[11]);
  }
  CHECK(all == Approx(published().children(england, 2022)).epsilon(1e-6));
}
