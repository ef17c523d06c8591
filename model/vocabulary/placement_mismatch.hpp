// model/vocabulary/placement_mismatch.hpp - the kind of place that a child needed and the one
// that was found.
#pragma once

#include "model/vocabulary/cell_names.hpp"
#include "model/vocabulary/place_kind.hpp"

namespace kindred::model {

/// Every counted kind, and one opened in a crisis.
inline constexpr auto found_names = [] {
  std::array<std::string_view, count_of<PlaceKind> + 1> made{};
  for (std::size_t k = 0; k < count_of<PlaceKind>; ++k) made[k] = place_kind_names[k];
  made.back() = placement_names[index(Placement::other)];
  return made;
}();

/// "childrens_home_wanted_in_agency_foster": by the kind wanted, then by the one found.
inline constexpr CellNames wanted_and_found{place_kind_names, "_wanted_in_", found_names};
constexpr std::size_t wanted_and_found_cell(PlaceKind wanted, Placement found) {
  const auto of_found = is_counted(found) ? index(place_kind(found)) : count_of<PlaceKind>;
  return index(wanted) * found_names.size() + of_found;
}

}  // namespace kindred::model
