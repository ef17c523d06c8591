// model/processes/help/referral/family.hpp - what weighs on a family.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::referral {

inline constexpr int months_before_birth = 5;  ///< from then on a child can be referred

/// The family among those known; none if none of its children is. `Area` is AreaMonth, const or
/// not.
template <class Area>
auto* known(Area& area_month, const Family& family) {
  const auto& record_of = area_month.state->record_of;
  for (unsigned i = 0; i < family.children; ++i) {
    const auto record = record_of[family.first_child + i];
    if (record != nobody) return area_month.known_family(record);
  }
  return decltype(area_month.known_family(nobody)){};
}

/// What weighs on the family, the risk of a child outside the home included.
Factors active_in(AreaMonth& area_month, const Family& family);

}  // namespace kindred::model::referral
