// model/processes/supply/homes.hpp - children's homes, secure homes and supported accommodation
// open and close.
//
// Real thing:  children's homes and, from October 2023, supported accommodation are registered
//              (Care Standards Act 2000 Part II); secure homes are approved (Children Act 1989
//              s.25).
// Equation:    homes open in an area as a Poisson process: England's places opened in the year by
//              sector x the area's share / mean size x (occupancy / usual)^a x price^b, both of the
//              region at the end of the month before; each closes with hazard x (usual /
//              occupancy)^c, and is gone once nobody lives there. Authorities' homes answer by a
//              part of a, b and c. Secure homes have the places published, the last from then on.
// Parameters:  homes.* (docs/theory/homes.md)
// Left out:    who owns several homes; changes of registered places; costs of opening; staff.
#pragma once

#include "model/processes/supply/providers.hpp"

namespace kindred::model::homes {

/// Homes that are open on 1 April 2013.
void begin(supply::Beginning& in);
/// Homes close and open.
void end_month(AreaMonth& area_month);

}  // namespace kindred::model::homes
