// model/processes/supply/fostering.hpp - fostering households: how they come, stay and go.
//
// Real thing:  fostering services assess and approve carers (Fostering Services (England)
//              Regulations 2011, regs 26 to 28), for kin too; at 18 a young person may stay put
//              with former carers to 21 (Children Act 1989 s.23CZA).
// Equation:    enquiries a month by channel: word of mouth w n (n/usual)^(gain-1), media
//              spend/cost, others in proportion to usual households; Poisson. A share applies, by
//              channel; it is assessed for half to one and a half times the mean; a share is
//              approved. A household is deregistered with hazard by kind, time since approval and
//              constellation, and goes once nobody lives there. A share is on hold, drawn by
//              quarter. Of those who turn 18 a share stays put for an exponential time, to 21 at
//              most.
// Parameters:  fostering.* (docs/theory/fostering.md)
// Left out:    transfers between agencies; carers approved for one child; changes of approved
//              places; which household belongs to which hub.
#pragma once

#include "model/processes/supply/providers.hpp"

namespace kindred::model::fostering {

/// Households that foster on 1 April 2013, and applications under assessment.
void begin(supply::Beginning& in);
/// Stays end; households are deregistered, go on hold or come back; applications are decided on,
/// and others made.
void end_month(AreaMonth& area_month);

/// Whether a child who turns 18 on that day, in a foster placement, stays with the carers; one draw
/// for ever.
bool stays_put(const AreaMonth& area_month, const Child& child, Day day);
/// The first month after a young person who stayed put has left.
Month stays_until(const AreaMonth& area_month, const Child& child, Day day);
/// A place of a household that a looked-after child filled is from now on taken by a young person
/// who stays put.
void begin_stay(Supply& supply, std::uint32_t slot, Month until);

/// A household approved in a month, as it will always be.
Provider household(const FosteringParameters& p, const KeyedRng& rng, AgentId id, PlaceKind kind,
                   Month approved);

/// Applications are decided on; enquiries come, and applications of them.
void decide(AreaMonth& area_month);
void recruit(AreaMonth& area_month);
/// Applications that are still under assessment as history begins.
void begin_assessments(supply::Beginning& in);

}  // namespace kindred::model::fostering
