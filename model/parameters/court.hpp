// model/parameters/court.hpp - from the letter before proceedings to the final hearing.
#pragma once

#include <array>

#include "model/parameters/by_age.hpp"
#include "model/parameters/by_year.hpp"
#include "model/parameters/court_alternatives.hpp"

namespace kindred::model {

struct CourtParameters {
  ByAge from_plan{};                         ///< hazard of pre-proceedings on a plan
  ByAge from_need{};                         ///< hazard in need
  double unborn = 0;                         ///< share of unborn children found in need
  double enters_at_birth = 0;                ///< share of unborn children in pre-proceedings
  double entry = 0;                          ///< hazard of entry to care from pre-proceedings
  double issue_at_home = 0;                  ///< hazard of an application with the child at home
  double ended = 0;                          ///< hazard of ending without either
  std::array<double, fitted_years> weeks{};  ///< mean length of proceedings issued in a year
  double spread = 0;                         ///< standard deviation of the logarithm of the length
  double home_to_care = 0;      ///< share of final hearings at home that make a care order
  double home_supervision = 0;  ///< and a supervision order; the rest make no order
  double supervision_end = 0;   ///< hazard of a supervision order ending
  double returned = 0;   ///< share of final hearings of looked-after children that return them home
  double prospects = 0;  ///< by how much families differ in it, of it
  FamilyGroupParameters conference;
  FamilyCourtParameters family_court;
};

}  // namespace kindred::model
