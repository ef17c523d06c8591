#include "model/parameters/help.hpp"

#include "model/parameters/key_list.hpp"
#include "model/parameters/protection.hpp"
#include "model/parameters/referral.hpp"

namespace kindred::model {

void help_keys(KeyList& list, HelpParameters& p) {
  constexpr std::array<std::string_view, 3> closings{"after_no_further_action", "after_not_in_need",
                                                     "after_need"};
  constexpr std::array<std::string_view, 4> months{"month_0", "month_1", "month_2", "month_3_plus"};
  constexpr std::array<std::string_view, 4> need_months{"0_to_2_months", "3_to_5_months",
                                                        "6_to_11_months", "12_months_plus"};
  constexpr std::array<std::string_view, 5> plan_months{
      "0_to_2_months", "3_to_5_months", "6_to_11_months", "12_to_23_months", "24_months_plus"};
  list.add("referral.no_further_action", "share",
           "Share of referrals closed with no further action.", 0, 0.9, p.no_further_action);
  list.add(
      "referral.recurrence", closings, "referrals",
      "Further referrals expected of a child whose case has closed, beyond the family's own rate.",
      0, 2, p.recurrence);
  list.add("referral.recurrence_decay", "months",
           "Mean time from closing to these further referrals.", 0.5, 60, p.recurrence_decay);
  list.add("assessment.concluded", months, "1/month", "Hazard of an assessment concluding.", 0, 10,
           p.assessment);
  list.add("assessment.not_in_need_first", "share",
           "Share of assessments after a first referral that find the child not in need.", 0, 1,
           p.not_in_need_first);
  list.add("assessment.not_in_need_later", "share",
           "Share of assessments after later referrals that find the child not in need.", 0, 1,
           p.not_in_need_later);
  list.add("child_in_need.closed_at_assessment", "share",
           "Share of children found in need whose case closes as the assessment ends.", 0, 1,
           p.closed_at_assessment);
  list.add("child_in_need.long_share_of_disabled", "share",
           "Share of disabled children found in need whose case is a long one.", 0, 1,
           p.long_share_of_disabled);
  list.add("child_in_need.closure", need_kind_names, "1/month", "Hazard of the case closing.", 0,
           10, p.closure);
  list.add("child_in_need.closure_by_duration", need_months, "-",
           "Factor, by time in need, on the hazard of an ordinary case closing.", 0, 10,
           p.closure_by_duration);
  list.add("section_47.at_assessment", "share",
           "Share of children found in need for whom a section 47 enquiry starts as the assessment "
           "ends.",
           0, 1, p.section_47_at_assessment);
  list.add("section_47.not_in_need", "share",
           "Share of children found not in need for whom a section 47 enquiry was made.", 0, 1,
           p.section_47_not_in_need);
  list.add("section_47.in_need", "1/month", "Hazard of a section 47 enquiry for a child in need.",
           0, 2, p.section_47_in_need);
  list.add("section_47.conference", "share",
           "Share of section 47 enquiries that go to an initial child protection conference.", 0, 1,
           p.conference);
  list.add("section_47.conference_again", "-",
           "Factor on this share for a child who had a plan before.", 0.2, 5, p.conference_again);
  list.add("protection_plan.made", "share", "Share of initial conferences that agree a plan.", 0, 1,
           p.plan);
  list.add("protection_plan.end_at_review", plan_months, "probability",
           "Chance that a review conference ends the plan, by time on it.", 0, 1, p.plan_end);
  list.add("protection_plan.review_early", "share",
           "Share of reviews after the first that are called after three months, not six.", 0, 1,
           p.review_early);
  list.add("protection_plan.review_late", "share", "Share of other reviews that are held late.", 0,
           1, p.review_late);
  list.add("protection_plan.closes", "share",
           "Share of ending plans that close the case; the rest step down to child in need.", 0, 1,
           p.plan_closes);
  list.add("family_help.quality", "share",
           "Quality of the help that families get with a plan, as a share of the best: fidelity x "
           "intensity.",
           0, 1, p.quality);
}

void source_keys(KeyList& list, SourceParameters& p) {
  constexpr std::array<std::string_view, family_age_kinds> ages{"neither", "under_5", "school_age",
                                                                "both"};
  list.add(
      "referral.source.family", ages, "share",
      "Share of referrals by whether the family has children under 5 and of school age (5 to 16).",
      0, 1, p.family);
  list.add("referral.source.domestic_abuse", "share",
           "Share of referrals of families where domestic abuse is active.", 0, 1,
           p.domestic_abuse);
  list.add("referral.source.ratio.health_under_5", "-",
           "Weight of health among the sources of referral of a family with a child under 5, "
           "relative to another family.",
           0.1, 20, p.health_under_5);
  list.add("referral.source.ratio.police_domestic_abuse", "-",
           "Weight of the police among the sources of referral of a family with domestic abuse, "
           "relative to another family.",
           0.1, 20, p.police_domestic_abuse);
}

void category_keys(KeyList& list, CategoryParameters& p) {
  list.add("protection_plan.category.neglect", "share",
           "Share of plans for children whose family has active neglect.", 0, 1, p.neglect);
  list.add("protection_plan.category.domestic_abuse", "share",
           "Share of plans for children whose family has active domestic abuse.", 0, 1,
           p.domestic_abuse);
  list.add("protection_plan.category.ratio.neglect", "-",
           "Weight of neglect among the categories of plan where it is active, relative to where "
           "it is not.",
           0.1, 50, p.neglect_ratio);
  list.add("protection_plan.category.ratio.emotional_abuse", "-",
           "Weight of emotional abuse among the categories of plan where domestic abuse is active, "
           "relative to where it is not.",
           0.1, 50, p.emotional_ratio);
}

}  // namespace kindred::model
