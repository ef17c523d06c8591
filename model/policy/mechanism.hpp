// model/policy/mechanism.hpp - mechanisms that a scenario can switch off, and what that sets.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace kindred::model {

/// A parameter, and its value when the mechanism does nothing.
using WhenOff = std::pair<std::string_view, double>;

struct Mechanism {
  std::string_view name;
  std::string_view description;  ///< what no longer happens; one sentence
  std::span<const WhenOff> off;
};

namespace when_off {

inline constexpr WhenOff siblings[]{{"siblings.enter_together.court", 0},
                                    {"siblings.enter_together.other", 0},
                                    {"siblings.move_together", 0},
                                    {"siblings.leave_together.one_home", 0},
                                    {"siblings.leave_together.elsewhere", 0},
                                    {"siblings.leave_together.order", 0},
                                    {"siblings.leave_together.court", 0}};
inline constexpr WhenOff placed_together[]{{"siblings.placed_together.with_1", 0},
                                           {"siblings.placed_together.with_2", 0},
                                           {"siblings.placed_together.with_3", 0},
                                           {"siblings.placed_together.with_4", 0},
                                           {"siblings.placed_together.with_5", 0}};
inline constexpr WhenOff recovery[]{{"adversity.recovery", 0}, {"needs.with_help", 0}};
inline constexpr WhenOff risk[]{{"needs.ratio.not_in_need", 1},
                                {"needs.ratio.section_47", 1},
                                {"needs.ratio.entry", 1},
                                {"needs.ratio.closure", 1},
                                {"needs.ratio.recurrence", 1}};
inline constexpr WhenOff exposure[]{
    {"needs.adversity.none", 0}, {"needs.adversity.some", 0}, {"needs.adversity.serious", 0}};
inline constexpr WhenOff early_help[]{{"early_help.offered.after_no_further_action", 0},
                                      {"early_help.offered.after_not_in_need", 0},
                                      {"early_help.offered.after_need", 0}};
inline constexpr WhenOff detection[]{{"early_help.detection", 0}};
inline constexpr WhenOff handover[]{{"early_help.handover_loss", 0}, {"early_help.wait_months", 0}};
inline constexpr WhenOff worker_change[]{{"family_help.loss_per_change", 0}};
inline constexpr WhenOff targeting[]{{"early_help.sensitivity", 0.5},
                                     {"early_help.specificity", 0.5}};
inline constexpr WhenOff partners[]{{"partner.usual.camhs", 0},
                                    {"partner.usual.adult_treatment", 0},
                                    {"partner.usual.schools", 0},
                                    {"partner.effect.camhs", 0},
                                    {"partner.effect.adult_treatment", 0},
                                    {"partner.effect.schools", 0},
                                    {"partner.information_share", 0}};
inline constexpr WhenOff sources[]{{"referral.source.ratio.health_under_5", 1},
                                   {"referral.source.ratio.police_domestic_abuse", 1}};
inline constexpr WhenOff recording[]{{"adversity.recorded_ratio", 1}};
inline constexpr WhenOff plan_category[]{{"protection_plan.category.ratio.neglect", 1},
                                         {"protection_plan.category.ratio.emotional_abuse", 1}};
inline constexpr WhenOff second_plans[]{{"section_47.conference_again", 1}};
inline constexpr WhenOff placement_by_need[]{{"placement.by_need.residential", 1},
                                             {"placement.move_if_misplaced", 1}};
inline constexpr WhenOff measurement_error[]{{"needs.error", 0}};
inline constexpr WhenOff family_group[]{{"family_group.offered", 0}};
inline constexpr WhenOff family_court[]{{"family_court.reached", 0}};
inline constexpr WhenOff prospects[]{{"proceedings.prospects", 0}};
inline constexpr WhenOff unplanned_returns[]{{"entry_to_care.reentry_unplanned", 1}};
inline constexpr WhenOff disruption[]{{"permanence.disruption.adoption", 0},
                                      {"permanence.disruption.special_guardianship", 0},
                                      {"permanence.disruption.child_arrangements", 0}};
inline constexpr WhenOff word_of_mouth[]{{"fostering.word_of_mouth_gain", 0}};
inline constexpr WhenOff constellations[]{{"fostering.constellation.share", 0}};
inline constexpr WhenOff staying_put[]{{"fostering.staying_put.share.kin", 0},
                                       {"fostering.staying_put.share.authority", 0},
                                       {"fostering.staying_put.share.agency", 0}};
inline constexpr WhenOff homes_answer[]{{"homes.opens_with_occupancy", 0},
                                        {"homes.opens_with_price", 0},
                                        {"homes.closes_with_occupancy", 0}};
inline constexpr WhenOff scarcity_fees[]{{"price.scarcity", 0}};
inline constexpr WhenOff early_help_gives_way[]{{"budget.response", 0}};
// Places that nobody competes for are not among those whose occupancy moves prices and homes.
inline constexpr WhenOff competition[]{{"market.counted", 0},
                                       {"market.prices", 0},
                                       {"homes.opens_with_occupancy", 0},
                                       {"homes.opens_with_price", 0},
                                       {"homes.closes_with_occupancy", 0}};
inline constexpr WhenOff shared_market[]{{"market.shared", 0},
                                         {"market.prices", 0},
                                         {"homes.opens_with_occupancy", 0},
                                         {"homes.opens_with_price", 0},
                                         {"homes.closes_with_occupancy", 0}};
inline constexpr WhenOff scarcity_prices[]{{"market.prices", 0}};

inline constexpr WhenOff workforce[]{{"workforce.caseload.turnover", 0},
                                     {"workforce.caseload.rereferral", 1},
                                     {"workforce.caseload.duration", 1},
                                     {"workforce.continuity.moves", 0},
                                     {"workforce.unallocated_above", 100}};
inline constexpr WhenOff caseload_turnover[]{{"workforce.caseload.turnover", 0}};
inline constexpr WhenOff caseload_recurrence[]{{"workforce.caseload.rereferral", 1}};
inline constexpr WhenOff caseload_delay[]{{"workforce.caseload.duration", 1}};
inline constexpr WhenOff worker_continuity[]{{"workforce.continuity.moves", 0}};
inline constexpr WhenOff sibling_exemptions[]{{"market.exempt", 0}};
inline constexpr WhenOff patchy_practice[]{{"practice.spread", 0}};
inline constexpr WhenOff diffusion[]{{"practice.diffusion", 0}};
inline constexpr WhenOff leadership[]{{"practice.leadership", 1}};

}  // namespace when_off

