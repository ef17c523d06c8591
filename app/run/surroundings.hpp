// app/run/surroundings.hpp - what scenario files may refer to: areas and budget lines of the
// published data.
#pragma once

#include "app/run/data_folders.hpp"
#include "calibration/published.hpp"
#include "scenarios/surroundings.hpp"

namespace kindred {

scenarios::Surroundings surroundings_of(const calibration::Published& published,
                                        const DataFolders& folders);

}  // namespace kindred
