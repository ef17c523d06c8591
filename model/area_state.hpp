// model/area_state.hpp - everything that changes in one area: known children, who is open, what is
// due.
//
// A value: copying it is how a draw starts from the burn-in that all draws share.
#pragma once

#include <vector>

#include "model/child.hpp"
#include "model/tally.hpp"

namespace kindred::model {

/// Something that will happen on a day unless life moves on first.
struct Due {
  enum class Kind : std::uint8_t { family_candidate, recurrence, reentry, eighteenth_birthday };
  Day day = 0;
  std::uint32_t who = 0;  ///< family for candidates, else a record of a child
  Kind kind = Kind::family_candidate;
  std::uint8_t stream = 0;  ///< of candidates
  std::uint16_t nth = 0;    ///< candidate's number; referrals or periods of care when scheduled
};

struct AreaState {
  std::vector<Child> children;           ///< everybody ever known
  std::vector<std::uint32_t> record_of;  ///< by person: index in `children`, or nobody
  std::vector<std::uint32_t> open;       ///< records of open cases, in no order that matters
  std::vector<std::vector<Due>> due;     ///< by month
  std::vector<std::uint32_t> ceased;     ///< records of children whose care ended this year

  // Running stocks [records; one a simulated child].
  std::array<std::int64_t, count_of<Placement>> looked_after{};
  std::int64_t on_plan = 0;
  /// Differences by month: leavers aged 18 to 25 by status, those with an open case, and their
  /// days.
  std::vector<std::array<std::int32_t, count_of<LeaverStatus>>> leavers;
  std::vector<std::int32_t> leaver_cases;
  std::array<std::int64_t, count_of<LeaverStatus>> leavers_now{};
  std::int64_t leaver_cases_now = 0;
  /// Children who will reach 18 (5), by month of birth: referred, in need, on a plan, looked after.
  std::vector<std::array<std::int32_t, 4>> history_at_18;
  std::vector<std::int32_t> referred_by_5;
  std::vector<std::int32_t> unaccompanied_born;  ///< by month of birth
};

}  // namespace kindred::model
