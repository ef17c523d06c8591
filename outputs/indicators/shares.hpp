// outputs/indicators/shares.hpp - what happens by 18, what happens again and how long it takes,
// beside publication. The report and the printed summary show the same rows. To add one:
// shares.cpp.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "outputs/report/report_series.hpp"

namespace kindred::outputs {

/// A share of children or of events, or another mean of the year, and where it was published.
struct Share {
  std::string_view label, indicator;
  std::string_view kind = "none", breakdown = "total";
  std::string_view denominator = "";  ///< empty where the indicator is a share by itself
  std::string_view denominator_kind = "none";
  std::string_view study = "";   ///< key of a study's figure where no statistics has it
  std::string_view second = "";  ///< another label of the breakdown, added to the first
  std::string_view unit = "%";   ///< written after the number
  int places = 1;                ///< that are worth showing
  bool in_summary = true;        ///< or in the report alone
};
std::span<const Share> shares();

/// The baseline's means by year; empty where the study has no such indicator.
std::vector<double> simulated(const StudyFile& study, const Share& share);

/// What was published for the year, or what a study of its own years found.
std::optional<PublishedPoint> published(const StudyFile& study, const Share& share, int year);

}  // namespace kindred::outputs
