// model/parameters/homes.hpp - what drives the supply of children's homes and supported
// accommodation, and each authority's part in what stands in England.
#pragma once

#include "model/parameters/by_year.hpp"
#include "model/parameters/fostering.hpp"

namespace kindred::model {

using BySector = std::array<double, count_of<Sector>>;

/// Kinds of homes that open and close with demand: children's homes, supported accommodation.
inline constexpr std::array<std::string_view, 2> home_kind_names{"childrens_home",
                                                                 "supported_accommodation"};
using ByHomeKind = std::array<double, home_kind_names.size()>;
constexpr std::size_t home_kind(PlaceKind kind) {
  return kind == PlaceKind::supported_accommodation ? 1 : 0;
}

struct HomesParameters {
  BySector places{};            ///< of children's homes, England, April 2013
  double supported_places = 0;  ///< of supported accommodation, the same
  BySector supported_sector{};  ///< share of these by sector
  ByHomeKind size{1, 1};        ///< mean places of a home in April 2013
  ByHomeKind size_new{1, 1};    ///< of one that opens
  ByHomeKind opened{};          ///< factor on places opened
  ByHomeKind closed{};          ///< hazard of closing [1/year]
  ByHomeKind usual_occupancy{1, 1};
  double opens_with_occupancy = 0;   ///< power of occupancy against the usual, on openings
  double opens_with_price = 0;       ///< power of price against the usual, on openings
  double closes_with_occupancy = 0;  ///< power of the usual against occupancy, on closings
  double authority_answer = 0;       ///< of authorities' homes, to that of others
};

/// An authority's shares of what stands, or opens, in England.
struct AreaSupply {
  ByFosterKind households{};
  BySector homes{};      ///< places of children's homes in April 2013
  BySector openings{};   ///< of children's homes
  double secure = 0;     ///< places of secure homes
  double supported = 0;  ///< places of supported accommodation, and openings
};

/// England by year, as published or derived from what is published.
struct SupplyByYear {
  ByYear<1> enquiries{};                          ///< factor on enquiries to foster
  ByYear<foster_kinds> recruited{};               ///< factor on applications
  ByYear<foster_kinds> deregistered{};            ///< factor
  ByYear<1> staying_put{};                        ///< factor
  ByYear<count_of<Sector>> home_places_opened{};  ///< places a year in children's homes
  ByYear<1> supported_places_opened{};            ///< the same in supported accommodation
  ByYear<1> secure_places{};                      ///< on 31 March
};

}  // namespace kindred::model
