// model/world/world.hpp - England's people, and the state of every area on 31 March 2013.
//
// Made once and shared by all draws and scenarios.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <stop_token>

#include "model/population/adversity.hpp"
#include "model/state/area_state.hpp"
#include "model/state/launch_store.hpp"

namespace kindred::model {

/// Told how much of the work is done, from 0 to 1; may be called from any thread.
using Progress = std::function<void(double share)>;

/// Work was stopped from outside before its end.
struct Stopped : std::exception {
  const char* what() const noexcept override { return "stopped before the end"; }
};

/// What a world is made of.
struct WorldOptions {
  std::uint64_t seed = 1;
  int horizon = 2033;               ///< last year, 31 March
  int weight = 1;                   ///< one family in so many is simulated, and stands for so many
  std::vector<std::string> only{};  ///< ONS codes of the areas to make; empty: all
  LaunchStore store{};              ///< of burn-ins
};

class World {
 public:
  /// Builds the population of each area and runs the burn-in at 2013 rates, or takes it from the
  /// store. Throws Stopped if `stop` was asked for.
  World(std::vector<AreaInput> inputs, const Parameters& parameters, WorldOptions options,
        const Progress& progress = {}, std::stop_token stop = {});

  struct Area {
    std::unique_ptr<AreaInput> input;
    std::unique_ptr<Population> people;
    std::size_t parameters = 0;  ///< index into Parameters::areas
    AreaState state;             ///< on 31 March 2013, without candidates: each draw has its own
    Counts counts;               ///< of the year ending then, and what it will bring later
  };
  const std::vector<Area>& areas() const { return areas_; }
  /// Areas from the largest to the smallest, so that the last piece of work is a short one.
  const std::vector<std::size_t>& largest_first() const { return largest_first_; }
  /// From whom an area learns: its statistical neighbours, where none are stated all others.
  const std::vector<std::size_t>& neighbours(std::size_t area) const { return neighbours_[area]; }
  const Geography& geography() const { return geography_; }  ///< areas as in areas()
  /// Whether all areas are in it: what they share is shared then.
  bool whole() const { return options_.only.empty(); }
  int horizon() const { return options_.horizon; }
  int weight() const { return options_.weight; }
  std::uint64_t seed() const { return options_.seed; }

  /// The burn-in of an area, which is no longer here then: until it is run again.
  AreaState taken(std::size_t area) { return std::move(areas_[area].state); }

  /// Runs the burn-in again, on the same people, with other parameters and another seed.
  void burn_in(const Parameters& parameters, std::uint64_t seed, const Progress& progress,
               std::stop_token stop);

 private:
  void find_neighbours();
  void burn_in_area(Area& area, const Parameters& parameters, const Crises& crises,
                    const CandidateRates& candidates);

  WorldOptions options_;
  std::vector<Area> areas_;
  std::vector<std::size_t> largest_first_;
  std::vector<std::vector<std::size_t>> neighbours_;
  Geography geography_;
};

/// Candidate rates of each area of the world under these parameters.
struct FamilyRates {
  Crises crises;
  std::vector<CandidateRates> candidates;  ///< by area
};
FamilyRates family_rates(const World& world, const Parameters& parameters);

/// Child-months (resident children, known or not) in a run of these years, for speeds.
double child_months(const World& world, int from, int to);

}  // namespace kindred::model
