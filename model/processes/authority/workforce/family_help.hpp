// model/processes/authority/workforce/family_help.hpp - workers of targeted early help, where they
// limit it.
#pragma once

#include <optional>

#include "model/processes/scene.hpp"

namespace kindred::model::workforce {

/// Their month: some leave, vacant posts are filled.
void step_family_help(const Scene& scene);

/// Families whom they can have at once; none: they limit nothing.
std::optional<std::size_t> family_help_places(const Scene& scene);

}  // namespace kindred::model::workforce
