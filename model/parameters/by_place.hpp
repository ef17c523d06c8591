// model/parameters/by_place.hpp - numbers by kind of place, and by sector.
#pragma once

#include <array>

#include "model/vocabulary/place_kind.hpp"

namespace kindred::model {

using ByPlaceKind = std::array<double, count_of<PlaceKind>>;
using ByFosterKind = std::array<double, foster_kinds>;
using BySector = std::array<double, count_of<Sector>>;

}  // namespace kindred::model
