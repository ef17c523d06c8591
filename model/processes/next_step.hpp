// model/processes/next_step.hpp - what a process has decided that another does.
//
// A process changes what is its own and returns the step that follows, on the same day; one place
// (model/month/event_table.hpp) dispatches it. So no process calls back the one that called it.
#pragma once

#include "model/state/profile.hpp"

namespace kindred::model {

struct [[nodiscard]] NextStep {
  enum class Kind : std::uint8_t {
    none,
    enquiry_in_assessment,  ///< an enquiry begins, as part of the assessment that opened the case,
    enquiry_in_need,        ///< or of a child in need
    letter,                 ///< the letter before proceedings is sent
    entry,                  ///< the child starts to be looked after, by `route`
    leaving                 ///< the child's period of care ends, for `reason`
  };
  Kind kind = Kind::none;
  EntryRoute route = EntryRoute::need;
  ReasonCeased reason = ReasonCeased::other;

  constexpr NextStep() = default;
  constexpr NextStep(Kind k) : kind(k) {}
  constexpr NextStep(EntryRoute by) : kind(Kind::entry), route(by) {}
  constexpr NextStep(ReasonCeased why) : kind(Kind::leaving), reason(why) {}
};

}  // namespace kindred::model
