// model/chance/reproducible_math.hpp - logarithm, exponential and power with the same bits on every
// machine.
//
// Mathematical libraries differ in the last bits of these, and a last bit can turn a decision; here
// +, -, *, / and bits act in one order. Series: Abramowitz and Stegun (1964), 4.1.27 and 4.2.1.
// Logarithm: x = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2)), s = f / (2 + f), and log(1 + f) =
// 2 atanh(s) = f - s (f - R), R = 2 (s^2/3 + ... + s^18/19); what is left out is 3e-17 of it.
// Exponential: x = n log(2) + r, |r| < 0.35, the series to r^13 / 13!; left out is under 1e-17.
// Relative errors on the tests' grids: under 2.3e-16, of power under 2.3e-16 (1 + |y log(x)|).
// The static_asserts hold the compiler's arithmetic to the bits, the tests the machine's, which
// needs -ffp-contract=off and no -ffast-math.
#pragma once

#include <bit>
#include <cfloat>
#include <cstdint>
#include <limits>

namespace kindred::model {

static_assert(std::numeric_limits<double>::is_iec559 && FLT_EVAL_METHOD == 0,
              "results need double precision as IEEE 754 has it, without excess precision");

/// log(2) in two parts: the high one has 42 bits, so that up to 2^11 times it is exact.
inline constexpr double log_two_high = 0x1.62e42fefa38p-1;
inline constexpr double log_two_low = 0x1.ef35793c7673p-45;

/// A positive normal number as 2^exponent times a mantissa in [sqrt(1/2), sqrt(2)).
struct Reduced {
  double exponent;
  double mantissa;
};

constexpr Reduced reduced(double x) {
  constexpr std::uint64_t one = std::bit_cast<std::uint64_t>(1.0);
  constexpr std::uint64_t root_half = std::bit_cast<std::uint64_t>(0x1.6a09e667f3bcdp-1);
  constexpr std::uint64_t fraction = (std::uint64_t{1} << 52) - 1;
  constexpr std::uint64_t two_to_52 = std::bit_cast<std::uint64_t>(0x1p52);
  const std::uint64_t shifted = std::bit_cast<std::uint64_t>(x) + (one - root_half);
  // The exponent becomes a number as the last bits of 2^52 + exponent + 1023: no conversion needed.
  return {std::bit_cast<double>(two_to_52 | (shifted >> 52)) - (0x1p52 + 1023),
          std::bit_cast<double>((shifted & fraction) + root_half)};
}

/// exponent log(2) + log(1 + f), for 1 + f in [sqrt(1/2), sqrt(2)).
constexpr double log_of_reduced(double exponent, double f) {
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double z2 = z * z;
  const double z4 = z2 * z2;
  // The twofold series of atanh, its terms paired so that a processor can work on several at once.
  const double low = (2.0 / 3 + 2.0 / 5 * z) + (2.0 / 7 + 2.0 / 9 * z) * z2;
  const double high = (2.0 / 11 + 2.0 / 13 * z) + (2.0 / 15 + 2.0 / 17 * z) * z2;
  const double rest = z * (low + (high + 2.0 / 19 * z4) * z4);
  return exponent * log_two_high + (f - (s * (f - rest) - exponent * log_two_low));
}

/// The natural logarithm of a positive normal number; of others the result has no meaning.
constexpr double log_of(double x) {
  const Reduced parts = reduced(x);
  return log_of_reduced(parts.exponent, parts.mantissa - 1.0);
}

/// e to the x, for |x| < 700; beyond that the result has no meaning.
constexpr double exp_of(double x) {
  constexpr double one_over_log_two = 0x1.71547652b82fep0;
  constexpr double to_integer = 0x1.8p52;  // a number this large has no room for a fraction
  const double steps = x * one_over_log_two + to_integer;
  const double n = steps - to_integer;
  const double r = (x - n * log_two_high) - n * log_two_low;
  const double r2 = r * r;
  const double r4 = r2 * r2;
  const double low = (1.0 / 2 + 1.0 / 6 * r) + (1.0 / 24 + 1.0 / 120 * r) * r2;
  const double middle = (1.0 / 720 + 1.0 / 5040 * r) + (1.0 / 40320 + 1.0 / 362880 * r) * r2;
  const double high =
      (1.0 / 3628800 + 1.0 / 39916800 * r) + (1.0 / 479001600 + 1.0 / 6227020800 * r) * r2;
  const double near_one = 1.0 + (r + r2 * (low + (middle + high * r4) * r4));
  // The last bits of steps are n; moved up to the exponent of 1 they make 2^n.
  const std::uint64_t two_to_n =
      (std::bit_cast<std::uint64_t>(steps) << 52) + std::bit_cast<std::uint64_t>(1.0);
  return near_one * std::bit_cast<double>(two_to_n);
}

/// x to the y, for a positive normal x and |y log(x)| < 700.
constexpr double power(double x, double y) { return exp_of(y * log_of(x)); }

/// -log(1 - u), u in (0, 1): the time to the first event of a unit hazard.
constexpr double exponential(double u) {
  const double left = 1.0 - u;
  const Reduced parts = reduced(left);
  // What 1 - u lost in rounding, which is exact and which a small u would feel, is put back at the
  // scale of the mantissa. A choice by the size of u would be a branch that processors guess wrong.
  const double lost = (1.0 - left) - u;
  const double scale =
      std::bit_cast<double>(std::bit_cast<std::uint64_t>(parts.mantissa) -
                            std::bit_cast<std::uint64_t>(left) + std::bit_cast<std::uint64_t>(1.0));
  return -log_of_reduced(parts.exponent, (parts.mantissa - 1.0) + lost * scale);
}

// A compiler that gives other bits must not build a Kindred that gives other results.
static_assert(std::bit_cast<std::uint64_t>(log_of(0.1)) == 0xc0026bb1bbb55515);
static_assert(std::bit_cast<std::uint64_t>(log_of(3.0)) == 0x3ff193ea7aad030a);
static_assert(std::bit_cast<std::uint64_t>(exp_of(1.0)) == 0x4005bf0a8b14576a);
static_assert(std::bit_cast<std::uint64_t>(exp_of(-699.0)) == 0x00e78694fe9f73cc);
static_assert(std::bit_cast<std::uint64_t>(power(1.1, -3.3)) == 0x3fe75d47803de0c0);
static_assert(std::bit_cast<std::uint64_t>(exponential(0x1p-33)) == 0x3de0000000040000);
static_assert(std::bit_cast<std::uint64_t>(exponential(0.3)) == 0x3fd6d3c324e13f4f);
static_assert(std::bit_cast<std::uint64_t>(exponential(1 - 0x1p-53)) == 0x40425e4f7b2737fa);

}  // namespace kindred::model
