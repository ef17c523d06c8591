#include "model/policy/policy.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

#include "model/chance/reproducible_math.hpp"

namespace kindred::model {

namespace {

/// The last bits of a library's function are no part of the result.
double standard_normal(double u) {
  const boost::math::normal standard;
  return std::round(boost::math::quantile(standard, u) * 0x1p40) * 0x1p-40;
}

}  // namespace

double Distribution::quantile(double u) const {
  switch (shape) {
    case Shape::fixed:
      return median;
    case Shape::uniform:
      return low + u * (high - low);
    case Shape::normal:
    case Shape::lognormal:
      break;
  }
  // Each half has the spread that puts its own bound where it was stated, so that an interval
  // that is not symmetric keeps its median and both its ends.
  const double z = standard_normal(u);
  const double z_bound = standard_normal(0.5 + interval / 2);
  const auto scale = [&](double middle, double bound) {
    return std::abs(bound - middle) / z_bound;
  };
  if (shape == Shape::normal) return median + z * scale(median, z < 0 ? low : high);
  const double middle = log_of(median);
  return exp_of(middle + z * scale(middle, log_of(z < 0 ? low : high)));
}

double Path::at(int year) const {
  const auto last = static_cast<int>(values.size()) - 1;
  return values[static_cast<std::size_t>(std::clamp(year - first_year, 0, last))];
}

}  // namespace kindred::model
