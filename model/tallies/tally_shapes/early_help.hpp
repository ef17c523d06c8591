// model/tallies/tally_shapes/early_help.hpp - tallies of targeted early help.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/early_help_queue.hpp"
#include "model/vocabulary/family_factor.hpp"

namespace kindred::model::shapes_of {

inline constexpr TallyShape early_help[]{
    yearly_flow(Tally::early_help_offered, "early_help_offered", "families",
                "Families offered targeted early help as a child's case closed, by level of "
                "adversity.",
                adversity_level_names),
    yearly_flow(Tally::early_help_lost, "early_help_lost", "families",
                "Families offered targeted early help who dropped out at the handover."),
    yearly_flow(Tally::early_help_started, "early_help_started", "families",
                "Families whose targeted early help began."),
    yearly_flow(Tally::early_help_months_waited, "early_help_months_waited", "family-months",
                "Months that families whose targeted early help began had waited since the offer."),
    yearly_flow(Tally::early_help_ended, "early_help_ended", "families",
                "Families whose wait for targeted early help, or whose help, ended, by reason.",
                early_help_end_names),
    yearly_flow(Tally::early_help_found, "early_help_found", "children",
                "Children referred by workers of targeted early help."),
    yearly_flow(Tally::worker_changes, "worker_changes", "families",
                "Families whose lead practitioner changed at a handover between child in need and "
                "early help."),
    monthly(Tally::month_early_help, "month_early_help", "families",
            "Families who wait for targeted early help, or have it, at the end of the month.",
            stock, early_help_queue_names),
};

}  // namespace kindred::model::shapes_of
