// model/vocabulary/activity.hpp - services used, from which money is worked out, and the unit of
// each.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

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

}  // namespace kindred::model
