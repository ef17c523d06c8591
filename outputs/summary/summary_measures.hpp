// outputs/summary/summary_measures.hpp - what the summary shows of a scenario, in words and
// numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "outputs/indicators/series.hpp"

namespace kindred::outputs {

/// A row of the summary: labels of an indicator added up, in whole units.
struct Measure {
  std::string_view words;
  std::string_view indicator;
  std::string_view kind;
  std::vector<std::string_view> labels;
  double scale = 1;
};

/// What is shown with every change of children looked after.
Measure months_without_help();

/// Headline stocks, places in short, flows, money (where the study has any).
std::vector<Measure> measures(const StudyHeader& header);

/// By draw and year, at a place or at the sum of all that was simulated.
Series values(const StudyFile& study, std::size_t scenario, const Measure& measure,
              std::string_view place);
Series values(const StudyFile& study, std::size_t scenario, const Measure& measure);

/// Each draw's sum over years from + 1 to `to`, as a series of one step.
Series added_over(const Series& series, std::size_t from, std::size_t to);

/// Shares over childhood, repeats and durations in two years, beside what publications hold of
/// them.
std::string shares_text(const StudyFile& study, std::size_t from, std::size_t to);

/// How many times as many draws the differences of a year would take if they were not paired, for
/// children looked after, those who start to be, and spending.
std::string pairing_text(const StudyFile& study, std::size_t scenario, std::size_t year);

/// What a year differs by, from the first scenario, in the authorities where nothing is rolled out;
/// empty where the scenario rolls out nothing, or something everywhere.
std::string spill_over_text(const StudyFile& study, std::size_t scenario, std::size_t year);

/// Figures that the fit never used, and where sources disagree; empty but for all of England.
std::string held_out_text(const StudyFile& study);

}  // namespace kindred::outputs
