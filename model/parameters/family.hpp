// model/parameters/family.hpp - families and their children, and how often they are referred.
#pragma once

#include <array>

#include "model/parameters/by_age.hpp"

namespace kindred::model {

struct FamilyParameters {
  std::array<double, 6> size_shares{};  ///< completed families of 1 to 6 children
  std::array<double, 2> spacing{};      ///< months between births, least and most
  double frailty_shape = 0;             ///< gamma shape of the family's adversity, mean 1
  double high_adversity_share = 0;      ///< of families; 0: the gamma distribution instead
  double high_adversity_ratio = 1;      ///< of their adversity to that of the rest
  double deprivation_slope = 0;         ///< log hazard of referral per decile of less deprivation
  double referral_rate = 0;             ///< family referral events a month at adversity 1
  double candidate_headroom = 0;        ///< candidates per event at the baseline rate
  double weight_unborn = 0;             ///< chance of being included, from five months before birth
  ByAge weight{};                       ///< chance of being included in an event by age
};

}  // namespace kindred::model
