// model/tallies/tally_shapes/needs.hpp - tallies of adversity, needs and what is known of them.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/family_factor.hpp"
#include "model/vocabulary/needs_band.hpp"

namespace kindred::model::shapes_of {

inline constexpr std::array<std::string_view, count_of<HistoryAt18>> histories{"looked_after",
                                                                               "in_need", "known"};
inline constexpr std::array<std::string_view, first_adversity_bands> adversity_bands{
    "low", "middle", "high"};
inline constexpr CellNames histories_and_adversity{histories, "_", adversity_bands};

inline constexpr TallyShape needs[]{
    yearly_flow(
        Tally::active_at_assessment, "active_at_assessment", "assessments",
        "Assessments completed while the factor is active in the child or family, recorded or not.",
        adversity_sign_names),
    yearly_flow(Tally::serious_adversity, "serious_adversity", "child-months",
                "Months that resident children would live in serious adversity if no one helped, "
                "as expected for their families."),
    yearly_stock(Tally::looked_after_by_needs, "looked_after_by_needs",
                 "Children aged 5 to 16 looked after on 31 March for 12 months or more, by band of "
                 "the needs score.",
                 needs_band_names),
    {Tally::looked_after_score, "looked_after_score", "tenths of a point",
     "Sum of the needs scores of children aged 5 to 16 looked after on 31 March for 12 months or "
     "more.",
     stock, every_year, total_cell},
    yearly_stock(Tally::looked_after_misplaced, "looked_after_misplaced",
                 "Children looked after on 31 March in a placement that does not fit their needs.",
                 misfit_names),
    yearly_flow(Tally::needs_as_known, "needs_as_known", "assessments",
                "Assessments by whether the band of the needs score that they find is the true "
                "one, lower or higher.",
                needs_known_names),
    yearly_flow(
        Tally::needs_at_18, "needs_at_18", "children",
        "One in eight of the known children reaching 18, by what had happened (looked after; in "
        "need, never looked after; otherwise known) and by level of adversity when first known.",
        histories_and_adversity),
    yearly_flow(Tally::needs_score_at_18, "needs_score_at_18", "tenths of a point",
                "Sum of the needs scores at 18 of one in eight of the known children reaching 18, "
                "by the same groups.",
                histories_and_adversity),
};

}  // namespace kindred::model::shapes_of
