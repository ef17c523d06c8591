// Round parameters for small worlds: see made_world.hpp.
#include "made_world.hpp"

namespace made {

namespace {

void fill(FamilyParameters& p) {
  p.size_shares = {0.3, 0.4, 0.2, 0.07, 0.02, 0.01};
  p.spacing = {20, 56};
  p.frailty_shape = 0.5;
  p.deprivation_slope = 0.2;
  p.referral_rate = 0.02;
  p.candidate_headroom = 1.5;
  p.weight_unborn = 0.6;
  p.weight = {1.0, 0.9, 0.6, 0.6, 0.5};
}

void fill(AdversityParameters& p) {
  p.prone_at = {2, 3, 2, 20, 3, 2};
  p.episode_months = {12, 24, 18, 120, 18, 15};
  p.gap_months = {18, 24, 18, 1, 18, 20};
  p.assessed_share = {0.42, 0.25, 0.38, 0.05, 0.2, 0.3, 0.1, 0.2};
  p.recorded_ratio = 8;
  p.referral_ratio = 1.5;
  p.outside_home_rate = 0.1;
  p.outside_home_months = 12;
  p.recovery = 1;
}

void fill(NeedsParameters& p) {
  p.mean = 8;
  p.spread = 4.5;
  p.adversity = {0, 3, 8};
  p.in_care = 5;
  p.of_move = 0.5;
  p.with_help = 0.2;
  p.rise_months = 12;
  p.ease_months = 24;
  p.error = 4;
  p.not_in_need = 0.7;
  p.section_47 = 1.3;
  p.entry = 1.6;
  p.closure = 0.8;
  p.recurrence = 1.3;
}

void fill(HelpParameters& p) {
  p.no_further_action = 0.1;
  p.recurrence = {0.2, 0.2, 0.15};
  p.recurrence_decay = 4;
  p.assessment = {0.06, 0.5, 0.9, 1.2};
  p.not_in_need_first = 0.5;
  p.not_in_need_later = 0.25;
  p.closed_at_assessment = 0.5;
  p.long_share_of_disabled = 0.5;
  p.closure = {0.15, 0.01, 0.17, 0.13};
  p.closure_by_duration = {1, 1, 1, 0.7};
  p.section_47_at_assessment = 0.3;
  p.section_47_not_in_need = 0.09;
  p.section_47_in_need = 0.03;
  p.conference = 0.5;
  p.conference_again = 1.3;
  p.plan = 0.85;
  p.plan_end = {0.15, 0.4, 0.45, 0.45, 0.5};
  p.review_early = 0.3;
  p.review_late = 0.05;
  p.plan_closes = 0.12;
  p.quality = 0.6;
}

void fill(SourceParameters& p) {
  p.family = {0.03, 0.22, 0.37, 0.38};
  p.domestic_abuse = 0.25;
  p.health_under_5 = 2;
  p.police_domestic_abuse = 2;
}

void fill(CategoryParameters& p) {
  p.neglect = 0.4;
  p.domestic_abuse = 0.5;
  p.neglect_ratio = 5;
  p.emotional_ratio = 3;
}

void fill(PartnerParameters& p) {
  p.usual = {0.3, 0.3, 0.4};
  p.effect = {0.3, 0.3, 0.1};
  p.information_share = 0.3;
}

void fill(EarlyHelpParameters& p) {
  p.offered = {0.2, 0.3, 0.4};
  p.serious_share = {0.2, 0.2, 0.3};
  p.sensitivity = 0.6;
  p.specificity = 0.6;
  p.handover_loss = 0.3;
  p.wait_months = 2;
  p.months = 9;
  p.quality = 0.6;
  p.recurrence = 0.5;
  p.detection = 0.02;
  p.capacity = early_help_for_all;
  p.lapse_months = 6;
  p.merged = 0;
  p.loss_per_change = 0.1;
}

void fill(CourtParameters& p) {
  p.from_plan = {0.05, 0.03, 0.02, 0.02, 0.01};
  p.from_need = {0.01, 0.005, 0.005, 0.005, 0.002};
  p.unborn = 0.45;
  p.enters_at_birth = 0.5;
  p.entry = 0.10;
  p.issue_at_home = 0.06;
  p.ended = 0.07;
  p.weeks.fill(35);
  p.spread = 0.5;
  p.home_to_care = 0.1;
  p.home_supervision = 0.5;
  p.supervision_end = 0.09;
  p.returned = 0.2;
  p.prospects = 0.8;
  p.conference = {.offered = 0.3, .held = 0.6, .entry = 0.8, .issue = 0.8};
  p.family_court = {.reached = 0.3, .uptake = 0.5, .selection = 0.8, .returned = 1};
}

void fill_placements(CareParameters& p) {
  constexpr std::array<double, count_of<Placement>> weights{0,    0.2,  0.35, 0.2,  0.1,   0.01,
                                                            0.05, 0.08, 0,    0.03, 0.005, 0.02};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    p.first_placement[i].fill(weights[i]);
    p.next_placement[i].fill(weights[weights.size() - 1] + weights[i]);
    p.unaccompanied_placement[i] = weights[i];
  }
  const auto none = index(Placement::not_looked_after);
  const auto adopters = index(Placement::placed_for_adoption);
  p.next_placement[none].fill(0);
  p.next_placement[adopters].fill(0);
}

void fill(CareParameters& p) {
  p.from_assessment = {0.12, 0.03, 0.02, 0.03, 0.03};
  p.from_need = {0.02, 0.004, 0.003, 0.005, 0.005};
  p.from_plan = {0.02, 0.01, 0.01, 0.01, 0.01};
  p.reentry_scale = 240;
  p.reentry_shape = 0.5;
  p.reentry_unplanned = 2;
  p.disruption = {0.005, 0.01, 0.02};
  for (auto& age : p.home) age = {0.08, 0.03, 0.015, 0.006, 0.002, 0.001};
  for (auto& age : p.guardianship) age = {0.003, 0.01, 0.03, 0.015, 0.005, 0.002};
  for (auto& age : p.other) age = {0.004, 0.003, 0.003, 0.002, 0.002, 0.002};
  p.arrangements_share = {0.2, 0.2, 0.25, 0.3, 0.3};
  p.age_exit.fill(1);
  p.adoption_plan = {0.6, 0.3, 0.05, 0, 0};
  p.placed_for_adoption = 0.12;
  p.adopted = 0.12;
  p.adoption_plan_reversed = 0.02;
  p.emergency_ends = 5;
  p.section_20_to_interim = 0.03;
  p.remand_ends = 0.4;
  p.unaccompanied_exit = 0.02;
  p.move = {0.12, 0.06, 0.04, 0.02};
  p.fit = {.residential_by_need = 2.5,
           .suited = 0.35,
           .suited_known = 0.65,
           .move_if_misplaced = 1.8,
           .misplaced_share = 0.25};
  p.move_by_age.fill(1);
  p.leaver_case_months = 18;
  fill_placements(p);
}

void fill(SiblingParameters& p) {
  p.enter_together_court = 0.5;
  p.enter_together_other = 0.3;
  p.enter_together_without_case = 0.3;
  p.placed_together = {0.7, 0.6, 0.5, 0.4, 0.3};
  p.in_childrens_home = 0.5;
  p.most_in_a_home = 4;
  p.move_together = 0.5;
  p.leave_together_home = 0.6;
  p.leave_together_elsewhere = 0.3;
  p.leave_together_order = 0.5;
  p.leave_together_court = 0.5;
}

/// Workers' caseload acts on nothing unless a test says so.
void fill(WorkforceParameters& p) {
  p.apprentice_leaving = 0.01;
  p.newly_qualified = 0.4;
  p.newly_qualified_cases = 0.8;
  p.promotion = 0.006;
  p.leaving_by_grade = {1.3, 1.1, 0.7};
  p.supervising_newly_qualified = 0.1;
  p.supervising_apprentice = 0.2;
  p.transfers = 0.08;
}

void fill(Shares& s) {
  for (auto& year : s.factor_information) year = {1};
  for (std::size_t y = 0; y < fitted_years; ++y) {
    s.source[y] = {0.3, 0.2, 0.15, 0.35};
    s.factor[y].fill(0.1);
    s.home[y][index(ReasonCeased::home_planned)] = 0.7;
    s.home[y][index(ReasonCeased::home_unplanned)] = 0.2;
    s.home[y][index(ReasonCeased::no_parental_responsibility)] = 0.1;
    s.other_under_18[y][index(ReasonCeased::died)] = 0.05;
    s.other_under_18[y][index(ReasonCeased::other_la)] = 0.15;
    s.other_under_18[y][index(ReasonCeased::custody)] = 0.1;
    s.other_under_18[y][index(ReasonCeased::other)] = 0.7;
    s.at_18[y][index(ReasonCeased::aged_18_remained_with_carers)] = 0.3;
    s.at_18[y][index(ReasonCeased::other)] = 0.7;
    s.need[y].fill(0.125);
    // Only the courts' route starts under an interim order: it can be told apart in the counts.
    s.legal_court[y][index(LegalStatus::interim_care_order)] = 1;
    s.legal_other[y][index(LegalStatus::section_20)] = 0.8;
    s.legal_other[y][index(LegalStatus::police_protection)] = 0.15;
    s.legal_other[y][index(LegalStatus::remand)] = 0.05;
    s.placement[y].fill(1);
    s.unaccompanied[y][0] = 60;
    // By boundary and distance: with parents, with adopters, elsewhere.
    s.outside_market_locality[y] = {0.8, 0,   0,   0.1, 0.1, 0,    //
                                    0.2, 0.1, 0,   0.2, 0.4, 0.1,  //
                                    0.3, 0,   0.1, 0.3, 0.3, 0};
    s.outside_market_provider[y] = {0.8, 0.1, 0, 0, 0.1, 0.1, 0.1, 0.2, 0.5, 0.1};
  }
  s.plan_category = {0.48, 0.08, 0.04, 0.35, 0.05};
}

}  // namespace

Parameters parameters() {
  Parameters p;
  fill(p.family);
  fill(p.adversity);
  fill(p.needs);
  fill(p.help);
  fill(p.source);
  fill(p.category);
  fill(p.partner);
  fill(p.early_help);
  fill(p.court);
  fill(p.care);
  fill(p.siblings);
  fill(p.workforce);
  fill(p.shares);
  for (auto& year : p.year_effect) year.fill(1);
  for (const auto& input : areas(1)) {
    AreaParameters area;
    area.code = input.code;
    area.level.fill(1);
    area.unaccompanied_share = 1.0 / 3;
    p.areas.push_back(area);
  }
  return p;
}

}  // namespace made
