// model/parameters/siblings.hpp - what brothers and sisters do together.
#pragma once

#include <array>
#include <cstddef>

namespace kindred::model {

inline constexpr std::size_t sibling_counts = 5;  ///< 1, 2, 3, 4, 5 siblings in care

struct SiblingParameters {
  double enter_together_court = 0;         ///< chance for each sibling at home with an open case
  double enter_together_other = 0;         ///< the same by other routes
  double enter_together_without_case = 0;  ///< factor on both where the sibling's case is closed
  std::array<double, sibling_counts> placed_together{};  ///< chance, by siblings in care
  double in_childrens_home = 0;    ///< factor on it where the sibling lives in a children's home
  double most_in_a_home = 0;       ///< children of a family in one home
  double move_together = 0;        ///< chance that a sibling of the home moves with a child
  double leave_together_home = 0;  ///< that a sibling of the home goes home with a child
  double leave_together_elsewhere = 0;  ///< that one of another home does
  double leave_together_order = 0;      ///< that one of the home leaves by the same order
  double leave_together_court = 0;      ///< that the family's draw decides of a child at a hearing
};

}  // namespace kindred::model
