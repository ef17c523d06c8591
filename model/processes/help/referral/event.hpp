// model/processes/help/referral/event.hpp - which of a family's children an event refers.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::referral {

/// Children of one family event, as records; at most six.
struct Referred {
  std::array<std::uint32_t, 6> record{};
  std::size_t count = 0;
};

/// Refers the children of the family that the event is about.
Referred refer_family(AreaMonth& area_month, const Due& due, const Family& family,
                      std::uint32_t word, ReferralSource source,
                      const FamilyParameters& parameters);

}  // namespace kindred::model::referral
