#include <algorithm>

#include "model/money/prices.hpp"
#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"
#include "model/state/use.hpp"

namespace kindred::model::rates {

namespace {

/// Factors whose mean over shares is 1.
template <std::size_t N>
std::array<double, N> of_mean_one(const std::array<double, N>& factors,
                                  const std::array<double, N>& shares) {
  double sum = 0, all = 0;
  for (std::size_t i = 0; i < N; ++i) sum += factors[i] * shares[i], all += shares[i];
  auto made = factors;
  for (double& factor : made) factor *= all / sum;
  return made;
}

/// The very expensive among children's homes' placements, between the two years that were surveyed.
double tail_share(const PriceParameters& p, int year) {
  const double along = std::clamp((year - 2019) / 4.0, 0.0, 1.0);
  return p.tail_share_2019 + along * (p.tail_share_2023 - p.tail_share_2019);
}

}  // namespace

void set_price(Rates& rates, const AreaYear& in) {
  const auto& p = in.parameters.price;
  auto& r = rates.price;
  const int year = std::min(in.year, in.launch);
  for (std::size_t k = 0; k < count_of<PlaceKind>; ++k) {
    const auto activity = activity_of(placement_of(static_cast<PlaceKind>(k)));
    r.mean[k] = published_price(in.parameters.book, activity, year);
  }
  r.region = in.area.price_level;
  for (std::size_t g = 0; g < count_of<PriceGroup>; ++g)
    r.by_need[g] = of_mean_one(p.by_need[g], p.need_share[g]);
  r.by_sector = of_mean_one(p.by_sector, p.sector_share);
  r.spread = p.spread;
  r.provider_share = p.provider_share;
  r.scarcity = p.scarcity;
  r.tail_threshold = p.tail_threshold * 100 / 7;
  r.tail_shape = p.tail_shape;
  const double home = r.mean[index(PlaceKind::childrens_home)];
  const double tail_mean = r.tail_threshold * r.tail_shape / (r.tail_shape - 1);
  r.tail_share = std::min(tail_share(p, year), 0.8 * home / tail_mean);
  r.home_body = (home - r.tail_share * tail_mean) / (1 - r.tail_share);
  r.crisis = p.crisis_ratio * home;
}

void set_staff(Rates& rates, const AreaYear& in) {
  const int year = std::clamp(std::min(in.year, in.launch), first_fitted_year, last_fitted_year);
  rates.staff = in.area.staff[static_cast<std::size_t>(year - first_fitted_year)];
}

}  // namespace kindred::model::rates
