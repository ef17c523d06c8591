// model/engine/area_run.hpp - one area from month to month, and one draw of it under several
// scenarios.
//
// All scenarios of a draw share one trunk, the history and projection without any policy. A
// scenario leaves it in the month in which it first differs here; from then on only the families
// that it touches are simulated again (touched.hpp), unless it raises a hazard or touches many. The
// trunk at launch is what a launch store keeps.
#pragma once

#include <span>

#include "model/engine/touched.hpp"
#include "model/month/one_month.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/policy/terms.hpp"
#include "model/population/adversity.hpp"
#include "model/processes/authority/budget.hpp"
#include "model/state/area_state.hpp"
#include "model/state/launch_store.hpp"
#include "model/world/world.hpp"

namespace kindred::model {

inline constexpr std::uint32_t burn_in_draw = 0;  ///< draws of the ensemble are numbered from 1
inline constexpr Month beginning{0};

/// What the months of a run have in common.
struct Run {
  const Population& people;
  const Parameters* parameters;
  const AreaParameters& area;
  const Draws& draws;
  const PolicyInForce& policy;
  const Crises* crises;
  const CandidateRates& candidates;
  int launch;
  const Path& arrivals;
  int weight;
  Instructions instructions;
  std::size_t number;                  ///< of the area among the world's
  const Touched* only = nullptr;       ///< where these families alone are in the state
  const Scenario* scenario = nullptr;  ///< whose budget holds; none: no accounts
};

/// An area on its way through the months, with the rates in force.
class AreaMonths {
 public:
  explicit AreaMonths(const Run& run) : run_(run) {}
  /// The first half of a month (one_month.hpp), and the second.
  void live(AreaState& state, Counts& counts, Month month, MonthRoom& room);
  void close(AreaState& state, Counts& counts, Month month);
  /// From the next month on.
  void use(const Parameters& parameters) {
    run_.parameters = &parameters;
    begun_ = false;
  }

 private:
  void set_rates(const AreaState& state, Month month);
  Scene scene(AreaState& state, Counts& counts, Month month) const;

  Run run_;
  Rates rates_{};
  Thresholds thresholds_{};
  std::optional<MoneyOfYear> money_;
  double arrivals_ = 1, moves_ = 1, quality_ = 1;
  bool begun_ = false;
};

/// An area alone, month after month.
void run_months(const Run& run, AreaState& state, Counts& counts, Month from, Month to);

/// The chance of one draw of the ensemble, counted from 0; the burn-in that all share has its own.
Draws draws_of(std::uint64_t seed, std::size_t draw);

/// The first month in which a scenario can differ from the trunk of `first` in an area; the month
/// after the last where it never does.
Month parts_from_trunk(const Scenario& scenario, const Terms& terms, const Scenario& first,
                       const std::string& area);

/// Which families of a scenario are simulated beside the trunk. Results are the same.
enum class Branches : std::uint8_t { of_all, of_touched };

/// Room to work in, used again from area to area.
struct Room {
  AreaState trunk, branch, part;
  Counts trunk_counts;
  std::vector<AreaState> forks;
};

/// All scenarios (of the same years and launch) of one area in one draw; their counts, in order.
struct AreaDraw {
  const World& world;
  const Parameters& parameters;
  std::span<const Scenario> scenarios;
  std::span<const Terms> terms;  ///< as scenarios
  const FamilyRates& families;
  std::size_t area;
  std::size_t draw;
  const LaunchStore& store;
  Instructions instructions;
  Branches branches;
};
std::vector<Counts> simulate_area(const AreaDraw& asked, Room& room);

}  // namespace kindred::model
