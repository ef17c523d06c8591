// Where children live in placements that nobody competes for, as England published it.
#include <algorithm>

#include "calibration/published_shares.hpp"

namespace kindred::calibration {

namespace {

using model::fitted_years;

/// Placements have their present labels in tables of England from 2020, which is used for earlier
/// years.
int year_shown(std::size_t y) {
  return std::max(2020, model::first_fitted_year + static_cast<int>(y));
}

/// With parents, with adopters and elsewhere, by distance and boundary. Where the distance is not
/// known (with adopters 1 in 10, otherwise hardly anybody), the boundary is as where it is.
void fill_localities(model::Shares& s, const Published& p) {
  using model::Boundary, model::Distance;
  for (std::size_t y = 0; y < fitted_years; ++y) {
    for (std::size_t g = 0; g < model::outside_market_names.size(); ++g) {
      const auto published = [&](std::string_view label) {
        return nearest_year(p, "nat_cla_31mar_distance", model::outside_market_names[g], label,
                            year_shown(y));
      };
      const auto cell = [&](Boundary boundary, Distance distance) -> double& {
        return s.outside_market_locality[y][g * model::locality_names.size() +
                                            model::locality(boundary, distance)];
      };
      auto& near_in = cell(Boundary::inside, Distance::near_home);
      auto& far_in = cell(Boundary::inside, Distance::far_from_home);
      auto& near_out = cell(Boundary::outside, Distance::near_home);
      auto& far_out = cell(Boundary::outside, Distance::far_from_home);
      near_in = published("i_20_miles_or_less_inside_la_boundary");
      far_in = published("i_over_20_miles_inside_la_boundary");
      near_out = published("ii_20_miles_or_less_outside_la_boundary");
      far_out = published("ii_over_20_miles_outside_la_boundary");
      const double inside = (near_in + far_in) / (near_in + far_in + near_out + far_out);
      const double not_known = published("distance_not_known");
      cell(Boundary::inside, Distance::not_known) = not_known * inside;
      cell(Boundary::outside, Distance::not_known) = not_known * (1 - inside);
    }
  }
}

/// Published by placement for those inside the boundary only.
void fill_providers(model::Shares& s, const Published& p) {
  constexpr std::array<std::string_view, model::providers_outside_market> labels{
      "own_la", "other_la", "other_public_provision_e_g_pct", "private", "voluntary"};
  for (std::size_t y = 0; y < fitted_years; ++y) {
    for (std::size_t l = 0; l < labels.size(); ++l) {
      const auto published = [&](std::string_view placement) {
        return nearest_year(p, "nat_cla_31mar_placement_by_provider", placement, labels[l],
                            year_shown(y));
      };
      s.outside_market_provider[y][l] = published("placed_for_adoption");
      s.outside_market_provider[y][labels.size() + l] =
          published("other_residential") + published("residential_schools");
    }
  }
}

}  // namespace

void fill_whereabouts(model::Shares& shares, const Published& published) {
  fill_localities(shares, published);
  fill_providers(shares, published);
}

}  // namespace kindred::calibration
