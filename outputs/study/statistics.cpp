#include "outputs/study/statistics.hpp"

#include <algorithm>
#include <boost/math/statistics/bivariate_statistics.hpp>
#include <cmath>
#include <limits>
#include <numeric>

namespace kindred::outputs {

namespace {

template <class T>
double quantile(std::span<const T> sorted, double q) {
  const double at = q * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const auto above = std::min(below + 1, sorted.size() - 1);
  const auto lower = static_cast<double>(sorted[below]);
  return lower + (at - static_cast<double>(below)) * (static_cast<double>(sorted[above]) - lower);
}

template <class T>
Statistics of_sorted(std::span<const T> sorted, double sum) {
  return {sum / static_cast<double>(sorted.size()), quantile(sorted, 0.1), quantile(sorted, 0.5),
          quantile(sorted, 0.9)};
}

/// Counts of draws lie close together: counting how often each comes is quicker than comparing.
void put_in_order(std::span<std::int64_t> draws) {
  const auto [least, greatest] = std::ranges::minmax(draws);
  const auto range = static_cast<std::uint64_t>(greatest - least);
  if (range == 0) return;
  if (range > 4 * draws.size()) {
    std::ranges::sort(draws);
    return;
  }
  std::vector<std::uint32_t> times(range + 1);
  for (const auto v : draws) ++times[static_cast<std::size_t>(v - least)];
  auto to = draws.begin();
  for (std::size_t r = 0; r < times.size(); ++r) {
    to = std::fill_n(to, times[r], least + static_cast<std::int64_t>(r));
  }
}

/// From 1; equal values share the mean of theirs.
std::vector<double> ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> made(values.size());
  for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
    while (last < order.size() && values[order[last]] == values[order[first]]) ++last;
    for (auto i = first; i < last; ++i) {
      made[order[i]] = static_cast<double>(first + last + 1) / 2;
    }
  }
  return made;
}

/// Of the draws about their mean; NaN with fewer than two.
double variance(std::span<const double> draws) {
  if (draws.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  const double n = static_cast<double>(draws.size());
  const double mean = std::accumulate(draws.begin(), draws.end(), 0.0) / n;
  double squares = 0;
  for (const double v : draws) squares += (v - mean) * (v - mean);
  return squares / (n - 1);
}

}  // namespace

Statistics statistics(std::span<const double> draws) {
  std::vector<double> sorted;
  sorted.reserve(draws.size());
  std::ranges::copy_if(draws, std::back_inserter(sorted), [](double v) { return !std::isnan(v); });
  if (sorted.empty()) {
    Statistics none;
    none.fill(std::numeric_limits<double>::quiet_NaN());
    return none;
  }
  std::ranges::sort(sorted);
  return of_sorted(std::span<const double>{sorted},
                   std::accumulate(sorted.begin(), sorted.end(), 0.0));
}

Statistics sorting_statistics(std::span<std::int64_t> draws) {
  put_in_order(draws);
  const auto sum = std::accumulate(draws.begin(), draws.end(), std::int64_t{0});
  return of_sorted(std::span<const std::int64_t>{draws}, static_cast<double>(sum));
}

double rank_correlation(std::span<const double> of, std::span<const double> with) {
  return boost::math::statistics::correlation_coefficient(ranks(of), ranks(with));
}

double monte_carlo_error(std::span<const double> draws) {
  return std::sqrt(variance(draws) / static_cast<double>(draws.size()));
}

double draws_saved(std::span<const double> of, std::span<const double> from) {
  std::vector<double> differences(of.begin(), of.end());
  for (std::size_t d = 0; d < differences.size(); ++d) differences[d] -= from[d];
  const double paired = variance(differences);
  if (paired == 0) return std::numeric_limits<double>::quiet_NaN();
  return (variance(of) + variance(from)) / paired;
}

}  // namespace kindred::outputs
