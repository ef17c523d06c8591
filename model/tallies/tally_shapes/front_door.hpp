// model/tallies/tally_shapes/front_door.hpp - tallies of referrals, assessments and open cases.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/assessment_factor.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model::shapes_of {

inline constexpr std::array<std::string_view, 2> histories_at_5{"all", "ever_referred"};

inline constexpr TallyShape front_door[]{
    yearly_stock(Tally::open_cases_by_duration, "open_cases_by_duration",
                 "Children with an open case on 31 March (each once) by time since referral.",
                 duration_band_names),
    yearly_stock(Tally::open_cases_by_disability, "open_cases_by_disability",
                 "Children under 18 with an open case on 31 March, disabled or not.",
                 disability_names),
    yearly_stock(Tally::children_by_help_status, "children_by_help_status",
                 "Known children on 31 March by help status; `none` is not counted.",
                 help_status_names),
    yearly_stock(Tally::children_aged_0_to_17, "children_aged_0_to_17",
                 "Resident children aged 0 to 17 in the model on 31 March.", total_cell),
    yearly_flow(Tally::referrals_by_source, "referrals_by_source", "referrals",
                "Referrals of children in the year by source.", referral_source_names),
    yearly_flow(Tally::children_referred, "children_referred", "children",
                "Children referred in the year, each once."),
    yearly_flow(Tally::rereferrals_within_12_months, "rereferrals_within_12_months", "referrals",
                "Referrals within 12 months of the child's previous one."),
    yearly_flow(Tally::no_further_action, "no_further_action", "referrals",
                "Referrals closed with no further action."),
    yearly_flow(Tally::assessed_not_in_need, "assessed_not_in_need", "referrals",
                "Referrals assessed in which the child was found not in need."),
    yearly_flow(Tally::assessments_completed, "assessments_completed", "assessments",
                "Assessments completed."),
    yearly_flow(Tally::assessments_with_factors, "assessments_with_factors", "assessments",
                "Assessments completed that have information on factors."),
    yearly_flow(Tally::assessment_factors, "assessment_factors", "assessments",
                "Assessments with the factor recorded.", assessment_factor_names),
    yearly_flow(Tally::need_episodes_started, "need_episodes_started", "episodes",
                "Episodes of need started, as published: referrals less those with no further "
                "action or found not in need in the year."),
    yearly_flow(Tally::need_episodes_ended_by_duration, "need_episodes_ended_by_duration",
                "episodes", "Episodes of need ended by time since referral.", duration_band_names),
    yearly_flow(Tally::turned_5_by_history, "turned_5_by_history", "children",
                "Children reaching 5 in the year by what had ever happened.", histories_at_5),
    yearly_flow(Tally::candidates_beyond_bound, "candidates_beyond_bound", "referrals",
                "Family referral events from the second and later streams of candidates."),
    yearly_flow(Tally::referred_72_months_ago, "referred_72_months_ago", "children",
                "Children whose follow-up of 72 months after the first referral of a year ended."),
    yearly_flow(Tally::rereferred_within_72_months, "rereferred_within_72_months", "children",
                "Children referred again within 72 months of the first referral of a year, of "
                "those whose 72 months ended."),
    yearly_flow(Tally::assessments_within_45_working_days, "assessments_within_45_working_days",
                "assessments", "Assessments completed within 45 working days of the referral."),
    yearly_stock(
        Tally::children_by_deprivation, "children_by_deprivation",
        "Resident children aged 0 to 17 on 31 March by decile of the family's deprivation.",
        deciles),
    monthly(Tally::month_open_cases, "month_open_cases", "children",
            "Children with an open case at the end of the month.", stock),
    monthly(Tally::month_referrals, "month_referrals", "referrals", "Referrals in the month.",
            flow),
};

}  // namespace kindred::model::shapes_of
