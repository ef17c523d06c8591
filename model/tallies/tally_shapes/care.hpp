// model/tallies/tally_shapes/care.hpp - tallies of looked-after children: who they are, how they
// come and go, and leavers.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/follow_up.hpp"
#include "model/vocabulary/permanence.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model::shapes_of {

inline constexpr std::array<std::string_view, 3> placements_in_year{"1", "2", "3_plus"};
inline constexpr std::array<std::string_view, 10> care_durations{"under_2_weeks",
                                                                 "from_2_weeks_to_under_8_weeks",
                                                                 "from_8_weeks_to_under_6_months",
                                                                 "from_6_months_to_under_1_year",
                                                                 "from_1_year_to_under_2_years",
                                                                 "from_2_years_to_under_3_years",
                                                                 "from_3_years_to_under_5_years",
                                                                 "from_5_years_to_under_10_years",
                                                                 "10_years_and_over",
                                                                 "not_known"};
inline constexpr std::array<std::string_view, 5> histories_at_18{
    "all", "ever_referred", "ever_in_need", "ever_on_plan", "ever_looked_after"};
inline constexpr std::array<std::string_view, 2> sibling_groups{"together", "split"};
inline constexpr std::array<std::string_view, 2> starts_with_siblings{"together", "separated"};

inline constexpr TallyShape care[]{
    yearly_stock(Tally::looked_after_by_age, "looked_after_by_age",
                 "Children looked after on 31 March by age.", age_band_names),
    yearly_stock(Tally::looked_after_by_placement, "looked_after_by_placement",
                 "Children looked after on 31 March by placement.", placement_names),
    yearly_stock(Tally::looked_after_by_legal_status, "looked_after_by_legal_status",
                 "Children looked after on 31 March by legal status.", legal_status_names),
    yearly_stock(Tally::looked_after_by_need, "looked_after_by_need",
                 "Children looked after on 31 March by category of need.", category_of_need_names),
    yearly_stock(Tally::looked_after_by_sex, "looked_after_by_sex",
                 "Children looked after on 31 March by sex.", sex_names),
    yearly_stock(Tally::looked_after_by_ethnicity, "looked_after_by_ethnicity",
                 "Children looked after on 31 March by ethnic group.", ethnicity_names),
    yearly_stock(Tally::looked_after_by_unaccompanied, "looked_after_by_unaccompanied",
                 "Children looked after on 31 March, unaccompanied asylum-seeking or not.",
                 unaccompanied_names),
    yearly_stock(Tally::looked_after_by_disability, "looked_after_by_disability",
                 "Children looked after on 31 March, disabled or not.", disability_names),
    yearly_stock(Tally::looked_after_by_placements_in_year, "looked_after_by_placements_in_year",
                 "Children looked after on 31 March by number of placements during the year.",
                 placements_in_year),
    yearly_stock(Tally::leavers_by_status, "leavers_by_status",
                 "Care leavers to 25 on 31 March by status; `none` is not counted.",
                 leaver_status_names),
    yearly_flow(Tally::care_started_by_age, "care_started_by_age", "children",
                "Children starting to be looked after in the year, each once, by age.",
                age_band_names),
    yearly_flow(
        Tally::care_started_by_legal_status, "care_started_by_legal_status", "children",
        "Children starting to be looked after in the year, each once, by legal status on starting.",
        legal_status_names),
    yearly_flow(Tally::care_started_by_need, "care_started_by_need", "children",
                "Children starting to be looked after in the year, each once, by category of need.",
                category_of_need_names),
    yearly_flow(Tally::care_started_by_sex, "care_started_by_sex", "children",
                "Children ceasing to be looked after in the year, each once, by sex.", sex_names),
    yearly_flow(Tally::care_started_by_unaccompanied, "care_started_by_unaccompanied", "children",
                "Children ceasing to be looked after in the year, each once, unaccompanied "
                "asylum-seeking or not.",
                unaccompanied_names),
    yearly_flow(Tally::care_started_by_placement, "care_started_by_placement", "children",
                "Children starting to be looked after in the year, each once, by first placement.",
                placement_names),
    yearly_flow(Tally::care_ceased_by_age, "care_ceased_by_age", "children",
                "Children ceasing to be looked after in the year, each once, by age.",
                age_ceased_names),
    yearly_flow(Tally::care_ceased_by_reason, "care_ceased_by_reason", "children",
                "Children ceasing to be looked after in the year, each once, by reason.",
                reason_ceased_names),
    yearly_flow(Tally::care_ceased_by_sex, "care_ceased_by_sex", "children",
                "Children ceasing to be looked after in the year, each once, by sex.", sex_names),
    yearly_flow(Tally::care_ceased_by_unaccompanied, "care_ceased_by_unaccompanied", "children",
                "Children ceasing to be looked after in the year, each once, unaccompanied "
                "asylum-seeking or not.",
                unaccompanied_names),
    yearly_flow(Tally::care_ceased_by_duration, "care_ceased_by_duration", "children",
                "Children ceasing to be looked after in the year, each once, by duration of the "
                "period of care.",
                care_durations),
    yearly_flow(
        Tally::returned_home_followed_up, "returned_home_followed_up", "children",
        "Children whose follow-up after going home ended in the year, by length of the follow-up.",
        names_of_returns_followed),
    yearly_flow(Tally::reentered_while_followed_up, "reentered_while_followed_up", "children",
                "Children looked after again within their follow-up after going home, which ended "
                "in the year, by its length.",
                names_of_returns_followed),
    yearly_flow(Tally::turned_18_by_history, "turned_18_by_history", "children",
                "Children reaching 18 in the year by what had ever happened.", histories_at_18),
    yearly_stock(Tally::looked_after_by_deprivation, "looked_after_by_deprivation",
                 "Children looked after on 31 March by decile of the family's deprivation, where 1 "
                 "is the most deprived; without unaccompanied children.",
                 deciles),
    {Tally::sibling_groups, "sibling_groups", "groups",
     "Groups of two or more siblings looked after on 31 March, in one home or in several.", stock,
     every_year, sibling_groups},
    yearly_stock(Tally::sibling_children, "sibling_children",
                 "Children in groups of two or more siblings looked after on 31 March.",
                 total_cell),
    yearly_flow(Tally::care_started_with_siblings, "care_started_with_siblings", "periods of care",
                "Periods of care started with a sibling looked after in the same month, by whether "
                "the child was placed with one.",
                starts_with_siblings),
    yearly_flow(Tally::care_started_after_permanence, "care_started_after_permanence", "children",
                "Children starting to be looked after in the year, each once, who had left care "
                "by adoption or an order before; `none` is not counted.",
                permanence_names),
    yearly_flow(Tally::adoptions, "adoptions", "periods of care",
                "Periods of care ended by adoption."),
    yearly_flow(Tally::adoption_days_by_stage, "adoption_days_by_stage", "child-days",
                "Days that each stage on the way to adoption took, added up over periods of care "
                "ended by adoption.",
                adoption_stage_names),
    yearly_flow(Tally::edge_of_care_entries_averted, "edge_of_care_entries_averted", "children",
                "Children on the edge of care whose entry a policy prevented, each once."),
    monthly(Tally::month_looked_after_by_placement, "month_looked_after_by_placement", "children",
            "Children looked after at the end of the month by placement: places filled.", stock,
            placement_names),
    monthly(Tally::month_leavers, "month_leavers", "people",
            "Care leavers from 18 to 25 with a leaver status at the end of the month.", stock),
    monthly(Tally::month_care_starts, "month_care_starts", "periods of care",
            "Periods of care started in the month.", flow),
    monthly(Tally::month_care_ends, "month_care_ends", "periods of care",
            "Periods of care ended in the month.", flow),
};

}  // namespace kindred::model::shapes_of
