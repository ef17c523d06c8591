#include "model/adversity.hpp"

#include <boost/math/distributions/gamma.hpp>
#include <cmath>

#include "model/elementary.hpp"

namespace kindred::model {

std::array<double, adversity_classes> adversity_by_class(double shape) {
  // The part of the mean below q is the distribution function of shape + 1 at q.
  const boost::math::gamma_distribution<> of_people(shape, 1 / shape);
  const boost::math::gamma_distribution<> of_mean(shape + 1, 1 / shape);
  std::array<double, adversity_classes> made{};
  double below = 0;
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    const bool last = c + 1 == adversity_classes;
    const double q = last ? 0 : quantile(of_people, static_cast<double>(c + 1) / adversity_classes);
    const double to = last ? 1 : cdf(of_mean, q);
    // The last bits of a library's function are no part of the result.
    made[c] = std::round((to - below) * adversity_classes * 0x1p30) * 0x1p-30;
    below = to;
  }
  return made;
}

CandidateRates::CandidateRates(const FamilyParameters& p,
                               const std::array<double, adversity_classes>& adversity,
                               const Crises& crises, double area_level) {
  // Scaled so that families spread evenly over the deciles have a mean of 1.
  double mean = 0;
  for (int d = 0; d < 10; ++d) mean += exp_of(-p.deprivation_slope * d) / 10;
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    by_class[c] = p.referral_rate * p.candidate_headroom * area_level * adversity[c] *
                  crises.most_referral(static_cast<std::uint8_t>(c));
  }
  for (std::size_t d = 0; d < by_decile.size(); ++d) {
    by_decile[d] = exp_of(-p.deprivation_slope * static_cast<double>(d)) / mean;
  }
}

}  // namespace kindred::model
