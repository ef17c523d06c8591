// app/run/launches.hpp - the launch states of one run, over the cache on disk that runs share.
//
// A key holds all that decides a state, so that a state found is the one that would be simulated.
// No run drives out its own states: when what it has found and kept fills the cache, the first
// draws stay, for the next run to begin with.
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

#include "app/run/launch_cache.hpp"
#include "app/run/options.hpp"
#include "app/run/study_inputs.hpp"
#include "model/state/launch_store.hpp"

namespace kindred {

class Launches {
 public:
  Launches(const StudyInputs& stage, const RunOptions& options, const CacheChoice& cache);

  /// Stores for the model; they last as long as this does. Empty where nothing is kept.
  model::LaunchStore of_burn_ins();
  model::LaunchStore of_draws();

  /// How many states there are, or have been found.
  struct Number {
    std::size_t burn_ins = 0;
    std::size_t draws = 0;  ///< one for each area and draw
  };
  Number needed() const { return needed_; }
  Number held(const StudyInputs& stage) const;  ///< needed, and in the cache now
  Number found() const { return {burn_ins_found_, draws_found_}; }
  /// Where they are, and the most that all of them may take.
  const CacheChoice& where() const { return where_; }

 private:
  std::optional<std::vector<std::byte>> find(const std::string& key);
  void keep(const std::string& key, std::span<const std::byte> bytes);

  const CacheChoice where_;
  const std::string of_burn_in_;  ///< fingerprints of all that decides a burn-in, and a launch
  const std::string of_draw_;
  const Number needed_;
  const model::Month launch_;
  LaunchCache cache_;
  std::atomic<std::uint64_t> used_{0};  ///< bytes found and kept
  std::atomic<std::size_t> burn_ins_found_{0}, draws_found_{0};
};

/// "launches 306 of 306, burn-ins 153 of 153 from ~/.cache/kindred".
std::string spoken(const Launches& launches);

}  // namespace kindred
