// model/processes/help/referral/family.hpp - what weighs on a family.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::referral {

inline constexpr int months_before_birth = 5;  ///< from then on a child can be referred

/// The family among those known; none if none of its children is.
KnownFamily* known(const AreaMonth& area_month, const Family& family);

/// What weighs on the family, the risk of a child outside the home included.
Factors active_in(const AreaMonth& area_month, const Family& family);

}  // namespace kindred::model::referral
