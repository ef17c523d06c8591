// model/month/event_table.hpp - what each event does to a child: a table of those that come by
// chance, one of those that are planned, and the one place where a process's next step is taken.
#pragma once

#include "model/processes/next_step.hpp"
#include "model/processes/waiting.hpp"

namespace kindred::model {

/// An event that comes by chance happens, unless a policy prevents it or early help averts it.
void happen(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
/// What was planned for a day is done.
void follow(AreaMonth& area_month, std::uint32_t record, Plan plan, Day day);
/// Hands the step that a process has returned to the process that takes it.
void dispatch(AreaMonth& area_month, std::uint32_t record, Day day, NextStep next);

}  // namespace kindred::model
