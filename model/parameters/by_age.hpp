// model/parameters/by_age.hpp - numbers by age, and by time in care.
#pragma once

#include <array>

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

using ByAge = std::array<double, count_of<AgeBand>>;
inline constexpr std::size_t care_durations = 6;  ///< 0-2, 3-5, 6-11, 12-23, 24-59, 60+ months
using ByAgeAndDuration = std::array<std::array<double, care_durations>, count_of<AgeBand>>;

}  // namespace kindred::model
