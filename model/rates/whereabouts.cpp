#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"
#include "model/rates/shares.hpp"

namespace kindred::model::rates {

namespace {

/// The part of a table of shares that is about one of its groups.
template <std::size_t N, std::size_t All>
Cumulative<N> of_group(const std::array<double, All>& shares, std::size_t group) {
  std::array<double, N> part{};
  for (std::size_t i = 0; i < N; ++i) part[i] = shares[group * N + i];
  return cumulative(part);
}

}  // namespace

void set_whereabouts(Rates& r, const AreaYear& in) {
  const auto localities = in.shares(in.parameters.shares.outside_market_locality);
  for (std::size_t g = 0; g < r.outside_market_locality.size(); ++g) {
    r.outside_market_locality[g] = of_group<locality_names.size()>(localities, g);
  }
  const auto providers = in.shares(in.parameters.shares.outside_market_provider);
  for (std::size_t g = 0; g < r.outside_market_provider.size(); ++g) {
    r.outside_market_provider[g] = of_group<providers_outside_market>(providers, g);
  }
}

}  // namespace kindred::model::rates
