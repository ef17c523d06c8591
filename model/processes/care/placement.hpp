// model/processes/care/placement.hpp - where a looked-after child lives, and moves.
//
// Real thing:  placements under Children Act 1989 s.22C (SSDA903 PLACE, PLACE_PROVIDER, RNE P, B).
// Equation:    a first placement by weights by age and year; moves by hazards by time in
//              placement and age, to a next placement by weights. With parents only under a care
//              order. Children known to have high needs go to residential homes oftener, and to
//              foster homes that suit them; a placement that does not fit what a child truly needs
//              (processes/needs.hpp) ends sooner.
// Parameters:  placement.first.*, placement.next.*, placement.unaccompanied.*, placement.move*,
//              placement.by_need.*, placement.suited.*, placement.misplaced_share.
// Left out:    other reasons for moves.
#pragma once

#include <optional>

#include "model/processes/care/siblings.hpp"
#include "model/processes/scene.hpp"

namespace kindred::model::placement {

/// In what way the placement does not fit what the child needs, if it does not.
std::optional<Misfit> misfit(const Child& child, const Profile& profile);

/// Whether a child can live in a placement of this kind because a sibling does.
bool can_join(const Child& child, Placement kind);
/// The first placement of a period of care, in the home of a sibling.
void start_beside(Scene& scene, Child& child, Day day, const siblings::Home& home);
/// A move to the home of a sibling.
void move_with(Scene& scene, Child& child, Day day, const siblings::Home& home);
void start_first(Scene& scene, Child& child, Day day, double u);
void move(Scene& scene, Child& child, Day day);
/// Moves the child to a stated placement (adoption, leaving care).
void set(Scene& scene, Child& child, Placement to, Day day);
/// What the market found for a child of no settled month more, as from a day: not as wanted if it
/// was merely what was free.
void give(Scene& scene, std::uint32_t record, Placement kind, Day since, bool as_wanted);
/// A move that neither the child nor its carers wanted: the home closes, or was a crisis place.
void moved_on(Scene& scene, std::uint32_t record, Day day);
/// Placements in the year, the one at its start included.
int placements_in_year(const Child& child, int year);

}  // namespace kindred::model::placement
