// model/parameters/early_help.hpp - targeted early help.
#pragma once

#include <array>

namespace kindred::model {

/// Targeted early help after a case has closed, and how it hangs together with family help.
struct EarlyHelpParameters {
  std::array<double, 3> offered{};        ///< share after no action, not in need, in need
  std::array<double, 3> serious_share{};  ///< of these in serious adversity
  double sensitivity = 0;                 ///< of the choice of families for serious adversity
  double specificity = 1;                 ///< of the same
  double handover_loss = 0;               ///< share of families offered it who never arrive
  double wait_months = 0;                 ///< mean, with places for all
  double months = 1;                      ///< mean time that it lasts
  double quality = 0;                     ///< fidelity x intensity, 0 to 1
  double recurrence = 1;                  ///< factor of help of full quality
  double entry = 1;                       ///< the same on entries to care and letters
  double detection = 0;                   ///< hazard of referral in serious adversity
  double capacity = 0;                    ///< families at once per 10,000 children
  double lapse_months = 0;                ///< after which a family that still waits is forgotten
  double merged = 0;                      ///< share of families whose help is in one tier
  double loss_per_change = 0;             ///< of quality, by a change of lead practitioner
};

}  // namespace kindred::model
