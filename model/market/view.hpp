// model/market/view.hpp - how full the places of each region are, which all its areas see.
#pragma once

#include "model/parameters/market.hpp"
#include "model/world/world.hpp"

namespace kindred::model::market {

/// Sets what the areas know of the market at a month's end. `learns`: what is usual follows, with
/// this time constant in months; else it stays.
void look(const World& world, std::span<AreaState> areas, const MarketParameters& parameters,
          bool learns);

}  // namespace kindred::model::market
