// outputs/report/report_series.hpp - the series that the report shows, by scenario and year.
//
// With each scenario's statistics is its paired difference from the first scenario: taken
// draw by draw, so that chance common to both cancels. Money is in GBP, whatever the study's unit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "outputs/indicators/series.hpp"

namespace kindred::outputs {

/// A figure's year, value and source code, as published.
struct PublishedPoint {
  int year = 0;
  double value = 0;
  std::string source;
};

/// Published figures of a place by year; of what adds up summed over the authorities where only a
/// part of England was simulated, for years in which all of them have one.
std::vector<PublishedPoint> published_points(const StudyFile& study, std::string_view indicator,
                                             std::string_view kind, std::string_view label);

/// One label of an indicator at the study's last place: England, or all that was simulated.
struct ReportSeries {
  std::string indicator, kind, breakdown, label;  ///< `label` is for people
  std::string unit;
  std::vector<PublishedPoint> published;
  std::vector<Series> scenarios;  ///< [scenario][draw][year]

  Series change(std::size_t scenario) const {
    return difference(scenarios[scenario], scenarios[0]);
  }
};

/// The series; `label` for people. An indicator that the study lacks gives one with no scenarios.
ReportSeries report_series(const StudyFile& study, std::string_view indicator,
                           std::string_view kind, std::string_view breakdown, std::string label);

/// The sum of a series over the years after launch, one value a draw.
std::vector<double> after_launch(const StudyFile& study, const Series& series);

/// "family_group_conferencing" as "Family group conferencing".
std::string in_words(std::string_view name);

/// "Looked after: fostering" of a service line, where the line is not shown under its whole.
std::string service_line_in_words(std::string_view name);

/// "England", or "the 12 authorities simulated".
std::string place_in_words(const StudyFile& study);

/// How a part of England that is simulated alone differs from the same authorities in a run of all
/// of England; empty where all were simulated.
std::string part_of_england_in_words(const StudyFile& study);

/// What a rating of evidence is about; begins with a space, and is empty for a rating of 0.
std::string_view evidence_scope_in_words(int rating);

/// What serious adversity and a child-month are, said once in a text.
inline constexpr std::string_view serious_adversity_meaning =
    " (two or more factors at once, such as domestic abuse)";
inline constexpr std::string_view child_month_meaning = " (one child for one month is 1)";

/// With fewer draws than this the ends of an 80% range are rough.
inline constexpr std::size_t draws_for_range = 50;

/// Where and when a policy acts in the study.
enum class Role { baseline, policy, no_effect };
Role role(const StudyFile& study, std::size_t scenario);

}  // namespace kindred::outputs
