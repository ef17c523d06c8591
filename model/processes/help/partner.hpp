// model/processes/help/partner.hpp - what partner services do for families and children, and when
// not.
//
// Real thing:  child mental health services, treatment for adults, schools and the police meet the
//              same families (duty to co-operate, Children Act 2004 s.10), by thresholds and with
//              capacity of their own, which the authority cannot set.
// Equation:    demand on a partner, against today's, is 1 / threshold; it responds with probability
//              min(1, capacity / demand), and serves usual x demand x response of those who need
//              it. Who is served is decided by one number of a family (of a child: camhs, schools),
//              for ever. Those served now who would not be today recover 1 + effect times as fast,
//              those no longer served 1 - effect times.
// Parameters:  partner.* (docs/theory/partner.md)
// Left out:    queues; what partners cost; partners' own work with families that nobody refers to
//              children's social care is felt in adversity, but not counted.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::partner {

/// How fast what a partner treats in the adults of a family recovers, against today.
double pace_in_adults(const Rates& rates, const KeyedRng& rng, AgentId family);

/// How fast a child's own difficulties ease, against today, by the band of its score.
double pace_in_child(const AreaMonth& area_month, const Child& child, std::uint8_t band);

/// Partners that serve the child or the adults of its family.
Partners serving(const AreaMonth& area_month, const Child& child, Factors factors,
                 std::uint8_t band);

}  // namespace kindred::model::partner
