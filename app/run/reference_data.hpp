// app/run/reference_data.hpp - what scenario files may refer to: areas and budget lines of the
// published data.
#pragma once

#include "app/run/data_folders.hpp"
#include "calibration/published.hpp"
#include "scenarios/reference_data.hpp"

namespace kindred {

scenarios::ReferenceData reference_data_of(const calibration::Published& published,
                                           const DataFolders& folders);

}  // namespace kindred
