// model/engine/trunk.hpp - the trunk of a draw in one area, and what branches off it.
//
// The trunk is run to each month in which a scenario leaves it, then to its end; by then it has
// shown whom a scenario would touch, and the branches are run.
#pragma once

#include <vector>

#include "model/engine/start.hpp"

namespace kindred::model {

/// Whether two scenarios have the same unaccompanied arrivals from launch on.
bool same_arrivals(const Scenario& scenario, const Scenario& other);

/// A scenario that has left the trunk, to be simulated once the trunk has shown whom it touches.
struct Fork {
  std::size_t scenario;
  Month from;
  PolicyInForce policy;
  PolicyInForce::Watched watched;
  Counts counts;  ///< of the trunk until then
};

class Trunk {
 public:
  Trunk(const AreaDraw& asked, Room& room);
  std::vector<Counts> run();

 private:
  // trunk.cpp
  /// Stands at the launch if that is early enough and known, else at the beginning of history.
  void begin(Month needed);
  void advance(Month to);
  /// A scenario leaves the trunk here.
  void part(std::size_t s);
  void run_trunk(Month to);
  void run(const PolicyInForce& policy, const Scenario& scenario, AreaState& state, Counts& counts,
           Month from, Month to, const Touched* only = nullptr) const;
  Run run_of(const PolicyInForce& policy, const Scenario& scenario) const;
  Counts asked_years(const Counts& counts) const;
  AreaStart start() const;

  // branches.cpp
  bool caseload_acts() const;
  bool may_share(const Fork& fork) const;
  /// The counts of a scenario that has left the trunk.
  Counts branch(std::size_t f);
  /// A scenario's own course, with the parameters that it sets.
  void run_on_terms(Fork& fork, AreaState& state) const;
  /// The trunk's counts, less what the touched did in it, plus what they do in the scenario.
  Counts branch_of_touched(const Fork& fork, const AreaState& at_fork, const Touched& touched);
  /// The same unit falls due in the trunk and in the scenario, for a family that is not touched.
  void add_charge(Counts& counts, const PolicyInForce::Watched::Charge& charge) const;

  const AreaDraw& asked_;
  Room& room_;
  const World::Area& home_;
  const AreaParameters& own_;
  const Scenario& first_;
  Draws draws_;
  Month end_, launch_;
  const CandidateRates& candidates_;
  int streams_;
  Month now_;
  PolicyInForce watching_;  ///< none, but that it notes whom others would touch
  std::vector<Fork> forks_;
};

}  // namespace kindred::model
