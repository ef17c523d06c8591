// model/population/adversity.hpp - a family's lasting adversity, in classes of equal numbers of
// families.
//
// Two distributions of mean 1: a gamma, or few families of high adversity and many of low. What is
// published hardly tells them apart; which families a targeted policy reaches may depend on it.
// A few families account for most referrals, and it does not fade: a distribution fixed for the
// family's life reproduces both re-referral within a year and ever being referred before 18.
#pragma once

#include "model/population/crises.hpp"

namespace kindred::model {

struct FamilyParameters;

/// The mean of each class.
using ByAdversity = std::array<double, adversity_classes>;

ByAdversity gamma_adversity(double shape);
/// `share` of families at `ratio` times the adversity of the rest.
ByAdversity two_class_adversity(double share, double ratio);
/// The one that the parameters ask for.
ByAdversity adversity_by_class(const FamilyParameters& parameters);

/// Candidates for a family's referral [1/month] by class and deprivation decile in an area.
struct CandidateRates {
  /// As many as the family's crises can ask for at most.
  CandidateRates(const FamilyParameters& parameters, const ByAdversity& adversity,
                 const Crises& crises, double area_level);
  double of(const Family& f) const { return by_class[f.adversity] * by_decile[f.deprivation]; }
  std::array<double, adversity_classes> by_class{};
  std::array<double, 10> by_decile{};
};

}  // namespace kindred::model
