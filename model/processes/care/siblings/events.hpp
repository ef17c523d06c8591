// model/processes/care/siblings/events.hpp - what a child's brothers and sisters may follow.
//
// Remembered until the month's end; the siblings who follow are found later (siblings.hpp).
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::siblings {

/// A child started to be looked after, or moved,
void started(AreaMonth& area_month, const Child& child, Day day, OfSibling what);
void moved(AreaMonth& area_month, const Child& child, Day day, std::uint32_t left);
/// or its care ends now, or is to end by an order on which the parties agree.
void leaves(AreaMonth& area_month, const Child& child, Day day, OfSibling::What how,
            ReasonCeased reason);

}  // namespace kindred::model::siblings
