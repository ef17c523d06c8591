// model/market/rules.hpp - what the market goes by in a month.
#pragma once

#include <vector>

#include "model/parameters/market.hpp"

namespace kindred::model::market {

struct Rules {
  MarketParameters parameters;
  std::vector<double> local;  ///< AreaLevel::local by area of the world
};

}  // namespace kindred::model::market
