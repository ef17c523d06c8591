// model/processes/help/referral/child.hpp - a child becomes known, and is referred.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::referral {

/// A new record of a child: what it is like depends on who it is, not on draw or scenario.
std::uint32_t make_record(AreaMonth& area_month, const Family& family, unsigned order);

/// The referral of one child: no further action, or an assessment.
void refer(AreaMonth& area_month, std::uint32_t record, Day day, ReferralSource source);

}  // namespace kindred::model::referral
