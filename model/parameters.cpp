#include "model/parameters.hpp"

namespace kindred::model {

namespace {

constexpr std::array<std::string_view, care_durations> duration_names{
    "0_to_2_months",   "3_to_5_months",   "6_to_11_months",
    "12_to_23_months", "24_to_59_months", "60_months_plus"};

/// Collects keys; arrays become one key an element.
class KeyList {
 public:
  void add(std::string name, std::string_view unit, std::string_view sentence, double least,
           double most, double& value) {
    keys_.push_back(
        {std::move(name), std::string(unit), std::string(sentence), least, most, &value});
  }

  template <std::size_t N, class Names>
  void add(const std::string& name, const Names& element_names, std::string_view unit,
           std::string_view sentence, double least, double most, std::array<double, N>& values) {
    for (std::size_t i = 0; i < N; ++i) {
      add(name + "." + std::string(element_names[i]), unit, sentence, least, most, values[i]);
    }
  }

  void add(const std::string& name, std::string_view unit, std::string_view sentence, double least,
           double most, ByAge& values) {
    add(name, age_band_names, unit, sentence, least, most, values);
  }

  void add(const std::string& name, std::string_view sentence, ByAgeAndDuration& values) {
    for (std::size_t a = 0; a < values.size(); ++a) {
      add(name + "." + std::string(age_band_names[a]), duration_names, "1/month", sentence, 0, 5,
          values[a]);
    }
  }

  std::vector<Key> take() { return std::move(keys_); }

