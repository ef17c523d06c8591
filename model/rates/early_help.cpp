#include <algorithm>

#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"

namespace kindred::model::rates {

namespace {

/// The share spread over families outside serious adversity and in it, as they are told apart.
std::array<double, 2> chosen(const EarlyHelpParameters& e, double share, double serious) {
  const double taken = serious * e.sensitivity + (1 - serious) * (1 - e.specificity);
  if (taken <= 0) return {share, share};
  return {std::min(1.0, share * ((1 - e.specificity) / taken)),
          std::min(1.0, share * (e.sensitivity / taken))};
}

}  // namespace

void set_early_help(Rates& r, const AreaYear& in) {
  auto& e = r.early_help;
  e = in.parameters.early_help;
  r.early_recovery = in.parameters.adversity.recovery * e.quality;
  for (std::size_t closing = 0; closing < e.offered.size(); ++closing) {
    const double share = e.offered[closing] * in.effect(Transition::early_help_offer);
    r.early_help_offered[closing] = chosen(e, share, e.serious_share[closing]);
  }
  e.handover_loss = std::min(1.0, e.handover_loss * in.effect(Transition::handover_loss));
}

}  // namespace kindred::model::rates
