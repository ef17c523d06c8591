// model/vocabulary/permanence.hpp - lasting homes outside care, and the way to adoption.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// Lasting homes outside care, as in the census's previous permanence (P1, P2, P3).
enum class Permanence : std::uint8_t { none, adoption, guardianship, arrangements, size_ };
inline constexpr NamesOf<Permanence> permanence_names{"none", "adoption", "special_guardianship",
                                                      "child_arrangements"};

/// The way to adoption: from entry to care to the placement order, to the match with adopters, to
/// moving there, to the adoption order.
enum class AdoptionStage : std::uint8_t { decision, matching, placement, order, size_ };
inline constexpr NamesOf<AdoptionStage> adoption_stage_names{"decision", "matching", "placement",
                                                             "order"};

}  // namespace kindred::model
