// model/processes/proceedings.hpp - letter before proceedings, application, orders at home.
//
// Real thing:  Public Law Outline pre-proceedings; applications under Children Act 1989 s.31;
//              supervision orders under s.35. The child is at home throughout; entering care from
//              here is the route entry_from_pre_proceedings.
// Equation:    competing hazards: entry to care, application with the child at home, ended. An
//              entry or application that policy prevents ends pre-proceedings: the family's plan
//              is taken.
// Parameters:  pre_proceedings.*, proceedings.*.
// Left out:    the 26-week limit and its distribution; family drug and alcohol courts.
#pragma once

#include "model/scene.hpp"

namespace kindred::model::proceedings {

void send_letter(Scene& scene, Child& child, Day day);
/// Pre-proceedings, proceedings or an order at home end, and nothing follows.
/// Counts a child in a care application.
void count_issued(Scene& scene);
void end(Child& child, Day day);
void apply(Scene& scene, std::uint32_t record, const Happening& happening);
/// The child is born while in pre-proceedings: perhaps enters care at once.
void born(Scene& scene, std::uint32_t record, Day day);

}  // namespace kindred::model::proceedings
