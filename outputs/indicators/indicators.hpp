// outputs/indicators/indicators.hpp - what the model's tallies are called in the published
// statistics.
//
// One row an indicator and breakdown: names, labels and units are those of the publication
// wherever it has them, so that model and publication join on their keys. A label is a sum of
// cells of a tally (or of service lines); a percentage or rate also has a denominator, so that a
// group's ratio is a ratio of sums. To add one: a row in indicators_*.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "outputs/indicators/indicator.hpp"
#include "outputs/study/study.hpp"

namespace kindred::outputs {

/// All indicators of a study, by name and with kind "none" first; money by its service lines.
std::vector<Indicator> indicators(const StudyHeader& header);

/// The indicator, or none.
const Indicator* find(const std::vector<Indicator>& all, std::string_view name,
                      std::string_view kind = "none");

}  // namespace kindred::outputs
