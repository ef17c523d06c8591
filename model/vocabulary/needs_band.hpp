// model/vocabulary/needs_band.hpp - bands of the needs score, what assessments know of them, and
// whether placements fit them.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// Bands of the needs score, as published.
enum class NeedsBand : std::uint8_t { normal, borderline, cause_for_concern, size_ };
inline constexpr NamesOf<NeedsBand> needs_band_names{"normal", "borderline", "cause_for_concern"};

/// How the band that an assessment knows compares with the true one.
enum class NeedsKnown : std::uint8_t { right, too_low, too_high, size_ };
inline constexpr NamesOf<NeedsKnown> needs_known_names{"right", "too_low", "too_high"};

/// In what way a placement does not fit.
enum class Misfit : std::uint8_t {
  high_need_in_foster_home,
  low_need_in_residential,
  unsuitable_place,  ///< the place was merely the one that was free
  size_
};
inline constexpr NamesOf<Misfit> misfit_names{"high_need_in_foster_home", "low_need_in_residential",
                                              "ill_matched"};

/// Of a child reaching 18: what had happened to it, and how much adversity it was in when it first
/// became known. Cells of a tally are by history, then by adversity.
enum class HistoryAt18 : std::uint8_t { looked_after, in_need, known, size_ };
inline constexpr std::size_t first_adversity_bands = 3;

}  // namespace kindred::model
