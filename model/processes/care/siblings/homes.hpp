// model/processes/care/siblings/homes.hpp - in whose home a looked-after child lives.
#pragma once

#include <optional>

#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

/// The number of the home of a looked-after child; 0 for the unaccompanied.
std::uint32_t home_of(const AreaMonth& area_month, const Child& child);
/// A child goes to a placement: a home of its own until it is named otherwise.
void change_home(AreaMonth& area_month, const Child& child, Placement to, Day day);
void name_home(AreaMonth& area_month, const Child& child, std::uint32_t number);

/// The home of a sibling that a child who starts to be looked after is placed in, if any. `with`:
/// the start that draws it along; `u` decides.
std::optional<Home> home_to_join(const AreaMonth& area_month, const Child& child,
                                 const OfSibling* with, double u);

}  // namespace kindred::model::siblings
