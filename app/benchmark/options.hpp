// app/benchmark/options.hpp - what a benchmark is asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "model/state/open_cases.hpp"

namespace kindred {

enum class BenchmarkTask {
  six_state,
  england,
  projection,
  authority,
  ensemble,
  population,
  writing
};
inline const std::vector<std::string> benchmark_task_names{
    "six-state", "england", "projection", "authority", "ensemble", "population", "writing"};
enum class Output { text, json };

struct BenchmarkOptions {
  BenchmarkTask task = BenchmarkTask::six_state;
  int threads = 1;
  std::uint64_t seed = 1;
  model::Instructions instructions = model::best_instructions();
  std::filesystem::path counts;  ///< of the six states, as CSV; empty: not written
  Output output = Output::text;
};

}  // namespace kindred
