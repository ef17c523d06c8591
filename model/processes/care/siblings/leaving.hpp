// model/processes/care/siblings/leaving.hpp - siblings leave care with a child who goes home, or by
// an order to the same carers.
//
// Equation: chance by reason and home. Home: from one home, or from two. By an order: from one
//           home, and a sibling whose proceedings are under way waits with it for the final
//           hearing. A child with siblings in care leads in 1 / (1 + the sum of their chances) of
//           what would happen to it alone, so that its hazard of leaving is what it was. Children
//           placed for adoption, under a placement order or in the hands of the criminal courts
//           stay, and those of whom a final hearing has decided in the month.
// Parameters: siblings.leave_together.*; the final hearing itself is in proceedings.cpp.
#pragma once

#include <optional>

#include "model/processes/area_month.hpp"

namespace kindred::model::siblings {

/// Whether a sibling leaves on the day with a child who has left this month. One in whose month
/// something has happened is put off; one in proceedings waits for the order.
bool leaves_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record);
/// A sibling in proceedings shares the order on which a child's parties have agreed, or not.
void agree_along(AreaMonth& area_month, const OfSibling& event, std::uint32_t record);
/// The sibling with whom a child whose leaving was put off leaves now, if it still can.
std::optional<OfSibling> leave_due(const AreaMonth& area_month, const Due& due);
/// The child, who has lived up to the day, leaves, if it still can.
void leave(AreaMonth& area_month, std::uint32_t record, Day day, const OfSibling& with);

}  // namespace kindred::model::siblings
