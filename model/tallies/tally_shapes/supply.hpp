// model/tallies/tally_shapes/supply.hpp - tallies of fostering households, homes and their places.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/place_kind.hpp"

namespace kindred::model::shapes_of {

inline constexpr CellNames places_by_use{place_kind_names, "_", place_use_names};

inline constexpr TallyShape supply[]{
    {Tally::providers, "providers", "providers",
     "Fostering households and homes on 31 March by kind.", stock, every_year, place_kind_names},
    {Tally::places, "places", "places",
     "Places of fostering households and homes on 31 March by kind and use.", stock, every_year,
     places_by_use},
    {Tally::homes_by_sector, "homes_by_sector", "homes",
     "Children's homes on 31 March by who runs them.", stock, every_year, sector_names},
    {Tally::home_places_by_sector, "home_places_by_sector", "places",
     "Places of children's homes on 31 March by who runs them.", stock, every_year, sector_names},
    {Tally::constellation_households, "constellation_households", "households",
     "Fostering households in a constellation on 31 March, including hubs.", stock, every_year,
     total_cell},
    yearly_flow(Tally::foster_enquiries, "foster_enquiries", "enquiries",
                "Enquiries to foster, other than for kin, by channel.", channel_names),
    yearly_flow(Tally::foster_applications, "foster_applications", "households",
                "Applications to foster, other than for kin, by channel.", channel_names),
    yearly_flow(Tally::foster_approvals, "foster_approvals", "households",
                "Households approved to foster, other than for kin, by channel.", channel_names),
    yearly_flow(Tally::providers_made, "providers_made", "providers",
                "Fostering households approved and homes opened by kind.", place_kind_names),
    yearly_flow(Tally::providers_gone, "providers_gone", "providers",
                "Fostering households deregistered and homes closed by kind.", place_kind_names),
    yearly_flow(Tally::places_made, "places_made", "places",
                "Places added by households approved, homes opened and homes that grew, by kind.",
                place_kind_names),
    yearly_flow(
        Tally::places_gone, "places_gone", "places",
        "Places lost with households deregistered, homes closed and homes that shrank, by kind.",
        place_kind_names),
};

}  // namespace kindred::model::shapes_of
