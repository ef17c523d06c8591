// outputs/study/study_statistics.hpp - means and quantiles stored beside the draws of a study.
//
// They are worked out block by block from the draws in the file, so that memory does not grow with
// the number of draws; a group's from its own sums.
#pragma once

#include "outputs/study/study_layout.hpp"

namespace kindred::outputs::layout {

/// Attributes that name the dimensions (`leading`, then time and cell) and the cells.
void label(Hdf5File& file, const std::string& path, const std::string& leading,
           const Numbers& numbers);

/// Empty datasets for the statistics; with one draw, one dataset under all their names.
void make_statistics(Hdf5File& file, const StudyHeader& header, const ScenarioHeader& scenario,
                     const Numbers& numbers);

/// Fills them from the draws, which are all there, in chunks of so many `together`.
void add_statistics(Hdf5File& file, const StudyHeader& header, const ScenarioHeader& scenario,
                    const Numbers& numbers, std::size_t together);

}  // namespace kindred::outputs::layout
