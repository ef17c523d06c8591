// model/processes/authority/workforce/family_help.hpp - the workers of targeted early help, where
// they limit it.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::workforce {

/// The end of the month: they leave, and posts are filled.
void step_family_help(AreaMonth& area_month);
/// Families that the workers of targeted early help can have at once; none: they limit nothing.
std::optional<std::size_t> family_help_places(const AreaMonth& area_month);

}  // namespace kindred::model::workforce
