// scenarios/bounds.hpp - the years and numbers that a scenario can have, in its file or on the
// command line.
#pragma once

#include "model/parameters/by_year.hpp"

namespace kindred::scenarios::bounds {

struct Bounds {
  int least, most;
  constexpr bool hold(int value) const { return value >= least && value <= most; }
};

/// Of a scenario, ending 31 March: history begins in April 2013 with an opening stock, and national
/// projections of children end in 2046.
inline constexpr Bounds years{model::first_fitted_year, 2046};
/// That a file can name, for what is to begin or be spent in them.
inline constexpr Bounds nameable{model::first_fitted_year, 2047};
/// The same of what happens over a year: there is none before the opening stock.
inline constexpr Bounds flows{nameable.least + 1, nameable.most};
/// Of the launch: projection holds the mean of three fitted years, and no figure after the last of
/// them is used.
inline constexpr Bounds launch{model::first_fitted_year + 3, model::last_fitted_year};
/// Written as FROM:TO on the command line, of whatever is published or simulated.
inline constexpr Bounds written{1990, 2100};
inline constexpr Bounds draws{1, 1'000'000};

}  // namespace kindred::scenarios::bounds
