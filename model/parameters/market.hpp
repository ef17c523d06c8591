// model/parameters/market.hpp - what drives the market of places for looked-after children.
#pragma once

#include <array>

#include "model/parameters/by_place.hpp"

namespace kindred::model {

struct MarketParameters {
  double counted = 0;           ///< 1: places run out; 0: every request is granted
  double shared = 0;            ///< 1: all areas' homes and agency households are open to all areas
  double prices = 0;            ///< 1: prices and openings see how full places are
  ByPlaceKind suits{};          ///< chance that a free place suits a child
  double suits_high_needs = 1;  ///< factor on it in foster care where needs are known to be high
  std::array<double, 2> beyond{};  ///< share of kin and authority households beyond the boundary
  double exempt = 0;               ///< children beyond the usual fostering limit, siblings
  double usual_months = 1;         ///< over which what is usual is remembered
};

}  // namespace kindred::model
