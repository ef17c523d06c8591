// model/state/area_image.hpp - an area's state and counts as bytes, and back.
//
// The same program reads what it wrote, on the same kind of machine: the image is memory as it
// is, with a length before each part.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/state/area_state.hpp"
#include "model/tallies/counts.hpp"

namespace kindred::model {

std::vector<std::byte> image_of(const AreaState& state, const Counts& counts);

/// False, with both left in no state to use, if the bytes are not such an image.
bool restore(std::span<const std::byte> image, const Population& people, AreaState& state,
             Counts& counts);

}  // namespace kindred::model
