#include "model/policy.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace kindred::model {

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
  const boost::math::normal standard;
  const double z = boost::math::quantile(standard, u);
  const double z_bound = boost::math::quantile(standard, 0.5 + interval / 2);
  const auto scale = [&](double middle, double bound) {
    return std::abs(bound - middle) / z_bound;
  };
  if (shape == Shape::normal) return median + z * scale(median, z < 0 ? low : high);
  const double middle = std::log(median);
  return std::exp(middle + z * scale(middle, std::log(z < 0 ? low : high)));
}

double Path::at(int year) const {
  const auto last = static_cast<int>(values.size()) - 1;
  return values[static_cast<std::size_t>(std::clamp(year - first_year, 0, last))];
}

}  // namespace kindred::model
