// model/processes/placement.hpp - where a looked-after child lives, and moves.
//
// Real thing:  placements under Children Act 1989 s.22C (SSDA903 PLACE, PLACE_PROVIDER, RNE P, B).
// Equation:    a first placement by weights by age and year; moves by hazards by time in placement
// and
//              age, to a next placement by weights. With parents only under a care order.
// Parameters:  placement.first.*, placement.next.*, placement.unaccompanied.*, placement.move*.
// Left out:    capacity, matching, distance, siblings together, reasons for moves.
#pragma once

#include "model/scene.hpp"

namespace kindred::model::placement {

void start_first(Scene& scene, Child& child, Day day, double u);
/// The day of the child's next move between `from` and the month's end, if any; moves have draws of
/// their own (`nth` numbers the stretch of the month, and the move in it), so that a move leaves
/// the other draws of the month alone.
std::optional<Day> next_move(const Scene& scene, Child& child, Day from, std::uint16_t nth);
void move(Scene& scene, Child& child, Day day, std::uint16_t nth);
/// Moves the child to a stated placement (adoption, leaving care).
void set(Scene& scene, Child& child, Placement to, Day day);
/// Placements in the year, the one at its start included.
int placements_in_year(const Child& child, int year);

}  // namespace kindred::model::placement
