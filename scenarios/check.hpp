// scenarios/check.hpp - checks files as `kindred check` does, without running anything.
//
// Whether a file is a scenario or an intervention is told by its keys, not by its name or folder.
#pragma once

#include <span>
#include <string>

#include "scenarios/reference_data.hpp"

namespace kindred::scenarios {

/// One line for each file, saying what it is and what it holds. A file that does not exist but
/// whose name is that of a library scenario is that scenario. Throws InputError with all the
/// mistakes of all the files.
std::string check(std::span<const std::string> files, const ReferenceData& reference_data);

}  // namespace kindred::scenarios
