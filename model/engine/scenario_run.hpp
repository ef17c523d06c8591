// model/engine/scenario_run.hpp - a scenario's way through the months of a draw, in all areas
// together.
//
// Children of all areas compete for the places of one market, so that every month has two halves
// with all areas between them (one_month.hpp). From the burn-in on this is the only way to a month:
// for a scenario, for the trunk that a draw's scenarios share (draw_run.hpp), and for a test.
#pragma once

#include <functional>
#include <span>
#include <stop_token>

#include "model/engine/area_run.hpp"
#include "model/engine/start.hpp"
#include "model/market/market.hpp"
#include "model/month/diffusion.hpp"
#include "model/parallel/in_parallel.hpp"
#include "model/policy/scenario_periods.hpp"

namespace kindred::model {

/// All areas of a world, as they are at a moment.
struct AllAreas {
  std::vector<AreaState> states;
  std::vector<Counts> counts;
};

struct DrawInputs {
  const World& world;
  const Parameters& parameters;
  std::span<const Scenario> scenarios;
  std::span<const ScenarioPeriods> scenario_periods;  ///< in the order of the scenarios
  std::span<const DrawnPolicy> policies;              ///< of this draw, in the same order
  const FamilyRates& families;
  std::size_t draw;
  World* spent;  ///< the world, if no later draw needs its burn-in: it is moved out; else null
  const LaunchStore& store;
  Instructions instructions;
  std::function<void()> month_done;  ///< told of every month of every scenario
  std::stop_token stop;

  AreaStart start(std::size_t area, const KeyedRng& rng) const;
};

/// All areas where history begins, with the places there for looked-after children.
AllAreas begin_history(const DrawInputs& asked, const KeyedRng& rng);

class ScenarioRun {
 public:
  /// `policy`: none for the trunk, in which no roll-out ever begins.
  ScenarioRun(const DrawInputs& asked, const KeyedRng& rng, const Scenario& scenario,
              const ScenarioPeriods& scenario_periods, const DrawnPolicy* policy);
  ScenarioRun(const ScenarioRun&) = delete;

  /// A scenario leaves the trunk, whose areas these are: adds the candidates that its policy may
  /// refer and the trunk's could not.
  void add_candidates(AllAreas& all, Month now) const;

  /// Simulates the months from `from` to the one before `to`. Nothing depends on whether they are
  /// simulated in one call or in several.
  void simulate(AllAreas& all, Month from, Month to);

  // For tests. The parts of a month: the first half of all areas, what is between the halves (the
  // market, learning from each other), and the second half.
  void live(AllAreas& all, Month month);
  void between_halves(AllAreas& all, Month month);
  void close(AllAreas& all, Month month);
  /// The policy in force in each area.
  const std::vector<PolicyInForce>& policies() const { return policies_; }

 private:
  template <class Work>
  void each_area(const Work& work);
  void live(AllAreas& all, std::size_t area, Month month, MonthBuffers& buffers);
  void set_parameters(Month month);

  const DrawInputs& asked_;
  const KeyedRng& rng_;
  const Scenario& scenario_;
  const ScenarioPeriods& scenario_periods_;
  std::vector<PolicyInForce> policies_;
  std::vector<AreaRun> area_runs_;
  Market market_;
  Diffusion diffusion_;
  PerThread<MonthBuffers> buffers_;
  bool set_ = false;
};

}  // namespace kindred::model
