// model/parameters/price.hpp - how prices of places differ.
#pragma once

#include <array>

#include "model/vocabulary/needs_band.hpp"
#include "model/vocabulary/place_kind.hpp"

namespace kindred::model {

/// How prices of places differ about the mean of their kind.
struct PriceParameters {
  std::array<std::array<double, count_of<NeedsBand>>, count_of<PriceGroup>> by_need{
      {{1, 1, 1}, {1, 1, 1}}};
  std::array<std::array<double, count_of<NeedsBand>>, count_of<PriceGroup>> need_share{
      {{1, 0, 0}, {1, 0, 0}}};                              ///< of children placed; keeps the mean
  std::array<double, count_of<Sector>> by_sector{1, 1, 1};  ///< of children's homes
  std::array<double, count_of<Sector>> sector_share{1, 0, 0};  ///< of their places
  std::array<double, count_of<PriceGroup>> spread{};  ///< standard deviation of the logarithm
  double provider_share = 0;  ///< of its square that is the provider's and not the child's
  double tail_share_2019 = 0, tail_share_2023 = 0;  ///< of children's homes' placements
  double tail_threshold = 10'000;                   ///< a week, at prices of 2022-23 [GBP]
  double tail_shape = 4;                            ///< of the Pareto tail above it
  double crisis_ratio = 1;  ///< mean of a crisis place over a children's home
  double scarcity = 0;      ///< power of the region's price level in a place's price
};

}  // namespace kindred::model
