// model/parameters/early_help_capacity.hpp - how many families can have early help at once.
#pragma once

namespace kindred::model {

/// From this capacity on, a family for each child, there are places for all.
inline constexpr double early_help_for_all = 10'000;

}  // namespace kindred::model
