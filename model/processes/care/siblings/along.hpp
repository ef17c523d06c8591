// model/processes/care/siblings/along.hpp - a sibling goes along: whether, and on which day.
//
// Equation: one draw of the pair, thinned by policy. A sibling in whose month nothing has happened
// goes on the very day; one whose month has brought something, on the first day of the next month.
#pragma once

#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

/// In place of a route, on the calendar.
inline constexpr std::uint8_t leaving = 14;
inline constexpr std::uint8_t moving = 15;
static_assert(count_of<EntryRoute> <= leaving);

/// Whether something has happened in the child's month, which therefore cannot be lived again.
/// Where nothing has, the one draw of the month says so, whether the pass looked at it or not.
bool busy(const AreaMonth& area_month, std::uint32_t record);

/// Whether another's event comes to a sibling too, by a draw of the pair; and whether policy thins
/// it on its day. Numbers of such draws keep apart from those of a child's own turns.
bool drawn_along(const AreaMonth& area_month, const Child& sibling, double chance,
                 std::uint16_t nth);
bool thinned(const AreaMonth& area_month, const Child& sibling, Transition t, std::uint16_t nth);
/// Both at once.
bool happens_along(const AreaMonth& area_month, const Child& sibling, Transition t, double chance,
                   std::uint16_t nth);

/// For the first day of the next month: the child's month has been lived.
void put_off(AreaMonth& area_month, std::uint32_t record, std::uint8_t stream, unsigned nth);

}  // namespace kindred::model::siblings
