#include "model/parameters/key_list.hpp"

namespace kindred::model {

void help_keys(KeyList& list, HelpParameters& p) {
  constexpr std::array<std::string_view, 3> closings{"after_no_further_action", "after_not_in_need",
                                                     "after_need"};
  constexpr std::array<std::string_view, 4> months{"month_0", "month_1", "month_2", "month_3_plus"};
  constexpr std::array<std::string_view, 4> need_months{"0_to_2_months", "3_to_5_months",
                                                        "6_to_11_months", "12_months_plus"};
  constexpr std::array<std::string_view, 5> plan_months{
      "0_to_2_months", "3_to_5_months", "6_to_11_months", "12_to_23_months", "24_months_plus"};
  list.add("referral.no_further_action", "share", "Referrals closed with no further action.", 0,
           0.9, p.no_further_action);
  list.add("referral.recurrence", closings, "referrals",
           "Further referrals expected of a closed child, beyond the family's own rate.", 0, 2,
           p.recurrence);
  list.add("referral.recurrence_decay", "months", "Mean delay of these further referrals.", 0.5, 60,
           p.recurrence_decay);
  list.add("assessment.concluded", months, "1/month", "Hazard of an assessment concluding.", 0, 10,
           p.assessment);
  list.add("assessment.not_in_need_first", "share",
           "Assessments of a child referred for the first time that find no need.", 0, 1,
           p.not_in_need_first);
  list.add("assessment.not_in_need_later", "share",
           "Assessments at later referrals that find no need.", 0, 1, p.not_in_need_later);
  list.add("child_in_need.closed_at_assessment", "share",
           "Children found in need whose case closes as the assessment ends.", 0, 1,
           p.closed_at_assessment);
  list.add("child_in_need.long_share_of_disabled", "share",
           "Disabled children found in need whose case is a long one.", 0, 1,
           p.long_share_of_disabled);
  list.add("child_in_need.closure", need_kind_names, "1/month", "Hazard of the case closing.", 0,
           10, p.closure);
  list.add("child_in_need.closure_by_duration", need_months, "-",
           "Factor on the closing of ordinary cases by time in need.", 0, 10,
           p.closure_by_duration);
  list.add("section_47.at_assessment", "share",
           "Children found in need for whom an enquiry starts as the assessment ends.", 0, 1,
           p.section_47_at_assessment);
  list.add("section_47.not_in_need", "share",
           "Children found not in need for whom an enquiry was made.", 0, 1,
           p.section_47_not_in_need);
  list.add("section_47.in_need", "1/month", "Hazard of an enquiry for a child in need.", 0, 2,
           p.section_47_in_need);
  list.add("section_47.conference", "share", "Enquiries that go to an initial conference.", 0, 1,
           p.conference);
  list.add("section_47.conference_again", "-", "Factor for a child who had a plan before.", 0.2, 5,
           p.conference_again);
  list.add("protection_plan.made", "share", "Initial conferences that make a plan.", 0, 1, p.plan);
  list.add("protection_plan.end_at_review", plan_months, "probability",
           "Chance that a review conference ends the plan, by time on it.", 0, 1, p.plan_end);
  list.add("protection_plan.review_early", "share",
           "Reviews after the first that are called after three months, not six.", 0, 1,
           p.review_early);
  list.add("protection_plan.review_late", "share", "Other reviews that are held too late.", 0, 1,
           p.review_late);
  list.add("protection_plan.closes", "share",
           "Plans ending that close the case; the rest step down to child in need.", 0, 1,
           p.plan_closes);
  list.add("family_help.quality", "share",
           "Quality of the help that families get with a plan, of the best: fidelity x intensity.",
           0, 1, p.quality);
}

void source_keys(KeyList& list, SourceParameters& p) {
  constexpr std::array<std::string_view, family_age_kinds> ages{"neither", "under_5", "school_age",
                                                                "both"};
  list.add("referral.source.family", ages, "share",
           "Referrals by whether the family has children under 5 and of school age (5 to 16).", 0,
           1, p.family);
  list.add("referral.source.domestic_abuse", "share",
           "Referrals of families in which domestic abuse is active.", 0, 1, p.domestic_abuse);
  list.add("referral.source.ratio.health_under_5", "-",
           "Weight of health among the sources of a family with a child under 5, over that of "
           "another.",
           0.1, 20, p.health_under_5);
  list.add("referral.source.ratio.police_domestic_abuse", "-",
           "Weight of the police among the sources of a family with domestic abuse, over that of "
           "another.",
           0.1, 20, p.police_domestic_abuse);
}

void category_keys(KeyList& list, CategoryParameters& p) {
  list.add("protection_plan.category.neglect", "share",
           "Plans of children in whose family neglect is active.", 0, 1, p.neglect);
  list.add("protection_plan.category.domestic_abuse", "share",
           "Plans of children in whose family domestic abuse is active.", 0, 1, p.domestic_abuse);
  list.add("protection_plan.category.ratio.neglect", "-",
           "Weight of neglect among the categories where it is active, over that where it is not.",
           0.1, 50, p.neglect_ratio);
  list.add("protection_plan.category.ratio.emotional_abuse", "-",
           "Weight of emotional abuse among the categories where domestic abuse is active, over "
           "that where it is not.",
           0.1, 50, p.emotional_ratio);
}

}  // namespace kindred::model
