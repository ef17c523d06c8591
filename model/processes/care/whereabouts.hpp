// model/processes/care/whereabouts.hpp - where looked-after children live on 31 March: with whom,
// how far from home, and in which kind of place for the one that they wanted.
//
// Real thing:  the return of looked-after children gives each placement its provider, its distance
//              from home and whether it lies inside the boundary of the authority.
// Equation:    in a counted place they are the place's (supply.hpp, geography.hpp). Where nobody
//              competes for a place (with parents, with adopters, elsewhere) they are drawn from
//              the published shares, once for each placement. Nobody knows how far from home an
//              unaccompanied child lives.
// Parameters:  shares outside_market_locality, outside_market_provider (docs/theory/geography.md)
// Left out:    authorities that approve carers for one another; children placed outside England.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::whereabouts {

/// Counts every looked-after child whose place is known: of those in a kind of place that is
/// counted, the ones who have a placement stay.
void count_year(AreaMonth& area_month);

}  // namespace kindred::model::whereabouts
