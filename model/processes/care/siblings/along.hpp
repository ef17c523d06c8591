// model/processes/care/siblings/along.hpp - a sibling goes along: whether, and on which day.
//
// Equation: one draw of the pair, thinned by policy. A sibling in whose month nothing has happened
// goes on the very day; one whose month has brought something, on the first day of the next month.
#pragma once

#include "model/month/live.hpp"
#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

/// In place of a route, on the calendar.
inline constexpr std::uint8_t leaving = 14;
inline constexpr std::uint8_t moving = 15;
static_assert(count_of<EntryRoute> <= leaving);

/// Whether something has happened in the child's month, which therefore cannot be lived again.
/// Where nothing has, the one draw of the month says so, whether the pass looked at it or not.
bool busy(const Scene& scene, std::uint32_t record);

/// Whether another's event comes to a sibling too, by a draw of the pair; and whether policy thins
/// it on its day. Numbers of such draws keep apart from those of a child's own turns.
bool drawn_along(const Scene& scene, const Child& sibling, double chance, std::uint16_t nth);
bool thinned(const Scene& scene, const Child& sibling, Transition t, std::uint16_t nth);
/// Both at once.
bool comes_about(const Scene& scene, const Child& sibling, Transition t, double chance,
                 std::uint16_t nth);

/// Lives a child, in whose month nothing has happened, up to a day of the month.
void live_to(Scene& scene, std::uint32_t record, Day day);
/// The rest of that month, if the case is open still.
void live_after(Scene& scene, std::uint32_t record);

/// Calls act() on a day of the month up to which the child, in whose month nothing has happened,
/// lives first; then lets it live on.
template <class Act>
void on_day(Scene& scene, std::uint32_t record, Day day, Act act) {
  live_to(scene, record, day);
  act();
  live_after(scene, record);
}

/// For the first day of the next month: the child's month has been lived.
void put_off(Scene& scene, std::uint32_t record, std::uint8_t stream, unsigned nth);

}  // namespace kindred::model::siblings
