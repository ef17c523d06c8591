// app/run/options.hpp - what a run is asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kindred {

/// Years ending on 31 March.
struct Years {
  int from;
  int to;
  bool operator==(const Years&) const = default;
};

/// Where launch states are kept between runs, and the most bytes that they may take.
struct CacheChoice {
  std::filesystem::path folder;  ///< empty: nothing is kept
  std::uint64_t most_bytes = std::uint64_t{8} << 30U;
};

/// What a run is asked for.
enum class Purpose { study, prediction };

struct RunOptions {
  std::vector<std::string> scenarios;  ///< names in the library, or paths
  std::vector<std::string> areas;      ///< ONS codes as given, unchecked; empty: all
  std::optional<int> draws;            ///< the scenario's where none is given, as are the next two
  std::optional<Years> years;
  std::optional<int> launch;
  int threads = 1;  ///< as many as the process may use, unless asked otherwise
  std::uint64_t seed = 1;
  int sample_weight = 1;                    ///< one family in so many is simulated
  std::optional<std::uint64_t> max_memory;  ///< bytes; what is free, where none is given
  CacheChoice cache;
  std::filesystem::path fitted;  ///< folder of parameters; empty: that of the data in use
  Purpose purpose = Purpose::study;
  std::filesystem::path out = "study.h5";
  std::string command_line;  ///< as typed, for the log
};

}  // namespace kindred
