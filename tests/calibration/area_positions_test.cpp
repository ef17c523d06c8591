// tests/calibration/area_positions_test.cpp - where authorities lie: recalled, so checked against
// what everybody knows.
#include "calibration/area_positions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;

namespace {

const std::vector<calibration::Area>& areas() { return test_data::published().areas(); }

const model::Geography& geography() {
  static const model::Geography made(calibration::area_positions(test_data::published()));
  return made;
}

std::size_t number(std::string_view name) {
  const auto found = std::ranges::find(areas(), name, &calibration::Area::name);
  if (found == areas().end()) throw std::out_of_range(std::string(name));
  return static_cast<std::size_t>(found - areas().begin());
}

constexpr double km_a_mile = 1.609344;
double km(std::string_view from, std::string_view to) {
  return geography().between(number(from), number(to)) * km_a_mile;
}

}  // namespace

TEST_CASE("every authority has a position, in a region of its own land", "[geography]") {
  REQUIRE(geography().areas() == 153);
  double land = 0;
  std::map<std::string, std::array<double, 2>> of_regions;  // sums
  std::map<std::string, double> members;
  for (const auto& area : areas()) {
    const auto& site = test_data::published().site(area.code);
    land += site.land_km2;
    of_regions[area.region][0] += site.east_km;
    of_regions[area.region][1] += site.north_km;
    members[area.region] += 1;
  }
  REQUIRE(land == Approx(130'310).epsilon(0.002));  // of England
  REQUIRE_THROWS_AS(test_data::published().site("E10000006"), std::out_of_range);
  for (const auto& area : areas()) {
    INFO(area.name);
    const auto& site = test_data::published().site(area.code);
    // The nearest mean of a region is its own, or that of a region that it borders on.
    const double n = members[area.region];
    const double away = std::hypot(site.east_km - of_regions[area.region][0] / n,
                                   site.north_km - of_regions[area.region][1] / n);
    const bool far_west = area.name == "Cornwall" || area.name == "Isles of Scilly";
    REQUIRE(away < (far_west ? 270 : 140));
    REQUIRE(test_data::published().regions()[geography().region(number(area.name))].code ==
            area.region);
  }
}

TEST_CASE("authorities are as far apart as on the map, and no two are in one place",
          "[geography]") {
  REQUIRE(std::abs(km("Westminster", "Manchester") - 262) < 10);
  REQUIRE(std::abs(km("Newcastle upon Tyne", "Plymouth") - 540) < 10);
  REQUIRE(std::abs(km("Liverpool", "Kingston upon Hull, City of") - 178) < 10);
  REQUIRE(std::abs(km("Bristol, City of", "Westminster") - 170) < 10);
  REQUIRE(std::abs(km("Norfolk", "Birmingham") - 210) < 20);
  for (std::size_t a = 0; a < areas().size(); ++a) {
    INFO(areas()[a].name);
    REQUIRE(geography().between(a, geography().others(a)[0]) * km_a_mile > 1.5);
  }
}

TEST_CASE("the nearest authorities are the neighbours on the map", "[geography]") {
  // Each of these has the other among the two nearest.
  const std::vector<std::pair<std::string, std::string>> neighbours{
      {"Leicester", "Leicestershire"},
      {"Nottingham", "Nottinghamshire"},
      {"Derby", "Derbyshire"},
      {"Blackpool", "Lancashire"},
      {"Blackburn with Darwen", "Lancashire"},
      {"Medway", "Kent"},
      {"Stoke-on-Trent", "Staffordshire"},
      {"York", "North Yorkshire"},
      {"Kingston upon Hull, City of", "East Riding of Yorkshire"},
      {"Southampton", "Hampshire"},
      {"Brighton and Hove", "East Sussex"},
      {"Plymouth", "Devon"},
      {"Torbay", "Devon"},
      {"Telford and Wrekin", "Shropshire"},
      {"Coventry", "Warwickshire"},
      {"Luton", "Central Bedfordshire"},
      {"Swindon", "Wiltshire"},
      {"Bournemouth, Christchurch and Poole", "Dorset"},
      {"Newcastle upon Tyne", "Gateshead"},
      {"Sheffield", "Rotherham"},
      {"Liverpool", "Knowsley"},
      {"Hartlepool", "Middlesbrough"},
      {"Slough", "Windsor and Maidenhead"},
      {"Bristol, City of", "South Gloucestershire"},
      {"Isles of Scilly", "Cornwall"},
      {"Southend-on-Sea", "Essex"}};
  for (const auto& [area, neighbour] : neighbours) {
    INFO(area << " - " << neighbour);
    const auto nearest = geography().others(number(area)).first(3);
    REQUIRE(std::ranges::count(nearest, number(neighbour)) == 1);
  }
}

TEST_CASE("counties have the published share of placements far from home, boroughs next to none",
          "[geography]") {
  // exp(-m^2 / (4 s^2)), as model/population/geography.hpp derives it.
  const auto positions = calibration::area_positions(test_data::published());
  const auto beyond = [&](std::string_view name) {
    const double spread = positions[number(name)].spread;
    return std::exp(-model::near_home * model::near_home / (4 * spread * spread));
  };
  // Lincolnshire, 2017 to 2023: 41% of placements inside the boundary are over 20 miles from home.
  REQUIRE(beyond("Lincolnshire") == Approx(0.407).margin(0.01));
  REQUIRE(beyond("Devon") == Approx(0.293).margin(0.01));
  REQUIRE(beyond("Kent") == Approx(0.18).margin(0.01));
  for (const auto* name : {"Islington", "Blackpool", "Leicester", "Slough"}) {
    REQUIRE(beyond(name) < 1e-6);
  }
  // Cumberland has its share of Cumbria's land, not Cumbria's own distances.
  REQUIRE(beyond("Cumberland") < 0.3);
  REQUIRE(beyond("Cumberland") > 0.05);
}
