#include "model/adversity.hpp"

#include <boost/math/distributions/gamma.hpp>
#include <cmath>

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
    made[c] = (to - below) * adversity_classes;
    below = to;
  }
  return made;
}

CandidateRates::CandidateRates(const FamilyParameters& p, double area_level) {
  const auto adversity = adversity_by_class(p.frailty_shape);
  // Scaled so that families spread evenly over the deciles have a mean of 1.
  double mean = 0;
  for (int d = 0; d < 10; ++d) mean += std::exp(-p.deprivation_slope * d) / 10;
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    for (std::size_t d = 0; d < 10; ++d) {
      rate[c][d] = p.referral_rate * p.candidate_headroom * area_level * adversity[c] *
                   std::exp(-p.deprivation_slope * static_cast<double>(d)) / mean;
    }
  }
}

}  // namespace kindred::model
