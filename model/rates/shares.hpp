// model/rates/shares.hpp - weights of kinds, made into what an event picks from.
#pragma once

#include "model/rates/rates.hpp"

namespace kindred::model::rates {

template <std::size_t N>
Cumulative<N> cumulative(const std::array<double, N>& weights) {
  double sum = 0;
  for (const double w : weights) sum += w;
  Cumulative<N> made{};
  double running = 0;
  for (std::size_t i = 0; i < N; ++i) {
    running += weights[i];
    made[i] = static_cast<float>(sum > 0 ? running / sum : 1.0);
  }
  return made;
}

/// Weights by kind of case that are `relative` to each other from kind to kind and come to `shares`
/// over all cases, of which so many are of each kind: found by fitting in turn.
template <std::size_t N, std::size_t K>
std::array<std::array<double, N>, K> weights_by_kind(
    const std::array<double, N>& shares, const std::array<std::array<double, N>, K>& relative,
    const std::array<double, K>& kinds) {
  constexpr int rounds = 40;
  auto base = shares;
  const auto weights = [&](std::size_t k) {
    std::array<double, N> made{};
    double sum = 0;
    for (std::size_t n = 0; n < N; ++n) sum += made[n] = base[n] * relative[k][n];
    for (double& w : made) w = sum > 0 ? w / sum : shares[0];
    return made;
  };
  for (int round = 0; round < rounds; ++round) {
    std::array<double, N> found{};
    for (std::size_t k = 0; k < K; ++k) {
      const auto of_kind = weights(k);
      for (std::size_t n = 0; n < N; ++n) found[n] += kinds[k] * of_kind[n];
    }
    for (std::size_t n = 0; n < N; ++n) base[n] = found[n] > 0 ? base[n] * shares[n] / found[n] : 0;
  }
  std::array<std::array<double, N>, K> made{};
  for (std::size_t k = 0; k < K; ++k) made[k] = weights(k);
  return made;
}

}  // namespace kindred::model::rates
