// model/parameters/homes.hpp - what drives the supply of children's homes and supported
// accommodation.
#pragma once

#include "model/parameters/by_place.hpp"

namespace kindred::model {

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

}  // namespace kindred::model
