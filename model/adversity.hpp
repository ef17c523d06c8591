// model/adversity.hpp - a family's lasting adversity: a gamma distribution in classes.
//
// A few families account for most referrals, and it does not fade: a distribution fixed for the
// family's life reproduces both re-referral within a year and ever being referred before 18.
#pragma once

#include "model/crises.hpp"

namespace kindred::model {

/// Mean of each of the equal classes of a gamma distribution of this shape and mean 1.
std::array<double, adversity_classes> adversity_by_class(double shape);

/// Candidates for a family's referral [1/month] by class and deprivation decile in an area.
struct CandidateRates {
  /// As many as the family's crises can ask for at most.
  CandidateRates(const FamilyParameters& parameters,
                 const std::array<double, adversity_classes>& adversity, const Crises& crises,
                 double area_level);
  double of(const Family& f) const { return by_class[f.adversity] * by_decile[f.deprivation]; }
  std::array<double, adversity_classes> by_class{};
  std::array<double, 10> by_decile{};
};

}  // namespace kindred::model
