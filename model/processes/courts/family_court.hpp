// model/processes/courts/family_court.hpp - the family drug and alcohol court.
//
// Real thing:  care proceedings (Children Act 1989 s.31) before a judge who sees the parents every
//              fortnight, with a team that treats their misuse of alcohol or drugs; where there is
//              one, and for parents who agree.
// Equation:    a family can come if parental substance misuse is active in it as an application is
//              made. Once, for good: reached, and prospects z, uniform. It agrees with uptake
//              (1 + selection (2 z - 1)). Every final hearing of a looked-after child
//              returns it home with returned (1 + prospects (2 z - 1)), in this court with these
//              odds times an effect, which is none unless it is stated. So those who come here
//              would have done better anyway. Where a scenario limits the places, families get
//              them in order of day, then by a draw; else there is room for all.
// Parameters:  family_court.*, proceedings.returned, proceedings.prospects.
// Left out:    what its team does for the misuse, which eases and relapses as in any family; fewer
//              contests and experts; its shorter or longer proceedings; leaving it before the end.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::family_court {

/// An application has been made: does its family want this court?
void ask(AreaMonth& area_month, std::uint32_t record);
/// The end of the month: those who asked get a place if there is one.
void admit(AreaMonth& area_month);
/// The child's proceedings are over.
void leave(AreaMonth& area_month, std::uint32_t record);

/// Share of final hearings that return a looked-after child home, by what was known before it.
double share_returned(const AreaMonth& area_month, const Child& child, const Profile& before);

}  // namespace kindred::model::family_court
