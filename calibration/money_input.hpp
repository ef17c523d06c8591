// calibration/money_input.hpp - what areas published that their money is made from: social workers,
// and how expensive places are in their region.
#pragma once

#include "calibration/published.hpp"
#include "model/parameters/parameters.hpp"

namespace kindred::calibration {

/// Full-time equivalents of each area by year, those in post and those from agencies, and price
/// levels of its region. A year ending on 31 March has the September within it; years before the
/// first figure have the first. An area without any figure has England's for its children.
void set_money_input(std::vector<model::AreaParameters>& areas, const Published& published);

}  // namespace kindred::calibration
