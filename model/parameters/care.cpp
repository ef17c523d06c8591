#include "model/parameters/care.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

void fit_keys(KeyList& list, FitParameters& p) {
  list.add("placement.by_need.residential", "-",
           "Share of residential homes among placements of children whose needs are known to be a "
           "cause for concern, relative to that of children whose needs are known to be normal.",
           1, 20, p.residential_by_need);
  list.add("placement.suited.others", "share",
           "Chance that a foster home suits a child whose needs are high but not known.", 0, 1,
           p.suited);
  list.add("placement.suited.known", "share",
           "Chance that a foster home suits a child whose needs are known to be high.", 0, 1,
           p.suited_known);
  list.add("placement.move_if_misplaced", "-",
           "How much more often children move from a placement that does not fit than from one "
           "that does.",
           1, 10, p.move_if_misplaced);
  list.add("placement.misplaced_share", "share",
           "Share of looked-after children whose placement does not fit, for which the fitted "
           "number of moves holds.",
           0, 1, p.misplaced_share);
}

void care_keys(KeyList& list, CareParameters& p) {
  constexpr std::array<std::string_view, 4> months{"0_to_2_months", "3_to_5_months",
                                                   "6_to_11_months", "12_months_plus"};
  list.add("entry_to_care.from_assessment", "share",
           "Share of children found in need who enter care as the assessment ends.", 0, 1,
           p.from_assessment);
  list.add("entry_to_care.from_need", "1/month", "Hazard of entry to care of a child in need.", 0,
           2, p.from_need);
  list.add("entry_to_care.from_plan", "1/month",
           "Hazard of entry to care of a child on a plan, other than through pre-proceedings.", 0,
           2, p.from_plan);
  list.add("entry_to_care.reentry_scale", "months",
           "Scale of the Weibull distribution of the time from going home to entering care again.",
           1, 1000, p.reentry_scale);
  list.add("entry_to_care.reentry_shape", "-",
           "Shape of the Weibull distribution of the time from going home to entering care again.",
           0.1, 3, p.reentry_shape);
  list.add(
      "entry_to_care.reentry_unplanned", "-",
      "Hazard of re-entry after an unplanned return home, relative to that after a planned one.",
      0.2, 10, p.reentry_unplanned);
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
           "Share of child arrangements orders among special guardianship and child arrangements "
           "orders.",
           0, 1, p.arrangements_share);
  list.add("permanence.age_exit", "-",
           "Factor, by age, on the hazards of going home and of guardianship.", 0.05, 20,
           p.age_exit);
  list.add("permanence.adoption_plan", "share", "Share of final orders that are placement orders.",
           0, 1, p.adoption_plan);
  list.add("permanence.placed_for_adoption", "1/month",
           "Hazard of being placed with adopters under a placement order.", 0, 2,
           p.placed_for_adoption);
  list.add("permanence.adopted", "1/month",
           "Hazard of an adoption order from the third month with adopters.", 0, 2, p.adopted);
  list.add(
      "permanence.adoption_decision_lead", "days",
      "Time from the decision that a child should be placed for adoption to the placement order.",
      0, 365, p.adoption_decision_lead);
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
  list.add("placement.move_by_age", "-", "Factor, by age, on the hazard of a move.", 0, 10,
           p.move_by_age);
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

}  // namespace kindred::model
