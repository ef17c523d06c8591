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

#include "model/processes/area_month.hpp"

namespace kindred::model::siblings {

/// A sibling goes along with a child who entered care, moved or left it.
struct GoesAlong {
  std::uint32_t record = nobody;
  Day day = 0;
  OfSibling with;                   ///< what the child does that draws it along
  std::uint32_t event_at = nobody;  ///< its number among the month's; nobody: put off from the last
};

/// Finds those who go along with what happens to their brothers and sisters. One after the other:
/// what comes of the first is known when the next is looked at.
class Following {
 public:
  /// Takes what has happened since the last call; false if nothing has.
  bool begin(AreaMonth& area_month);
  /// The next sibling who goes along on the day, in whose month nothing has happened: it has to
  /// live up to that day first, and on afterwards. None: all that was taken has been followed.
  std::optional<GoesAlong> next(AreaMonth& area_month);

 private:
  std::size_t event_ = 0, end_ = 0;
  unsigned sibling_ = 0;
};

/// What became due with last month's end, if it still can be.
std::optional<GoesAlong> due_along(const AreaMonth& area_month, const Due& due);
/// The sibling, who has lived up to the day, goes along, if it still can.
void go_along(AreaMonth& area_month, const GoesAlong& along);

/// Counts the month's starts of children with siblings in care, and forgets the month.
void count_starts(AreaMonth& area_month);
/// Counts the group of a looked-after child once, by its first.
void count_group(AreaMonth& area_month, const Child& child);

}  // namespace kindred::model::siblings
