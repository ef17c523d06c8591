// model/month/stocks.hpp - stocks at the end of a month, and on 31 March.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::stocks {

/// A whole month's use by every child with an open case; `live` takes out the child it simulates.
void use_month(AreaMonth& area_month);
void count_month(AreaMonth& area_month);
/// The yearly stocks, children reaching 5 and 18, and the children whose care ended in the year.
void count_year(AreaMonth& area_month);

/// Throws std::logic_error naming the first invariant of the area's state that does not hold:
/// stocks kept while running against a count of children, tracks that exclude each other. That
/// children only age needs no check: a child's month of birth is part of its identity.
void check(const AreaState& state);

}  // namespace kindred::model::stocks
