// model/market/view.hpp - how full the places of each region are, which all its areas see.
#pragma once

#include "model/parameters/market.hpp"
#include "model/world/world.hpp"

namespace kindred::model::market {

/// Sets what each area knows of the market at a month's end. `learns`: the usual occupancy follows
/// the present one with the time constant `market.usual_months`; else it does not change.
void update_views(const World& world, std::span<AreaState> areas,
                  const MarketParameters& parameters, bool learns);

}  // namespace kindred::model::market
