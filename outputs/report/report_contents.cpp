#include "outputs/report/report_contents.hpp"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <map>

#include "model/parameters/by_year.hpp"
#include "outputs/indicators/places.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {
double step_of(const ReportSeries& series) { return series.unit == "GBP" ? pounds_step : 0.1; }

json::object by_year_part(const Series& series, double step) {
  json::object part;
  const auto years = by_year(series);
  for (std::size_t q = 0; q < statistic_names.size(); ++q) {
    json::array values;
    for (const auto& year : years) values.push_back(number(year[q], step));
    part[statistic_names[q]] = std::move(values);
  }
  return part;
}

json::object series_part(const ReportSeries& series) {
  const double step = step_of(series);
  json::array scenarios, differences;
  for (std::size_t s = 0; s < series.scenarios.size(); ++s) {
    scenarios.push_back(by_year_part(series.scenarios[s], step));
    differences.push_back(s == 0 ? json::value(nullptr)
                                 : json::value(by_year_part(series.change(s), step)));
  }
  return {{"indicator", series.indicator},
          {"breakdown", series.breakdown},
          {"label", series.label},
          {"unit", series.unit},
          {"published", published_list(series.published, step)},
          {"scenarios", std::move(scenarios)},
          {"difference", std::move(differences)}};
}

json::array headline_part(const StudyFile& study) {
  constexpr std::array<std::array<const char*, 2>, 9> shown{{
      {"cla_31mar", "Looked after on 31 March"},
      {"unmet_serious_adversity_child_months",
       "Child-months in serious adversity without help, a plan or care, in the year"},
      {"cin_31mar", "In need on 31 March, with those on plans and looked after"},
      {"cpp_31mar", "On a protection plan on 31 March"},
      {"referrals", "Referrals in the year"},
      {"section47_started", "Section 47 enquiries started in the year"},
      {"cpp_started", "Protection plans started in the year"},
      {"cla_started", "Started to be looked after in the year"},
      {"cla_ceased", "Ceased to be looked after in the year"},
  }};
  json::array part;
  for (const auto& [name, label] : shown) {
    const auto series = report_series(study, name, "none", "total", label);
    if (!series.scenarios.empty()) part.push_back(series_part(series));
  }
  return part;
}

json::array placements_part(const StudyFile& study) {
  json::array part;
  const Indicator* placement = find(study.indicators(), "cla_31mar", "placement");
  if (!placement) return part;
  for (const auto& label : placement->labels)
    part.push_back(series_part(
        report_series(study, "cla_31mar", "placement", label.name, in_words(label.name))));
  return part;
}

json::array cumulative_part(const StudyFile& study, const ReportSeries& series) {
  json::array part{nullptr};
  for (std::size_t s = 1; s < series.scenarios.size(); ++s)
    part.push_back(interval(statistics(after_launch(study, series.change(s))), pounds_step));
  return part;
}

/// Where the total itself is not published: the sum of the lines, in years that have all of them.
std::vector<PublishedPoint> sum_of_published(const std::vector<ReportSeries>& lines) {
  std::map<int, PublishedPoint> sums;
  std::map<int, std::size_t> counted;
  std::size_t outermost = 0;
  for (const auto& line : lines) {
    if (line.breakdown.starts_with("cla_")) continue;  // inside children_looked_after
    ++outermost;
    for (const auto& [year, value, source] : line.published) {
      sums[year] = {year, sums[year].value + value, source};
      ++counted[year];
    }
  }
  std::vector<PublishedPoint> points;
  for (const auto& [year, point] : sums) {
    if (counted[year] == outermost) points.push_back(point);
  }
  return points;
}

