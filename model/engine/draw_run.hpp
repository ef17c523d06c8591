// model/engine/draw_run.hpp - one draw of all areas together, month by month, under several
// scenarios.
//
// Children of all areas compete for the places of one market, so that every month has two halves
// with all areas between them. As in an area alone (area_run.hpp) the scenarios share a trunk, and
// each leaves it in the month in which it first differs anywhere; from then on all areas are
// simulated again, since any of them may be affected.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "model/engine/area_run.hpp"

namespace kindred::model {

/// All areas of a world, as they stand.
struct Standings {
  std::vector<AreaState> states;
  std::vector<Counts> counts;
};

struct DrawAsked {
  const World& world;
  const Parameters& parameters;
  std::span<const Scenario> scenarios;
  std::span<const Terms> terms;  ///< as scenarios
  const FamilyRates& families;
  std::size_t draw;
  World* spent;  ///< the world, where nobody needs its burn-in after this draw; else none
  const LaunchStore& store;
  Instructions instructions;
  std::function<void()> month_done;  ///< told of every month of every scenario
  std::stop_token stop;
};

/// Whether what happens to one child depends on others: all areas are simulated together then.
bool compete(const Parameters& parameters);

/// Months that a draw takes, the trunk's and those of scenarios that leave it.
std::size_t months_of(const World& world, const Parameters& parameters,
                      std::span<const Scenario> scenarios, std::span<const Terms> terms);

/// Counts of the scenarios, in their order, by area.
std::vector<std::vector<Counts>> simulate_together(const DrawAsked& asked);

}  // namespace kindred::model
