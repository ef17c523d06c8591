// model/state/profile.hpp - what is kept of a child and a family outside the open case.
//
// A child's record (child.hpp) is one cache line that the month reads; what only some events look
// at is here, in lists of the same order.
#pragma once

#include <array>
#include <type_traits>

#include "model/state/child.hpp"
#include "model/vocabulary/entry_route.hpp"
#include "model/vocabulary/permanence.hpp"

namespace kindred::model {

/// An order to somebody who is not a parent, on which the parties to proceedings agree and which
/// their final hearing will make.
enum class AgreedOrder : std::uint8_t { none, guardianship, arrangements };

/// In place of a placement stay: the child requested a place this month.
inline constexpr std::uint32_t asking = nobody - 1;

/// Of one child; at the same position as the child's record.
struct Profile {
  std::uint32_t family = nobody;  ///< index among the known families; nobody if unaccompanied
  /// The home a looked-after child lives in, among those of its brothers and sisters: a number
  /// from the first child there and the day; 0 for none.
  std::uint32_t home = 0;
  /// Where it lives: index among the area's placement stays (supply.hpp), nobody, or asking.
  std::uint32_t stay = nobody;
  /// Where the child lived as the month `home_changed` began: children live a month one after the
  /// other, and each sees its siblings as they were at its beginning.
  std::uint32_t home_before = 0;
  float exposure = 0;           ///< what the child has lived through [points of the needs score]
  NarrowDay exposed_to;         ///< the day up to which it is counted
  NarrowDay referral_followed;  ///< first of its year, while no other has followed
  std::int16_t home_changed = -1;
  NarrowDay issued;        ///< of the application under way
  NarrowDay hearing_due;   ///< its final hearing
  std::int8_t own = 0;     ///< the child's own part of the score [quarters of a point]
  std::uint8_t known = 0;  ///< the score as an assessment last knew it [quarters of a point]
  Placement placement_before = Placement::not_looked_after;
  AgreedOrder agreed = AgreedOrder::none;
  Permanence permanence = Permanence::none;  ///< by which care ended last, if by one of these
  bool conference_offered : 1 = false;       ///< a family group conference, since the last letter
  bool in_family_court : 1 = false;          ///< the family drug and alcohol court has the case
  bool entry_averted : 1 = false;            ///< from the edge of care, by a policy
  std::uint8_t next_source : 2 = 0;          ///< ReferralSource of the recurrence to come, if any
  std::uint8_t first_adversity : 2 = 0;      ///< band of it when first known (help/needs.hpp)
  bool reviewed_late : 1 = false;            ///< a review of the plan is, or has been
};
static_assert(sizeof(Profile) == 36, "without unset bits, for images");

/// Something that can draw a child's brothers and sisters along: it started to be looked after,
/// moved to another home, left care, or is to leave it by an order on which the parties agree.
struct OfSibling {
  enum class What : std::uint8_t { started, moved, left, agreed };
  std::uint32_t record = 0;
  NarrowDay day;
  What what = What::started;
  EntryRoute route = EntryRoute::need;        ///< of a start
  ReasonCeased reason = ReasonCeased::other;  ///< of an end
  bool alone = true;                          ///< not drawn along by another: draws others along
  bool together = false;                      ///< placed with a sibling
  Placement placement = Placement::not_looked_after;
  std::uint32_t home = 0;
  std::uint32_t left = 0;  ///< home that a move or an end left
};

/// What the authority had found when it closed a case.
enum class Closing : std::uint8_t { no_further_action, not_in_need, in_need, leaves_for_good };

/// A child's case that was closed this month, for the offer of early help.
struct ClosedCase {
  std::uint32_t family = 0;  ///< among the known
  Closing closing = Closing::no_further_action;
  AdversityLevel level = AdversityLevel::none;
  std::array<std::uint8_t, 2> spare{};
};

/// A known family that waits for early help.
struct AwaitsEarlyHelp {
  std::uint32_t family = 0;
  std::int16_t since = 0;  ///< month of the offer
  std::int16_t ready = 0;  ///< month at whose end help can begin, if there is a place
};

/// A family of which a child is known.
struct KnownFamily {
  std::uint32_t index = 0;             ///< in the population
  std::int16_t help_from = 0;          ///< month in which the last help began, and
  std::int16_t help_to = 0;            ///< ended, unless children are helped now
  std::int16_t looked_at = -1;         ///< month in which the quarter of the factors below began
  std::int16_t conference_month = -1;  ///< of the last offer of a family group conference
  Factors factors = 0;                 ///< active then, and
  Factors without_help = 0;            ///< had nobody helped
  std::uint8_t helped = 0;             ///< children in need or on a plan at home
  std::uint8_t conferences_held = 0;   ///< so far
  std::uint8_t in_family_court = 0;    ///< children whose case that court has
  bool early_waits = false;            ///< for targeted early help
  std::int16_t early_from = 0;         ///< first month of the last early help, and
  std::int16_t early_to = 0;           ///< first month after it
  std::uint8_t help_changes = 0;       ///< of lead practitioner, up to the last help, and
  std::uint8_t early_changes = 0;      ///< up to the last early help
  Factors prone = 0;                   ///< to these for good
  std::uint8_t adversity = 0;          ///< class of lasting adversity
  std::array<std::uint8_t, 2> spare{};
};
static_assert(std::has_unique_object_representations_v<KnownFamily> && sizeof(KnownFamily) == 28,
              "without unset bits, for images");

}  // namespace kindred::model
