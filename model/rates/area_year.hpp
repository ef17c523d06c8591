// model/rates/area_year.hpp - what the rates of an area in a year are made from, room by room.
//
// Each function sets the rates of one room; rates_in (model/rates/rates.cpp) calls them all.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/vocabulary/transition.hpp"

namespace kindred::model {
struct Rates;
}

namespace kindred::model::rates {

/// The parameters as an area has them in a year.
struct AreaYear {
  const Parameters& parameters;
  const AreaParameters& area;
  int year;
  int launch;

  double effect(Transition t) const {
    return in_year(year, launch,
                   [&](std::size_t y) { return parameters.year_effect[y][index(t)]; });
  }
  double level(AreaLevel l) const { return area.level[index(l)]; }

  template <std::size_t N>
  std::array<double, N> shares(const ByYear<N>& by_year) const {
    std::array<double, N> made{};
    for (std::size_t i = 0; i < N; ++i) {
      made[i] = in_year(year, launch, [&](std::size_t y) { return by_year[y][i]; });
    }
    return made;
  }
};

void set_front_door(Rates& r, const AreaYear& in);
void set_needs(Rates& r, const AreaYear& in);
void set_early_help(Rates& r, const AreaYear& in);
void set_partners(Rates& r, const AreaYear& in);
void set_help_and_protection(Rates& r, const AreaYear& in);
void set_court(Rates& r, const AreaYear& in);
void set_care(Rates& r, const AreaYear& in);
void set_placements(Rates& r, const AreaYear& in);
void set_fostering(Rates& r, const AreaYear& in);
void set_homes(Rates& r, const AreaYear& in);
void set_whereabouts(Rates& r, const AreaYear& in);
void set_price(Rates& r, const AreaYear& in);
void set_staff(Rates& r, const AreaYear& in);

}  // namespace kindred::model::rates
