// model/processes/care/siblings/moving.hpp - siblings in the same home move with a child who does.
#pragma once

#include <optional>

#include "model/processes/area_month.hpp"

namespace kindred::model::siblings {

/// Whether a sibling moves on the day with a child who has moved this month. One in whose month
/// something has happened is put off.
bool moves_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record);
/// The move that a child who was put off follows now, if it still can.
std::optional<OfSibling> move_due(const AreaMonth& area_month, const Due& due);
/// The child, who has lived up to the day, moves, if it still can.
void move(AreaMonth& area_month, std::uint32_t record, Day day, const OfSibling& with);

}  // namespace kindred::model::siblings
