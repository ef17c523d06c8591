// model/parameters/court_alternatives.hpp - family group conferences, and the family drug and
// alcohol court.
#pragma once

namespace kindred::model {

/// Family group conferences between the letter and court.
struct FamilyGroupParameters {
  double offered = 0;  ///< share of families who get a letter
  double held = 0;     ///< share of those offered
  double entry = 1;    ///< factor of the offer on entry to care, and
  double issue = 1;    ///< on applications with the child at home
};

/// The family drug and alcohol court.
struct FamilyCourtParameters {
  double reached = 0;    ///< share of these who live where there is such a court
  double uptake = 0;     ///< share of these who agree to it
  double selection = 0;  ///< by how much uptake rises with a family's prospects, of it
  double returned = 1;   ///< factor on the odds of returning home at the final hearing
};

}  // namespace kindred::model
