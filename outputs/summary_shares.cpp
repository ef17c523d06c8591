// The part of the summary about shares: what happens by 18, and what happens again.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/parameters.hpp"
#include "outputs/summary_measures.hpp"
#include "outputs/summary_text.hpp"

namespace kindred::outputs {

namespace {

/// A percentage of the model, and the published counts that it can be held against.
struct Share {
  std::string_view words, indicator;
  std::string_view published_of, published_in;  ///< empty where only a study has it
};
constexpr Share shares[]{
    {"Referrals within 12 months of another", "rereferrals_12m_pct", "rereferrals_12m",
     "referrals"},
    {"Plans that are a second or later", "cpp_started_second_or_subsequent_pct",
     "cpp_started_second_or_subsequent", "cpp_started"},
    {"Children in need for 2 years or more", "cin_31mar_2_years_plus_pct",
     "cin_31mar_2_years_plus_pct", ""},
    {"Plans ended after 2 years or more", "cpp_ceased_2_years_plus_pct",
     "cpp_ceased_2_years_plus_pct", ""},
    {"Assessments within 45 working days", "assessments_within_45_days_pct",
     "assessments_within_45_days_pct", ""},
    {"Looked after again within 12 months of going home", "reentry_within_12_months", "", ""},
    {"Ever referred by 5", "ever_referred_by_5", "", ""},
    {"Ever referred by 18", "ever_referred_by_18", "", ""},
    {"Ever a child in need by 18", "ever_in_need_by_18", "", ""},
    {"Ever on a protection plan by 18", "ever_on_plan_by_18", "", ""},
    {"Ever looked after by 18", "ever_looked_after_by_18", "", ""}};

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

double published(const StudyFile& study, std::string_view indicator, int year) {
  const auto& rows = study.header().published;
  const auto& place = study.places().back().code;
  const auto found = std::ranges::find_if(rows, [&](const PublishedFigure& f) {
    return f.area == place && f.indicator == indicator && f.kind == "none" && f.year == year;
  });
  return found == rows.end() ? missing : found->value;
}

std::string percent(double value) { return std::isnan(value) ? "-" : fmt::format("{:.1f}", value); }

/// What studies found in years of their own stands under the last fitted year, and says so.
std::string beside(const StudyFile& study, const Share& share, int year) {
  if (share.published_of.empty()) {
    const double found = published(study, share.indicator, model::last_fitted_year);
    return std::isnan(found) ? "-" : "study: " + percent(found);
  }
  const double of = published(study, share.published_of, year);
  if (share.published_in.empty()) return percent(of);
  return percent(100 * of / published(study, share.published_in, year));
}

}  // namespace

std::string shares_text(const StudyFile& study, std::size_t from, std::size_t to) {
  const auto& header = study.header();
  const int first = header.first_year + static_cast<int>(from);
  const auto& place = study.places().back().code;
  text::Columns columns{{fmt::format("percent, {}", header.scenarios.front().scenario.name),
                         std::to_string(first),
                         std::to_string(header.first_year + static_cast<int>(to)),
                         fmt::format("published {}", first)}};
  for (const auto& share : shares) {
    const auto all = by_year(series(study, 0, share.indicator, "none", "total", place));
    columns.add({std::string{share.words}, percent(all[from][0]), percent(all[to][0]),
                 beside(study, share, first)});
  }
  return fmt::format("\nWhat happens by 18, and what happens again\n{}", columns.text());
}

}  // namespace kindred::outputs
