#include "model/parameters/key_list.hpp"

namespace kindred::model {

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

}  // namespace kindred::model
