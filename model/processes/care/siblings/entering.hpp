// model/processes/care/siblings/entering.hpp - siblings enter care with a child who does.
#pragma once

#include <optional>

#include "model/processes/area_month.hpp"

namespace kindred::model::siblings {

/// Whether a sibling enters care on the day with a child who has started this month. One without an
/// open case, or in whose month something has happened, is put off.
bool enters_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record);
/// The start that a child who was put off follows now, if it still can. By whose it was drawn along
/// is forgotten: all siblings in care are where they were.
std::optional<OfSibling> enter_due(const AreaMonth& area_month, const Due& due);
/// The child, who has lived up to the day, enters care, if it still can; whether in the home of the
/// one that draws it along.
bool enter(AreaMonth& area_month, std::uint32_t record, Day day, const OfSibling& with);

}  // namespace kindred::model::siblings
