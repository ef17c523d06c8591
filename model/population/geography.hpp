// model/population/geography.hpp - where areas lie, and how far from home a child's placement is.
//
// Real thing:  every placement is returned with the distance from the child's home [miles]; how far
//              depends on where in the one area the home is and where in the other the placement.
// Equation:    homes, carers and homes for children lie round an area's population centre, normally
//              distributed with the area's spread s [miles] in each direction, so that a placement
//              lies at hypot(D + s12 z1, s12 z2), s12^2 = s1^2 + s2^2, D from centre to centre;
//              within an area D = 0, and the share beyond m miles is exp(-m^2 / (4 s^2)).
// Parameters:  positions, spreads and regions come with the areas (calibration/area_positions.hpp).
// Left out:    roads, coasts and estuaries; the shape of an area, and its towns; homes elsewhere:
//              about 1% of placements inside the smallest areas are published as over 20 miles.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kindred::model {

/// Where an area's people live.
struct Position {
  double east = 0;          ///< of the population centre [miles], on a plane
  double north = 0;         ///< [miles]
  double spread = 0;        ///< of homes round it: standard deviation in each direction [miles]
  std::uint8_t region = 0;  ///< its number

  bool operator==(const Position&) const = default;
};

/// Up to this distance a placement is near home in the published tables [miles].
inline constexpr int near_home = 20;

class Geography {
 public:
  Geography() = default;
  /// Areas are numbered in this order.
  explicit Geography(const std::vector<Position>& areas) : Geography(areas, areas) {}
  /// `all`: with those that are left out, and are neighbours nevertheless.
  Geography(std::vector<Position> areas, std::span<const Position> all);

  std::size_t areas() const { return areas_.size(); }
  std::uint8_t region(std::size_t area) const { return areas_[area].region; }
  /// All other areas, the nearest centre first; of equally near ones, that of the lower number.
  std::span<const std::uint16_t> others(std::size_t area) const {
    const auto each = areas_.size() - 1;
    return std::span(others_).subspan(area * each, each);
  }

  /// From centre to centre [miles]; none from an area to itself.
  double between(std::size_t from, std::size_t to) const;

  /// From a child's home in one area to its placement in another, or the same: miles begun, by two
  /// words of chance.
  std::uint16_t miles(std::size_t home, std::size_t placement, std::uint32_t along,
                      std::uint32_t across) const;
  /// The same to its nearest neighbour, left out or not.
  std::uint16_t miles_to_neighbour(std::size_t home, std::uint32_t along,
                                   std::uint32_t across) const;
  bool has_neighbour(std::size_t area) const { return neighbours_[area].has_value(); }

 private:
  std::vector<Position> areas_;
  std::vector<std::optional<Position>> neighbours_;  ///< the nearest of each
  std::vector<std::uint16_t> others_;                ///< of each area in turn
};

}  // namespace kindred::model
