// model/processes/care/health_assessment.hpp - the first health assessment of a period of care.
//
// Due within 20 working days of the start (Care Planning Regulations 2010, regulation 7).
// Equation:    day = start + 1 + floor(56 u), u uniform: the eight weeks are an example, no
// estimate. Left out:    later assessments, and what they find.
#pragma once

#include "model/processes/area_month.hpp"
#include "model/processes/next_step.hpp"

namespace kindred::model::health_assessment {

/// The day of the assessment of a child who is looked after.
Day due(const AreaMonth& area_month, const Child& child);

/// The day has come.
NextStep hold(AreaMonth& area_month, std::uint32_t record, Day day);

}  // namespace kindred::model::health_assessment
