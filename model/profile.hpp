// model/profile.hpp - what is kept of a child and a family beside the open case.
//
// A child's record (child.hpp) is one cache line that the month reads; what only some events look
// at stands here, in lists beside it.
#pragma once

#include <array>

#include "model/child.hpp"

namespace kindred::model {

/// An order to somebody who is not a parent, on which the parties to proceedings agree and which
/// their final hearing will make.
enum class AgreedOrder : std::uint8_t { none, guardianship, arrangements };

/// Lasting homes outside care, as in the census's previous permanence (P1, P2, P3).
enum class Permanence : std::uint8_t { none, adoption, guardianship, arrangements, size_ };
inline constexpr NamesOf<Permanence> permanence_names{"none", "adoption", "special_guardianship",
                                                      "child_arrangements"};

/// Of one child; stands where the child's record stands.
struct Profile {
  std::uint32_t family = nobody;  ///< index among the known families; nobody if unaccompanied
  NarrowDay issued;               ///< of the application under way
  NarrowDay hearing_due;          ///< its final hearing
  AgreedOrder agreed = AgreedOrder::none;
  Permanence permanence = Permanence::none;  ///< by which care ended last, if by one of these
  bool conference_offered : 1 = false;       ///< a family group conference, since the last letter
  bool in_family_court : 1 = false;          ///< the family drug and alcohol court has the case
  std::uint8_t spare : 6 = 0;                ///< so that images of equal profiles are equal
  std::uint8_t spare_byte = 0;
};

/// A family of which a child is known.
struct KnownFamily {
  std::uint32_t index = 0;             ///< in the population
  std::int16_t conference_month = -1;  ///< of the last offer of a family group conference
  std::uint8_t conferences_held = 0;   ///< so far
  std::uint8_t in_family_court = 0;    ///< children whose case that court has
};

}  // namespace kindred::model
