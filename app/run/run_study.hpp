// app/run/run_study.hpp - a run of scenarios into a study: its size, and the work itself.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

#include "app/run/launches.hpp"
#include "app/run/study_inputs.hpp"
#include "app/system/memory.hpp"

namespace kindred {

/// With as many draws at once as keep the threads busy and fit into memory.
RunSize planned(const StudyInputs& stage, const RunOptions& options);

/// Bytes that the run may take: what is free, or less where the user says so.
std::uint64_t memory_for(const RunOptions& options);

/// Throws scenarios::InputError where memory or disk is too small for the run.
void require_room(const RunSize& size, const RunOptions& options);

/// Seconds that parts of a run took, of all threads together.
struct Spent {
  double opening = 0;    ///< of the study's file, with all its texts
  double people = 0;     ///< population and burn-in
  double draws = 0;      ///< simulated and written
  double writing = 0;    ///< of these, on the one thread that writes
  double finishing = 0;  ///< statistics over the draws
};

/// Seconds that the processors have worked for this program.
double processor_seconds();

/// Told what is done, from 0 to 1, and of what.
using TellProgress = std::function<void(double share, std::string_view of)>;

/// Simulates and writes the study to options.out.
Spent write_study(const StudyInputs& stage, const RunOptions& options, const RunSize& size,
                  Launches& launches, const TellProgress& tell, std::stop_token stop);

/// Makes the study, and says in a line what it took, to be printed below the results.
std::string make_study(const RunOptions& options);

/// Child-months in the results of one draw and scenario.
double child_months(const StudyInputs& stage, const RunOptions& options);

}  // namespace kindred
