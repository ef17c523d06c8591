// model/processes/supply/supply.hpp - the households and homes of an area at the beginning of
// history, those that come and go, and the count on 31 March.
//
// Real thing:  approved fostering households and registered homes, and their places.
// Equation:    April 2013 has as many as England's published number times the authority's
//              share, made whole by a draw; from then on fostering and homes make and close them.
// Parameters:  fostering.households, homes.places and what each authority has of them
//              (docs/theory/fostering.md, homes.md)
// Left out:    who lived with whom before April 2013; the market finds places for all once.
#pragma once

#include "model/parameters/by_year.hpp"
#include "model/processes/area_month.hpp"
#include "model/processes/supply/providers.hpp"

namespace kindred::model::supply {

/// Makes the households and homes of an area on 1 April 2013. An authority without any share in
/// England's has none, and nothing of this happens in it.
void begin(Beginning& in);

/// The end of a month: households and homes are made, close, and go.
void end_month(AreaMonth& area_month);

/// Counts the stocks of 31 March.
void count_year(AreaMonth& area_month);

}  // namespace kindred::model::supply