 private:
  std::vector<Key> keys_;
};

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

void partner_keys(KeyList& list, PartnerParameters& p) {
  list.add("partner.capacity", partner_names, "-",
           "What a partner service can do, over the demand on it today.", 0, 10, p.capacity);
  list.add("partner.threshold", partner_names, "-",
           "Threshold of a partner service over today's; below 1 more are let in.", 0.2, 5,
           p.threshold);
  list.add("partner.usual", treating_partner_names, "share",
           "Those whom the partner service serves today, of those who need it.", 0, 1, p.usual);
  list.add("partner.effect", treating_partner_names, "-",
           "How much faster those recover whom the partner service serves.", 0, 0.9, p.effect);
  list.add("partner.information_delay", "-",
           "Wait for partners' information before a conference, over today's.", 0, 3,
           p.information_delay);
  list.add("partner.information_share", "share",
           "Part of the working days to a conference that waits for partners' information today.",
           0, 0.9, p.information_share);
}

void early_help_keys(KeyList& list, EarlyHelpParameters& p) {
  constexpr std::array<std::string_view, 3> closings{"after_no_further_action", "after_not_in_need",
                                                     "after_need"};
  list.add("early_help.offered", closings, "share",
           "Families offered targeted early help when a child's case closes, by closing.", 0, 1,
           p.offered);
  list.add("early_help.serious_share", closings, "share",
           "Closed cases of families in serious adversity, which keeps the number of offers the "
           "same whoever is chosen.",
           0.001, 0.999, p.serious_share);
  list.add("early_help.sensitivity", "share",
           "Families in serious adversity who are taken for such when early help is offered.", 0, 1,
           p.sensitivity);
  list.add("early_help.specificity", "share",
           "Other families who are not taken for such when early help is offered.", 0, 1,
           p.specificity);
  list.add("early_help.handover_loss", "probability",
           "Chance that a family offered early help is lost between the tiers.", 0, 1,
           p.handover_loss);
  list.add("early_help.wait_months", "months",
           "Mean time from the offer to early help where there is a place.", 0, 24, p.wait_months);
  list.add("early_help.months", "months", "Mean time that early help lasts.", 1, 60, p.months);
  list.add("early_help.quality", "share",
           "Quality of early help, of the best: fidelity x intensity.", 0, 1, p.quality);
  list.add(
      "early_help.recurrence", "-",
      "Factor of early help of full quality on the recurrence of the family's closed children.", 0,
      1, p.recurrence);
  list.add("early_help.entry", "-",
           "Factor of early help of full quality on the children's entries to care and on letters "
           "before proceedings, for two years from its start.",
           0, 1, p.entry);
  list.add("early_help.detection", "1/month",
           "Hazard that workers of early help of full quality refer a family in serious adversity.",
           0, 1, p.detection);
  list.add("early_help.capacity", "families/10000 children",
           "Families who can have early help at once; from 10,000 on there are places for all.", 0,
           early_help_for_all, p.capacity);
  list.add("early_help.lapse_months", "months",
           "Time after which a family that still waits for early help is no longer asked.", 1, 120,
           p.lapse_months);
  list.add("family_help.merged", "share",
           "Families whose child in need and early help are one tier with one lead practitioner.",
           0, 1, p.merged);
  list.add("family_help.loss_per_change", "share",
           "Quality of help that a change of lead practitioner takes away.", 0, 1,
           p.loss_per_change);
}

void court_keys(KeyList& list, CourtParameters& p) {
  list.add("pre_proceedings.from_plan", "1/month", "Hazard of pre-proceedings on a plan.", 0, 2,
           p.from_plan);
  list.add("pre_proceedings.from_need", "1/month", "Hazard of pre-proceedings in need.", 0, 2,
           p.from_need);
  list.add("pre_proceedings.unborn", "share",
           "Unborn children found in need for whom pre-proceedings start.", 0, 1, p.unborn);
  list.add("pre_proceedings.enters_at_birth", "share",
           "Unborn children in pre-proceedings who enter care at birth.", 0, 1, p.enters_at_birth);
  list.add("pre_proceedings.entry", "1/month", "Hazard of entry to care from pre-proceedings.", 0,
           2, p.entry);
  list.add("pre_proceedings.issue_at_home", "1/month",
           "Hazard of an application being issued with the child at home.", 0, 2, p.issue_at_home);
  list.add("pre_proceedings.ended", "1/month",
           "Hazard of pre-proceedings ending with neither entry nor application.", 0, 2, p.ended);
  constexpr std::array<std::string_view, fitted_years> years{
      "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"};
  list.add("proceedings.weeks", years, "weeks",
           "Mean time from application to final hearing, of applications made in the year.", 4, 150,
           p.weeks);
  list.add("proceedings.spread", "-",
           "Standard deviation of the logarithm of the time from application to final hearing.", 0,
           2, p.spread);
  list.add("proceedings.home_to_care", "share",
           "Final hearings with the child at home that make a care order.", 0, 1, p.home_to_care);
  list.add("proceedings.home_supervision", "share",
           "Final hearings with the child at home that make a supervision order.", 0, 1,
           p.home_supervision);
  list.add("proceedings.supervision_end", "1/month", "Hazard of a supervision order ending.", 0, 2,
           p.supervision_end);
}

void court_alternatives_keys(KeyList& list, CourtParameters& p) {
  list.add("proceedings.returned", "share",
           "Final hearings of looked-after children that return the child home.", 0, 1, p.returned);
  list.add("proceedings.prospects", "-",
           "How far families' chances of this lie from the mean, as a share of it.", 0, 1,
           p.prospects);
  auto& g = p.conference;
  list.add("family_group.offered", "share",
           "Families offered a family group conference when they get the letter.", 0, 1, g.offered);
  list.add("family_group.held", "share", "Conferences held, of those offered.", 0, 1, g.held);
  list.add("family_group.entry", "-", "Factor of the offer on entry to care from the letter.", 0, 1,
           g.entry);
  list.add("family_group.issue", "-", "Factor of the offer on applications with the child at home.",
           0, 1, g.issue);
  auto& c = p.family_court;
  list.add("family_court.reached", "share",
           "Of these, families who live where there is such a court.", 0, 1, c.reached);
  list.add("family_court.uptake", "share", "Of these, families who agree to it.", 0, 0.5, c.uptake);
  list.add("family_court.selection", "-",
           "How far uptake rises with a family's chance of the child's return, as a share of it.",
           0, 1, c.selection);
  list.add("family_court.returned", "-",
           "Factor of the court on the odds of returning home at the final hearing.", 0.1, 20,
           c.returned);
}

void fit_keys(KeyList& list, FitParameters& p) {
  list.add("placement.by_need.residential", "-",
           "Share of residential homes among placements of children whose needs are known to be a "
           "cause for concern, over that of those known to be normal.",
           1, 20, p.residential_by_need);
  list.add("placement.suited.others", "share",
           "Chance that a foster home suits high needs where nobody knows of them.", 0, 1,
           p.suited);
  list.add("placement.suited.known", "share",
           "Chance that a foster home suits high needs where they are known.", 0, 1,
           p.suited_known);
  list.add("placement.move_if_misplaced", "-",
           "Moves from a placement that does not fit over those from one that does.", 1, 10,
           p.move_if_misplaced);
  list.add("placement.misplaced_share", "share",
           "Looked-after children whose placement does not fit, at which moves are as fitted.", 0,
           1, p.misplaced_share);
}

void care_keys(KeyList& list, CareParameters& p) {
  constexpr std::array<std::string_view, 4> months{"0_to_2_months", "3_to_5_months",
                                                   "6_to_11_months", "12_months_plus"};
  list.add("entry_to_care.from_assessment", "share",
           "Children found in need who enter care as the assessment ends.", 0, 1,
           p.from_assessment);
  list.add("entry_to_care.from_need", "1/month", "Hazard of entry to care in need.", 0, 2,
           p.from_need);
  list.add("entry_to_care.from_plan", "1/month",
           "Hazard of entry to care on a plan, other than through pre-proceedings.", 0, 2,
           p.from_plan);
  list.add("entry_to_care.reentry_scale", "months",
           "Scale of the Weibull time from going home to entering care again.", 1, 1000,
           p.reentry_scale);
  list.add("entry_to_care.reentry_shape", "-", "Shape of that time.", 0.1, 3, p.reentry_shape);
  list.add("entry_to_care.reentry_unplanned", "-",
           "Hazard of re-entry after an unplanned return home against a planned one.", 0.2, 10,
           p.reentry_unplanned);
  constexpr std::array<std::string_view, 3> kinds{"adoption", "special_guardianship",
                                                  "child_arrangements"};
  list.add("permanence.disruption", kinds, "1/month",
           "Hazard of entering care again after leaving it in this way.", 0, 0.5, p.disruption);
  list.add("permanence.home", "Hazard of care ending by going home.", p.home);
  list.add("permanence.guardianship",
           "Hazard of care ending by special guardianship or a child arrangements order.",
           p.guardianship);
  list.add("permanence.other", "Hazard of care ending before 18 for another reason.", p.other);
  list.add("permanence.arrangements_share", "share",
           "Child arrangements orders among these two orders.", 0, 1, p.arrangements_share);
  list.add("permanence.age_exit", "-", "Factor on going home and guardianship by age.", 0.05, 20,
           p.age_exit);
  list.add("permanence.adoption_plan", "share", "Final orders that are placement orders.", 0, 1,
           p.adoption_plan);
  list.add("permanence.placed_for_adoption", "1/month",
           "Hazard of being placed with adopters under a placement order.", 0, 2,
           p.placed_for_adoption);
  list.add("permanence.adopted", "1/month",
           "Hazard of the adoption order from the third month with adopters.", 0, 2, p.adopted);
  list.add("permanence.adoption_decision_lead", "days",
           "From the decision that a child should be placed for adoption to the order.", 0, 365,
           p.adoption_decision_lead);
  list.add("permanence.adoption_plan_reversed", "1/month",
           "Hazard of a placement order being revoked before the child is placed.", 0, 2,
           p.adoption_plan_reversed);
  list.add("legal.emergency_ends", "1/month",
           "Hazard of police protection or an emergency order giving way to another status.", 0, 30,
           p.emergency_ends);
  list.add("legal.section_20_to_interim", "1/month",
           "Hazard of an interim care order for a child accommodated by agreement.", 0, 2,
           p.section_20_to_interim);
  list.add("legal.remand_ends", "1/month", "Hazard of remand or detention in care ending.", 0, 5,
           p.remand_ends);
  list.add("unaccompanied.exit", "1/month",
           "Hazard of an unaccompanied child leaving care before 18.", 0, 2, p.unaccompanied_exit);
  list.add("placement.move", months, "1/month", "Hazard of a move by time in the placement.", 0, 2,
           p.move);
  list.add("placement.move_by_age", "-", "Factor on moves by age.", 0, 10, p.move_by_age);
  for (std::size_t i = 1; i < count_of<Placement>; ++i) {
    const std::string name(placement_names[i]);
    list.add("placement.first." + name, "weight", "Weight of this first placement by age.", 0, 10,
             p.first_placement[i]);
    list.add("placement.next." + name, "weight", "Weight of this next placement by age.", 0, 10,
             p.next_placement[i]);
    list.add("placement.unaccompanied." + name, "weight",
             "Weight of this placement for unaccompanied children.", 0, 10,
             p.unaccompanied_placement[i]);
  }
  list.add("leaving_care.case_months", "months", "Mean time that a leaver's case is open after 18.",
           0.5, 84, p.leaver_case_months);
}

void sibling_keys(KeyList& list, SiblingParameters& p) {
  constexpr std::array<std::string_view, sibling_counts> siblings{"with_1", "with_2", "with_3",
                                                                  "with_4", "with_5"};
  list.add("siblings.enter_together.court", "probability",
           "Chance that a sibling at home with an open case enters care with a child who enters "
           "through the court.",
           0, 1, p.enter_together_court);
  list.add("siblings.enter_together.other", "probability",
           "The same where the child enters by another route.", 0, 1, p.enter_together_other);
  list.add("siblings.enter_together.without_case", "-",
           "Factor on both for a brother or sister who is known but has no open case.", 0, 1,
           p.enter_together_without_case);
  list.add("siblings.placed_together", siblings, "probability",
           "Chance that a child starting to be looked after is placed with a sibling, by siblings "
           "in care.",
           0, 1, p.placed_together);
  list.add("siblings.placed_together.in_childrens_home", "-",
           "Factor on this chance where the sibling lives in a children's home.", 0, 1,
           p.in_childrens_home);
  list.add("siblings.most_in_a_home", "children",
           "Children of one family that a home takes at most.", 1, 6, p.most_in_a_home);
  list.add("siblings.move_together", "probability",
           "Chance that a sibling in the same home moves with a child who moves.", 0, 1,
           p.move_together);
  list.add("siblings.leave_together.one_home", "probability",
           "Chance that a sibling in the same home goes home with a child who goes home.", 0, 1,
           p.leave_together_home);
  list.add("siblings.leave_together.elsewhere", "probability",
           "The same of a sibling in another home.", 0, 1, p.leave_together_elsewhere);
  list.add("siblings.leave_together.order", "probability",
           "Chance that a sibling in the same home leaves care by the special guardianship or "
           "child arrangements order by which a child does.",
           0, 1, p.leave_together_order);
  list.add("siblings.leave_together.court", "probability",
           "Chance that a final hearing decides on a child's return home by the draw that all "
           "siblings heard in the month share.",
           0, 1, p.leave_together_court);
}

}  // namespace

std::vector<Key> keys(Parameters& parameters) {
  KeyList list;
  family_keys(list, parameters.family);
  adversity_keys(list, parameters.adversity);
  needs_keys(list, parameters.needs);
  fit_keys(list, parameters.care.fit);
  help_keys(list, parameters.help);
  source_keys(list, parameters.source);
  category_keys(list, parameters.category);
  partner_keys(list, parameters.partner);
  early_help_keys(list, parameters.early_help);
  court_keys(list, parameters.court);
  court_alternatives_keys(list, parameters.court);
  care_keys(list, parameters.care);
  sibling_keys(list, parameters.siblings);
  return list.take();
}

}  // namespace kindred::model
