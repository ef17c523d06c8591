// model/tallies/tally_shapes/protection.hpp - tallies of enquiries, conferences and protection
// plans.
#pragma once

#include "model/tallies/tally_shapes/row.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model::shapes_of {

inline constexpr std::array<std::string_view, 4> working_days_to_conference{
    "0_to_10_days", "11_to_15_days", "16_to_20_days", "21_plus_days"};

inline constexpr TallyShape protection[]{
    yearly_stock(Tally::protection_plans_by_duration, "protection_plans_by_duration",
                 "Children on a protection plan on 31 March by time on it.", duration_band_names),
    yearly_stock(Tally::protection_plans_by_category, "protection_plans_by_category",
                 "Children on a protection plan on 31 March by category.", plan_category_names),
    yearly_stock(
        Tally::protection_plans_by_review, "protection_plans_by_review",
        "Children on a protection plan for three months or more on 31 March, by whether all "
        "its reviews have been held in time.",
        review_names),
    yearly_flow(Tally::enquiries_started, "enquiries_started", "enquiries",
                "Section 47 enquiries started."),
    yearly_flow(Tally::conferences_by_working_days, "conferences_by_working_days", "conferences",
                "Initial child protection conferences held by working days from the start of the "
                "enquiry.",
                working_days_to_conference),
    yearly_flow(Tally::plans_started_by_category, "plans_started_by_category", "plans",
                "Child protection plans started by category.", plan_category_names),
    yearly_flow(Tally::plans_started_second_or_later, "plans_started_second_or_later", "plans",
                "Child protection plans started that were the child's second or later."),
    yearly_flow(Tally::plans_ended_by_duration, "plans_ended_by_duration", "plans",
                "Child protection plans ended by time on the plan.", duration_band_names),
    yearly_stock(Tally::protection_plans_by_deprivation, "protection_plans_by_deprivation",
                 "Children on a protection plan on 31 March by decile of the family's deprivation.",
                 deciles),
    monthly(Tally::month_protection_plans, "month_protection_plans", "children",
            "Children on a protection plan at the end of the month.", stock),
    monthly(Tally::month_enquiries, "month_enquiries", "enquiries",
            "Section 47 enquiries started in the month.", flow),
    monthly(Tally::month_plans_started, "month_plans_started", "plans",
            "Child protection plans started in the month.", flow),
};

}  // namespace kindred::model::shapes_of
