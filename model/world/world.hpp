// model/world/world.hpp - England's people, and the state of every area on 31 March 2013.
//
// Made once (burn_in.hpp) and shared by all draws and scenarios.
#pragma once

#include <memory>
#include <stop_token>

#include "model/population/adversity.hpp"
#include "model/state/area_state.hpp"
#include "model/state/launch_store.hpp"
#include "model/tallies/counts.hpp"

namespace kindred::model {

struct Parameters;

/// The choices that make a world.
struct WorldOptions {
  std::uint64_t seed = 1;
  int horizon = 2033;               ///< last year, 31 March
  int weight = 1;                   ///< one family in so many is simulated, and represents so many
  std::vector<std::string> only{};  ///< ONS codes of the areas to make; empty: all
};

class World {
 public:
  /// Builds the population of each area, in which nobody is known before the burn-in. Throws
  /// Stopped if `stop` was asked for.
  World(std::vector<AreaInput> inputs, const Parameters& parameters, WorldOptions options,
        std::stop_token stop = {});

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
  /// The areas that an area learns from: its statistical neighbours, or all others if none are
  /// stated.
  const std::vector<std::size_t>& neighbours(std::size_t area) const { return neighbours_[area]; }
  const Geography& geography() const { return geography_; }  ///< areas as in areas()
  /// Whether all areas are in it: what they share is shared then.
  bool whole() const { return options_.only.empty(); }
  int horizon() const { return options_.horizon; }
  int weight() const { return options_.weight; }
  std::uint64_t seed() const { return options_.seed; }

  /// The burn-in of an area, which is no longer here then: until it is run again.
  AreaState taken(std::size_t area) { return std::move(areas_[area].state); }

  /// What the burn-in has made of an area, and the seed that it and all draws have.
  void begin(std::size_t area, AreaState state, Counts counts);
  void reseed(std::uint64_t seed) { options_.seed = seed; }

 private:
  void find_neighbours();

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
