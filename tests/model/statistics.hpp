// tests/model/statistics.hpp - how far a count is from what it should be, in standard errors.
//
// A statistical test here checks that the count is within `surely_wrong` of its expectation: one
// false alarm in about two million, and none at all from run to run, since the seeds are fixed. The
// test then checks that a model 8% too high would be beyond it: it must be able to fail.
#pragma once

#include <cmath>
#include <cstdint>

namespace made {

inline constexpr double surely_wrong = 5.0;  // standard errors
inline constexpr double too_high = 1.08;     // the fault that has to be noticed

/// Of `successes` out of `trials` from probability p; meant for n p (1 - p) > 25.
inline double standard_errors(std::int64_t successes, std::int64_t trials, double p) {
  const double n = static_cast<double>(trials);
  return std::abs(static_cast<double>(successes) - n * p) / std::sqrt(n * p * (1 - p));
}

/// Of a sum of `n` independent numbers with this mean and variance each.
inline double standard_errors_of_sum(double sum, std::int64_t n, double mean, double variance) {
  const double trials = static_cast<double>(n);
  return std::abs(sum - trials * mean) / std::sqrt(trials * variance);
}

}  // namespace made
