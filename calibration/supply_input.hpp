// calibration/supply_input.hpp - the places in England, and those that open from year to year, for
// looked-after children, and each authority's part in it, from the publication.
#pragma once

#include "calibration/published.hpp"
#include "model/parameters/parameters.hpp"

namespace kindred::calibration {

/// Sets every area's shares, and the factors by year that take the households and places of these
/// base values along the published path (docs/theory/fostering.md, homes.md).
void set_supply(model::Parameters& parameters, const Published& published);

}  // namespace kindred::calibration
