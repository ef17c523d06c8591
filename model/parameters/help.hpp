// model/parameters/help.hpp - from a referral to help and protection.
#pragma once

#include <array>

#include "model/vocabulary/need_kind.hpp"

namespace kindred::model {

struct HelpParameters {
  double no_further_action = 0;  ///< share of referrals
  std::array<double, 3>
      recurrence{};  ///< expected further referrals after no action, not in need, in need
  double recurrence_decay = 0;         ///< mean delay [months]
  std::array<double, 4> assessment{};  ///< hazard of concluding in months 0, 1, 2, 3+
  double not_in_need_first = 0;        ///< share at a first referral
  double not_in_need_later = 0;        ///< share at later ones
  double closed_at_assessment = 0;     ///< share of children in need closed as it ends
  double long_share_of_disabled = 0;   ///< of disabled children found in need
  std::array<double, count_of<NeedKind>> closure{};  ///< hazard of closing by kind of need
  std::array<double, 4>
      closure_by_duration{};            ///< factor for ordinary need at 0-2, 3-5, 6-11, 12+ months
  double section_47_at_assessment = 0;  ///< share of those in need
  double section_47_not_in_need = 0;    ///< share of those not
  double section_47_in_need = 0;        ///< hazard in need
  double conference = 0;                ///< share of enquiries
  double conference_again = 0;          ///< factor if on a plan before
  double plan = 0;                      ///< share of conferences
  std::array<double, 5>
      plan_end{};           ///< chance at a review, months on plan 0-2, 3-5, 6-11, 12-23, 24+
  double review_early = 0;  ///< reviews after the first that are called at three months
  double review_late = 0;   ///< of the others
  double plan_closes = 0;   ///< share of ends that close the case
  double quality = 0;       ///< of the help that families get, 0 to 1
};

}  // namespace kindred::model
