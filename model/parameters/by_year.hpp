// model/parameters/by_year.hpp - the years that parameters are fitted to.
#pragma once

#include <array>
#include <cstddef>

#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

inline constexpr int first_fitted_year = 2013;  ///< stands for all years before, too
inline constexpr int last_fitted_year = 2023;
inline constexpr std::size_t fitted_years = last_fitted_year - first_fitted_year + 1;

/// The month in which the years that are fitted begin, after the opening stock.
inline constexpr Month history_begins = first_month(first_fitted_year + 1);

template <std::size_t N>
using ByYear = std::array<std::array<double, N>, fitted_years>;

}  // namespace kindred::model
