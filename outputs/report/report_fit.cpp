// How the model compares with what was published: yearly series, shares, and unit costs.
#include <algorithm>
#include <array>
#include <cmath>

#include "outputs/indicators/held_out.hpp"
#include "outputs/indicators/shares.hpp"
#include "outputs/report/report_contents.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {
constexpr int first_fitted_year = 2019;
constexpr int first_spending_year = 2017;

/// A series that has to agree with publication, and how nearly [percent].
struct Bar {
  const char *indicator, *kind, *breakdown, *label;
  double percent;
};
constexpr std::array<Bar, 20> bars{{
    {"cla_31mar", "none", "total", "Looked after on 31 March", 2},
    {"cin_31mar", "none", "total", "In need on 31 March", 3},
    {"cpp_31mar", "none", "total", "On a protection plan on 31 March", 3},
    {"referrals", "none", "total", "Referrals", 4},
    {"cpp_started", "none", "total", "Protection plans started", 4},
    {"cla_started", "none", "total", "Started to be looked after", 4},
    {"cla_ceased", "none", "total", "Ceased to be looked after", 4},
    {"sw_turnover_rate_fte", "none", "total", "Social workers who left, 30 September", 10},
    {"sw_vacancy_rate_fte", "none", "total", "Social workers' posts vacant, 30 September", 10},
    {"sw_agency_rate_fte", "none", "total", "Agency social workers, 30 September", 10},
    {"sw_caseload_fte", "none", "total", "Cases for each social worker, 30 September", 10},
    {"csc_net_current_expenditure", "service_line", "children_looked_after",
     "Net spending: children looked after", 3},
    {"csc_net_current_expenditure", "service_line", "safeguarding", "Net spending: safeguarding",
     3},
    {"csc_net_current_expenditure", "service_line", "family_support",
     "Net spending: family support", 3},
    {"s251_gross_looked_after_total", "none", "total", "Section 251, gross: looked after", 5},
    {"s251_gross_safeguarding", "none", "total", "Section 251, gross: safeguarding", 5},
    {"s251_gross_family_support", "none", "total", "Section 251, gross: family support", 5},
    {"s251_gross_leaving_care_support", "none", "total", "Section 251, gross: leaving care", 5},
    {"s251_unit_cost_residential", "none", "total", "Cost of a week in residential care", 5},
    {"s251_unit_cost_fostering", "none", "total", "Cost of a week in foster care", 5},
}};

json::value share_row(const StudyFile& study, const Share& share) {
  const int year = compared_year(study.header());
  const auto model = simulated(study, share);
  if (model.empty() || year < study.header().first_year) return nullptr;
  const double step = std::pow(0.1, share.places);
  const auto found = published(study, share, year);
  return json::object{
      {"label", share.label},
      {"year", year},
      {"model", number(model[static_cast<std::size_t>(year - study.header().first_year)], step)},
      {"published", found ? number(found->value, step) : json::value(nullptr)},
      {"published_year", found ? found->year : 0},
      {"source", found ? found->source : ""},
      {"unit", share.unit},
      {"places", share.places}};
}
}  // namespace

json::array fit_part(const StudyFile& study) {
  json::array part;
  const auto& header = study.header();
  for (const auto& bar : bars) {
    const auto series = report_series(study, bar.indicator, bar.kind, bar.breakdown, bar.label);
    if (series.scenarios.empty()) continue;
    const bool money = series.unit == "GBP";
    const bool of_a_week = std::string_view(bar.indicator).starts_with("s251_unit_cost_");
    const double step = money && !of_a_week ? 1000 : 0.1;
    const int from = money ? first_spending_year : first_fitted_year;
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
                                {"unit", of_a_week ? "GBP a week" : series.unit},
                                {"bar", number(bar.percent)},
                                {"rows", std::move(rows)}});
  }
  return part;
}

json::array shares_part(const StudyFile& study) {
  json::array part;
  for (const auto& share : shares()) {
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
    part.push_back(json::object{{"label", service_line_in_words(line.service_line)},
                                {"input", line.priced_gbp == 0},
                                {"priced", number(line.priced_gbp, 1000)},
                                {"outturn", number(line.outturn_gbp, 1000)},
                                {"factor", number(line.factor, 0.01)},
                                {"explanation", line.explanation}});
  return part;
}

}  // namespace kindred::outputs
