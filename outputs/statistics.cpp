#include "outputs/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace kindred::outputs {

double sorted_quantile(std::span<const double> sorted, double q) {
  if (sorted.empty()) return std::numeric_limits<double>::quiet_NaN();
  const double at = q * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const auto above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Statistics statistics(std::span<const double> draws) {
  std::vector<double> sorted;
  sorted.reserve(draws.size());
  std::ranges::copy_if(draws, std::back_inserter(sorted), [](double v) { return !std::isnan(v); });
  if (sorted.empty()) {
    Statistics none;
    none.fill(std::numeric_limits<double>::quiet_NaN());
    return none;
  }
  return sorting_statistics(sorted);
}

Statistics sorting_statistics(std::span<double> draws) {
  std::ranges::sort(draws);
  const double sum = std::accumulate(draws.begin(), draws.end(), 0.0);
  return {sum / static_cast<double>(draws.size()), sorted_quantile(draws, 0.1),
          sorted_quantile(draws, 0.5), sorted_quantile(draws, 0.9)};
}

double monte_carlo_error(std::span<const double> draws) {
  if (draws.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  const double n = static_cast<double>(draws.size());
  const double mean = std::accumulate(draws.begin(), draws.end(), 0.0) / n;
  double squares = 0;
  for (const double v : draws) squares += (v - mean) * (v - mean);
  return std::sqrt(squares / (n - 1) / n);
}

}  // namespace kindred::outputs
