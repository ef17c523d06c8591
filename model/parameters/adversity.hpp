// model/parameters/adversity.hpp - what weighs on families, and when.
#pragma once

#include <array>

#include "model/vocabulary/family_factor.hpp"

namespace kindred::model {

using ByFactor = std::array<double, count_of<FamilyFactor>>;

struct AdversityParameters {
  ByFactor prone_at{};        ///< lasting adversity at which half the families are prone
  ByFactor episode_months{};  ///< mean time that an episode lasts
  ByFactor gap_months{};      ///< mean time between episodes of a prone family
  /// Assessments in which each is active, recorded or not: the factors, risk outside the home, and
  /// a child's own difficulties.
  std::array<double, count_of<FamilyFactor> + 2> assessed_share{};
  double recorded_ratio = 1;       ///< chance that a factor is recorded where active over where not
  double referral_ratio = 1;       ///< of referral hazards from one level of adversity to the next
  double outside_home_rate = 0;    ///< onsets a year from 11, at mean lasting adversity
  double outside_home_months = 1;  ///< mean time that risk outside the home lasts
  double recovery = 0;  ///< a month of help of full quality counts as so many months more
};

}  // namespace kindred::model
