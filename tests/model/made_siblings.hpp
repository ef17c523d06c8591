// tests/model/made_siblings.hpp - worlds in which brothers and sisters are drawn along as a test
// says, and a walk over them.
#pragma once

#include "made_world.hpp"

namespace made {

/// Chances of entering, of being placed together and of moving together; homes take six.
inline Parameters with_siblings(double entering, double placed, double moving) {
  auto p = parameters();
  p.siblings.enter_together_court = p.siblings.enter_together_other = entering;
  p.siblings.placed_together.fill(placed);
  p.siblings.in_childrens_home = 1;
  p.siblings.most_in_a_home = 6;
  p.siblings.move_together = moving;
  return p;
}

inline World world_of_siblings(const Parameters& p, int to) {
  return World(areas(400, to), p, {7, to, 1, {}, {}});
}

/// Calls visit(record) for each known brother and sister of a child.
template <class Visit>
void each_sibling(const Course& course, std::uint32_t record, Visit visit) {
  const auto family = course.state.profiles[record].family;
  if (family == nobody) return;
  const auto& children = course.home.people->families()[course.state.families[family].index];
  for (unsigned i = 0; i < children.children; ++i) {
    const auto other = course.state.record_of[children.first_child + i];
    if (other != nobody && other != record) visit(other);
  }
}

}  // namespace made
