// model/processes/help/referral/source.hpp - who refers a family or a child.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::referral {

/// Who makes an event of a family's candidate, if it is one, by the number that is spread over its
/// children.
ReferralSource source(const AreaMonth& area_month, const Family& family, Factors active,
                      std::uint32_t word);
/// Who refers a child again, by its family and a number.
ReferralSource source(const AreaMonth& area_month, std::uint32_t record, double u);

}  // namespace kindred::model::referral
