// model/chance/keyed_rng.hpp - random numbers that belong to events, not to a sequence.
//
// A draw is a pure function of (seed, draw, agent, event, month, nth). No state is kept, so neither
// the order of children, nor the number of threads, nor a policy on another child can change it.
// Scenarios run with one seed therefore differ only where the policy differs.
// Method: Philox4x32-10, Salmon et al. (2011) [salmon2011parallel], from Random123.
#pragma once

#include <Random123/philox.h>

#include <array>
#include <cstdint>

#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

/// Names an agent for ever: a family, a child, an area. Made in identity.hpp.
using AgentId = std::uint64_t;

/// What a draw is for. Values are part of the results: append, never reorder. Numbers that are left
/// out belonged to draws that are no longer made; they are not used again.
enum class DrawPurpose : std::uint16_t {
  family_made = 1,
  next_child,
  characteristics = 4,
  first_candidate,
  next_candidate,
  referred = 9,
  recurrence,
  assessed,
  help_outcome = 14,
  enquiry,
  conference,
  legal_outcome = 18,
  born,
  care_start,
  placement_move = 23,
  ceased,
  returned_home,
  leaver,
  arrivals,
  arrival,
  reached,             ///< by a roll-out
  prevented,           ///< thinning of an event by policy
  additional,          ///< superposed events where policy raises a hazard
  drawn_value,         ///< of an uncertain parameter
  month,               ///< what happens to an open case, by stretch of the month
  prone,               ///< to factors of adversity, for a family's life
  crisis,              ///< episodes of a year
  needs,               ///< a child's own, and what an assessment knows of them
  with_sibling,        ///< entering care, moving or leaving with a brother or sister
  issued,              ///< care proceedings: how long they take
  hearing,             ///< what the final hearing decides
  conference_offered,  ///< a family group conference: offered, held
  conference_plan,     ///< whether its plan is taken in place of court or care
  family_court,        ///< a family's way to the family drug and alcohol court
  disruption,          ///< of an adoption or order
  source,              ///< of a recurrence
  partner,             ///< who is served by partner services
  measured,            ///< the yearly questionnaire of a looked-after child
  suited,              ///< whether a foster home suits a child with high needs
  sample_at_18,        ///< whose needs at 18 are looked at
  early_help,          ///< a family's way into it
  early_help_lasts,    ///< how long, and which family comes first
  early_help_finds,    ///< its workers refer the family
  early_help_averts,   ///< recurrences
  lead_practitioner,   ///< whether a family's help is in one tier
  early_help_keeps,    ///< a child from care
  review_conference,   ///< when a family's plans are reviewed
  placement_distance,  ///< how far from home
  placed,              ///< which places suit a child, and which of equals is first
  household_made,      ///< a fostering household: places, constellation
  household_month,     ///< deregistration, and by quarter whether it is on hold
  foster_applied,      ///< applications to foster that an area has in a month
  foster_enquired,     ///< enquiries that come to nothing
  foster_assessed,     ///< how long the assessment takes, and whether it ends in approval
  stays_put,           ///< with foster carers after 18, and how long
  home_made,           ///< a home: places
  home_month,          ///< closing
  home_opened,         ///< homes that open in an area in a month
  supply_rounded,      ///< households and homes at the beginning, in whole numbers
  whereabouts,         ///< of a child in a placement that nobody competes for
  worker_leaves,       ///< a social worker
  worker_starts,       ///< whether a vacant post is filled, and the worker's traits
  worker_promoted,     ///< to senior worker or manager
  worker_changes,      ///< of a looked-after child in a year
  price_of_provider,   ///< how expensive a carer or home is among its kind
  price_of_place,      ///< and a place there for this child
  practice             ///< how good an authority's practice is among others
};

/// Four words of 32 random bits.
using Words = std::array<std::uint32_t, 4>;

/// A word as a uniform number in (0, 1).
constexpr double uniform(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }
/// Two words as a uniform number in (0, 1) of 52 bits; of 53, the greatest would round to 1.
constexpr double uniform(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t bits = (static_cast<std::uint64_t>(high >> 6) << 26) | (low >> 6);
  return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}

/// Spreads a word over several numbers, by adding their number times an odd constant before: every
/// bit acts on every other (a finaliser of 32 bits by Wellons, "lowbias32"). Of one word or
/// several.
template <class Word>
constexpr Word mixed(Word x) {
  x = (x ^ (x >> 16)) * 0x7feb352dU;
  x = (x ^ (x >> 15)) * 0x846ca68bU;
  return x ^ (x >> 16);
}

/// All the chance in one draw of the ensemble, the same for all its scenarios. Cheap to copy.
class KeyedRng {
 public:
  KeyedRng(std::uint64_t seed, std::uint32_t draw) {
    const auto mixed =
        r123::Philox4x32()({{static_cast<std::uint32_t>(seed),
                             static_cast<std::uint32_t>(seed >> 32), draw, 0x6b696e64u}},
                           {{0x72656421u, 0x9e3779b9u}});
    key_ = {{mixed[0], mixed[1]}};
  }

  /// An event and its number in one word of the counter.
  static constexpr std::uint32_t counter_word(DrawPurpose event, std::uint16_t nth) {
    return (static_cast<std::uint32_t>(event) << 16) | nth;
  }
  std::array<std::uint32_t, 2> key() const { return {key_[0], key_[1]}; }

  Words words(AgentId agent, DrawPurpose event, Month month = {}, std::uint16_t nth = 0) const {
    const auto bits = r123::Philox4x32()(
        {{static_cast<std::uint32_t>(agent), static_cast<std::uint32_t>(agent >> 32),
          counter_word(event, nth), static_cast<std::uint32_t>(month.index)}},
        key_);
    return {bits[0], bits[1], bits[2], bits[3]};
  }

 private:
  r123::Philox4x32::key_type key_{};
};

/// What people are like, whatever the seed and the draw.
inline const KeyedRng trait_rng(0x6368617261637465, 0);

}  // namespace kindred::model
