#include "model/parameters/key_list.hpp"

namespace kindred::model {

void family_keys(KeyList& list, FamilyParameters& p) {
  constexpr std::array<std::string_view, 6> sizes{"1", "2", "3", "4", "5", "6"};
  constexpr std::array<std::string_view, 2> ends{"least", "most"};
  list.add("family.size_shares", sizes, "share", "Completed families by number of children.", 0, 1,
           p.size_shares);
  list.add("family.spacing", ends, "months", "Time between births in a family, even between these.",
           10, 120, p.spacing);
  list.add("family.frailty_shape", "-",
           "Shape of the gamma distribution, mean 1, of a family's lasting adversity.", 0.05, 5,
           p.frailty_shape);
  list.add("family.high_adversity_share", "share",
           "Families of high adversity, where there are two classes of it; 0 for the gamma "
           "distribution.",
           0, 0.9, p.high_adversity_share);
  list.add("family.high_adversity_ratio", "-",
           "Adversity of these families over that of the rest; without effect where their share is "
           "0.",
           1, 200, p.high_adversity_ratio);
  list.add("family.deprivation_slope", "log/decile",
           "Fall in the log hazard of referral for each decile of less deprivation.", 0, 0.6,
           p.deprivation_slope);
  list.add("family.referral_rate", "1/month",
           "Referral events of a family of mean adversity, before children are included.", 0.0005,
           0.05, p.referral_rate);
  list.add("family.candidate_headroom", "-",
           "Candidates for referral drawn for each event at the area's baseline rate.", 1.1, 5,
           p.candidate_headroom);
  list.add("family.weight_unborn", "probability",
           "Chance that an unborn child, from five months before birth, is in a family's referral.",
           0, 1, p.weight_unborn);
  list.add("family.weight", "probability",
           "Chance that a child of this age is in a family's referral.", 0, 1, p.weight);
}

void adversity_keys(KeyList& list, AdversityParameters& p) {
  list.add("adversity.prone_at", family_factor_names, "-",
           "Lasting adversity at which half the families are prone to the factor.", 0.01, 1000,
           p.prone_at);
  list.add("adversity.episode_months", family_factor_names, "months",
           "Mean time that an episode of the factor lasts without help.", 1, 120, p.episode_months);
  list.add("adversity.gap_months", family_factor_names, "months",
           "Mean time from one episode of a prone family to the next.", 1, 240, p.gap_months);
  list.add("adversity.assessed_share", adversity_sign_names, "share",
           "Assessments in which the factor is active, recorded or not.", 0.001, 0.99,
           p.assessed_share);
  list.add("adversity.recorded_ratio", "-",
           "Chance that an active factor is recorded, over that of one that is not active.", 1, 100,
           p.recorded_ratio);
  list.add("adversity.referral_ratio", "-",
           "Hazard of referral at one level of adversity over that at the level below.", 1, 4,
           p.referral_ratio);
  list.add("adversity.outside_home_rate", "1/year",
           "Onsets of risk outside the home from 11, in a family of mean lasting adversity.", 0, 1,
           p.outside_home_rate);
  list.add("adversity.outside_home_months", "months", "Mean time that risk outside the home lasts.",
           1, 60, p.outside_home_months);
  list.add("adversity.recovery", "-",
           "Months of recovery that a month of help of full quality adds.", 0, 10, p.recovery);
}

void needs_keys(KeyList& list, NeedsParameters& p) {
  list.add("needs.mean", "points", "Mean score of difficulties of children without adversity.", 0,
           20, p.mean);
  list.add("needs.spread", "points", "Standard deviation of children's own part of the score.", 0,
           10, p.spread);
  list.add("needs.adversity", adversity_level_names, "points",
           "Where the score of a child at home goes to, above its own part, by level of adversity.",
           0, 20, p.adversity);
  list.add("needs.in_care", "points",
           "Where the score of a looked-after child goes to, above its own part.", 0, 20,
           p.in_care);
  list.add("needs.of_move", "points", "What a placement move adds to the score.", 0, 10, p.of_move);
  list.add("needs.with_help", "share",
           "Part of what adversity adds to the score that help of full quality takes away.", 0, 1,
           p.with_help);
  list.add("needs.rise_months", "months", "Time constant with which the score rises.", 1, 120,
           p.rise_months);
  list.add("needs.ease_months", "months", "Time constant with which the score falls.", 1, 240,
           p.ease_months);
  list.add("needs.error", "points",
           "Standard deviation of the score that an assessment knows about the true one.", 0, 20,
           p.error);
  list.add("needs.ratio.not_in_need", "-",
           "Odds of being found not in need at one level of risk over those at the level below.",
           0.05, 1, p.not_in_need);
  list.add("needs.ratio.section_47", "-",
           "Enquiries at one level of risk over those at the level below.", 1, 5, p.section_47);
  list.add("needs.ratio.entry", "-",
           "Entries to care and letters at one level of risk over those at the level below.", 1, 5,
           p.entry);
  list.add("needs.ratio.closure", "-",
           "Closing of cases at one level of risk over that at the level below.", 0.2, 1,
           p.closure);
  list.add("needs.ratio.recurrence", "-",
           "Further referrals at one level of adversity at closing over those at the level below.",
           1, 5, p.recurrence);
}

}  // namespace kindred::model
