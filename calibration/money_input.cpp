#include "calibration/money_input.hpp"

#include <map>
#include <optional>

#include "calibration/price_paths.hpp"

namespace kindred::calibration {

namespace {

constexpr int last_september = 2022;
constexpr int first_september = 2017;  // the first with agency workers counted

/// The figure of a September, or of the nearest that has one, the earlier first.
std::optional<double> september(const Published& published, std::string_view indicator,
                                std::string_view area, int year) {
  for (int away = 0; away <= last_september - first_september; ++away) {
    for (const int y : {year - away, year + away}) {
      if (y < first_september || y > last_september) continue;
      if (const auto v = published.on_present_areas(indicator, "none", "total", area, y)) return v;
    }
  }
  return std::nullopt;
}

double workers(const Published& published, std::string_view indicator, std::string_view area,
               int year) {
  if (const auto found = september(published, indicator, area, year)) return *found;
  return september(published, indicator, england, year).value() *
         published.children(area, last_september) / published.children(england, last_september);
}

/// Unit costs of a region over England's, the mean of the years that have both.
double level(const Published& published, std::string_view indicator, std::string_view region) {
  double sum = 0;
  int years = 0;
  for (int year = 2017; year <= 2023; ++year) {
    const auto here = published.value(indicator, "none", "total", region, year);
    const auto all = published.value(indicator, "none", "total", england, year);
    if (here && all) sum += *here / *all, ++years;
  }
  return years > 0 ? sum / years : 1;
}

/// Levels of the regions, 1 in the mean over their looked-after children.
std::map<std::string, double> levels(const Published& published, std::string_view indicator) {
  std::map<std::string, double> made;
  double sum = 0, all = 0;
  for (const auto& region : published.regions()) {
    const double children =
        published.value("cla_31mar", "none", "total", region.code, 2023).value_or(1);
    made[region.code] = level(published, indicator, region.code);
    sum += made[region.code] * children;
    all += children;
  }
  for (auto& [region, value] : made) value *= all / sum;
  return made;
}

}  // namespace

void set_money_input(std::vector<model::AreaParameters>& areas, const Published& published) {
  const auto fostering = levels(published, "s251_unit_cost_fostering");
  const auto homes = levels(published, "s251_unit_cost_residential");
  for (auto& area : areas) {
    const auto* place = published.area(area.code);
    if (place != nullptr && fostering.contains(place->region)) {
      area.price_level = {fostering.at(place->region), homes.at(place->region)};
    }
    for (std::size_t y = 0; y < model::fitted_years; ++y) {
      const int september =
          std::max(first_september, model::first_fitted_year - 1 + static_cast<int>(y));
      area.staff[y] = {workers(published, "sw_inpost_fte", area.code, september),
                       workers(published, "sw_agency_fte", area.code, september)};
    }
  }
}

}  // namespace kindred::calibration
