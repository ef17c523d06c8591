// app/cli/dry_run.hpp - what a run would take, estimated from a small part of it.
//
// A few areas and draws of the very run are simulated and written, into a temporary folder, and
// their seconds of processor time are scaled up; so the estimate includes every cost of a run.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/run/options.hpp"

namespace kindred {

struct AreaSize {
  std::string code;
  double size = 0;  ///< to which the time that it takes is in proportion
};

/// So many of them, spread evenly over the sizes; all, if there are no more.
std::vector<AreaSize> spread_over_sizes(std::vector<AreaSize> areas, std::size_t wanted);

/// Prints size, memory, time and disk of the run, and answers with the exit status.
int predict(const RunOptions& options);

}  // namespace kindred
