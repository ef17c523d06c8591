// model/chance/arrivals.hpp - how many arrive in a month, so that a higher rate adds arrivals and
// moves none.
#pragma once

#include "model/chance/keyed_rng.hpp"
#include "model/chance/reproducible_math.hpp"

namespace kindred::model {

/// Arrivals at unit rate come at keyed times; those before `rate` are this month's. Their number is
/// Poisson, and who is nth at one rate is nth at any other that reaches so far.
inline std::uint32_t arrivals(const KeyedRng& rng, AgentId area, DrawPurpose event, Month month,
                              unsigned stream, double rate) {
  Words words{};
  double time = 0;
  for (std::uint32_t n = 0;; ++n) {
    if (n % 4 == 0) {
      words = rng.words(area, event, month, static_cast<std::uint16_t>(stream << 11 | n / 4));
    }
    time += exponential(uniform(words[n % 4]));
    if (time >= rate) return n;
  }
}

}  // namespace kindred::model
