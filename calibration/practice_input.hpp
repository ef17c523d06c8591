// calibration/practice_input.hpp - what was published of how authorities are led, and from whom
// each learns.
#pragma once

#include "calibration/published.hpp"
#include "model/parameters/parameters.hpp"

namespace kindred::calibration {

/// Grades of the impact of leaders, as last inspected by 31 March 2023, above the authorities'
/// mean; the mean where nobody has inspected.
void set_leadership(std::vector<model::AreaParameters>& areas, const Published& published);

/// Statistical neighbours of a present authority, present ones: successors of those that are no
/// more, and for a new authority those of its predecessors.
std::vector<std::string> present_neighbours(const Published& published, const std::string& area);

}  // namespace kindred::calibration
