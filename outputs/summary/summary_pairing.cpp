// The part of the summary about what pairing saves: how many draws without it would tell as much.
#include <fmt/format.h>

#include <cmath>

#include "outputs/report/report_series.hpp"
#include "outputs/summary/summary_measures.hpp"
#include "outputs/summary/summary_text.hpp"

namespace kindred::outputs {

namespace {

constexpr std::size_t fewest_draws = 8;  // fewer hardly tell a variance

std::vector<double> of_year(const Series& series, std::size_t year) {
  std::vector<double> draws;
  for (const auto& draw : series) draws.push_back(draw[year]);
  return draws;
}

/// What a measure's draws are for; empty where the paragraph leaves it out.
std::string_view words_for(const Measure& measure) {
  if (measure.kind != "none") return "";
  if (measure.indicator == "cla_31mar") return "children looked after";
  if (measure.indicator == "cla_started") return "children starting to be looked after";
  return measure.indicator == "csc_net_current_expenditure" ? "net spending" : "";
}

/// Where hardly anything differs between two scenarios, such as cost alone, no figure is of use.
std::string many_times(double saved) {
  if (saved >= 1000) return "over 1,000";
  return saved < 10 ? fmt::format("{:.1f}", saved) : text::whole(saved);
}

}  // namespace

std::string pairing_text(const StudyFile& study, std::size_t scenario, std::size_t year) {
  if (study.draws() < fewest_draws) return "";
  std::string said;
  for (const auto& measure : measures(study.header())) {
    const auto words = words_for(measure);
    if (words.empty()) continue;
    const double saved = draws_saved(of_year(values(study, scenario, measure), year),
                                     of_year(values(study, 0, measure), year));
    if (std::isnan(saved)) continue;
    said += fmt::format("{}{} times as many{} for {}", said.empty() ? "" : ", ", many_times(saved),
                        said.empty() ? " draws" : "", words);
  }
  if (said.empty()) return "";
  return text::wrapped(
      fmt::format("Without paired draws this comparison would need {}.{}", said,
                  study.draws() < draws_for_range
                      ? fmt::format(" From {} draws these figures are rough.", study.draws())
                      : ""),
      2);
}

}  // namespace kindred::outputs
