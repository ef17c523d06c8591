#include "model/population/geography.hpp"

#include <algorithm>
#include <cmath>

#include "model/chance/keyed_rng.hpp"
#include "model/chance/normal.hpp"

namespace kindred::model {

namespace {

/// Not std::hypot: of the two, only the square root has the same bits on every machine.
double length(double east, double north) { return std::sqrt(east * east + north * north); }

double distance(const Position& from, const Position& to) {
  return length(to.east - from.east, to.north - from.north);
}

std::uint16_t miles_from(const Position& home, const Position& placement, std::uint32_t along,
                         std::uint32_t across) {
  const double spread = length(home.spread, placement.spread);
  const double miles = length(distance(home, placement) + spread * standard_normal(uniform(along)),
                              spread * standard_normal(uniform(across)));
  return static_cast<std::uint16_t>(std::ceil(miles));
}

/// The nearest of all areas other than the one itself.
std::optional<Position> nearest(const Position& area, std::span<const Position> all) {
  std::optional<Position> made;
  bool itself = false;
  for (const auto& other : all) {
    if (!itself && other == area) {
      itself = true;
    } else if (!made || distance(area, other) < distance(area, *made)) {
      made = other;
    }
  }
  return made;
}

}  // namespace

Geography::Geography(std::vector<Position> areas, std::span<const Position> all)
    : areas_(std::move(areas)) {
  for (const auto& area : areas_) neighbours_.push_back(nearest(area, all));
  for (std::size_t from = 0; from < areas_.size(); ++from) {
    const auto begin = static_cast<std::ptrdiff_t>(others_.size());
    for (std::size_t to = 0; to < areas_.size(); ++to) {
      if (to != from) others_.push_back(static_cast<std::uint16_t>(to));
    }
    std::ranges::stable_sort(others_.begin() + begin, others_.end(), {},
                             [&](std::uint16_t to) { return between(from, to); });
  }
}

double Geography::between(std::size_t from, std::size_t to) const {
  return distance(areas_[from], areas_[to]);
}

std::uint16_t Geography::miles(std::size_t home, std::size_t placement, std::uint32_t along,
                               std::uint32_t across) const {
  return miles_from(areas_[home], areas_[placement], along, across);
}

std::uint16_t Geography::miles_to_neighbour(std::size_t home, std::uint32_t along,
                                            std::uint32_t across) const {
  return miles_from(areas_[home], *neighbours_[home], along, across);
}

}  // namespace kindred::model
