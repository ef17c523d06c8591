#include <algorithm>

#include "model/engine/trunk.hpp"

namespace kindred::model {

/// Through their workers what one family does acts on every other.
bool Trunk::caseload_acts() const {
  return asked_.parameters.workforce.acts() && !home_.input->workforce.years.empty();
}

bool Trunk::may_share(const Fork& fork) const {
  return asked_.branches == Branches::of_touched && !fork.policy.raises() &&
         !fork.policy.shares_places() && !fork.policy.none() &&
         asked_.terms[fork.scenario].none() &&
         asked_.parameters.early_help.capacity >= early_help_for_all && !caseload_acts() &&
         same_arrivals(asked_.scenarios[fork.scenario], first_) &&
         !asked_.scenarios[fork.scenario].budget.kept && !first_.budget.kept;
}

Counts Trunk::branch(std::size_t f) {
  auto& fork = forks_[f];
  const Touched touched(std::move(fork.watched.touched));
  // Beyond about this share it is no less work to simulate everybody.
  constexpr std::size_t one_in = 12;
  if (may_share(fork) && touched.size() * one_in < home_.people->families().size()) {
    return branch_of_touched(fork, room_.forks[f], touched);
  }
  start().add_streams(room_.forks[f], asked_.parameters, fork.policy, streams_, fork.from, end_);
  run_on_terms(fork, room_.forks[f]);
  return asked_years(fork.counts);
}

void Trunk::run_on_terms(Fork& fork, AreaState& state) const {
  const auto& terms = asked_.terms[fork.scenario];
  auto run = run_of(fork.policy, asked_.scenarios[fork.scenario]);
  if (terms.crises) run.crises = &*terms.crises;
  Month now = fork.from;
  for (const auto& period : terms.periods) {
    const Month until = std::clamp(period.from, now, end_);
    run_months(run, state, fork.counts, now, until);
    now = until;
    run.parameters = period.parameters.get();
  }
  run_months(run, state, fork.counts, now, end_);
}

Counts Trunk::branch_of_touched(const Fork& fork, const AreaState& at_fork,
                                const Touched& touched) {
  const auto& scenario = asked_.scenarios[fork.scenario];
  set_part(room_.part, at_fork, *home_.people, asked_.world.horizon(), fork.from, touched);
  auto made = asked_years(room_.trunk_counts);
  const auto of_touched = [&](const PolicyInForce& policy) {
    room_.branch = room_.part;
    Counts counts(first_fitted_year, asked_.world.horizon());
    run(policy, scenario, room_.branch, counts, fork.from, end_, &touched);
    return asked_years(counts);
  };
  made -= of_touched(PolicyInForce{});
  made += of_touched(fork.policy);
  for (const auto& charge : fork.watched.charges) {
    if (!touched.contains(charge.family)) add_charge(made, charge);
  }
  return made;
}

void Trunk::add_charge(Counts& counts, const PolicyInForce::Watched::Charge& charge) const {
  for (std::size_t cost = 0; cost < max_costs; ++cost) {
    if (charge.costs >> cost & 1) {
      counts.add(Tally::month_activity, charge.month, index(Activity::policy_cost_1) + cost,
                 asked_.world.weight());
    }
  }
}

}  // namespace kindred::model
