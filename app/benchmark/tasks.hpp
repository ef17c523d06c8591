// app/benchmark/tasks.hpp - the tasks of `kindred benchmark`, one function each.
#pragma once

#include <stop_token>

#include "app/benchmark/options.hpp"
#include "app/benchmark/result.hpp"

namespace kindred {

/// One million children through six states; the file of counts is written here.
BenchmarkResult benchmark_six_state(const BenchmarkOptions& options, std::stop_token stop);
/// All children of England: burn-in, one draw 2013 to 2033.
BenchmarkResult benchmark_england(const BenchmarkOptions& options, std::stop_token stop);
/// England, one draw of ten years from launch states.
BenchmarkResult benchmark_projection(const BenchmarkOptions& options, std::stop_token stop);
/// One authority, a thousand draws of ten years, two scenarios.
BenchmarkResult benchmark_authority(const BenchmarkOptions& options, std::stop_token stop);
/// England, sixteen draws of ten years from launch states.
BenchmarkResult benchmark_ensemble(const BenchmarkOptions& options, std::stop_token stop);
/// England's people and burn-in, from nothing and from stored states.
BenchmarkResult benchmark_population(const BenchmarkOptions& options, std::stop_token stop);
/// A study of one draw of England written to disk.
BenchmarkResult benchmark_writing(const BenchmarkOptions& options, std::stop_token stop);

}  // namespace kindred
