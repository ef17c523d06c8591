// model/parameters/adversity_shock.hpp - a scenario's change to how often adversity begins.
#pragma once

#include "model/vocabulary/family_factor.hpp"

namespace kindred::model {

/// More episodes of a factor than usual begin in some years.
struct AdversityShock {
  FamilyFactor factor = FamilyFactor::money_and_housing;
  int first_year = 0, last_year = 0;  ///< ending 31 March
  double times = 1;                   ///< the usual chance of an onset
};

}  // namespace kindred::model
