// model/processes/help/child_in_need.hpp - a child in need is helped until the case closes or steps
// up.
//
// Real thing:  services under Children Act 1989 s.17, with a child in need plan.
// Equation:    competing hazards: closing (by kind of need and, for ordinary need, duration),
//              section 47 enquiry, entry to care, letter before proceedings.
// Parameters:  child_in_need.*, section_47.in_need, entry_to_care.from_need,
//              pre_proceedings.from_need.
// Left out:    what the help consists of, its capacity and its effect.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::child_in_need {

/// The case closes, unless the courts are at work.
void close(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);

/// The child becomes a child in need of this kind (the case is open already).
void begin(Child& child, Day day, NeedKind kind);

/// Firsts that cumulative incidence by 18 is counted from; values are cells of history_at_18.
enum class Milestone : std::uint8_t { in_need = 1, on_plan = 2, looked_after = 3 };
void remember(AreaMonth& area_month, const Child& child, Milestone milestone);
/// An open case is found to be one of need.
void found(AreaMonth& area_month, Child& child);

}  // namespace kindred::model::child_in_need
