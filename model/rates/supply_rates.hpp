// model/rates/supply_rates.hpp - what an area's fostering households and homes do in a year; part
// of Rates. [households, homes and places as they are, whatever the sample]
#pragma once

#include "model/parameters/fostering.hpp"
#include "model/parameters/homes.hpp"

namespace kindred::model {

struct FosteringRates {
  FosteringParameters of;                             ///< hazards and shares in force
  ByFosterKind usual{};                               ///< households
  std::array<ByChannel, foster_kinds> enquiries{};    ///< a month, usual households fostering
  std::array<ByChannel, foster_kinds> applies{};      ///< share of these
  std::array<ByTenure, foster_kinds> deregistered{};  ///< hazard [1/month]
};

struct HomesRates {
  HomesParameters of;
  double secure_places = 0;
  std::array<BySector, home_kind_names.size()> places{};    ///< in April 2013
  std::array<BySector, home_kind_names.size()> openings{};  ///< homes a month, demand as usual
};

}  // namespace kindred::model
