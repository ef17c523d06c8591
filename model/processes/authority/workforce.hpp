// model/processes/authority/workforce.hpp - social workers come, leave and are covered for, and
// what their caseload does.
//
// Real thing:  child and family social workers (Children's social work workforce census, on 30
//              September), their assessed and supported year, agency workers, apprentices.
// Equation:    worker leaves with hazard base[year] x grade / mean of grades x pressure^turnover;
//              vacant post is filled with chance p[year] within the month; agency workers = cover x
//              vacancies + beyond x posts. Load = open cases / (in post + agency, the newly
//              qualified at what they hold, less supervision); pressure = load / usual load, whose
//              mean follows by a twelfth a month until launch and stays from then on.
//              Waiting = duration^d, recurrence = rereferral^d, d = usual caseload x (pressure - 1)
//              with caseloads below ten as ten. A looked-after child's worker changes with hazard
//              transfers + share of workers who leave.
// Parameters:  workforce.* and what was published of each area and year (docs/theory/workforce.md)
// Left out:    part-time work, sickness, pay; posts that follow demand; which worker gets a case.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::workforce {

/// Factors of the load on time to decisions and on further referrals.
inline double waiting(const AreaMonth& area_month) {
  return area_month.rates.workforce.duration == 1 ? 1 : area_month.state->workforce.load.waiting;
}
inline double recurrence(const AreaMonth& area_month) {
  return area_month.rates.workforce.rereferral == 1 ? 1
                                                    : area_month.state->workforce.load.recurrence;
}
/// And of changes of worker on moves of placement, for the year from April.
inline double moves(const WorkforceParameters& p, const Workforce& state) {
  return p.moves == 0 ? 1 : state.load.moves;
}

/// The area's workers as published, as history begins: the burn-in has none.
void begin(AreaMonth& area_month);
/// The end of the month: workers leave, start and are covered for; what their load does next month.
void end_month(AreaMonth& area_month);

/// Counts a child who is looked after on 31 March by the workers that it had in the year.
void count_changes(AreaMonth& area_month, const Child& child);

}  // namespace kindred::model::workforce
