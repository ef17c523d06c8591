// model/engine/draw_numbers.hpp - which draw is which: the burn-in that all share, and the
// ensemble.
#pragma once

#include "model/chance/keyed_rng.hpp"

namespace kindred::model {

inline constexpr std::uint32_t burn_in_draw = 0;  ///< draws of the ensemble are numbered from 1

/// The number of a draw of the ensemble, counted from 0, among all draws.
std::uint32_t ensemble_number(std::size_t draw);

/// The random numbers of one draw of the ensemble, counted from 0; the burn-in has its own.
KeyedRng rng_of_draw(std::uint64_t seed, std::size_t draw);

}  // namespace kindred::model
