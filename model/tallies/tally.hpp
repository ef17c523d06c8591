// model/tallies/tally.hpp - what is counted, by area and year, in whole numbers.
//
// A tally is a row of cells. Flows add up over a year to 31 March; stocks are read on 31 March.
// Tallies marked `every_month` are kept by month as well: the headline series and the activities
// that money is worked out from. Results do not depend on the order of addition.
// To add one: an enumerator here, a row in tally_shapes.hpp, the line that counts it, and (if it is
// published) an indicator in outputs/indicators/indicators.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

enum class Tally : std::uint8_t {
  // stocks on 31 March [children]
  looked_after_by_age,
  looked_after_by_placement,
  looked_after_by_legal_status,
  looked_after_by_need,
  looked_after_by_sex,
  looked_after_by_ethnicity,
  looked_after_by_unaccompanied,
  looked_after_by_disability,
  looked_after_by_placements_in_year,  ///< 1, 2, 3 or more
  open_cases_by_duration,              ///< the union published as children in need
  open_cases_by_disability,            ///< children under 18
  protection_plans_by_duration,
  protection_plans_by_category,
  protection_plans_by_review,  ///< of three months or more
  children_by_help_status,
  leavers_by_status,
  children_aged_0_to_17,  ///< resident, known or not
  // flows in the year
  referrals_by_source,
  children_referred,  ///< each once a year
  rereferrals_within_12_months,
  no_further_action,
  assessed_not_in_need,
  assessments_completed,
  assessments_with_factors,  ///< those that carry information on factors
  assessment_factors,        ///< of these, with each recorded
  active_at_assessment,      ///< of all, with what weighs on the child or family, known or not
  need_episodes_started,
  need_episodes_ended_by_duration,
  enquiries_started,
  conferences_by_working_days,  ///< from the start of the enquiry
  plans_started_by_category,
  plans_started_second_or_later,
  plans_ended_by_duration,
  pre_proceedings_started,
  proceedings_issued,
  care_started_by_age,  ///< each child once a year, as published
  care_started_by_legal_status,
  care_started_by_need,
  care_started_by_sex,
  care_started_by_unaccompanied,
  care_started_by_placement,
  care_ceased_by_age,  ///< each child once a year (the last), as published
  care_ceased_by_reason,
  care_ceased_by_sex,
  care_ceased_by_unaccompanied,
  care_ceased_by_duration,
  placement_moves,
  returned_home_followed_up,    ///< returns home whose follow-up of so many months ended
  reentered_while_followed_up,  ///< of these, looked after again within the time
  turned_18_by_history,         ///< all, ever referred, in need, on a plan, looked after
  turned_5_by_history,          ///< all, ever referred
  candidates_beyond_bound,      ///< referrals from the second and later streams of candidates
  referred_72_months_ago,       ///< children whose follow-up of 72 months after a referral ended
  rereferred_within_72_months,  ///< of these, referred again within the 72 months
  assessments_within_45_working_days,
  looked_after_by_deprivation,  ///< stock; decile of the family, unaccompanied children left out
  protection_plans_by_deprivation,  ///< stock
  children_by_deprivation,          ///< stock; resident, known or not
  sibling_groups,                   ///< stock on 31 March: groups of siblings looked after
  sibling_children,                 ///< stock: children in them
  care_started_with_siblings,       ///< starts with a sibling looked after in the month
  proceedings_completed,            ///< children whose proceedings came to a final hearing
  proceedings_within_26_weeks,      ///< of these
  proceedings_days,                 ///< from application to final hearing, of these
  conferences_offered,              ///< families offered a family group conference
  conferences_held,                 ///< of these
  family_court_children,            ///< whose proceedings a family drug and alcohol court takes
  family_court_turned_away,         ///< for want of a place
  hearings_by_court,                ///< final hearings of looked-after children, by CourtKind
  returned_by_court,                ///< of these, the child returned home
  care_started_after_permanence,    ///< by the permanence that went before
  adoptions,                        ///< periods of care that ended by adoption
  adoption_days_by_stage,           ///< days that these took, by AdoptionStage
  edge_of_care_entries_averted,     ///< children kept from care by a policy there, each once
  serious_adversity,                ///< months of residents in serious adversity, had nobody helped
  looked_after_by_needs,     ///< stock: of 5 to 16, for 12 months or more, by band of the score
  looked_after_score,        ///< stock: their scores added up [tenths of a point]
  looked_after_misplaced,    ///< stock: in a placement that does not fit what the child needs
  needs_as_known,            ///< at assessments: the band known beside the true one
  needs_at_18,               ///< known children of a sample reaching 18, by history and adversity
  needs_score_at_18,         ///< their scores added up [tenths of a point]
  early_help_offered,        ///< families, by AdversityLevel
  early_help_lost,           ///< of these, at the handover
  early_help_started,        ///< families
  early_help_months_waited,  ///< by those who started
  early_help_ended,          ///< families, by EarlyHelpEnd
  early_help_found,          ///< children referred by workers of early help
  worker_changes,            ///< of families' lead practitioner at a handover
  providers,                 ///< stock: households and homes by PlaceKind
  places,                    ///< stock: by PlaceKind, then by PlaceUse
  homes_by_sector,           ///< stock: children's homes
  home_places_by_sector,     ///< stock: their places
  constellation_households,  ///< stock
  foster_enquiries,          ///< by Channel; kin left out, as in the next two
  foster_applications,       ///< by Channel
  foster_approvals,          ///< by Channel
  providers_made,            ///< households approved and homes opened, by PlaceKind
  providers_gone,            ///< deregistered and closed
  places_made,               ///< with them, by PlaceKind
  places_gone,               ///< the same
  looked_after_by_provider,  ///< stock, by ProvidedBy
  looked_after_by_distance,  ///< stock, by Boundary and Distance
  looked_after_by_kind_wanted,  ///< stock: of counted places, beside the kind found
  looked_after_long,            ///< stock: under 16, for 2.5 years or more
  looked_after_long_settled,    ///< stock: of these, for 2 years or more in this placement
  // on 30 September of the year; nothing of the last year of a study, which ends before
  social_workers,                   ///< WorkerStock
  social_workers_by_grade,          ///< of those in post
  social_worker_flows,              ///< in the twelve months to then, by WorkerFlow
  social_worker_cases,              ///< thousandths, by CaseAllocation
  social_worker_case_holders,       ///< thousandths of a full-time equivalent, agency included
  looked_after_by_workers_in_year,  ///< stock on 31 March: children by the workers they had
  // every month: stocks at its end, flows and activity in it
  month_looked_after_by_placement,  ///< stock; also the places filled
  month_open_cases,                 ///< stock
  month_protection_plans,           ///< stock
  month_leavers,                    ///< stock
  month_referrals,
  month_enquiries,
  month_plans_started,
  month_care_starts,          ///< every start of a period of care
  month_care_ends,            ///< every end of a period of care
  month_early_help,           ///< stock, by EarlyHelpQueue
  month_social_workers,       ///< stock, by WorkerStock
  month_social_worker_flows,  ///< by WorkerFlow
  month_activity,             ///< by Activity, in its unit
  month_placement_pence,      ///< by Placement, at prices of 2022-23; of counted places alone
  month_staff,                ///< stock, by Contract [hundredths of a full-time equivalent]
  month_budget_uses,          ///< where a scenario has a budget: by use, gross [pence of 2022-23]
  month_budget_sources,       ///< the same money by FundingSource
  month_reserves,             ///< stock [pence of 2022-23]
  size_
};

