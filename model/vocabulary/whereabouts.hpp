// model/vocabulary/whereabouts.hpp - words for where looked-after children live: who provides the
// placement, and how far from home it is.
#pragma once

#include "model/vocabulary/cell_names.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// Who provides a placement, in the labels of the published table (PR codes).
enum class ProvidedBy : std::uint8_t {
  own_authority,    ///< PR1
  other_authority,  ///< PR2
  other_public,     ///< PR3, as the health service
  private_sector,   ///< PR4
  voluntary,        ///< PR5
  parents,          ///< PR0
  not_reported,     ///< other placements, and those opened in a crisis
  size_
};
inline constexpr NamesOf<ProvidedBy> provided_by_names{
    "own_la", "other_la", "other_public", "private", "voluntary", "parents", "not_reported"};

/// Distance from home, on either side of the authority's boundary.
enum class Distance : std::uint8_t { near_home, far_from_home, not_known, size_ };
enum class Boundary : std::uint8_t { inside, outside, size_ };
/// By boundary, then by distance, in the labels of the published table.
inline constexpr std::array<std::string_view, count_of<Boundary> * count_of<Distance>>
    locality_names{"inside_la_le_20_miles",        "inside_la_gt_20_miles",
                   "inside_la_distance_not_known", "outside_la_le_20_miles",
                   "outside_la_gt_20_miles",       "outside_la_distance_not_known"};
constexpr std::size_t locality(Boundary boundary, Distance distance) {
  return index(boundary) * count_of<Distance> + index(distance);
}

/// Placements that nobody competes for, in the groups whose distances are published together.
enum class OutsideMarket : std::uint8_t { with_parents, placed_for_adoption, other, size_ };
inline constexpr NamesOf<OutsideMarket> outside_market_names{"with_parents", "placed_for_adoption",
                                                             "other"};

/// Labels of the shares by which their provider and their distance are drawn.
inline constexpr std::size_t providers_outside_market = index(ProvidedBy::parents);
inline constexpr std::array<std::string_view, 2> provided_outside_market{"placed_for_adoption",
                                                                         "residential"};
inline constexpr auto providers_drawn = [] {
  std::array<std::string_view, providers_outside_market> made{};
  for (std::size_t p = 0; p < made.size(); ++p) made[p] = provided_by_names[p];
  return made;
}();
inline constexpr CellNames outside_market_localities{outside_market_names, "|", locality_names};
inline constexpr CellNames outside_market_providers{provided_outside_market, "|", providers_drawn};

}  // namespace kindred::model
