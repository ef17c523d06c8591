// model/processes/help/referral/family.hpp - what weighs on a family, and which of its children are
// referred.
#pragma once

#include "model/processes/help/referral.hpp"

namespace kindred::model::referral {

inline constexpr int months_before_birth = 5;  ///< from then on a child can be referred

/// The family among those known; none if none of its children is.
KnownFamily* known(const Scene& scene, const Family& family);

/// What weighs on the family, the risk of a child outside the home included.
Factors active_in(const Scene& scene, const Family& family);

/// Refers those of the family's children whom the event is about.
Referred refer_family(Scene& scene, const Due& due, const Family& family, std::uint32_t word,
                      ReferralSource source, const FamilyParameters& parameters);

}  // namespace kindred::model::referral
