// calibration/area_positions.hpp - where each area lies for the model, and how widely its people
// are spread.
//
// The spread of an area of 700 km2 or more is what its own published share of placements inside its
// boundary that are over 20 miles from home says: s = 20 / (2 sqrt(-log(share))) miles, all years
// together. Smaller areas can have next to none so far away and publish mostly homes that were
// elsewhere: theirs is in proportion to the radius of a disc of their land, as in the large ones
// together.
#pragma once

#include <vector>

#include "calibration/published.hpp"
#include "model/population/geography.hpp"

namespace kindred::calibration {

/// Of the present authorities, in the order of Published::areas.
std::vector<model::Position> area_positions(const Published& published);

}  // namespace kindred::calibration
