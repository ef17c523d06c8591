// model/processes/waiting.hpp - what is planned for a child with an open case, and the month in
// which the case must be looked at whatever its draw.
#pragma once

#include "model/processes/scene.hpp"

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
using PlannedDays = std::array<Day, count_of<Plan>>;

/// The days of what is planned from a day on; `none` where nothing is.
PlannedDays planned(const Scene& scene, std::uint32_t record, Day from, Day none);

/// What an open case, whose month has been lived, waits with from the month's end.
void wait_on(Scene& scene, std::uint32_t record);

/// Whether all that the month brings this case is another hazard class: then it is given that, and
/// its month need not be lived.
bool only_reviewed(Scene& scene, const Found& found, const Thresholds& thresholds);

}  // namespace kindred::model
