// model/tallies/tally_shapes/placements.hpp - tallies of where looked-after children live, and for
// how long.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/placement_mismatch.hpp"
#include "model/vocabulary/whereabouts.hpp"

namespace kindred::model::shapes_of {

inline constexpr TallyShape placements[]{
    yearly_flow(Tally::placement_moves, "placement_moves", "moves",
                "Moves from one placement to another."),
    yearly_stock(Tally::looked_after_by_provider, "looked_after_by_provider",
                 "Children looked after on 31 March by who provides the placement. For kinds of "
                 "placement whose places are counted, only children whose place is known.",
                 provided_by_names),
    yearly_stock(Tally::looked_after_by_distance, "looked_after_by_distance",
                 "Children looked after on 31 March by distance from home, inside and outside the "
                 "authority's boundary.",
                 locality_names),
    yearly_stock(Tally::looked_after_by_kind_wanted, "looked_after_by_kind_wanted",
                 "Children looked after on 31 March in places that are counted or were opened in a "
                 "crisis, by the kind of place requested and the kind found.",
                 wanted_and_found),
    yearly_stock(Tally::looked_after_long, "looked_after_long",
                 "Children under 16 on 31 March looked after for two and a half years or more.",
                 total_cell),
    yearly_stock(Tally::looked_after_long_settled, "looked_after_long_settled",
                 "Children under 16 on 31 March looked after for two and a half years or more who "
                 "have been in one placement for two years or more.",
                 total_cell),
};

}  // namespace kindred::model::shapes_of