/// What money is worked out from: how much of each service was used [unit in activity_units].
enum class Activity : std::uint8_t {
  contact_and_referral,  ///< referrals
  assessment,            ///< assessments completed
  enquiry,               ///< section 47 enquiries, the conference included
  in_need,               ///< child-days open in need or in assessment, not on a plan
  protection_plan,       ///< child-days on a plan
  pre_proceedings,       ///< starts
  proceedings,           ///< applications issued, children
  kin_foster,            ///< placement-days, as are the next ones
  authority_foster,
  agency_foster,
  childrens_home,
  secure_home,
  supported_accommodation,
  with_parents,
  placed_for_adoption,
  other_residential,
  residential_school,
  other_placement,
  unaccompanied,      ///< child-days looked after of unaccompanied children, not under a placement
  looked_after_case,  ///< child-days looked after: social work, reviews
  adoption,           ///< adoptions
  special_guardianship,  ///< special guardianship and child arrangements orders made
  leaver,                ///< person-days with a leaver status, 18 to 25
  adversity_met,    ///< child-days in serious adversity with an open case: help, a plan or care
  adversity_eased,  ///< child-days in which help has ended serious adversity before its time
  partner_camhs,    ///< child-days with an open case of children whom a partner serves, or whose
                    ///< parents it does
  partner_adult_treatment,
  partner_schools,
  early_help,     ///< family-days of targeted early help
  policy_cost_1,  ///< units charged at the first cost of the scenario's roll-outs
  policy_cost_2,
  policy_cost_3,
  policy_cost_4,
  size_
};
inline constexpr NamesOf<Activity> activity_names{"contact_and_referral",
                                                  "assessment",
                                                  "enquiry",
                                                  "in_need",
                                                  "protection_plan",
                                                  "pre_proceedings",
                                                  "proceedings",
                                                  "kin_foster",
                                                  "authority_foster",
                                                  "agency_foster",
                                                  "childrens_home",
                                                  "secure_home",
                                                  "supported_accommodation",
                                                  "with_parents",
                                                  "placed_for_adoption",
                                                  "other_residential",
                                                  "residential_school",
                                                  "other_placement",
                                                  "unaccompanied",
                                                  "looked_after_case",
                                                  "adoption",
                                                  "special_guardianship",
                                                  "leaver",
                                                  "adversity_met",
                                                  "adversity_eased",
                                                  "partner_camhs",
                                                  "partner_adult_treatment",
                                                  "partner_schools",
                                                  "early_help",
                                                  "policy_cost_1",
                                                  "policy_cost_2",
                                                  "policy_cost_3",
                                                  "policy_cost_4"};
