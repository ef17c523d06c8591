// model/processes/care/unaccompanied.hpp - unaccompanied asylum-seeking children start in care.
//
// Real thing:  accommodation under s.20 on arrival or transfer; exogenous to the model.
// Equation:    Poisson arrivals by area and month; an England path by year, shared out by area.
// Parameters:  shares of unaccompanied arrivals by year and area; placement.unaccompanied.*.
// Left out:    the National Transfer Scheme's rota; asylum decisions.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::unaccompanied {

inline constexpr double under_16_on_arrival = 0.20;  ///< share

/// This month's arrivals, as records, each on its day.
std::vector<std::uint32_t> arrive(AreaMonth& area_month);

}  // namespace kindred::model::unaccompanied
