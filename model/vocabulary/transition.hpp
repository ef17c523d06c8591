// model/vocabulary/transition.hpp - the named transitions of the model.
//
// A transition is what the fitted parameters scale by year and by area, and what an intervention
// changes. Their hazards and probabilities are in model/rates/.
#pragma once

#include <array>
#include <string_view>

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

enum class Transition : std::uint8_t {
  referral,                    ///< a family's children are referred
  rereferral,                  ///< a closed child's own recurrence
  no_further_action,           ///< referral closed at once
  not_in_need,                 ///< assessment finds the child not in need
  section_47,                  ///< enquiry started from an assessment or a child in need
  conference,                  ///< enquiry goes to an initial conference
  protection_plan,             ///< conference makes a plan
  plan_end,                    ///< plan ends
  case_closure,                ///< child in need is closed
  pre_proceedings,             ///< letter before proceedings
  proceedings_issue,           ///< application issued from pre-proceedings, child at home
  entry_from_assessment,       ///< entry to care as an assessment ends
  entry_from_need,             ///< entry to care of a child in need
  entry_from_plan,             ///< entry to care of a child on a plan, not through pre-proceedings
  entry_from_pre_proceedings,  ///< entry to care through pre-proceedings and proceedings
  entry_at_birth,              ///< entry to care at birth, from pre-proceedings
  reentry,                     ///< entry to care again after going home
  return_home,  ///< care ends: home, planned or not, or to somebody without parental responsibility
  special_guardianship,           ///< care ends by a special guardianship order
  child_arrangements,             ///< care ends by a child arrangements order
  placement_for_adoption,         ///< placed with adopters
  adoption,                       ///< adopted
  other_exit,                     ///< care ends before 18 for another reason
  unaccompanied_exit,             ///< an unaccompanied child leaves care before 18
  placement_move,                 ///< moves from one placement to another
  leaver_case_closure,            ///< a care leaver's open case is closed
  unaccompanied_arrival,          ///< an unaccompanied child starts to be looked after
  family_group_decision_making,   ///< a family group conference is offered with the letter
  family_drug_and_alcohol_court,  ///< proceedings go to a family drug and alcohol court
  permanence_disruption,          ///< care again after adoption or an order
  early_help_offer,               ///< a family whose child's case closes is offered early help
  handover_loss,                  ///< a family is lost on the way from social care to early help
  size_
};
/// For hazards that no intervention can name.
inline constexpr Transition unchangeable = Transition::size_;

inline constexpr NamesOf<Transition> transition_names{"referral",
                                                      "rereferral",
                                                      "no_further_action",
                                                      "not_in_need",
                                                      "section_47",
                                                      "conference",
                                                      "protection_plan",
                                                      "plan_end",
                                                      "case_closure",
                                                      "pre_proceedings",
                                                      "proceedings_issue",
                                                      "entry_from_assessment",
                                                      "entry_from_need",
                                                      "entry_from_plan",
                                                      "entry_from_pre_proceedings",
                                                      "entry_at_birth",
                                                      "reentry",
                                                      "return_home",
                                                      "special_guardianship",
                                                      "child_arrangements",
                                                      "placement_for_adoption",
                                                      "adoption",
                                                      "other_exit",
                                                      "unaccompanied_exit",
                                                      "placement_move",
                                                      "leaver_case_closure",
                                                      "unaccompanied_arrival",
                                                      "family_group_decision_making",
                                                      "family_drug_and_alcohol_court",
                                                      "permanence_disruption",
                                                      "early_help_offer",
                                                      "handover_loss"};

}  // namespace kindred::model
