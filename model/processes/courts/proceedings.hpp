// model/processes/courts/proceedings.hpp - letter before proceedings, application, final hearing.
//
// Real thing:  Public Law Outline pre-proceedings; applications under Children Act 1989 s.31;
//              interim care orders under s.38, care orders under s.31, supervision orders under
//              s.35. Entering care from the letter is the route entry_from_pre_proceedings.
// Equation:    from the letter, competing hazards: entry to care, application with the child at
//              home, ended. An entry or application that policy prevents ends pre-proceedings: the
//              family's plan is taken. An application has its final hearing after a lognormal time
//              with the mean of its year; brothers and sisters in one month's application share it.
//              A looked-after child then goes home by a share that differs between families, else
//              under a placement or care order.
// Parameters:  pre_proceedings.*, proceedings.*, permanence.adoption_plan.
//              Family group conferences and the family drug and alcohol court are processes of
//              their own (family_group.hpp, family_court.hpp).
// Left out:    queues of the courts; appeals; interim orders with the child at home.
#pragma once

#include "model/processes/area_month.hpp"
#include "model/processes/next_step.hpp"

namespace kindred::model::proceedings {

void send_letter(AreaMonth& area_month, std::uint32_t record, Day day);
/// Pre-proceedings or an order at home end, and nothing follows.
void end(Child& child, Day day);
/// Pre-proceedings lead to care, or to an application with the child at home; unless the family's
/// own plan is taken.
NextStep to_care(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
void apply_to_court(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event);
/// The child is born while in pre-proceedings: perhaps enters care at once.
NextStep born(AreaMonth& area_month, std::uint32_t record, Day day);

/// An application is made; the caller sets the legal status.
void issue(AreaMonth& area_month, std::uint32_t record, Day day);
/// The parties agree on an order to other carers, for which the child waits.
void agree(AreaMonth& area_month, std::uint32_t record, ReasonCeased order);
/// The final hearing: an order, or none.
NextStep hear(AreaMonth& area_month, std::uint32_t record, Day day);
/// The application under way lapses: the child is an adult.
void lapse(AreaMonth& area_month, std::uint32_t record);
/// The application under way ends, by its final hearing or as the child leaves care; the caller
/// sets the legal status.
void conclude(AreaMonth& area_month, std::uint32_t record, Day day);

}  // namespace kindred::model::proceedings
