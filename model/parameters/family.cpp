#include "model/parameters/family.hpp"

#include "model/parameters/adversity.hpp"
#include "model/parameters/key_list.hpp"
#include "model/parameters/needs.hpp"

namespace kindred::model {

void family_keys(KeyList& list, FamilyParameters& p) {
  constexpr std::array<std::string_view, 6> sizes{"1", "2", "3", "4", "5", "6"};
  constexpr std::array<std::string_view, 2> ends{"least", "most"};
  list.add("family.size_shares", sizes, "share",
           "Share of completed families by number of children.", 0, 1, p.size_shares);
  list.add(
      "family.spacing", ends, "months",
      "Shortest and longest time between births in a family; all times between are equally likely.",
      10, 120, p.spacing);
  list.add("family.frailty_shape", "-",
           "Shape of the gamma distribution, mean 1, of a family's lasting adversity.", 0.05, 5,
           p.frailty_shape);
  list.add("family.high_adversity_share", "share",
           "Share of families with high adversity, where families have two classes of adversity; 0 "
           "means the gamma distribution.",
           0, 0.9, p.high_adversity_share);
  list.add("family.high_adversity_ratio", "-",
           "Adversity of families with high adversity, relative to that of the rest; no effect "
           "where their share is 0.",
           1, 200, p.high_adversity_ratio);
  list.add("family.deprivation_slope", "log/decile",
           "Fall in the logarithm of the hazard of referral for each decile of less deprivation.",
           0, 0.6, p.deprivation_slope);
  list.add("family.referral_rate", "1/month",
           "Rate of referral events of a family of mean adversity, before deciding which children "
           "are in them.",
           0.0005, 0.05, p.referral_rate);
  list.add(
      "family.candidate_headroom", "-",
      "Number of candidate referrals drawn for each referral event at the area's baseline rate.",
      1.1, 5, p.candidate_headroom);
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
           "Share of assessments in which the factor is active, recorded or not.", 0.001, 0.99,
           p.assessed_share);
  list.add("adversity.recorded_ratio", "-",
           "Chance that an active factor is recorded, relative to a factor that is not active.", 1,
           100, p.recorded_ratio);
  list.add("adversity.referral_ratio", "-",
           "Hazard of referral at one level of adversity, relative to the level below.", 1, 4,
           p.referral_ratio);
  list.add("adversity.outside_home_rate", "1/year",
           "Rate at which risk outside the home begins, from age 11, in a family of mean lasting "
           "adversity.",
           0, 1, p.outside_home_rate);
  list.add("adversity.outside_home_months", "months", "Mean time that risk outside the home lasts.",
           1, 60, p.outside_home_months);
  list.add("adversity.recovery", "-",
           "Extra months of recovery for each month of help of full quality.", 0, 10, p.recovery);
}

void needs_keys(KeyList& list, NeedsParameters& p) {
  list.add("needs.mean", "points", "Mean needs score of children without adversity.", 0, 20,
           p.mean);
  list.add("needs.spread", "points",
           "Standard deviation of the child's own part of the needs score.", 0, 10, p.spread);
  list.add("needs.adversity", adversity_level_names, "points",
           "Level that the needs score of a child at home moves towards, above the child's own "
           "part, by level of adversity.",
           0, 20, p.adversity);
  list.add("needs.in_care", "points",
           "Level that the needs score of a looked-after child moves towards, above the child's "
           "own part.",
           0, 20, p.in_care);
  list.add("needs.of_move", "points", "Points that a placement move adds to the needs score.", 0,
           10, p.of_move);
  list.add("needs.with_help", "share",
           "Share of what adversity adds to the needs score that help of full quality takes away.",
           0, 1, p.with_help);
  list.add("needs.rise_months", "months", "Time constant of a rise in the needs score.", 1, 120,
           p.rise_months);
  list.add("needs.ease_months", "months", "Time constant of a fall in the needs score.", 1, 240,
           p.ease_months);
  list.add("needs.error", "points",
           "Standard deviation of the error in the needs score that an assessment finds.", 0, 20,
           p.error);
  list.add("needs.ratio.not_in_need", "-",
           "Odds of being found not in need at one level of risk, relative to the level below.",
           0.05, 1, p.not_in_need);
  list.add("needs.ratio.section_47", "-",
           "Section 47 enquiries at one level of risk, relative to the level below.", 1, 5,
           p.section_47);
  list.add("needs.ratio.entry", "-",
           "Entries to care and letters before proceedings at one level of risk, relative to the "
           "level below.",
           1, 5, p.entry);
  list.add("needs.ratio.closure", "-",
           "Hazard of a case closing at one level of risk, relative to the level below.", 0.2, 1,
           p.closure);
  list.add("needs.ratio.recurrence", "-",
           "Further referrals at one level of adversity when the case closed, relative to the "
           "level below.",
           1, 5, p.recurrence);
}

}  // namespace kindred::model
