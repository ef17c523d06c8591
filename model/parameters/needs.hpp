// model/parameters/needs.hpp - children's needs scores, and what risk acts on.
#pragma once

#include <array>

#include "model/vocabulary/family_factor.hpp"

namespace kindred::model {

using ByLevel = std::array<double, count_of<AdversityLevel>>;

struct NeedsParameters {
  double mean = 0;         ///< score of children without adversity
  double spread = 0;       ///< standard deviation between children
  ByLevel adversity{};     ///< where the score goes to, above the child's own, by level
  double in_care = 0;      ///< the same while looked after
  double of_move = 0;      ///< what a placement move adds
  double with_help = 0;    ///< share of adversity's part that help takes away
  double rise_months = 1;  ///< time constants
  double ease_months = 1;
  double error = 0;        ///< standard deviation of what an assessment knows
  double not_in_need = 1;  ///< ratios from one level of risk to the next: odds of not in need,
  double section_47 = 1;   ///< enquiries and conferences,
  double entry = 1;        ///< entries to care and letters,
  double closure = 1;      ///< closing of cases,
  double recurrence = 1;   ///< further referrals by adversity at closing
};

}  // namespace kindred::model
