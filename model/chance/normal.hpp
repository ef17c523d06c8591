// model/chance/normal.hpp - quantiles of the normal distribution with the same bits on every
// machine.
//
// The rational approximation of Acklam (2003); relative error under 1.2e-9. The root of a number is
// the nearest double by IEEE 754, and the logarithm is our own (reproducible_math.hpp).
#pragma once

#include <cmath>

#include "model/chance/reproducible_math.hpp"

namespace kindred::model {

/// Of a standard normal number, for u in (0, 1).
inline double standard_normal(double u) {
  constexpr double tail = 0.02425;
  if (u > 1 - tail) return -standard_normal(1 - u);
  if (u < tail) {
    const double q = std::sqrt(-2 * log_of(u));
    return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q -
              2.549732539343734) *
                 q +
             4.374664141464968) *
                q +
            2.938163982698783) /
           ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q +
             3.754408661907416) *
                q +
            1);
  }
  const double q = u - 0.5;
  const double r = q * q;
  return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
            1.383577518672690e+02) *
               r -
           3.066479806614716e+01) *
              r +
          2.506628277459239) *
         q /
         (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
            6.680131188771972e+01) *
               r -
           1.328068155288572e+01) *
              r +
          1);
}

/// Of a lognormal number by its mean and the standard deviation of its logarithm.
inline double lognormal(double u, double mean, double spread) {
  return mean * exp_of(spread * standard_normal(u) - spread * spread / 2);
}

}  // namespace kindred::model
