#include "model/parameters/early_help.hpp"

#include "model/parameters/early_help_capacity.hpp"
#include "model/parameters/key_list.hpp"

namespace kindred::model {

void early_help_keys(KeyList& list, EarlyHelpParameters& p) {
  constexpr std::array<std::string_view, 3> closings{"after_no_further_action", "after_not_in_need",
                                                     "after_need"};
  list.add(
      "early_help.offered", closings, "share",
      "Share of families offered targeted early help when a child's case closes, by how it closes.",
      0, 1, p.offered);
  list.add("early_help.serious_share", closings, "share",
           "Share of closed cases whose family is in serious adversity; it keeps the number of "
           "offers the same, however families are chosen.",
           0.001, 0.999, p.serious_share);
  list.add("early_help.sensitivity", "share",
           "Share of families in serious adversity who are recognised as such when early help is "
           "offered.",
           0, 1, p.sensitivity);
  list.add("early_help.specificity", "share",
           "Share of other families who are recognised as such when early help is offered.", 0, 1,
           p.specificity);
  list.add("early_help.handover_loss", "probability",
           "Chance that a family offered early help drops out between the tiers of help.", 0, 1,
           p.handover_loss);
  list.add("early_help.wait_months", "months",
           "Mean time from the offer to the start of early help, where there is a place.", 0, 24,
           p.wait_months);
  list.add("early_help.months", "months", "Mean time that early help lasts.", 1, 60, p.months);
  list.add("early_help.quality", "share",
           "Quality of early help, as a share of the best: fidelity x intensity.", 0, 1, p.quality);
  list.add("early_help.recurrence", "-",
           "Factor of early help of full quality on further referrals of the family's children "
           "whose case has closed.",
           0, 1, p.recurrence);
  list.add("early_help.entry", "-",
           "Factor of early help of full quality on the children's entries to care and on letters "
           "before proceedings, for two years from its start.",
           0, 1, p.entry);
  list.add("early_help.detection", "1/month",
           "Hazard that workers of early help of full quality refer a family in serious adversity.",
           0, 1, p.detection);
  list.add("early_help.capacity", "families/10000 children",
           "Families who can have early help at once; 10,000 or more means places for all.", 0,
           early_help_for_all, p.capacity);
  list.add("early_help.lapse_months", "months",
           "Time after which a family that still waits for early help is taken off the list.", 1,
           120, p.lapse_months);
  list.add("family_help.merged", "share",
           "Share of families for whom child in need and early help are one tier with one lead "
           "practitioner.",
           0, 1, p.merged);
  list.add("family_help.loss_per_change", "share",
           "Share of the quality of help that is lost when the lead practitioner changes.", 0, 1,
           p.loss_per_change);
}

}  // namespace kindred::model
