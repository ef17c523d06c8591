// tests/calibration/supply_input_test.cpp - each authority's part in England's supply, and factors
// by year that take it along the published path.
#include "calibration/supply_input.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "calibration/fitted.hpp"
#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using test_data::published;

namespace {

const model::Parameters& parameters() {
  static const auto made = [] {
    auto p = calibration::read_fitted(test_data::calibration_folder / "fitted").parameters;
    calibration::set_supply(p, published());
    return p;
  }();
  return made;
}

const model::AreaSupply& supply_of(const std::string& code) {
  for (const auto& area : parameters().areas)
    if (area.code == code) return area.supply;
  throw std::out_of_range(code);
}

}  // namespace

TEST_CASE("authorities' shares of every kind of place add to England", "[supply_input]") {
  model::AreaSupply sum;
  for (const auto& area : parameters().areas) {
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(area.supply.households[i] >= 0);
      sum.households[i] += area.supply.households[i];
      sum.homes[i] += area.supply.homes[i];
      sum.openings[i] += area.supply.openings[i];
    }
    sum.secure += area.supply.secure;
    sum.supported += area.supply.supported;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    if (i > 0) CHECK(sum.households[i] == Approx(1));  // kin are approved for a child
    CHECK(sum.homes[i] == Approx(1));
    CHECK(sum.openings[i] == Approx(1));
  }
  CHECK(sum.secure == Approx(1));
  CHECK(sum.supported == Approx(1));
}

TEST_CASE("shares are those of the publication", "[supply_input]") {
  // Hartlepool: 135 and 145 households, 35 and 40 of them kin; the sums of 2018 and 2019 of all
  // authorities are 43,590 other than kin.
  CHECK(supply_of("E06000001").households[1] == Approx(205.0 / 43'590).epsilon(0.01));
  // England's 5,280 has ten places more than its authorities.
  CHECK(supply_of("E06000001").homes[1] == Approx(16.0 / 5'280).epsilon(0.005));
  // Former Northamptonshire and Cumbria are shared out among their successors.
  CHECK(supply_of("E06000061").households[1] > 0);
  CHECK(supply_of("E06000063").households[1] > 0);
  // No homes in the City of London.
  CHECK(supply_of("E09000001").homes[1] == 0);
}

TEST_CASE("what opens in a year takes the places along the published path", "[supply_input]") {
  const auto& p = parameters();
  double places = p.homes.places[0] + p.homes.places[1] + p.homes.places[2];
  CHECK(places == published()
                      .value("ofsted_places", "provision_type", "children_s_homes",
                             calibration::england, 2013)
                      .value());
  const double closed = p.homes.closed[0];
  for (int year = 2014; year <= 2023; ++year) {
    const auto& opened = p.shares.supply.home_places_opened[static_cast<std::size_t>(year - 2013)];
    const double all = opened[0] + opened[1] + opened[2];
    places = places * std::exp(-closed) + all / closed * (1 - std::exp(-closed));
    INFO(year);
    CHECK(places == Approx(published()
                               .value("ofsted_places", "provision_type", "children_s_homes",
                                      calibration::england, year)
                               .value())
                        .epsilon(0.015));
  }
}

TEST_CASE("applications are as published where the base shares are", "[supply_input]") {
  // Mainstream applications of 2017-18 to 2021-22 (10,520, 9,740, 10,145, 8,280), which nothing was
  // fitted to: approvals and the share approved give them.
  const auto& p = parameters();
  const auto& f = p.fostering;
  const auto applications = [&](int year) {
    const auto& s = p.shares.supply;
    const auto y = static_cast<std::size_t>(year - 2013);
    const double each =
        f.word_of_mouth * f.applies[0] + f.spend_social / f.cost_social * f.applies[1] +
        f.spend_mixed / f.cost_mixed * f.applies[2] + f.other_enquiries * f.applies[3];
    return each * s.enquiries[y][0] *
           (f.households[1] * s.recruited[y][1] + f.households[2] * s.recruited[y][2]);
  };
  CHECK(applications(2018) == Approx(10'520).epsilon(0.15));
  CHECK(applications(2019) == Approx(9'740).epsilon(0.15));
  CHECK(applications(2021) == Approx(10'145).epsilon(0.15));
}
