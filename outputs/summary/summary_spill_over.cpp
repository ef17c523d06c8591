// The part of the summary about authorities where nothing is rolled out, while others have it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "outputs/summary/summary_measures.hpp"
#include "outputs/summary/summary_text.hpp"

namespace kindred::outputs {

namespace {

/// Authorities in which a scenario rolls something out; all, unless each roll-out is confined.
std::vector<std::string> reached(const StudyHeader& header, const model::Scenario& scenario) {
  std::vector<std::string> made;
  for (const auto& area : header.areas) {
    const auto here = [&](const model::RollOut& r) {
      return r.areas.empty() || std::ranges::count(r.areas, area.code) > 0;
    };
    if (std::ranges::any_of(scenario.roll_outs, here)) made.push_back(area.code);
  }
  return made;
}

/// What a year differs by from the first scenario in all authorities but these, draw by draw.
std::vector<double> elsewhere(const StudyFile& study, std::size_t scenario, const Measure& measure,
                              const std::vector<std::string>& but, std::size_t year) {
  const auto changed = [&](std::string_view place) {
    return difference(values(study, scenario, measure, place), values(study, 0, measure, place));
  };
  const auto all = changed(study.places()[study.whole()].code);
  std::vector<double> made;
  for (const auto& draw : all) made.push_back(draw[year]);
  for (const auto& code : but) {
    const auto own = changed(code);
    for (std::size_t d = 0; d < made.size(); ++d) made[d] -= own[d][year];
  }
  return made;
}

}  // namespace

std::string spill_over_text(const StudyFile& study, std::size_t scenario, std::size_t year) {
  const auto& header = study.header();
  const auto own = reached(header, header.scenarios[scenario].scenario);
  if (own.empty() || own.size() == header.areas.size()) return "";
  const auto rows = measures(header);
  const auto children = elsewhere(study, scenario, rows.front(), own, year);
  const auto found = statistics(children);
  const auto change = text::change(found[0]);
  auto said =
      fmt::format("Spill-over: where nothing is rolled out ({} of {} authorities) {} looked after",
                  header.areas.size() - own.size(), header.areas.size(),
                  change == "0" ? "no change in children" : change + " children");
  if (study.draws() > 1) {
    said += fmt::format(" (80% range: {} to {})", text::change(found[1]), text::change(found[3]));
  }
  if (!header.service_lines.empty()) {
    const auto money = elsewhere(study, scenario, rows.back(), own, year);
    const auto millions = text::fine_change(statistics(money)[0]);
    said += millions == "0.0" ? ", and no change in net spending"
                              : fmt::format(", and net spending GBP {} million", millions);
  }
  return text::wrapped(said + ". This includes everything else that the scenario changes there.",
                       2);
}

}  // namespace kindred::outputs
