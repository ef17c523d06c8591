#include "calibration/area_positions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace kindred::calibration {

namespace {

constexpr double km_a_mile = 1.609344;
constexpr double large_km2 = 700;

/// Of placements inside the area's boundary, the share over 20 miles from home; none where only a
/// former authority published it.
std::optional<double> share_far_inside(const Published& published, const std::string& area) {
  constexpr std::string_view indicator = "cla_31mar", kind = "distance_locality";
  constexpr std::string_view far_label = "inside_la_gt_20_miles",
                             near_label = "inside_la_le_20_miles";
  double far = 0, near = 0;
  for (const int year : published.years(indicator, kind)) {
    if (published.figure(indicator, kind, near_label, area, year).state != FigureState::known) {
      continue;
    }
    far += published.on_present_areas(indicator, kind, far_label, area, year).value_or(0);
    near += *published.value(indicator, kind, near_label, area, year);
  }
  if (far <= 0 || near <= 0) return std::nullopt;
  return far / (far + near);
}

/// Of a disc of so much land [miles].
double radius(double land_km2) { return std::sqrt(land_km2 / std::numbers::pi) / km_a_mile; }

double spread_of(double share_far) {
  return model::near_home / (2 * std::sqrt(-std::log(share_far)));
}

}  // namespace

std::vector<model::Position> area_positions(const Published& published) {
  std::vector<model::Position> made;
  double spreads = 0, radii = 0;
  for (const auto& area : published.areas()) {
    const auto& site = published.site(area.code);
    model::Position one{site.east_km / km_a_mile, site.north_km / km_a_mile, 0, 0};
    const auto region = std::ranges::find(published.regions(), area.region, &Area::code);
    one.region = static_cast<std::uint8_t>(region - published.regions().begin());
    if (const auto share = share_far_inside(published, area.code);
        share && site.land_km2 >= large_km2) {
      one.spread = spread_of(*share);
      spreads += one.spread;
      radii += radius(site.land_km2);
    }
    made.push_back(one);
  }
  for (std::size_t a = 0; a < made.size(); ++a) {
    if (made[a].spread > 0) continue;
    made[a].spread = spreads / radii * radius(published.site(published.areas()[a].code).land_km2);
  }
  return made;
}

}  // namespace kindred::calibration
