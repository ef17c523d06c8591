// model/processes/care/entry_to_care.hpp - a child starts to be looked after.
//
// Real thing:  Children Act 1989 s.20, s.31, s.38, s.44, s.46 and youth justice; category of need
//              is fixed for the period of care (SSDA903 RNE S, LS, CIN, PLACE).
// Equation:    the routes are hazards of the processes that end here; this file gives the child a
//              legal status and a need by published shares, and a first placement by age.
//              Going home leads back by a Weibull time, sooner after an unplanned return;
//              adoption, special guardianship and child arrangements by a constant hazard.
// Parameters:  entry_to_care.reentry_*, permanence.disruption.*; shares of legal status and need by
//              year; placement.first.*.
// Left out:    short breaks (V3, V4), as in the published counts.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::entry_to_care {

/// `with`: the start of a sibling that draws this child along, if one does.
void enter(AreaMonth& area_month, std::uint32_t record, Day day, EntryRoute route,
           const OfSibling* with = nullptr);
/// Opens the case of a child who is to enter care without one.
void open_for_care(AreaMonth& area_month, std::uint32_t record, Day day);
/// The transition of a route, that a policy changes.
Transition transition_of(EntryRoute route);

/// Re-entry after going home: its day has come.
void reenter(AreaMonth& area_month, const Due& due);
/// Draws when, if ever, the child enters care again after going home; `rate` times the usual.
void schedule_reentry(AreaMonth& area_month, std::uint32_t record, Day day, double rate);
/// The same after adoption or an order, at a hazard that never changes.
void schedule_disruption(AreaMonth& area_month, std::uint32_t record, Day day,
                         Permanence permanence);

}  // namespace kindred::model::entry_to_care
