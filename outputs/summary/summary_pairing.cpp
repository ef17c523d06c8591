// The part of the summary about what pairing saves: how many draws without it would tell as much.
#include <fmt/format.h>

#include <cmath>

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

bool shown(const Measure& measure) {
  return measure.kind == "none" &&
         (measure.indicator == "cla_31mar" || measure.indicator == "cla_started" ||
          measure.indicator == "csc_net_current_expenditure");
}

}  // namespace

std::string pairing_text(const StudyFile& study, std::size_t scenario, std::size_t year) {
  if (study.draws() < fewest_draws) return "";
  std::string said;
  for (const auto& measure : measures(study.header())) {
    if (!shown(measure)) continue;
    const double saved = draws_saved(of_year(values(study, scenario, measure), year),
                                     of_year(values(study, 0, measure), year));
    if (std::isnan(saved)) continue;
    said +=
        fmt::format("{}{} times as many ({})", said.empty() ? "" : "; ",
                    saved < 10 ? fmt::format("{:.1f}", saved) : text::whole(saved), measure.words);
  }
  if (said.empty()) return "";
  return text::wrapped("Without paired draws this comparison would need " + said + ".", 2);
}

}  // namespace kindred::outputs
