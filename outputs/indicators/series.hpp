// outputs/indicators/series.hpp - an indicator's values by draw, place and year.
//
// For the report, the summary and the table. A ratio over nothing is NaN. Flows begin the year
// after the opening stock: their first year is NaN.
#pragma once

#include <string_view>
#include <vector>

#include "outputs/indicators/indicators.hpp"
#include "outputs/study/statistics.hpp"
#include "outputs/study/study_file.hpp"

namespace kindred::outputs {

/// One label's values, [draw][year - header().first_year].
using Series = std::vector<std::vector<double>>;

/// One label at one place.
Series series(const StudyFile& study, std::size_t scenario, const Indicator& indicator,
              std::size_t label, std::size_t place);

/// The same by name, at the place with this code; throws std::out_of_range if there is none.
Series series(const StudyFile& study, std::size_t scenario, std::string_view indicator,
              std::string_view kind = "none", std::string_view label = "total",
              std::string_view area_code = "E92000001");

/// Statistics over the draws for each year of a series.
std::vector<Statistics> by_year(const Series& series);

/// The draw-by-draw difference of two series of the same shape: paired, so chance cancels.
Series difference(const Series& of, const Series& from);

/// Values of all labels of an indicator over runs of places and years, for all draws.
struct Block {
  std::size_t draws = 0, places = 0, years = 0, labels = 0;
  std::vector<double> numbers;
  double at(std::size_t draw, std::size_t place, std::size_t year, std::size_t label) const {
    return numbers[((draw * places + place) * years + year) * labels + label];
  }
};
Block block(const StudyFile& study, std::size_t scenario, const Indicator& indicator, Run places,
            Run years);

}  // namespace kindred::outputs
