// model/processes/care/siblings.hpp - brothers and sisters enter care, live, move and leave
// together, or apart.
//
// Real thing:  a local authority places siblings together so far as is reasonably practicable
//              (Children Act 1989 s.22C(8)(c)); what brings one child into care often brings all
//              (s.31 proceedings name the children of a family together), and what lets one go home
//              often lets others; one order can name several.
// Equation:    when a child starts to be looked after, each sibling at home with an open case
//              enters with it by a chance by route; a child who starts with siblings in care is
//              placed with one by a chance by how many they are; a sibling in the same home moves
//              along by a chance; a sibling in care leaves with a child who goes home, or by an
//              order, by a chance by reason and home.
// Parameters:  siblings.*.
// Left out:    adoption together; half-siblings of other families; homes that look for places for
//              a group; reunions by a later move.
#pragma once

#include <optional>

#include "model/processes/scene.hpp"

namespace kindred::model::siblings {

/// A home of looked-after children, told from the others of their family.
struct Home {
  std::uint32_t number = 0;  ///< 0: none
  Placement placement = Placement::not_looked_after;
};

/// The number of the home of a looked-after child; 0 for the unaccompanied.
std::uint32_t home_of(const Scene& scene, const Child& child);
/// A child goes to a placement: a home of its own until it is named otherwise.
void change_home(Scene& scene, const Child& child, Placement to, Day day);
void name_home(Scene& scene, const Child& child, std::uint32_t number);

/// The home of a sibling that a child who starts to be looked after is placed in, if any. `with`:
/// the start that draws it along; `u` decides.
std::optional<Home> home_to_join(const Scene& scene, const Child& child, const OfSibling* with,
                                 double u);

/// Remembers until the month's end that a child started to be looked after, or moved,
void started(Scene& scene, const Child& child, Day day, OfSibling what);
void moved(Scene& scene, const Child& child, Day day, std::uint32_t left);
/// or that its care ends now, or is to end by an order on which the parties agree.
void leaves(Scene& scene, const Child& child, Day day, OfSibling::What how, ReasonCeased reason);

/// The share of a looked-after child's ways out that it goes as the first; in the rest it goes with
/// a brother or sister, so that as many leave as if each went alone.
double share_leading(const Scene& scene, const Child& child, bool by_order);

/// What became due with last month's end: whether the child has to live on.
bool follow_due(Scene& scene, const Due& due);
/// Siblings go with those who started, moved or left since `followed`; false if there were none.
bool follow(Scene& scene, std::size_t& followed);

/// Counts the month's starts of children with siblings in care, and forgets the month.
void count_starts(Scene& scene);
/// Counts the group of a looked-after child once, by its first.
void count_group(const Scene& scene, const Child& child);

}  // namespace kindred::model::siblings
