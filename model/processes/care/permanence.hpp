// model/processes/care/permanence.hpp - a period of care ends.
//
// Real thing:  going home, special guardianship and child arrangements orders, adoption, other
//              reasons (SSDA903 REC), and the 18th birthday.
// Equation:    competing hazards by age and time looked after; reasons within a group by the
//              published shares of the year; nobody is looked after past the 18th birthday.
// Parameters:  permanence.home, .guardianship, .other, .arrangements_share, .age_exit;
//              unaccompanied.exit.
//              An adoption or order can break down (entry_to_care.hpp), and siblings leave along
//              (siblings.hpp).
// Left out:    support afterwards, but as a policy on permanence_disruption.
#pragma once

#include "model/processes/care/permanence/reason.hpp"
#include "model/processes/scene.hpp"

namespace kindred::model::permanence {

/// Leaving care before 18 other than by adoption: home,
void go_home(Scene& scene, std::uint32_t record, const Happening& happening);
/// by an order, for which a child in proceedings waits until the final hearing,
void special_guardianship(Scene& scene, std::uint32_t record, const Happening& happening);
void child_arrangements(Scene& scene, std::uint32_t record, const Happening& happening);
/// or otherwise.
void leave_otherwise(Scene& scene, std::uint32_t record, const Happening& happening);

/// Care ends, which may draw siblings along;
void leave(Scene& scene, std::uint32_t record, Day day, ReasonCeased reason);
/// or for a child drawn along.
void leave_with_sibling(Scene& scene, std::uint32_t record, Day day, ReasonCeased reason);
void turn_18(Scene& scene, std::uint32_t record, Day day);

/// Counts the children whose care ended this year, each once, with the last ending.
void count_ceased(Scene& scene);

}  // namespace kindred::model::permanence
