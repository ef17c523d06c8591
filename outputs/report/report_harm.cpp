// What looked-after children need, with published figures, and children who were looked after
// compared with those who were not.
#include <array>

#include "outputs/indicators/held_out.hpp"
#include "outputs/report/report_contents.hpp"
#include "outputs/report/report_series.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {

struct Row {
  const char *label, *indicator;
};
constexpr std::array<Row, 4> needs{{
    {"Mean score", "cla_sdq_average"},
    {"Normal, percent", "cla_sdq_normal_percent"},
    {"Borderline, percent", "cla_sdq_borderline_percent"},
    {"Cause for concern, percent", "cla_sdq_cause_for_concern_percent"},
}};
constexpr std::array<Row, 4> at_18{{
    {"Ever looked after", "needs_at_18_looked_after"},
    {"Known, never looked after", "needs_at_18_others"},
    {"Known, never looked after, from as much adversity", "needs_at_18_matched"},
    {"In need, never looked after", "needs_at_18_in_need"},
}};

/// The baseline's mean in a year; null where the study has none.
json::value in_year(const StudyFile& study, const ReportSeries& series, int year) {
  if (series.scenarios.empty() || year < study.header().first_year) return nullptr;
  const auto at = static_cast<std::size_t>(year - study.header().first_year);
  return number(by_year(series.scenarios[0])[at][0]);
}

}  // namespace

json::array needs_part(const StudyFile& study) {
  json::array part;
  const int year = compared_year(study.header());
  for (const auto& row : needs) {
    const auto series = report_series(study, row.indicator, "none", "total", row.label);
    const auto model = in_year(study, series, year);
    if (model.is_null()) continue;
    const auto found = published_points(study, row.indicator, "none", "total");
    part.push_back(
        json::object{{"label", row.label},
                     {"year", year},
                     {"model", model},
                     {"published", found.empty() ? json::value(nullptr)
                                                 : json::value(number(found.back().value))},
                     {"source", found.empty() ? "" : found.back().source}});
  }
  return part;
}

json::array comparison_part(const StudyFile& study) {
  json::array part;
  const int year = study.header().last_year;
  for (const auto& row : at_18) {
    const auto mean =
        in_year(study, report_series(study, row.indicator, "none", "total", row.label), year);
    if (!mean.is_null()) {
      part.push_back(json::object{
          {"indicator", row.indicator}, {"label", row.label}, {"year", year}, {"mean", mean}});
    }
  }
  return part;
}

}  // namespace kindred::outputs
