// model/engine/area_run.hpp - one area from month to month.
#pragma once

#include <optional>

#include "model/month/one_month.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/population/adversity.hpp"
#include "model/processes/authority/budget.hpp"
#include "model/state/area_state.hpp"

namespace kindred::model {

inline constexpr Month beginning{0};

/// What the months of a run have in common.
struct AreaRunInputs {
  const Population& people;
  const Parameters* parameters;
  const AreaParameters& area;
  const KeyedRng& rng;
  const PolicyInForce& policy;
  const Crises* crises;
  const CandidateRates& candidates;
  int launch;
  const Path& arrivals;
  int weight;
  Instructions instructions;
  std::size_t number;                  ///< of the area among the world's
  const Scenario* scenario = nullptr;  ///< whose budget holds; none: no accounts
};

/// An area on its way through the months, with the rates in force.
class AreaRun {
 public:
  explicit AreaRun(const AreaRunInputs& run) : run_(run) {}
  /// The first half of a month (one_month.hpp), and the second.
  void live(AreaState& state, Counts& counts, Month month, MonthBuffers& buffers);
  void close(AreaState& state, Counts& counts, Month month);
  /// From the next month on.
  void use(const Parameters& parameters) {
    run_.parameters = &parameters;
    begun_ = false;
  }

 private:
  void set_rates(const AreaState& state, Month month);
  AreaMonth area_month(AreaState& state, Counts& counts, Month month) const;

  AreaRunInputs run_;
  Rates rates_{};
  Thresholds thresholds_{};
  std::optional<MoneyOfYear> money_;
  double arrivals_ = 1, moves_ = 1, quality_ = 1;
  bool begun_ = false;
};

}  // namespace kindred::model
