// How the model stands beside what was published: yearly series, shares, and unit costs.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "outputs/held_out.hpp"
#include "outputs/report_contents.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {
constexpr int first_fitted_year = 2019;
constexpr int last_published_year = 2023;

/// A series that has to agree with publication, and how nearly [percent].
struct Bar {
  const char *indicator, *kind, *breakdown, *label;
  double percent;
};
constexpr std::array<Bar, 10> bars{{
    {"cla_31mar", "none", "total", "Looked after on 31 March", 2},
    {"cin_31mar", "none", "total", "In need on 31 March", 3},
    {"cpp_31mar", "none", "total", "On a protection plan on 31 March", 3},
    {"referrals", "none", "total", "Referrals", 4},
    {"cpp_started", "none", "total", "Protection plans started", 4},
    {"cla_started", "none", "total", "Started to be looked after", 4},
    {"cla_ceased", "none", "total", "Ceased to be looked after", 4},
    {"csc_net_current_expenditure", "service_line", "children_looked_after",
     "Net spending: children looked after", 3},
    {"csc_net_current_expenditure", "service_line", "safeguarding", "Net spending: safeguarding",
     3},
    {"csc_net_current_expenditure", "service_line", "family_support",
     "Net spending: family support", 3},
}};

/// A share of children or of events [percent]; without a denominator the indicator is one itself.
struct Share {
  const char *label, *indicator;
  const char *kind = "none", *breakdown = "total";
  const char* denominator = "";
  const char* study = "";  ///< key of the published figure where it is no indicator of the model
};
constexpr std::array<Share, 19> shares{{
    {"Ever referred by 5", "ever_referred_by_5"},
    {"Ever referred by 18", "ever_referred_by_18"},
    {"Ever in need by 18", "ever_in_need_by_18"},
    {"Ever on a protection plan by 18", "ever_on_plan_by_18"},
    {"Ever looked after by 18", "ever_looked_after_by_18"},
    {"Referrals within 12 months of another", "rereferrals_12m", "none", "total", "referrals"},
    {"Plans started that are a second or later one", "cpp_started_second_or_subsequent", "none",
     "total", "cpp_started"},
    {"Plans ended within 3 months", "cpp_ended", "duration", "le_3_months", "cpp_ended",
     "plan_duration_under_3_months"},
    {"Plans ended after 3 to 6 months", "cpp_ended", "duration", "3_to_6_months", "cpp_ended",
     "plan_duration_3_to_6_months"},
    {"Plans ended after 6 to 12 months", "cpp_ended", "duration", "6_to_12_months", "cpp_ended",
     "plan_duration_6_to_12_months"},
    {"Plans ended after 1 to 2 years", "cpp_ended", "duration", "1_to_2_years", "cpp_ended",
     "plan_duration_1_to_2_years"},
    {"Plans ended after 2 years or more", "cpp_ended", "duration", "2_years_plus", "cpp_ended",
     "plan_duration_2_years_plus"},
    {"In need on 31 March for 2 years or more", "cin_31mar_2_years_plus_pct"},
    {"Looked after again within 12 months of going home", "reentry_within_12_months"},
    {"Assessments completed within 45 working days", "assessments_within_45_days_pct"},
    {"Conferences within 10 working days of the enquiry", "icpc_by_working_days", "duration",
     "0_to_10_days", "icpc"},
    {"Conferences after 11 to 15 working days", "icpc_by_working_days", "duration", "11_to_15_days",
     "icpc"},
    {"Conferences after 16 to 20 working days", "icpc_by_working_days", "duration", "16_to_20_days",
     "icpc"},
    {"Conferences after 21 working days or more", "icpc_by_working_days", "duration",
     "21_plus_days", "icpc"},
}};

std::optional<PublishedPoint> published_in(const std::vector<PublishedPoint>& points, int year) {
  for (const auto& point : points) {
    if (point.year == year) return point;
  }
  return std::nullopt;
}

/// The model's share in a year: of the baseline's mean [percent].
double model_share(const ReportSeries& of, const ReportSeries& in, std::size_t year) {
  const double top = by_year(of.scenarios[0])[year][0];
  return in.scenarios.empty() ? top : 100 * top / by_year(in.scenarios[0])[year][0];
}