inline constexpr NamesOf<Activity> activity_units{
    "referrals",  "assessments", "enquiries",  "child-days", "child-days",  "starts",
    "children",   "child-days",  "child-days", "child-days", "child-days",  "child-days",
    "child-days", "child-days",  "child-days", "child-days", "child-days",  "child-days",
    "child-days", "child-days",  "adoptions",  "orders",     "person-days", "child-days",
    "child-days", "child-days",  "child-days", "child-days", "family-days", "units",
    "units",      "units",       "units"};

/// The court that hears an application.
enum class CourtKind : std::uint8_t { ordinary, family_drug_and_alcohol, size_ };
inline constexpr NamesOf<CourtKind> court_kind_names{"ordinary", "family_drug_and_alcohol"};

/// Families who wait for early help and who have it: coverage is the second among both.
enum class EarlyHelpQueue : std::uint8_t { waiting, helped, size_ };
inline constexpr NamesOf<EarlyHelpQueue> early_help_queue_names{"waiting", "helped"};

/// How waiting for early help, or having it, ended.
enum class EarlyHelpEnd : std::uint8_t {
  completed,
  stepped_up,          ///< a child is in need or on a plan
  lapsed,              ///< waited too long
  left_while_waiting,  ///< a child is in need or on a plan, or all have grown up
  size_
};
inline constexpr NamesOf<EarlyHelpEnd> early_help_end_names{"completed", "stepped_up", "lapsed",
                                                            "left_while_waiting"};

/// The way to adoption: from entry to care to the placement order, to the match with adopters, to
/// moving there, to the adoption order.
enum class AdoptionStage : std::uint8_t { decision, matching, placement, order, size_ };
inline constexpr NamesOf<AdoptionStage> adoption_stage_names{"decision", "matching", "placement",
                                                             "order"};

/// Bands of the needs score, as published.
enum class NeedsBand : std::uint8_t { normal, borderline, cause_for_concern, size_ };
inline constexpr NamesOf<NeedsBand> needs_band_names{"normal", "borderline", "cause_for_concern"};

/// How the band that an assessment knows stands to the true one.
enum class NeedsKnown : std::uint8_t { right, too_low, too_high, size_ };
inline constexpr NamesOf<NeedsKnown> needs_known_names{"right", "too_low", "too_high"};

/// In what way a placement does not fit.
enum class Misfit : std::uint8_t {
  high_need_in_foster_home,
  low_need_in_residential,
  ill_matched,  ///< the place was merely the one that was free
  size_
};
inline constexpr NamesOf<Misfit> misfit_names{"high_need_in_foster_home", "low_need_in_residential",
                                              "ill_matched"};

/// Of a child reaching 18: what had happened to it, and how much adversity it was in when it first
/// became known. Cells of a tally stand by history, then by adversity.
enum class HistoryAt18 : std::uint8_t { looked_after, in_need, known, size_ };
inline constexpr std::size_t first_adversity_bands = 3;

enum class Period : std::uint8_t { stock, flow };
enum class Grain : std::uint8_t { every_year, every_month };

/// A tally explained: its name in the study file, unit, sentence, and the names of its cells.
struct TallyShape {
  Tally tally;
  std::string_view name;
  std::string_view unit;
  std::string_view description;
  Period period;
  Grain grain;
  std::span<const std::string_view> cells;  ///< one "total" where it has a single cell
};

}  // namespace kindred::model
