// model/tallies/tally_shapes.hpp - the table of tallies: name, unit, sentence and cells of each,
// and where its cells are in a row of counts.
//
// Rows are written subject by subject (model/tallies/tally_shapes/), in any order.
#pragma once

#include <array>
#include <initializer_list>
#include <span>

#include "model/tallies/tally_shapes/care.hpp"
#include "model/tallies/tally_shapes/courts.hpp"
#include "model/tallies/tally_shapes/early_help.hpp"
#include "model/tallies/tally_shapes/front_door.hpp"
#include "model/tallies/tally_shapes/money.hpp"
#include "model/tallies/tally_shapes/needs.hpp"
#include "model/tallies/tally_shapes/placements.hpp"
#include "model/tallies/tally_shapes/protection.hpp"
#include "model/tallies/tally_shapes/supply.hpp"
#include "model/tallies/tally_shapes/workers.hpp"

namespace kindred::model {

inline constexpr std::initializer_list<std::span<const TallyShape>> shapes_by_subject{
    shapes_of::front_door, shapes_of::early_help, shapes_of::needs,      shapes_of::protection,
    shapes_of::courts,     shapes_of::care,       shapes_of::placements, shapes_of::supply,
    shapes_of::workers,    shapes_of::money};

/// All shapes, in the order of `Tally`.
inline constexpr auto tally_shapes = [] {
  std::array<TallyShape, count_of<Tally>> made{};
  for (const auto& subject : shapes_by_subject) {
    for (const auto& shape : subject) made[index(shape.tally)] = shape;
  }
  return made;
}();
constexpr const TallyShape& shape(Tally tally) { return tally_shapes[index(tally)]; }

constexpr bool one_shape_each() {
  std::size_t rows = 0;
  for (const auto& subject : shapes_by_subject) rows += subject.size();
  for (const auto& shape : tally_shapes) {
    if (shape.cells.size() == 0) return false;
  }
  return rows == count_of<Tally>;
}
static_assert(one_shape_each(), "one shape for each tally, and for none two");

/// Where the cells of a tally begin in its row, and the lengths of the rows.
struct TallyLayout {
  std::array<std::size_t, count_of<Tally>> offset{};
  std::size_t yearly = 0;
  std::size_t monthly = 0;
};

inline constexpr TallyLayout tally_layout = [] {
  TallyLayout made;
  for (const auto& s : tally_shapes) {
    auto& end = s.grain == Grain::every_month ? made.monthly : made.yearly;
    made.offset[index(s.tally)] = end;
    end += s.cells.size();
  }
  return made;
}();

}  // namespace kindred::model
