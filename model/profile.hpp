// model/profile.hpp - what is kept of a child and a family beside the open case.
//
// A child's record (child.hpp) is one cache line that the month reads; what only some events look
// at stands here, in lists beside it.
#pragma once

#include <array>

#include "model/child.hpp"

namespace kindred::model {

/// Of one child; stands where the child's record stands.
struct Profile {
  std::uint32_t family = nobody;  ///< index among the known families; nobody if unaccompanied
  float exposure = 0;             ///< what the child has lived through [points of the needs score]
  NarrowDay exposed_to;           ///< the day up to which it is counted
  std::int8_t own = 0;            ///< the child's own part of the score [quarters of a point]
  std::uint8_t known = 0;         ///< the score as an assessment last knew it [quarters of a point]
  NarrowDay referral_followed;    ///< first of its year, while no other has followed
  std::uint16_t spare = 0;        ///< so that images of equal profiles are equal
};
static_assert(sizeof(Profile) == 16, "without unset bits, for images");

/// A family of which a child is known.
struct KnownFamily {
  std::uint32_t index = 0;      ///< in the population
  std::int16_t help_from = 0;   ///< month in which the last help began, and
  std::int16_t help_to = 0;     ///< ended, unless children are helped now
  std::int16_t looked_at = -1;  ///< month of the factors below
  Factors factors = 0;          ///< active then, and
  Factors without_help = 0;     ///< had nobody helped
  std::uint8_t helped = 0;      ///< children in need or on a plan at home
  std::array<std::uint8_t, 3> spare{};
};
static_assert(sizeof(KnownFamily) == 16, "without unset bits, for images");

}  // namespace kindred::model
