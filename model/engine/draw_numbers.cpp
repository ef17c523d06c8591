#include "model/engine/draw_numbers.hpp"

namespace kindred::model {

std::uint32_t ensemble_number(std::size_t draw) {
  return static_cast<std::uint32_t>(draw) + 1 + burn_in_draw;
}

KeyedRng rng_of_draw(std::uint64_t seed, std::size_t draw) { return {seed, ensemble_number(draw)}; }

}  // namespace kindred::model
