// model/parameters/protection.hpp - why children are on protection plans.
#pragma once

#include <cstddef>

namespace kindred::model {

/// What in a child's family bears on the category of its plan: neglect and domestic abuse, a bit
/// for each.
inline constexpr std::size_t category_kinds = 4;
struct CategoryParameters {
  double neglect = 0.5;         ///< plans of children of families with neglect
  double domestic_abuse = 0.5;  ///< and with domestic abuse
  double neglect_ratio = 1;     ///< of that category's weight with neglect, and without
  double emotional_ratio = 1;   ///< of that category's weight with domestic abuse, and without
};

}  // namespace kindred::model
