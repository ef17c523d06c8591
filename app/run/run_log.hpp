// app/run/run_log.hpp - writes FILE.log next to a study: what depends on the machine and the day.
//
// A study holds nothing of this, so that equal runs give equal files.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace kindred {

struct RunRecord {
  std::string command_line;
  int threads = 1;
  std::chrono::system_clock::time_point began;
  double seconds = 0.0;
  double child_months = 0.0;
  std::string processor_time;  ///< of the parts
  std::string launches;        ///< how many came from the cache
};

/// A log that cannot be written is said on standard error and is no failure: the study is whole.
void write_run_log(const std::filesystem::path& study, const RunRecord& record);

}  // namespace kindred
