// model/tallies/tally_shapes.hpp - the table of tallies: name, unit, sentence and cells of each,
// and where its cells stand in a row of counts.
#pragma once

#include "model/state/profile.hpp"
#include "model/state/workforce.hpp"
#include "model/tallies/tally.hpp"
#include "model/vocabulary/assessment_factor.hpp"
#include "model/vocabulary/follow_up.hpp"
#include "model/vocabulary/kind_found.hpp"
#include "model/vocabulary/place_kind.hpp"
#include "model/vocabulary/spending_line.hpp"
#include "model/vocabulary/whereabouts.hpp"

namespace kindred::model {

namespace shapes_of {

using Names = std::span<const std::string_view>;
inline constexpr std::array<std::string_view, 1> total_cell{"total"};
inline constexpr std::array<std::string_view, 3> placements_in_year{"1", "2", "3_plus"};
inline constexpr std::array<std::string_view, 3> workers_in_year{"1", "2", "3_plus"};
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
inline constexpr std::array<std::string_view, 2> histories_at_5{"all", "ever_referred"};
inline constexpr std::array<std::string_view, 4> working_days_to_conference{
    "0_to_10_days", "11_to_15_days", "16_to_20_days", "21_plus_days"};
inline constexpr std::array<std::string_view, 10> deciles{
    "decile_1", "decile_2", "decile_3", "decile_4", "decile_5",
    "decile_6", "decile_7", "decile_8", "decile_9", "decile_10"};

inline constexpr std::array<std::string_view, count_of<HistoryAt18> * first_adversity_bands>
    histories_and_adversity{"looked_after_low", "looked_after_middle", "looked_after_high",
                            "in_need_low",      "in_need_middle",      "in_need_high",
                            "known_low",        "known_middle",        "known_high"};

inline constexpr std::array<std::string_view, count_of<PlaceKind> * count_of<PlaceUse>>
    places_by_use{"kin_foster_filled",
                  "kin_foster_staying_put",
                  "kin_foster_on_hold",
                  "kin_foster_vacant",
                  "authority_foster_filled",
                  "authority_foster_staying_put",
                  "authority_foster_on_hold",
                  "authority_foster_vacant",
                  "agency_foster_filled",
                  "agency_foster_staying_put",
                  "agency_foster_on_hold",
                  "agency_foster_vacant",
                  "childrens_home_filled",
                  "childrens_home_staying_put",
                  "childrens_home_on_hold",
                  "childrens_home_vacant",
                  "secure_home_filled",
                  "secure_home_staying_put",
                  "secure_home_on_hold",
                  "secure_home_vacant",
                  "supported_accommodation_filled",
                  "supported_accommodation_staying_put",
                  "supported_accommodation_on_hold",
                  "supported_accommodation_vacant"};

using enum Period;
using enum Grain;

constexpr TallyShape yearly_stock(Tally t, std::string_view name, std::string_view description,
                                  Names cells) {
  return {t, name, "children", description, stock, every_year, cells};
}
constexpr TallyShape yearly_flow(Tally t, std::string_view name, std::string_view unit,
                                 std::string_view description, Names cells = total_cell) {
  return {t, name, unit, description, flow, every_year, cells};
}
/// On 30 September of the year; nothing of the last year of a study, which ends before.
constexpr TallyShape in_september(Tally t, std::string_view name, std::string_view unit,
                                  std::string_view description, Period period, Names cells) {
  return {t, name, unit, description, period, every_year, cells};
}
constexpr TallyShape monthly(Tally t, std::string_view name, std::string_view unit,
                             std::string_view description, Period period,
                             Names cells = total_cell) {
  return {t, name, unit, description, period, every_month, cells};
}

inline constexpr std::array<TallyShape, count_of<Tally>> table{
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
    yearly_stock(Tally::open_cases_by_duration, "open_cases_by_duration",
                 "Children with an open case on 31 March (each once) by time since referral.",
                 duration_band_names),
    yearly_stock(Tally::open_cases_by_disability, "open_cases_by_disability",
                 "Children under 18 with an open case on 31 March, disabled or not.",
                 disability_names),
    yearly_stock(Tally::protection_plans_by_duration, "protection_plans_by_duration",
                 "Children on a protection plan on 31 March by time on it.", duration_band_names),
    yearly_stock(Tally::protection_plans_by_category, "protection_plans_by_category",
                 "Children on a protection plan on 31 March by category.", plan_category_names),
    yearly_stock(
        Tally::protection_plans_by_review, "protection_plans_by_review",
        "Children on a protection plan for three months or more on 31 March, by whether all "
        "its reviews have been held in time.",
        review_names),
    yearly_stock(Tally::children_by_help_status, "children_by_help_status",
                 "Known children on 31 March by help status; `none` is not counted.",
                 help_status_names),
    yearly_stock(Tally::leavers_by_status, "leavers_by_status",
                 "Care leavers to 25 on 31 March by status; `none` is not counted.",
                 leaver_status_names),
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
    yearly_flow(
        Tally::active_at_assessment, "active_at_assessment", "assessments",
        "Assessments completed while the factor is active in the child or family, recorded or not.",
        adversity_sign_names),
    yearly_flow(Tally::need_episodes_started, "need_episodes_started", "episodes",
                "Episodes of need started, as published: referrals less those with no further "
                "action or found not in need in the year."),
    yearly_flow(Tally::need_episodes_ended_by_duration, "need_episodes_ended_by_duration",
                "episodes", "Episodes of need ended by time since referral.", duration_band_names),
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
    yearly_flow(Tally::pre_proceedings_started, "pre_proceedings_started", "children",
                "Children entering pre-proceedings."),
    yearly_flow(Tally::proceedings_issued, "proceedings_issued", "children",
                "Children in care or supervision applications issued."),
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
                "Children starting to be looked after in the year, each once, by sex.", sex_names),
    yearly_flow(Tally::care_started_by_unaccompanied, "care_started_by_unaccompanied", "children",
                "Children starting to be looked after in the year, each once, unaccompanied "
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
    yearly_flow(Tally::placement_moves, "placement_moves", "moves",
                "Moves from one placement to another."),
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
    yearly_stock(Tally::looked_after_by_deprivation, "looked_after_by_deprivation",
                 "Children looked after on 31 March by decile of the family's deprivation, where 1 "
                 "is the most deprived; without unaccompanied children.",
                 deciles),
    yearly_stock(Tally::protection_plans_by_deprivation, "protection_plans_by_deprivation",
                 "Children on a protection plan on 31 March by decile of the family's deprivation.",
                 deciles),
    yearly_stock(
        Tally::children_by_deprivation, "children_by_deprivation",
        "Resident children aged 0 to 17 on 31 March by decile of the family's deprivation.",
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
    yearly_flow(Tally::proceedings_completed, "proceedings_completed", "children",
                "Children in care or supervision proceedings that ended."),
    yearly_flow(Tally::proceedings_within_26_weeks, "proceedings_within_26_weeks", "children",
                "Children in care or supervision proceedings that ended within 26 weeks of the "
                "application."),
    yearly_flow(Tally::proceedings_days, "proceedings_days", "child-days",
                "Days from application to the end of care or supervision proceedings that ended."),
    yearly_flow(Tally::conferences_offered, "conferences_offered", "families",
                "Families offered a family group conference with the letter before proceedings."),
    yearly_flow(Tally::conferences_held, "conferences_held", "families",
                "Families whose family group conference was held, of those offered one with the "
                "letter before proceedings."),
    yearly_flow(Tally::family_court_children, "family_court_children", "children",
                "Children whose proceedings go to a family drug and alcohol court."),
    yearly_flow(Tally::family_court_turned_away, "family_court_turned_away", "children",
                "Children whose family would have gone to a family drug and alcohol court, but "
                "there was no place."),
    yearly_flow(Tally::hearings_by_court, "hearings_by_court", "children",
                "Final hearings of looked-after children by court.", court_kind_names),
    yearly_flow(Tally::returned_by_court, "returned_by_court", "children",
                "Looked-after children returned home at their final hearing, by court.",
                court_kind_names),
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
    in_september(Tally::social_workers, "social_workers", "fte",
                 "Social workers in post, vacant posts, agency workers and apprentices.", stock,
                 worker_stock_names),
    in_september(Tally::social_workers_by_grade, "social_workers_by_grade", "fte",
                 "Social workers in post by grade.", stock, worker_grade_names),
    in_september(Tally::social_worker_flows, "social_worker_flows", "fte",
                 "Social workers, agency workers and apprentices who started and left in the "
                 "twelve months before.",
                 flow, worker_flow_names),
    in_september(Tally::social_worker_cases, "social_worker_cases", "cases / 1000",
                 "Cases of social workers, and cases beyond what they can hold.", stock,
                 case_allocation_names),
    in_september(Tally::social_worker_case_holders, "social_worker_case_holders", "fte / 1000",
                 "Social workers who hold cases, including agency workers.", stock, total_cell),
    yearly_stock(Tally::looked_after_by_workers_in_year, "looked_after_by_workers_in_year",
                 "Children looked after on 31 March by number of social workers in the year.",
                 workers_in_year),
    monthly(Tally::month_looked_after_by_placement, "month_looked_after_by_placement", "children",
            "Children looked after at the end of the month by placement: places filled.", stock,
            placement_names),
    monthly(Tally::month_open_cases, "month_open_cases", "children",
            "Children with an open case at the end of the month.", stock),
    monthly(Tally::month_protection_plans, "month_protection_plans", "children",
            "Children on a protection plan at the end of the month.", stock),
    monthly(Tally::month_leavers, "month_leavers", "people",
            "Care leavers from 18 to 25 with a leaver status at the end of the month.", stock),
    monthly(Tally::month_referrals, "month_referrals", "referrals", "Referrals in the month.",
            flow),
    monthly(Tally::month_enquiries, "month_enquiries", "enquiries",
            "Section 47 enquiries started in the month.", flow),
    monthly(Tally::month_plans_started, "month_plans_started", "plans",
            "Child protection plans started in the month.", flow),
    monthly(Tally::month_care_starts, "month_care_starts", "periods of care",
            "Periods of care started in the month.", flow),
    monthly(Tally::month_care_ends, "month_care_ends", "periods of care",
            "Periods of care ended in the month.", flow),
    monthly(Tally::month_early_help, "month_early_help", "families",
            "Families who wait for targeted early help, or have it, at the end of the month.",
            stock, early_help_queue_names),
    monthly(Tally::month_social_workers, "month_social_workers", "fte",
            "Social workers in post, vacant posts, agency workers and apprentices at the end of "
            "the month.",
            stock, worker_stock_names),
    monthly(Tally::month_social_worker_flows, "month_social_worker_flows", "fte",
            "Social workers, agency workers and apprentices who started and left in the month.",
            flow, worker_flow_names),
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

}  // namespace shapes_of

/// All shapes, in the order of `Tally`.
inline constexpr std::span<const TallyShape> tally_shapes = shapes_of::table;
constexpr const TallyShape& shape(Tally tally) { return tally_shapes[index(tally)]; }

constexpr bool tallies_in_order() {
  for (std::size_t i = 0; i < tally_shapes.size(); ++i) {
    if (index(tally_shapes[i].tally) != i || tally_shapes[i].cells.empty()) return false;
  }
  return true;
}
static_assert(tallies_in_order(), "one shape for each tally, in the order of the enumerators");

/// Where the cells of a tally begin in its row, and the lengths of the rows.
struct TallyLayout {
  std::array<std::size_t, count_of<Tally>> offset{};
  std::size_t yearly = 0;
  std::size_t monthly = 0;
};

inline constexpr TallyLayout tally_layout = [] {
  TallyLayout made;
  for (const auto& s : tally_shapes) {
    auto& end = s.grain == Grain::every_month ? made.monthly : made.yearly;
    made.offset[index(s.tally)] = end;
    end += s.cells.size();
  }
  return made;
}();

}  // namespace kindred::model