/// Service lines and their total, each with what each scenario changes after launch, added up.
json::array money_part(const StudyFile& study) {
  constexpr const char* money = "csc_net_current_expenditure";
  json::array part;
  const Indicator* by_line = find(study.indicators(), money, "service_line");
  if (!by_line) return part;
  std::vector<ReportSeries> lines;
  for (const auto& line : by_line->labels)
    lines.push_back(report_series(study, money, "service_line", line.name, in_words(line.name)));
  auto total = report_series(study, money, "none", "total", "All lines");
  if (total.published.empty()) total.published = sum_of_published(lines);
  lines.push_back(std::move(total));
  for (const auto& line : lines) {
    if (line.scenarios.empty()) continue;
    auto made = series_part(line);
    made["cumulative"] = cumulative_part(study, line);
    part.push_back(std::move(made));
  }
  return part;
}

json::array answers_part(const StudyFile& study) {
  json::array part;
  for (const auto& answer : answers(study)) {
    json::object made{{"scenario", answer.scenario}, {"sentence", sentence(study, answer)}};
    if (answer.children) made["children"] = difference_part(*answer.children, 0.1);
    if (answer.money) made["money"] = difference_part(*answer.money, pounds_step);
    if (answer.harm) made["harm"] = difference_part(*answer.harm, 0.1);
    part.push_back(std::move(made));
  }
  return part;
}

json::object provenance_part(const StudyFile& study) {
  const auto& header = study.header();
  json::array data;
  for (const auto& [file, hash] : header.provenance.data_hashes)
    data.push_back({{"file", file}, {"hash", hash}});
  return {
      {"version", header.provenance.version},
      {"commit", header.provenance.commit},
      {"seed", std::to_string(header.provenance.seed)},  // may exceed what a script can count to
      {"sample_weight", header.provenance.sample_weight},
      {"draws", study.draws()},
      {"rough_range", study.draws() < draws_for_range},
      {"first", header.first_year},
      {"last", header.last_year},
      {"launch", header.launch_year},
      {"published_to", model::last_fitted_year},
      {"areas", header.areas.size()},
      {"data", std::move(data)}};
}
}  // namespace

json::value number(double value, double step) {
  if (!std::isfinite(value)) return nullptr;
  const double rounded = std::round(value / step) * step;
  const double whole = std::round(rounded);
  if (std::abs(rounded - whole) < step / 100) return static_cast<std::int64_t>(whole);
  return std::round(value / step) / std::round(1 / step);
}

json::object interval(const Statistics& statistics, double step) {
  return {{"mean", number(statistics[0], step)},
          {"p10", number(statistics[1], step)},
          {"p90", number(statistics[3], step)}};
}

json::object difference_part(const Difference& difference, double step) {
  auto part = interval(difference.change, step);
  part["baseline"] = number(difference.baseline, step);
  return part;
}

json::array published_list(const std::vector<PublishedPoint>& points, double step) {
  json::array part;
  for (const auto& point : points)
    part.push_back(json::array{point.year, number(point.value, step), point.source});
  return part;
}

std::string report_contents(const StudyFile& study) {
  const auto& header = study.header();
  json::array years, statements;
  for (int year = header.first_year; year <= header.last_year; ++year) years.push_back(year);
  for (const auto& text : header.provenance.statements) statements.push_back(json::string(text));
  const json::object contents{{"provenance", provenance_part(study)},
                              {"place", place_in_words(study)},
                              {"years", std::move(years)},
                              {"scenarios", scenarios_part(study)},
                              {"answers", answers_part(study)},
                              {"series", headline_part(study)},
                              {"placements", placements_part(study)},
                              {"money", money_part(study)},
                              {"loops", loops_part(study)},
                              {"areas", places_part(study, Level::authorities)},
                              {"regions", places_part(study, Level::regions)},
                              {"fit", fit_part(study)},
                              {"area_fit", area_fit_part(study)},
                              {"ranks", ranks_part(study)},
                              {"lifetime", shares_part(study)},
                              {"held_out", held_out_part(study)},
                              {"tensions", tensions_part(study)},
                              {"reconciliation", reconciliation_part(study)},
                              {"needs", needs_part(study)},
                              {"comparison", comparison_part(study)},
                              {"statements", std::move(statements)}};
  return json::serialize(contents);
}

}  // namespace kindred::outputs
