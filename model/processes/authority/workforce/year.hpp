// model/processes/authority/workforce/year.hpp - what was published of a workforce, as it is in
// a month.
#pragma once

#include "model/population/workforce_input.hpp"
#include "model/state/workforce.hpp"

namespace kindred::model::workforce {

/// What is known at launch holds for its year; for later years the mean of the last three known.
/// Posts move in equal steps from one 30 September to the next.
WorkforceYear in_force(const WorkforceInput& input, Month month, int launch);

}  // namespace kindred::model::workforce
