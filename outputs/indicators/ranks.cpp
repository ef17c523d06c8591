#include "outputs/indicators/ranks.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "outputs/indicators/held_out.hpp"
#include "outputs/indicators/series.hpp"

namespace kindred::outputs {

namespace {

constexpr double smallest_compared = 20;  // looked-after children: below this, ranks are noise

constexpr std::array table{
    Ranked{"Looked after, of all children", "cla_31mar", "none", "total", Ranked::Over::children},
    Ranked{"Placed over 20 miles from home", "cla_31mar", "distance", "gt_20_miles"},
    Ranked{"Three or more placements in the year", "cla_placement_stability", "cla_on_31_march",
           "with_3_or_more_placements_during_the_year"},
    Ranked{"In a children's home", "cla_31mar", "placement", "secure_and_childrens_homes"}};

/// Means over the baseline's draws in one year, by authority; empty where there is no such label.
std::vector<double> simulated(const StudyFile& study, std::string_view indicator,
                              std::string_view kind, std::string_view label, int year) {
  const auto* found = find(study.indicators(), indicator, kind);
  if (found == nullptr) return {};
  const auto at = std::ranges::find(found->labels, label, &Label::name);
  if (at == found->labels.end()) return {};
  const auto position = static_cast<std::size_t>(at - found->labels.begin());
  const auto values = block(study, 0, *found, {0, study.header().areas.size()},
                            {static_cast<std::size_t>(year - study.header().first_year), 1});
  std::vector<double> means(values.places, 0.0);
  for (std::size_t place = 0; place < values.places; ++place) {
    for (std::size_t draw = 0; draw < values.draws; ++draw) {
      means[place] += values.at(draw, place, 0, position) / static_cast<double>(values.draws);
    }
  }
  return means;
}

std::map<std::string_view, double> published(const StudyFile& study, std::string_view indicator,
                                             std::string_view kind, std::string_view label,
                                             int year) {
  std::map<std::string_view, double> made;
  for (const auto& figure : study.header().published) {
    if (figure.indicator == indicator && figure.kind == kind && figure.label == label &&
        figure.year == year) {
      made[figure.area] = figure.value;
    }
  }
  return made;
}

}  // namespace

std::span<const Ranked> ranked() { return table; }

bool is_ranked(std::string_view indicator, std::string_view kind, std::string_view label) {
  return std::ranges::any_of(table, [&](const Ranked& one) {
    return one.indicator == indicator && one.kind == kind && one.breakdown == label;
  });
}

std::vector<RankRow> rank_rows(const StudyFile& study) {
  std::vector<RankRow> made;
  const auto& header = study.header();
  const int year = compared_year(header);
  if (year < header.first_year) return made;
  const auto stock = simulated(study, "cla_31mar", "none", "total", year);
  const auto published_stock = published(study, "cla_31mar", "none", "total", year);
  const auto children = simulated(study, "population_0_17", "none", "total", year);
  for (const auto& one : table) {
    const auto counts = simulated(study, one.indicator, one.kind, one.breakdown, year);
    const auto figures = published(study, one.indicator, one.kind, one.breakdown, year);
    std::vector<double> model, publication;
    for (std::size_t a = 0; a < counts.size(); ++a) {
      const auto figure = figures.find(header.areas[a].code);
      const auto looked_after = published_stock.find(header.areas[a].code);
      if (figure == figures.end() || looked_after == published_stock.end() || stock[a] == 0 ||
          looked_after->second < smallest_compared) {
        continue;
      }
      const bool of_children = one.over == Ranked::Over::children;
      model.push_back(counts[a] / (of_children ? children[a] : stock[a]));
      publication.push_back(figure->second / (of_children ? children[a] : looked_after->second));
    }
    if (model.size() < 3) continue;
    made.push_back({one.label, model.size(), rank_correlation(model, publication)});
  }
  return made;
}

}  // namespace kindred::outputs
