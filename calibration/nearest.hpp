// calibration/nearest.hpp - which of the names we know was probably meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::calibration {

/// The candidates that contain `name`, then those nearest to it by letters to change (up to two,
/// or a third of its letters); at most `most` of them.
std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates,
                                 std::size_t most);

}  // namespace kindred::calibration
