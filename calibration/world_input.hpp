// calibration/world_input.hpp - what the model is told of each area's people, from the publication.
#pragma once

#include <vector>

#include "calibration/published.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/population.hpp"

namespace kindred::calibration {

/// Children by single year of age from mid-2011 to the 31 March horizon, deprivation and ethnic
/// group of every authority. After mid-2022 the national projection moves each area's cohorts.
std::vector<model::AreaInput> world_input(const Published& published, int horizon);

/// Sets what parameters hold of the publication itself and is never fitted: places that exist and
/// open (supply_input.hpp), staff and how expensive places are (money_input.hpp).
void set_published_input(model::Parameters& parameters, const Published& published);

}  // namespace kindred::calibration
