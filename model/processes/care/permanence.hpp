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

#include "model/processes/scene.hpp"

namespace kindred::model::permanence {

/// Leaving care before 18 other than by adoption.
void apply(Scene& scene, std::uint32_t record, const Happening& happening);

/// To parents, or to somebody else without parental responsibility.
bool goes_home(ReasonCeased reason);
/// Special guardianship or child arrangements.
bool by_private_order(ReasonCeased reason);
/// Of leaving for one of these reasons.
Transition transition_of(ReasonCeased reason);

/// The parties to proceedings agree on such an order, for which the child waits.
void agree(Scene& scene, std::uint32_t record, ReasonCeased order);
/// The final hearing makes the order on which the parties had agreed.
void make_order(Scene& scene, std::uint32_t record, Day day, AgreedOrder order);
/// Care ends, which may draw siblings along;
void leave(Scene& scene, std::uint32_t record, Day day, ReasonCeased reason);
/// or for a child drawn along.
void leave_with_sibling(Scene& scene, std::uint32_t record, Day day, ReasonCeased reason);
void turn_18(Scene& scene, std::uint32_t record, Day day);

/// Counts the children whose care ended this year, each once, with the last ending.
void count_ceased(Scene& scene);

}  // namespace kindred::model::permanence
