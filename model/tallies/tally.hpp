// model/tallies/tally.hpp - what is counted, by area and year, in whole numbers.
//
// A tally is a row of cells. Flows add up over a year to 31 March; stocks are read on 31 March.
// Tallies marked `every_month` are kept by month as well: the headline series and the activities
// that money is worked out from. Results do not depend on the order of addition.
// To add one: an enumerator here, a row in tally_shapes/, the line that counts it, and (if it is
// published) an indicator in outputs/indicators/indicators_*.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/vocabulary/cell_names.hpp"

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
  needs_as_known,            ///< at assessments: the band known and the true one
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
  looked_after_by_kind_wanted,  ///< stock: of counted places, with the kind found
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
  CellNames cells;  ///< one "total" where it has a single cell
};

}  // namespace kindred::model
