// model/state/use.hpp - which services a child with an open case uses from day to day.
//
// Counted by difference: an area holds how many children use each, a month adds that many times its
// days, and only a child whose month is lived event by event is counted apart.
#pragma once

#include "model/state/child.hpp"
#include "model/state/profile.hpp"
#include "model/tallies/tally.hpp"
#include "model/vocabulary/activity.hpp"

namespace kindred::model {

constexpr Activity activity_of(Placement p) {
  return static_cast<Activity>(index(Activity::kin_foster) + index(p) -
                               index(Placement::kin_foster));
}

/// Calls use(activity) for what the child uses on a day, apart from the place in which it lives.
template <class Use>
void each_use_but_place(const Child& child, Use use) {
  if (level_of(child.factors) == AdversityLevel::serious) use(Activity::adversity_met);
  if (child.eased) use(Activity::adversity_eased);
  for (std::size_t p = 0; p < treating_partners && child.served >> p != 0; ++p) {
    if ((child.served >> p & 1) != 0) {
      use(static_cast<Activity>(index(Activity::partner_camhs) + p));
    }
  }
  use(child.looked_after()                        ? Activity::looked_after_case
      : child.help == HelpStatus::protection_plan ? Activity::protection_plan
                                                  : Activity::in_need);
}

/// The same for the place of a looked-after child.
template <class Use>
void each_use_of_place(const Child& child, Use use) {
  if (!child.looked_after()) return;
  // A crisis place has a price of its own (model/processes/care/placement/stays.hpp).
  if (child.placement == Placement::other && child.unsuitable_place) return;
  // An unaccompanied child's placement is paid for from a line of its own, whatever it is.
  use(child.unaccompanied == Unaccompanied::uasc ? Activity::unaccompanied
                                                 : activity_of(child.placement));
}

/// The same for all that it uses.
template <class Use>
void each_use(const Child& child, Use use) {
  each_use_but_place(child, use);
  each_use_of_place(child, use);
}
/// The same during a month: the place that a child has requested is counted once the market has
/// answered.
template <class Use>
void each_use(const Child& child, const Profile& profile, Use use) {
  each_use_but_place(child, use);
  if (profile.stay != asking) each_use_of_place(child, use);
}

}  // namespace kindred::model