/// What was published: a share of the same year, or what a study of its own years found.
std::optional<PublishedPoint> published_share(const StudyFile& study, const Share& share,
                                              const ReportSeries& of, const ReportSeries& in,
                                              int year) {
  const std::string key = *share.study != '\0' ? share.study : share.indicator;
  if (in.scenarios.empty() || *share.study != '\0') {
    const auto found = published_points(study, key, "none", "total");
    if (found.empty()) return std::nullopt;
    const auto same = published_in(found, year);
    return same ? same : found.back();
  }
  auto top = published_in(of.published, year);
  const auto bottom = published_in(in.published, year);
  if (!top || !bottom) return std::nullopt;
  top->value *= 100 / bottom->value;
  return top;
}

json::value share_row(const StudyFile& study, const Share& share) {
  const int year = compared_year(study.header());
  const auto of = report_series(study, share.indicator, share.kind, share.breakdown, share.label);
  if (of.scenarios.empty() || year < study.header().first_year) return nullptr;
  const auto in = report_series(study, share.denominator, "none", "total", "");
  const auto published = published_share(study, share, of, in, year);
  return json::object{
      {"label", share.label},
      {"year", year},
      {"model",
       number(model_share(of, in, static_cast<std::size_t>(year - study.header().first_year)))},
      {"published", published ? number(published->value) : json::value(nullptr)},
      {"published_year", published ? published->year : 0},
      {"source", published ? published->source : ""}};
}
}  // namespace

json::array fit_part(const StudyFile& study) {
  json::array part;
  const auto& header = study.header();
  for (const auto& bar : bars) {
    const auto series = report_series(study, bar.indicator, bar.kind, bar.breakdown, bar.label);
    if (series.scenarios.empty()) continue;
    const double step = series.unit == "GBP" ? 1000 : 0.1;
    const int from = series.unit == "GBP" ? last_published_year : first_fitted_year;
    const auto model = by_year(series.scenarios[0]);
    json::array rows;
    for (const auto& [year, value, source] : series.published) {
      if (year < std::max(from, header.first_year) || year > header.last_year || value <= 0)
        continue;
      const double mean = model[static_cast<std::size_t>(year - header.first_year)][0];
      if (std::isfinite(mean))
        rows.push_back(json::array{year, number(value, step), number(mean, step)});
    }
    if (rows.empty()) continue;
    part.push_back(json::object{{"indicator", bar.indicator},
                                {"label", bar.label},
                                {"unit", series.unit},
                                {"bar", number(bar.percent)},
                                {"rows", std::move(rows)}});
  }
  return part;
}

json::array shares_part(const StudyFile& study) {
  json::array part;
  for (const auto& share : shares) {
    auto row = share_row(study, share);
    if (!row.is_null()) part.push_back(std::move(row));
  }
  return part;
}

json::array held_out_part(const StudyFile& study) {
  json::array part;
  for (const auto& row : held_out(study)) {
    part.push_back(json::object{{"label", row.label},
                                {"model", number(row.simulated)},
                                {"published", number(row.published)},
                                {"low", number(row.low)},
                                {"high", number(row.high)},
                                {"known", row.known()},
                                {"within", row.within()},
                                {"source", row.source}});
  }
  return part;
}

json::array tensions_part(const StudyFile& study) {
  json::array part;
  for (const auto& row : tensions(study)) {
    const double step = row.simulated > 1000 ? 10 : 0.01;
    part.push_back(json::object{{"label", row.label},
                                {"model", number(row.simulated, step)},
                                {"published", number(row.published, step)},
                                {"explanation", row.explanation}});
  }
  return part;
}

json::array reconciliation_part(const StudyFile& study) {
  json::array part;
  for (const auto& line : study.header().reconciliation)
    part.push_back(json::object{{"label", in_words(line.service_line)},
                                {"priced", number(line.priced_gbp, 1000)},
                                {"outturn", number(line.outturn_gbp, 1000)},
                                {"factor", number(line.factor, 0.001)},
                                {"explanation", line.explanation}});
  return part;
}

}  // namespace kindred::outputs
