// model/tallies/tally_shapes/row.hpp - words in which the rows of tallies are written, subject by
// subject.
#pragma once

#include "model/tallies/tally.hpp"

namespace kindred::model::shapes_of {

inline constexpr std::array<std::string_view, 1> total_cell{"total"};
/// Of the family's deprivation.
inline constexpr std::array<std::string_view, 10> deciles{
    "decile_1", "decile_2", "decile_3", "decile_4", "decile_5",
    "decile_6", "decile_7", "decile_8", "decile_9", "decile_10"};

using enum Period;
using enum Grain;

constexpr TallyShape yearly_stock(Tally t, std::string_view name, std::string_view description,
                                  CellNames cells) {
  return {t, name, "children", description, stock, every_year, cells};
}
constexpr TallyShape yearly_flow(Tally t, std::string_view name, std::string_view unit,
                                 std::string_view description, CellNames cells = total_cell) {
  return {t, name, unit, description, flow, every_year, cells};
}
/// On 30 September of the year; nothing of the last year of a study, which ends before.
constexpr TallyShape in_september(Tally t, std::string_view name, std::string_view unit,
                                  std::string_view description, Period period, CellNames cells) {
  return {t, name, unit, description, period, every_year, cells};
}
constexpr TallyShape monthly(Tally t, std::string_view name, std::string_view unit,
                             std::string_view description, Period period,
                             CellNames cells = total_cell) {
  return {t, name, unit, description, period, every_month, cells};
}

}  // namespace kindred::model::shapes_of