inline constexpr std::array mechanisms{
    Mechanism{"siblings",
              "Brothers and sisters enter care, move and leave together only by chance.",
              when_off::siblings},
    Mechanism{"recovery", "Help does not speed up recovery and does not reduce needs.",
              when_off::recovery},
    Mechanism{"risk", "Adversity and needs have no effect on open cases.", when_off::risk},
    Mechanism{"early_help", "No family is offered targeted early help when a case closes.",
              when_off::early_help},
    Mechanism{"placement_by_need", "Placement ignores needs; poor fit does not end one.",
              when_off::placement_by_need},
    Mechanism{"measurement_error", "Assessments find children's needs without error.",
              when_off::measurement_error},
    Mechanism{"family_group_conferences", "No family is offered a family group conference.",
              when_off::family_group},
    Mechanism{"family_drug_and_alcohol_court", "No family goes to a family drug and alcohol court.",
              when_off::family_court},
    Mechanism{"permanence_disruption",
              "No adoption, special guardianship or child arrangements order breaks down.",
              when_off::disruption},
    Mechanism{"exposure", "Adversity at home has no effect on children's needs.",
              when_off::exposure},
    Mechanism{"early_help_detection", "Early help workers refer no one.", when_off::detection},
    Mechanism{"handover", "No family drops out or waits between the tiers of help.",
              when_off::handover},
    Mechanism{"worker_change", "A change of lead practitioner does not make help worse.",
              when_off::worker_change},
    Mechanism{"targeting", "Offers of early help do not depend on adversity.", when_off::targeting},
    Mechanism{"partners", "Partner services serve no one, and no one waits for them.",
              when_off::partners},
    Mechanism{"referral_sources",
              "Health services and the police refer families with young children or domestic abuse "
              "no more often than others.",
              when_off::sources},
    Mechanism{"recording",
              "The factors that assessments record do not depend on the factors that are active.",
              when_off::recording},
    Mechanism{"plan_category",
              "The category of a plan does not depend on the factors that are active.",
              when_off::plan_category},
    Mechanism{"second_plans", "An earlier plan does not make a conference more likely.",
              when_off::second_plans},
    Mechanism{"prospects",
              "All families have the same chance of the child's return home at the final hearing.",
              when_off::prospects},
    Mechanism{"unplanned_returns", "An unplanned return home lasts as long as a planned one.",
              when_off::unplanned_returns},
    Mechanism{"siblings_in_one_home", "No child is placed with a sibling on entering care.",
              when_off::placed_together},
    Mechanism{"word_of_mouth",
              "Enquiries through foster carers stay as usual, whatever the number of carers.",
              when_off::word_of_mouth},
    Mechanism{"constellations", "No fostering household is in a constellation.",
              when_off::constellations},
    Mechanism{"staying_put", "No one stays with foster carers after 18.", when_off::staying_put},
    Mechanism{"homes_answer_to_demand",
              "Homes open and close as in the fitted years, whatever their occupancy and price.",
              when_off::homes_answer},
    Mechanism{"workforce", "Caseload and turnover have no effect.", when_off::workforce},
    Mechanism{"caseload_turnover", "Caseload does not affect whether social workers leave.",
              when_off::caseload_turnover},
    Mechanism{"caseload_recurrence", "Caseload does not affect further referrals.",
              when_off::caseload_recurrence},
    Mechanism{"caseload_delay", "Caseload does not delay decisions.", when_off::caseload_delay},
    Mechanism{"worker_continuity", "A change of social worker does not cause placement moves.",
              when_off::worker_continuity},
    Mechanism{"competition",
              "Every request for a place is met; prices and the number of homes stay as usual.",
              when_off::competition},
    Mechanism{"shared_market",
              "Agency carers and homes take only children from their own area; other children find "
              "places elsewhere; prices and the number of homes stay as usual.",
              when_off::shared_market},
    Mechanism{"scarcity_prices", "Prices of places do not depend on how full they are.",
              when_off::scarcity_prices},
    Mechanism{"sibling_exemptions",
              "No fostering household takes siblings beyond its approved places.",
              when_off::sibling_exemptions},
    Mechanism{"scarcity_fees",
              "The fee of a new place does not depend on its region's price level.",
              when_off::scarcity_fees},
    Mechanism{"early_help_gives_way", "A shortage of money does not reduce early help.",
              when_off::early_help_gives_way},
    Mechanism{"patchy_practice", "Help has the same quality in every authority.",
              when_off::patchy_practice},
    Mechanism{"diffusion", "Authorities do not learn from each other.", when_off::diffusion},
    Mechanism{"leadership", "The quality of leaders does not affect the speed of roll-outs.",
              when_off::leadership}};

}  // namespace kindred::model
