// model/processes/help/case_file.hpp - a child's case opens and closes.
//
// Real thing:  a referral opens a case with the authority; it closes for one of the census reasons.
//              Closing starts the child's own recurrence, which fades within months; it stands for
//              crises on top of the family's lasting adversity.
// Equation:    the time to recurrence has integrated hazard n (1 - exp(-t / decay)).
// Parameters:  referral.recurrence, referral.recurrence_decay.
// Left out:    early help after closing (the state exists, no service is modelled yet).
#pragma once

#include "model/processes/scene.hpp"

namespace kindred::model::case_file {

/// What the authority had found when it closed the case.
enum class Closing : std::uint8_t { no_further_action, not_in_need, in_need, leaves_for_good };

/// Adds the child to the open cases.
void open(Scene& scene, std::uint32_t record, Day day);

/// Ends the case; schedules recurrence, by a uniform number of the event that closes it, unless the
/// child has left for good.
void close(Scene& scene, std::uint32_t record, Day day, Closing closing, double u);
/// The same by a number of its own.
void close(Scene& scene, std::uint32_t record, Day day, Closing closing);

/// Puts something on the area's calendar for a day, unless that lies beyond the horizon.
void schedule(AreaState& state, Day day, std::uint32_t who, Due::Kind kind, std::uint8_t stream,
              unsigned nth);

}  // namespace kindred::model::case_file
