// model/processes/help/referral.hpp - a family's children are referred to children's social care.
//
// Real thing:  referrals under Children Act 1989 s.17 and s.47, one event for the family, counted
//              once a child (children in need census).
// Equation:    each family has candidates at a constant bound, rate x headroom; a candidate becomes
//              an event with probability year effect x policy / headroom. What exceeds the headroom
//              comes from a second stream, counted apart. A child is included by its age.
// Parameters:  family.*, referral.*.
// Left out:    contacts that are not referrals; sources with thresholds of their own.
#pragma once

#include "model/population/adversity.hpp"
#include "model/processes/help/referral/event.hpp"

namespace kindred::model::referral {

/// Streams of candidates, from the first to before the end.
struct Streams {
  int first = 0;
  int end = 1;
};
/// From the first month to before the end.
struct Months {
  Month from, end;
};
/// Puts the next candidate of every family that begins before the end on the calendar, one a
/// stream.
void schedule_candidates(AreaState& state, const Population& people, const CandidateRates& rates,
                         const KeyedRng& rng, Months months, Streams streams);

/// Bring what a later entry of the calendar will need nearer to the processor, each resting on the
/// one before: the family or child; where its children's records are; the records; the known
/// family.
void fetch(const AreaMonth& area_month, const Due& due);
void fetch_records(const AreaMonth& area_month, const Due& due);
void fetch_children(const AreaMonth& area_month, const Due& due);
void fetch_known(const AreaMonth& area_month, const Due& due);

/// A candidate's day has come: perhaps refers some of the family's children, and puts the next
/// candidate on the calendar.
Referred candidate(AreaMonth& area_month, const Due& due, const CandidateRates& rates,
                   const FamilyParameters& parameters);

/// A day on which workers of early help would refer a family that they find in serious adversity.
Referred found_by_early_help(AreaMonth& area_month, const Due& due,
                             const FamilyParameters& parameters);

/// A closed child's own recurrence: true if it was referred.
bool recurrence(AreaMonth& area_month, const Due& due);

}  // namespace kindred::model::referral
