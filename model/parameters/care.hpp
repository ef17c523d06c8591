// model/parameters/care.hpp - into care, between placements, and out of it.
#pragma once

#include <array>

#include "model/parameters/by_age.hpp"
#include "model/parameters/fit.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

struct CareParameters {
  ByAge from_assessment{};             ///< share of children found in need entering care then
  ByAge from_need{};                   ///< hazard
  ByAge from_plan{};                   ///< hazard, other than through pre-proceedings
  double reentry_scale = 0;            ///< months, and
  double reentry_shape = 0;            ///< shape, of the Weibull time from home to care again
  double reentry_unplanned = 1;        ///< hazard after an unplanned return against another's
  std::array<double, 3> disruption{};  ///< hazard of care again after adoption and the two orders
  ByAgeAndDuration home{}, guardianship{}, other{};  ///< hazards of leaving
  ByAge arrangements_share{};                        ///< child arrangements among guardianship
  ByAge age_exit{};                                  ///< factor on home and guardianship by age
  ByAge adoption_plan{};              ///< share of final orders that are placement orders
  double placed_for_adoption = 0;     ///< hazard under a placement order
  double adopted = 0;                 ///< hazard when placed, from month 3
  double adoption_decision_lead = 0;  ///< from the decision to the placement order [days]
  double adoption_plan_reversed = 0;  ///< hazard of a placement order revoked
  double emergency_ends = 0;          ///< hazard of police protection and emergency orders ending
  double section_20_to_interim = 0;   ///< hazard
  double remand_ends = 0;             ///< hazard
  double unaccompanied_exit = 0;      ///< hazard of leaving before 18
  std::array<double, 4> move{};  ///< hazard of a move in months 0-2, 3-5, 6-11, 12+ of a placement
  ByAge move_by_age{};           ///< factor
  std::array<ByAge, count_of<Placement>> first_placement{};           ///< weights by age
  std::array<ByAge, count_of<Placement>> next_placement{};            ///< weights by age
  std::array<double, count_of<Placement>> unaccompanied_placement{};  ///< weights
  double leaver_case_months = 0;  ///< mean time that a leaver's case stays open after 18
  FitParameters fit;
};

}  // namespace kindred::model
