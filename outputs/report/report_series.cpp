#include "outputs/report/report_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

#include "outputs/indicators/places.hpp"

namespace kindred::outputs {

namespace {
/// What a value in this unit is multiplied by to be in GBP or in single things.
double to_report_unit(std::string_view unit) {
  if (unit.ends_with("thousand")) return 1e3;
  if (unit.ends_with("million")) return 1e6;
  return unit == "pence" ? 0.01 : 1;
}

std::string report_unit(std::string_view unit) {
  const bool money = unit.starts_with("gbp") || unit.starts_with("GBP") || unit == "pence";
  return money ? "GBP" : std::string(unit);
}

/// Counts and money add up over authorities; percentages, rates and means do not.
bool adds_up(const Indicator& indicator) {
  const auto counted = [](const Label& label) { return !label.in && label.strata.empty(); };
  return !indicator.denominator && !indicator.relative_to &&
         std::ranges::all_of(indicator.labels, counted);
}
}  // namespace

std::vector<PublishedPoint> published_points(const StudyFile& study, std::string_view indicator,
                                             std::string_view kind, std::string_view label) {
  const auto& header = study.header();
  const std::string& whole = study.places().back().code;
  const Indicator* known = find(study.indicators(), indicator, kind);
  const double factor = known ? to_report_unit(known->unit) : 1;
  struct Sum {
    PublishedPoint point;
    std::size_t areas = 0;
  };
  std::map<int, Sum> sums;
  std::map<int, PublishedPoint> given;
  for (const auto& figure : header.published) {
    if (figure.indicator != indicator || figure.kind != kind || figure.label != label) continue;
    if (figure.area == whole) {
      given[figure.year] = {figure.year, figure.value * factor, figure.source};
      continue;
    }
    for (const auto& area : header.areas) {
      if (area.code != figure.area) continue;
      auto& sum = sums[figure.year];
      sum.point = {figure.year, sum.point.value + figure.value * factor, figure.source};
      ++sum.areas;
    }
  }
  const bool summed = header.areas.size() == 1 || (known && adds_up(*known));
  if (whole == all_simulated_code && summed) {
    for (const auto& [year, sum] : sums) {
      if (sum.areas == header.areas.size()) given[year] = sum.point;
    }
  }
  std::vector<PublishedPoint> points;
  for (const auto& [year, point] : given) points.push_back(point);
  return points;
}

ReportSeries report_series(const StudyFile& study, std::string_view indicator,
                           std::string_view kind, std::string_view breakdown, std::string label) {
  ReportSeries made{.indicator = std::string(indicator),
                    .kind = std::string(kind),
                    .breakdown = std::string(breakdown),
                    .label = std::move(label),
                    .unit = {},
                    .published = {},
                    .scenarios = {}};
  const Indicator* found = find(study.indicators(), indicator, kind);
  if (!found) return made;
  std::size_t at = 0;
  while (at < found->labels.size() && found->labels[at].name != breakdown) ++at;
  if (at == found->labels.size()) return made;

  made.unit = report_unit(found->unit);
  const double factor = to_report_unit(found->unit);
  for (std::size_t s = 0; s < study.header().scenarios.size(); ++s) {
    made.scenarios.push_back(series(study, s, *found, at, study.whole()));
    for (auto& draw : made.scenarios.back())
      for (double& value : draw) value *= factor;
  }
  made.published = published_points(study, indicator, kind, breakdown);
  return made;
}

std::vector<double> after_launch(const StudyFile& study, const Series& series) {
  const auto& header = study.header();
  std::vector<double> sums;
  for (const auto& draw : series) {
    double sum = 0;
    for (std::size_t i = 0; i < draw.size(); ++i) {
      if (header.first_year + static_cast<int>(i) > header.launch_year && !std::isnan(draw[i]))
        sum += draw[i];
    }
    sums.push_back(sum);
  }
  return sums;
}

std::string in_words(std::string_view name) {
  // Names whose plain reading is not English.
  static const std::map<std::string_view, std::string_view> special{
      {"secure_and_childrens_homes", "Secure and children's homes"},
      {"asylum_seekers_not_cla", "Asylum seekers not looked after"},
      {"sure_start_and_early_years", "Sure Start and early years"},
      {"cla_residential_care", "of which residential care"},
      {"cla_fostering_services", "of which fostering"},
      {"cla_asylum_seeking", "of which asylum seeking children"},
      {"cla_leaving_care", "of which leaving care"},
      {"cla_other", "of which other"}};
  if (const auto found = special.find(name); found != special.end())
    return std::string(found->second);
  std::string words(name);
  for (char& c : words) {
    if (c == '_') c = ' ';
  }
  if (!words.empty())
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

std::string service_line_in_words(std::string_view name) {
  constexpr std::string_view part = "of which ";
  const auto words = in_words(name);
  return words.starts_with(part) ? "Looked after: " + words.substr(part.size()) : words;
}

std::string place_in_words(const StudyFile& study) {
  const auto& header = study.header();
  if (study.places().back().code == england_code) return "England";
  if (header.areas.size() == 1) return header.areas[0].name;
  return fmt::format("the {} authorities simulated", header.areas.size());
}

std::string part_of_england_in_words(const StudyFile& study) {
  const auto& areas = study.header().areas;
  if (study.places().back().code == england_code) return "";
  return fmt::format(
      "{} its local agencies and homes to itself. In a run of all of England, authorities compete "
      "for the same places, so placements and costs in that run differ from these.",
      areas.size() == 1
          ? areas.front().name + " was simulated alone and has"
          : fmt::format("Only {} authorities were simulated, and each has", areas.size()));
}

std::string_view evidence_scope_in_words(int rating) {
  return rating == 0 ? ""
                     : " The rating is of the study's finding over its follow-up; effects beyond "
                       "that are extrapolated.";
}

Role role(const StudyFile& study, std::size_t scenario) {
  if (scenario == 0) return Role::baseline;
  const auto& name = study.header().scenarios[scenario].scenario.name;
  return name.find("no_effect") != name.npos ? Role::no_effect : Role::policy;
}

}  // namespace kindred::outputs
