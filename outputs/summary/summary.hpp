// outputs/summary/summary.hpp - what a study says, on one screen of a terminal.
//
// First a plain sentence; then each scenario at launch and at the end, differences from the first
// scenario with paired intervals and Monte Carlo error, the model beside the publication, and the
// factors that reconcile unit costs to outturn. At most 100 columns, no colour.
#pragma once

#include <string>

#include "outputs/study/study_file.hpp"

namespace kindred::outputs {

std::string summary(const StudyFile& study);

}  // namespace kindred::outputs
