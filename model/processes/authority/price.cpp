#include "model/processes/authority/price.hpp"

#include <algorithm>
#include <cmath>

#include "model/chance/normal.hpp"
#include "model/state/use.hpp"

namespace kindred::model::price {

namespace {

/// Two draws, the provider's and the child's, as one standard normal number.
double joint(const PriceRates& r, std::uint32_t provider, std::uint32_t child) {
  return std::sqrt(r.provider_share) * standard_normal(uniform(provider)) +
         std::sqrt(1 - r.provider_share) * standard_normal(uniform(child));
}

/// A price about its mean: a lognormal body, and a tail of the very expensive.
struct Spread {
  double mean, body, tail_share;
};

double drawn(const PriceRates& r, const Spread& s, double width, const KeyedRng& rng,
             const Asked& asked) {
  const auto of_child = rng.words(asked.child, DrawPurpose::price_of_place, asked.month);
  const double u = uniform(of_child[1]);
  if (u < s.tail_share) {
    return r.tail_threshold * exp_of(-log_of(u / s.tail_share) / r.tail_shape);
  }
  const auto of_provider = rng.words(asked.provider, DrawPurpose::price_of_provider);
  return s.body * exp_of(width * joint(r, of_provider[0], of_child[0]) - width * width / 2);
}

std::uint32_t whole_pence(double pence) {
  return static_cast<std::uint32_t>(std::llround(std::max(0.0, pence)));
}

double usual_factors(const PriceRates& r, PriceGroup group, const Asked& asked) {
  const double scarce =
      asked.scarcity == 1 ? 1.0 : power(std::max(0.01, asked.scarcity), r.scarcity);
  return r.region[index(group)] * r.by_need[index(group)][index(asked.needs)] * scarce;
}

}  // namespace

std::uint32_t pence_a_day(const PriceRates& rates, const KeyedRng& rng, const Asked& asked) {
  const auto group = price_group(asked.kind);
  const double mean = rates.mean[index(asked.kind)];
  const bool home = asked.kind == PlaceKind::childrens_home;
  const Spread spread{mean, home ? rates.home_body : mean, home ? rates.tail_share : 0};
  const double by_sector = home ? rates.by_sector[index(asked.sector)] : 1;
  return whole_pence(drawn(rates, spread, rates.spread[index(group)], rng, asked) * by_sector *
                     usual_factors(rates, group, asked));
}

std::uint32_t crisis_pence_a_day(const PriceRates& rates, const KeyedRng& rng, Asked asked) {
  asked.provider = asked.child;  // opened for this child by nobody known
  const double mean = rates.crisis;
  const double tail_mean = rates.tail_threshold * rates.tail_shape / (rates.tail_shape - 1);
  const bool reached = mean < tail_mean && rates.home_body < mean;
  const Spread spread{mean, reached ? rates.home_body : mean,
                      reached ? (mean - rates.home_body) / (tail_mean - rates.home_body) : 0};
  return whole_pence(drawn(rates, spread, rates.spread[index(PriceGroup::homes)], rng, asked) *
                     usual_factors(rates, PriceGroup::homes, asked));
}

void count_month(AreaMonth& area_month) {
  for (std::size_t k = 0; k < count_of<PlaceKind>; ++k) {
    const auto kind = static_cast<PlaceKind>(k);
    const auto days =
        area_month.counted(Tally::month_activity, index(activity_of(placement_of(kind))));
    const auto group = price_group(kind);
    const std::int64_t price =
        whole_pence(area_month.rates.price.mean[k] * area_month.rates.price.region[index(group)]);
    area_month.count_month_at_scale(Tally::month_placement_pence, index(placement_of(kind)),
                                    days * price);
  }
}

}  // namespace kindred::model::price
