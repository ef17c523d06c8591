// What each loop moves: scenarios that switch mechanisms off and do nothing else, beside the first.
#include <algorithm>
#include <string_view>
#include <vector>

#include "outputs/report/report_contents.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {

/// The tables of a scenario's text, such as "[prices]", in order of the alphabet.
std::vector<std::string_view> tables(std::string_view text) {
  std::vector<std::string_view> made;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    const auto line = text.substr(from, end - from);
    if (line.starts_with('[')) made.push_back(line.substr(0, line.rfind(']') + 1));
    from = end + 1;
  }
  std::ranges::sort(made);
  return made;
}

bool only_switches_off(const model::Scenario& scenario, const model::Scenario& first) {
  auto own = tables(scenario.text), others = tables(first.text);
  const auto switches = std::erase(own, "[[switch_off]]");
  return switches > std::erase(others, "[[switch_off]]") && own == others;
}

std::optional<Difference> in_last_year(const ReportSeries& series, std::size_t scenario) {
  if (series.scenarios.empty()) return std::nullopt;
  return Difference{by_year(series.change(scenario)).back(),
                    by_year(series.scenarios[0]).back()[0]};
}

}  // namespace

json::array loops_part(const StudyFile& study) {
  const auto stock = report_series(study, "cla_31mar", "none", "total", "");
  const auto money = report_series(study, "csc_net_current_expenditure", "none", "total", "");
  const auto& scenarios = study.header().scenarios;
  json::array part;
  for (std::size_t s = 1; s < scenarios.size(); ++s) {
    if (!only_switches_off(scenarios[s].scenario, scenarios[0].scenario)) continue;
    json::object made{{"scenario", s}};
    if (const auto found = in_last_year(stock, s)) made["children"] = difference_part(*found, 0.1);
    if (const auto found = in_last_year(money, s))
      made["money"] = difference_part(*found, pounds_step);
    part.push_back(std::move(made));
  }
  return part;
}

}  // namespace kindred::outputs
