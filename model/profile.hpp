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

/// Of one child; stands where the child's record stands.
struct Profile {
  std::uint32_t family = nobody;  ///< index among the known families; nobody if unaccompanied
  NarrowDay issued;               ///< of the application under way
  NarrowDay hearing_due;          ///< its final hearing
  AgreedOrder agreed = AgreedOrder::none;
  std::array<std::uint8_t, 3> spare{};  ///< so that images of equal profiles are equal
};

/// A family of which a child is known.
struct KnownFamily {
  std::uint32_t index = 0;  ///< in the population
};

}  // namespace kindred::model
