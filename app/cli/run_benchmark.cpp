// app/cli/run_benchmark.cpp - one task of the benchmark, in as many threads as were asked for.
#include <fmt/format.h>

#include <cstdio>

#include "app/benchmark/tasks.hpp"
#include "app/system/interruption.hpp"
#include "model/parallel/in_parallel.hpp"
#include "scenarios/input_error.hpp"

namespace kindred {

namespace {

BenchmarkResult measured(const BenchmarkOptions& options, std::stop_token stop) {
  switch (options.task) {
    case BenchmarkTask::england:
      return benchmark_england(options, stop);
    case BenchmarkTask::projection:
      return benchmark_projection(options, stop);
    case BenchmarkTask::authority:
      return benchmark_authority(options, stop);
    case BenchmarkTask::ensemble:
      return benchmark_ensemble(options, stop);
    case BenchmarkTask::population:
      return benchmark_population(options, stop);
    case BenchmarkTask::writing:
      return benchmark_writing(options, stop);
    case BenchmarkTask::six_state:
      break;
  }
  return benchmark_six_state(options, stop);
}

}  // namespace

int benchmark(const BenchmarkOptions& options) {
  if (!options.counts.empty() && options.task != BenchmarkTask::six_state) {
    throw scenarios::InputError(
        {"--counts"}, "this task has no counts by month and state",
        "the file holds the six states by month, to compare with their exact expected numbers",
        "try --task six-state, or `kindred run` for a study of England");
  }
  const auto stop = watch_for_interruption();
  const model::ThreadLimit limit(options.threads);
  auto result = measured(options, stop);
  result.task = benchmark_task_names[static_cast<std::size_t>(options.task)];
  result.threads = options.threads;
  result.seed = options.seed;
  result.instructions = options.instructions;
  fmt::print("{}", options.output == Output::json ? json_of(result) : table_of(result));
  return 0;
}

}  // namespace kindred
