// model/processes/help/early_help.hpp - targeted early help after a case has closed.
//
// Real thing:  help below the threshold of Children Act 1989 s.17, by agreement and with a lead
//              practitioner who need not be a social worker (Working Together to Safeguard
//              Children; Childcare Act 2006; Supporting Families).
// Equation:    at the end of a month in which a child's case closed and none of the family's is in
//              need or on a plan, the family is offered early help with share s by closing, times
//              sensitivity (in serious adversity) or 1 - specificity (else) over the mean of these.
//              It is lost with `handover_loss`; else it waits an exponential time, and for a place:
//              by known need, then time waited, then a draw. Help lasts an exponential time of
//              whole months, from the next month. While it lasts a month counts as 1 + recovery x q
//              months of an episode of adversity, q = quality x (1 - loss)^changes of lead
//              practitioner; the children's recurrences are thinned by 1 - (1 - recurrence) q; and
//              in serious adversity the family is referred with hazard detection x q. For two years
//              from its start entries to care and letters before proceedings are thinned by
//              1 - (1 - entry) q. It ends before its time when a child is in need or on a plan.
// Parameters:  early_help.*, family_help.* (docs/theory/early_help.md, family_help.md)
// Left out:    families who come from elsewhere, without a case; universal services; what the help
//              does for a child's needs other than through the family's adversity.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::early_help {

/// A case has closed: its family may be offered early help at the month's end.
void note_closing(AreaMonth& area_month, std::uint32_t record, Day day, Closing closing);
/// The end of the month: help ends, is offered, and begins.
void end_month(AreaMonth& area_month);

/// Whether the family has early help in a month.
inline bool is_helped(const KnownFamily& family, Month month) {
  return family.early_from <= month.index && month.index < family.early_to;
}
/// Whether early help averts a recurrence of this stream that is due.
bool averts(const AreaMonth& area_month, std::uint32_t record, unsigned stream);

/// Whether early help of the last two years keeps a child from care, or its family from a letter,
/// on a day on which it would have come to that.
bool keeps_from_care(const AreaMonth& area_month, std::uint32_t record, Day day);

/// Whether the help that put down this entry of the calendar still lasts.
bool is_spell(const KnownFamily& family, const Due& due, Month month);
/// Puts the next such day on the calendar; gives a word to spread over the family's children.
std::uint32_t find_again(AreaMonth& area_month, const KnownFamily& family, const Due& due);

/// Children under 18 without an open case whose family has early help, on 31 March.
void count_children(AreaMonth& area_month);

}  // namespace kindred::model::early_help
