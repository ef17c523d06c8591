#include "model/population/adversity.hpp"

#include <algorithm>
#include <boost/math/distributions/gamma.hpp>
#include <cmath>

#include "model/chance/reproducible_math.hpp"
#include "model/parameters/family.hpp"

namespace kindred::model {

namespace {

/// The last bits of a library's function are no part of the result.
double rounded(double x) { return std::round(x * 0x1p30) * 0x1p-30; }

}  // namespace

ByAdversity gamma_adversity(double shape) {
  // The part of the mean below q is the distribution function of shape + 1 at q.
  const boost::math::gamma_distribution<> of_people(shape, 1 / shape);
  const boost::math::gamma_distribution<> of_mean(shape + 1, 1 / shape);
  ByAdversity made{};
  double below = 0;
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    const bool last = c + 1 == adversity_classes;
    const double q = last ? 0 : quantile(of_people, static_cast<double>(c + 1) / adversity_classes);
    const double to = last ? 1 : cdf(of_mean, q);
    made[c] = rounded((to - below) * adversity_classes);
    below = to;
  }
  return made;
}

ByAdversity two_class_adversity(double share, double ratio) {
  const double low = 1 / (1 - share + share * ratio);
  const double from = (1 - share) * adversity_classes;
  ByAdversity made{};
  for (std::size_t c = 0; c < adversity_classes; ++c) {
    // The class in which high adversity begins has the mean of both.
    const double high = std::clamp(static_cast<double>(c + 1) - from, 0.0, 1.0);
    made[c] = rounded(low * (1 - high + high * ratio));
  }
  return made;
}

ByAdversity adversity_by_class(const FamilyParameters& p) {
  return p.high_adversity_share > 0
             ? two_class_adversity(p.high_adversity_share, p.high_adversity_ratio)
             : gamma_adversity(p.frailty_shape);
}

CandidateRates::CandidateRates(const FamilyParameters& p, const ByAdversity& adversity,
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
