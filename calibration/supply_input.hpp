// calibration/supply_input.hpp - what stands in England and opens from year to year as places for
// looked-after children, and each authority's part in it, from the publication.
#pragma once

#include "calibration/published.hpp"
#include "model/parameters/parameters.hpp"

namespace kindred::calibration {

/// Sets every area's shares, and the factors by year that take the households and places of these
/// base values along the published path (docs/theory/fostering.md, homes.md).
void set_supply(model::Parameters& parameters, const Published& published);

}  // namespace kindred::calibration
