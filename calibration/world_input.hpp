// calibration/world_input.hpp - what the model is told of each area's people, from the publication.
#pragma once

#include <vector>

#include "calibration/published.hpp"
#include "model/population.hpp"

namespace kindred::calibration {

/// Children by single year of age from mid-2011 to the 31 March horizon, deprivation and ethnic
/// group of every authority. After mid-2022 the national projection moves each area's cohorts.
std::vector<model::AreaInput> world_input(const Published& published, int horizon);

}  // namespace kindred::calibration
