// tests/model/made_topics.hpp - what each tally is about, to say in a few words what two runs
// differ in.
#pragma once

#include "model/counts.hpp"

namespace made::topics {

using namespace kindred::model;

/// What tallies are about; a set of these is what a mechanism may touch.
enum About : unsigned {
  residents = 1U << 0,    ///< of whom nothing is done: never touched by a switch
  referral = 1U << 1,     ///< how many
  source = 1U << 2,       ///< by whom
  assessed = 1U << 3,     ///< assessments, and what weighs on the family then
  recorded = 1U << 4,     ///< of that
  known = 1U << 5,        ///< of needs
  open_case = 1U << 6,    ///< and help at home
  protection = 1U << 7,   ///< enquiries, conferences and plans
  category = 1U << 8,     ///< of plans
  courts = 1U << 9,       ///< letters, proceedings, hearings
  conference = 1U << 10,  ///< of the family group
  treatment = 1U << 11,   ///< family drug and alcohol court
  care = 1U << 12,        ///< who enters, leaves and lives there, where, with whom
  leavers = 1U << 13,
  early_help = 1U << 14,
  adversity = 1U << 15,  ///< met and eased, and needs later
  partners = 1U << 16,   ///< whom they serve
  supply = 1U << 17,     ///< of places
  workers = 1U << 18,    ///< social workers, and children's changes of them
  caseload = 1U << 19,   ///< of social workers
  everything = (1U << 20) - 1 - residents
};

inline About about(Activity a) {
  using enum Activity;
  switch (a) {
    case contact_and_referral:
      return referral;
    case assessment:
      return assessed;
    case enquiry:
    case protection_plan:
      return protection;
    case in_need:
      return open_case;
    case pre_proceedings:
    case proceedings:
      return courts;
    case leaver:
      return leavers;
    case adversity_met:
    case adversity_eased:
      return adversity;
    case partner_camhs:
    case partner_adult_treatment:
    case partner_schools:
      return partners;
    case Activity::early_help:
      return About::early_help;
    default:
      return care;
  }
}

inline About about(Tally t) {
  using enum Tally;
  switch (t) {
    case children_aged_0_to_17:
    case children_by_deprivation:
    case serious_adversity:
      return residents;
    case referrals_by_source:
      return source;
    case children_referred:
    case rereferrals_within_12_months:
    case no_further_action:
    case referred_72_months_ago:
    case rereferred_within_72_months:
    case candidates_beyond_bound:
    case turned_5_by_history:
    case month_referrals:
      return referral;
    case assessed_not_in_need:
    case assessments_completed:
    case assessments_with_factors:
    case assessments_within_45_working_days:
    case active_at_assessment:
      return assessed;
    case assessment_factors:
      return recorded;
    case needs_as_known:
      return known;
    case open_cases_by_duration:
    case open_cases_by_disability:
    case children_by_help_status:
    case need_episodes_started:
    case need_episodes_ended_by_duration:
    case month_open_cases:
      return open_case;
    case protection_plans_by_duration:
    case protection_plans_by_review:
    case protection_plans_by_deprivation:
    case enquiries_started:
    case conferences_by_working_days:
    case plans_started_second_or_later:
    case plans_ended_by_duration:
    case month_protection_plans:
    case month_enquiries:
    case month_plans_started:
      return protection;
    case protection_plans_by_category:
    case plans_started_by_category:
      return category;
    case pre_proceedings_started:
    case proceedings_issued:
    case proceedings_completed:
    case proceedings_within_26_weeks:
    case proceedings_days:
    case returned_by_court:
      return courts;
    case conferences_offered:
    case conferences_held:
      return conference;
    case family_court_children:
    case family_court_turned_away:
    case hearings_by_court:
      return treatment;
    case leavers_by_status:
    case month_leavers:
      return leavers;
    case early_help_offered:
    case early_help_lost:
    case early_help_started:
    case early_help_months_waited:
    case early_help_ended:
    case early_help_found:
    case worker_changes:
    case month_early_help:
      return About::early_help;
    case providers:
    case places:
    case homes_by_sector:
    case home_places_by_sector:
    case constellation_households:
    case foster_enquiries:
    case foster_applications:
    case foster_approvals:
    case providers_made:
    case providers_gone:
    case places_made:
    case places_gone:
      return supply;
    case social_worker_cases:
      return caseload;
    case social_workers:
    case social_workers_by_grade:
    case social_worker_flows:
    case social_worker_case_holders:
    case looked_after_by_workers_in_year:
    case month_social_workers:
    case month_social_worker_flows:
    case month_staff:
      return workers;
    case turned_18_by_history:
    case needs_at_18:
    case needs_score_at_18:
      return adversity;
    default:
      return care;
  }
}
inline About about(Tally t, std::size_t cell) {
  if (t == Tally::month_activity) return about(static_cast<Activity>(cell));
  const bool helped_early =
      t == Tally::children_by_help_status && cell == index(HelpStatus::early_help);
  return helped_early ? About::early_help : about(t);
}

/// What two sets of counts differ in.
inline unsigned differs(const Counts& a, const Counts& b) {
  unsigned made = 0;
  for (const auto& s : tally_shapes) {
    for (std::size_t c = 0; c < s.cells.size(); ++c) {
      for (int year = a.first_year(); year <= a.last_year(); ++year) {
        const bool yearly = s.grain == Grain::every_year;
        for (int month = 0; month < (yearly ? 1 : 12); ++month) {
          const bool same =
              yearly ? a.at(s.tally, year, c) == b.at(s.tally, year, c)
                     : a.at_month(s.tally, year, month, c) == b.at_month(s.tally, year, month, c);
          if (!same) made |= about(s.tally, c);
        }
      }
    }
  }
  return made;
}

}  // namespace made::topics
