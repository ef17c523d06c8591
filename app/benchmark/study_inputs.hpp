// app/benchmark/study_inputs.hpp - a run's data, parameters and scenarios, set up for a benchmark.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/benchmark/options.hpp"
#include "app/benchmark/result.hpp"
#include "app/run/options.hpp"
#include "app/run/study_inputs.hpp"
#include "app/system/progress.hpp"
#include "model/engine/simulate.hpp"

namespace kindred {

/// Scenarios of the library over the same years.
struct Simulated {
  std::vector<std::string> scenarios;
  Years years;
  int draws = 1;
  /// The world, where nobody needs its burn-in afterwards (model/engine/simulate.hpp).
  model::World* spent = nullptr;
};

class BenchmarkStage {
 public:
  /// `areas`: ONS codes; empty: England. Everything that files hold is read here, out of the time.
  BenchmarkStage(const BenchmarkOptions& options, std::stop_token stop,
                 std::vector<std::string> areas);

  /// People and burn-in.
  model::World world(const model::LaunchStore& store);

  /// Digest of all counts, in order of draw and scenario. `what` goes to the progress line.
  std::string simulate(const model::World& world, const Simulated& asked,
                       const model::LaunchStore& store, const std::string& what,
                       const model::Deliver& deliver = {});

  const StudyInputs& stage() const { return stage_; }
  std::string name_of_area() const;
  /// Throws scenarios::InputError where launch states of so many draws would not fit in memory.
  void require_room_for_launches(int draws) const;

 private:
  RunOptions as_a_run() const;

  const BenchmarkOptions& options_;
  std::stop_token stop_;
  std::vector<std::string> areas_;
  StudyInputs stage_;
};

/// Children aged 0 to 17 who live in the world at the launch.
std::int64_t children_in(const model::World& world);
/// Of the counts that the burn-in leaves.
std::string digest_of(const model::World& world);

}  // namespace kindred
