// model/parameters/referral.hpp - which sources refer which families.
#pragma once

#include <array>
#include <cstddef>

namespace kindred::model {

/// What in a family bears on who refers it: children under 5 (with the unborn) and of school age
/// (5 to 16), a bit for each, and domestic abuse.
inline constexpr std::size_t family_age_kinds = 4;
inline constexpr std::size_t source_kinds = 2 * family_age_kinds;

/// Which sources refer which families.
struct SourceParameters {
  std::array<double, family_age_kinds> family{0.25, 0.25, 0.25, 0.25};  ///< referrals by ages
  double domestic_abuse = 0.5;       ///< referrals of families in which it is active
  double health_under_5 = 1;         ///< ratio of health's weight with a child under 5, without
  double police_domestic_abuse = 1;  ///< of the police's with domestic abuse, and without
};

}  // namespace kindred::model
