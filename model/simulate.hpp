// model/simulate.hpp - months in order; areas, draws and scenarios in parallel.
//
// Nothing else knows about threads. A piece of work is one area in one draw of one scenario, so the
// number of threads cannot change a result. The population and the burn-in are made once and
// shared.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

#include "model/area_state.hpp"
#include "model/parameters.hpp"
#include "model/policy_in_force.hpp"
#include "model/population.hpp"

namespace kindred::model {

/// Told how much of the work is done, from 0 to 1; may be called from any thread.
using Progress = std::function<void(double share)>;

/// Work was stopped from outside before its end.
struct Stopped : std::exception {
  const char* what() const noexcept override { return "stopped before the end"; }
};

/// England's people and the state of every area on 31 March 2013.
class World {
 public:
  /// Builds the population of each area and runs the burn-in at 2013 rates.
  /// `horizon`: last year, 31 March. `only`: ONS codes of the areas to make; empty: all.
  World(std::vector<AreaInput> inputs, const Parameters& parameters, std::uint64_t seed,
        int horizon, int weight, const std::vector<std::string>& only, const Progress& progress,
        std::stop_token stop);

  struct Area {
    std::unique_ptr<AreaInput> input;
    std::unique_ptr<Population> people;
    std::size_t parameters = 0;  ///< index into Parameters::areas
    AreaState state;             ///< on 31 March 2013
    Counts counts;               ///< of the year ending then, and what it will bring later
  };
  const std::vector<Area>& areas() const { return areas_; }
  int horizon() const { return horizon_; }
  int weight() const { return weight_; }
  std::uint64_t seed() const { return seed_; }

  /// Runs the burn-in again, on the same people, with other parameters and another seed.
  void burn_in(const Parameters& parameters, std::uint64_t seed, const Progress& progress,
               std::stop_token stop);

 private:
  std::vector<Area> areas_;
  int horizon_;
  int weight_;
  std::uint64_t seed_;
};

/// The chance of one draw of the ensemble, counted from 0; the burn-in that all share has its own.
Draws draws_of(std::uint64_t seed, std::size_t draw);

/// One area's history and projection, from 31 March 2013 to `scenario.to`, in one draw. `at_start`
/// is left as it is. Years before `scenario.from` are run and not counted.
Counts simulate_area(const World& world, std::size_t area, const Parameters& parameters,
                     const Scenario& scenario, std::uint32_t draw);

/// What a finished piece of work is handed to, from the calling thread, area by area in order once
/// a draw is whole: (scenario, draw, counts of each area).
using Deliver =
    std::function<void(std::size_t scenario, std::size_t draw, std::span<const Counts>)>;

/// Runs all scenarios and draws; `threads` 0 means all that the process may use.
/// Throws Stopped if `stop` was asked for.
void simulate(const World& world, const Parameters& parameters, std::span<const Scenario> scenarios,
              int draws, int threads, const Deliver& deliver, const Progress& progress,
              std::stop_token stop);

/// Child-months (resident children, known or not) in a run of these years, for speeds.
double child_months(const World& world, int from, int to);

}  // namespace kindred::model
