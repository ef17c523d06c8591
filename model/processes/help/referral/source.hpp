// model/processes/help/referral/source.hpp - who refers a family or a child.
#pragma once

#include "model/processes/help/referral.hpp"

namespace kindred::model::referral {

/// Who makes an event of a family's candidate, if it is one, by the number that is spread over its
/// children.
ReferralSource source(const Scene& scene, const Family& family, Factors active, std::uint32_t word);

}  // namespace kindred::model::referral
