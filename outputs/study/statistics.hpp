// outputs/study/statistics.hpp - mean, quantiles and Monte Carlo error over the draws.
//
// Quantiles interpolate linearly between order statistics (Hyndman and Fan 1996, type 7). With one
// draw all of them are that draw.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kindred::outputs {

/// Kept beside the draws and printed by `table`, in this order.
inline constexpr std::array<std::string_view, 4> statistic_names{"mean", "p10", "p50", "p90"};

using Statistics = std::array<double, 4>;

/// Statistics of one value a draw; NaN values (a ratio over nothing) are left out.
Statistics statistics(std::span<const double> draws);

/// The same of whole numbers, which it puts in order.
Statistics sorting_statistics(std::span<std::int64_t> draws);

/// Standard error of the mean over the draws; NaN with fewer than two.
double monte_carlo_error(std::span<const double> draws);

/// How many times as many independent draws would tell the mean difference as well as these draws,
/// which are paired: the sum of both variances over the variance of the difference. NaN with fewer
/// than two draws, or where no difference varies.
double draws_saved(std::span<const double> of, std::span<const double> from);

/// Spearman's: the correlation of the ranks, equal values sharing theirs; NaN where all of one are
/// equal.
double rank_correlation(std::span<const double> of, std::span<const double> with);

}  // namespace kindred::outputs
