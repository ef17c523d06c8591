// model/tallies/tally_shapes/money.hpp - tallies of activity and money.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/activity.hpp"
#include "model/vocabulary/spending_line.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model::shapes_of {

inline constexpr TallyShape money[]{
    monthly(Tally::month_activity, "month_activity", "see activity_units",
            "Services used in the month by activity; unit prices turn them into money.", flow,
            activity_names),
    monthly(Tally::month_placement_pence, "month_placement_pence", "pence of 2022-23",
            "Cost of the places in which children lived in the month, by placement. Kinds of "
            "placement whose places are not counted have a unit price instead.",
            flow, placement_names),
    monthly(Tally::month_staff, "month_staff", "hundredths of a full-time equivalent",
            "Social workers in the month by contract.", stock, contract_names),
    monthly(Tally::month_budget_uses, "month_budget_uses", "pence of 2022-23",
            "Where a scenario has a budget: gross spending in the month by line, and money added "
            "to reserves.",
            flow, use_names),
    monthly(Tally::month_budget_sources, "month_budget_sources", "pence of 2022-23",
            "Where a scenario has a budget: sources of the money spent in the month.", flow,
            funding_source_names),
    monthly(Tally::month_reserves, "month_reserves", "pence of 2022-23",
            "Where a scenario has a budget: reserves at the end of the month.", stock),
};

}  // namespace kindred::model::shapes_of
