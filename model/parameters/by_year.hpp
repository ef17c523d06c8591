// model/parameters/by_year.hpp - the years that parameters are fitted to, and which of them are
// used for others: 2013 for the years before it, the mean of the three years before launch for
// those after.
#pragma once

#include <array>
#include <cstddef>

#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

inline constexpr int first_fitted_year = 2013;  ///< used for all years before, too
inline constexpr int last_fitted_year = 2023;
inline constexpr std::size_t fitted_years = last_fitted_year - first_fitted_year + 1;

/// The month in which the years that are fitted begin, after the opening stock.
inline constexpr Month history_begins = first_month(first_fitted_year + 1);

template <std::size_t N>
using ByYear = std::array<std::array<double, N>, fitted_years>;

/// Whether all effects and shares of two years are the same, by the rule in this file's header.
constexpr bool same_rates(int year, int other, int launch) {
  const bool before = year <= first_fitted_year && other <= first_fitted_year;
  return before || (year > launch && other > launch);
}

/// A year's row, by the rule in this file's header: `row(y)` gives the value of a fitted year.
template <class Row>
double in_year(int year, int launch, Row row) {
  if (year <= launch) {
    const int y = year < first_fitted_year  ? first_fitted_year
                  : year > last_fitted_year ? last_fitted_year
                                            : year;
    return row(static_cast<std::size_t>(y - first_fitted_year));
  }
  double sum = 0;
  for (int y = launch - 2; y <= launch; ++y) sum += in_year(y, launch, row);
  return sum / 3;
}

}  // namespace kindred::model
