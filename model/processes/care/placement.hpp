// model/processes/care/placement.hpp - where a looked-after child lives, and moves.
//
// Real thing:  placements under Children Act 1989 s.22C (SSDA903 PLACE, PLACE_PROVIDER, RNE P, B).
// Equation:    a first placement by weights by age and year; moves by hazards by time in
//              placement and age, to a next placement by weights. With parents only under a care
//              order. Children known to have high needs go to residential homes oftener, and to
//              foster homes that suit them; a placement that does not fit what a child truly needs
//              (model/processes/help/needs.hpp) ends sooner.
// Parameters:  placement.first.*, placement.next.*, placement.unaccompanied.*, placement.move*,
//              placement.by_need.*, placement.suited.*, placement.misplaced_share.
// Left out:    other reasons for moves.
#pragma once

#include "model/processes/area_month.hpp"
#include "model/processes/care/siblings/homes.hpp"

namespace kindred::model::placement {

/// The first placement of a period of care, in the home of a sibling.
void start_beside(AreaMonth& area_month, Child& child, Day day, const siblings::Home& home);
/// A move to the home of a sibling.
void move_with(AreaMonth& area_month, Child& child, Day day, const siblings::Home& home);
void start_first(AreaMonth& area_month, Child& child, Day day, double u);
void move(AreaMonth& area_month, std::uint32_t record, Day day);
/// Moves the child to a stated placement (adoption, leaving care).
void set(AreaMonth& area_month, Child& child, Placement to, Day day);
/// Applies what the market found to a child who has lived the month; returns whether it changes
/// what the child's case waits with.
bool apply(AreaMonth& area_month, const Allocation& allocation);
/// Placements in the year, the one at its start included.
int placements_in_year(const Child& child, int year);
void count_placement(Child& child, int year);

}  // namespace kindred::model::placement
