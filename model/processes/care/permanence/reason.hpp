// model/processes/care/permanence/reason.hpp - what sort of end of care a reason is.
#pragma once

#include "model/vocabulary/statuses.hpp"
#include "model/vocabulary/transition.hpp"

namespace kindred::model::permanence {

/// To parents, or to somebody else without parental responsibility.
constexpr bool goes_home(ReasonCeased r) {
  return r == ReasonCeased::home_planned || r == ReasonCeased::home_unplanned ||
         r == ReasonCeased::no_parental_responsibility;
}
/// Special guardianship or child arrangements.
constexpr bool by_private_order(ReasonCeased r) {
  return r == ReasonCeased::sgo || r == ReasonCeased::child_arrangements_order;
}
/// Of leaving for one of these reasons.
constexpr Transition transition_of(ReasonCeased r) {
  return r == ReasonCeased::sgo                        ? Transition::special_guardianship
         : r == ReasonCeased::child_arrangements_order ? Transition::child_arrangements
                                                       : Transition::return_home;
}

}  // namespace kindred::model::permanence
