// model/processes/waiting.hpp - what is planned for a child with an open case, and the month in
// which the case must be looked at whatever its draw.
#pragma once

#include <algorithm>

#include "model/processes/area_month.hpp"

namespace kindred::model {

/// What is planned for a day; of what falls on the same day, the first here is done.
enum class Plan : std::uint8_t {
  adulthood,  ///< the 18th birthday
  reentry,    ///< the child who went home this month goes back into care
  birth,
  hearing,   ///< the final hearing of proceedings
  decision,  ///< the end of an assessment, a conference, or the next review of a plan
  size_
};

constexpr bool awaits_decision(const Child& child) {
  return child.help == HelpStatus::assessment || child.help == HelpStatus::enquiry ||
         child.help == HelpStatus::protection_plan;
}

/// Calls visit(plan, day) for all that is planned for an open case from a day on.
template <class Visit>
void each_planned(const AreaMonth& area_month, std::uint32_t record, Day from, Visit visit) {
  const auto& child = area_month.state->children[record];
  const auto put = [&](Plan plan, Day day) { visit(plan, std::max(from, day)); };
  put(Plan::adulthood, birthday(child, 18));
  if (child.back_in_care != never && !child.looked_after()) put(Plan::reentry, child.back_in_care);
  if (child.born() > from) put(Plan::birth, child.born());
  if (in_proceedings(child)) put(Plan::hearing, area_month.state->profiles[record].hearing_due);
  if (awaits_decision(child)) put(Plan::decision, child.decision_due);
}

/// What comes first of it.
struct FirstPlanned {
  Plan plan = Plan::adulthood;
  Day day = no_change;
};
inline FirstPlanned first_planned(const AreaMonth& area_month, std::uint32_t record, Day from) {
  FirstPlanned first;
  each_planned(area_month, record, from, [&](Plan plan, Day day) {
    if (day < first.day) first = {plan, day};
  });
  return first;
}

/// What an open case, whose month has been lived, waits with from the month's end.
void wait_on(AreaMonth& area_month, std::uint32_t record);

/// Whether all that the month brings this case is another hazard class: then it is given that, and
/// its month need not be lived.
bool only_reviewed(AreaMonth& area_month, const FoundCase& found, const Thresholds& thresholds);

}  // namespace kindred::model
