// model/processes/help/family_help.hpp - when a family is being helped.
//
// Real thing:  work with the family under a child in need or protection plan (Children Act 1989
//              s.17, s.47).
// Equation:    while any of its children is in need or on a plan at home the family is helped; a
//              month of it counts as 1 + recovery x quality months of an episode of adversity
//              (model/population/crises.hpp).
// Parameters:  adversity.recovery, family_help.quality (docs/theory/family_help.md)
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::family_help {

/// Whether the child's status is one in which its family is helped.
inline bool is_help(const Child& child) {
  return !child.looked_after() && child.help >= HelpStatus::in_need;
}
/// Makes the family's help begin or end after its child's status has changed.
void follow(AreaMonth& area_month, std::uint32_t record);

}  // namespace kindred::model::family_help
