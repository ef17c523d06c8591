#include "calibration/practice_input.hpp"

#include <algorithm>

namespace kindred::calibration {

void set_leadership(std::vector<model::AreaParameters>& areas, const Published& published) {
  const auto grade = [&](const std::string& area) {
    return published.on_present_areas("ofsted_la_judgement", "judgement", "impact_of_leaders", area,
                                      model::last_fitted_year);
  };
  double sum = 0;
  int inspected = 0;
  for (const auto& area : areas) {
    if (const auto found = grade(area.code)) {
      sum += *found;
      ++inspected;
    }
  }
  if (inspected == 0) return;
  const double mean = sum / inspected;
  // 1 is outstanding, 4 inadequate.
  for (auto& area : areas) area.leadership = mean - grade(area.code).value_or(mean);
}

std::vector<std::string> present_neighbours(const Published& published, const std::string& area) {
  auto of = published.neighbours(area);
  if (of.empty()) {
    for (const auto& before : published.predecessors(area)) {
      const auto more = published.neighbours(before);
      of.insert(of.end(), more.begin(), more.end());
    }
  }
  std::vector<std::string> made;
  const auto add = [&](const std::string& code) {
    if (code != area && !std::ranges::count(made, code)) made.push_back(code);
  };
  for (const auto& neighbour : of) {
    const auto now = published.successors(neighbour.area);
    if (now.empty()) add(neighbour.area);
    for (const auto& successor : now) add(successor);
  }
  return made;
}

}  // namespace kindred::calibration
