// model/profile.hpp - what is kept of a child and a family beside the open case.
//
// A child's record (child.hpp) is one cache line that the month reads; what only some events look
// at stands here, in lists beside it.
#pragma once

#include "model/child.hpp"

namespace kindred::model {

/// Of one child; stands where the child's record stands.
struct Profile {
  std::uint32_t family = nobody;  ///< index among the known families; nobody if unaccompanied
  NarrowDay referral_followed;    ///< first of its year, while no other has followed
  std::uint16_t spare = 0;        ///< so that images of equal profiles are equal
};

/// A family of which a child is known.
struct KnownFamily {
  std::uint32_t index = 0;  ///< in the population
};

}  // namespace kindred::model
