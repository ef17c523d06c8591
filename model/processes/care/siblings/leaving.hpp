// model/processes/care/siblings/leaving.hpp - siblings leave care with a child who goes home, or by
// an order to the same carers.
//
// Equation: chance by reason and home. Home: from one home, or from two. By an order: from one
// home,
//           and a sibling whose proceedings are under way waits with it for the final hearing. A
//           child with siblings in care leads in 1 / (1 + the sum of their chances) of what would
//           happen to it alone, so that its hazard of leaving is what it was. Children placed for
//           adoption, under a placement order or in the hands of the criminal courts stay, and
//           those of whom a final hearing has decided in the month.
// Parameters: siblings.leave_together.*; the final hearing itself is in proceedings.cpp.
#pragma once

#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

/// Siblings leave with a child who has left this month.
void draw_out(Scene& scene, const OfSibling& event);
/// Siblings in proceedings share the order on which their parties have agreed.
void draw_to_agree(Scene& scene, const OfSibling& event);
/// Who was put off leaves, if it still can: whether it has.
bool leave_due(Scene& scene, const Due& due);

}  // namespace kindred::model::siblings
