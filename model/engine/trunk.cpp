#include "model/engine/trunk.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "model/processes/authority/practice.hpp"

namespace kindred::model {

Trunk::Trunk(const AreaDraw& asked, Room& room)
    : asked_(asked),
      room_(room),
      home_(asked.world.areas()[asked.area]),
      own_(asked.parameters.areas[home_.parameters]),
      first_(asked.scenarios.front()),
      draws_(draws_of(asked.world.seed(), asked.draw)),
      end_(first_month(first_.to + 1)),
      launch_(std::min(first_month(first_.launch + 1), end_)),
      candidates_(asked.families.candidates[asked.area]),
      streams_(streams_needed(asked.parameters, 1)) {
  // Watched until the end: none may move.
  forks_.reserve(asked.scenarios.size());
}

std::vector<Counts> Trunk::run() {
  const auto n = asked_.scenarios.size();
  std::vector<Month> parts;
  for (std::size_t s = 0; s < n; ++s) {
    parts.push_back(parts_from_trunk(asked_.scenarios[s], asked_.terms[s], first_, own_.code));
  }
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::less{}, [&](auto s) { return parts[s]; });
  begin(parts[order.front()]);
  std::vector<Counts> made(n);
  for (const auto s : order) {
    advance(parts[s]);
    if (now_ == end_) {
      made[s] = asked_years(room_.trunk_counts);
    } else {
      part(s);
    }
  }
  advance(end_);
  for (std::size_t f = 0; f < forks_.size(); ++f) made[forks_[f].scenario] = branch(f);
  return made;
}

AreaStart Trunk::start() const {
  return {home_, own_, candidates_, draws_, asked_.draw, asked_.world.horizon()};
}

void Trunk::begin(Month needed) {
  if (needed >= launch_ &&
      start().restored(asked_.store, launch_, room_.trunk, room_.trunk_counts)) {
    now_ = launch_;
    return;
  }
  start().begin_history(room_.trunk, room_.trunk_counts, streams_);
  start().begin_supply(room_.trunk, asked_.parameters, first_.launch, asked_.world.weight());
  now_ = history_begins;
}

void Trunk::advance(Month to) {
  if (now_ < launch_ && to >= launch_) {
    run_trunk(launch_);
    room_.trunk.forget_adults(launch_);
    start().keep(asked_.store, launch_, room_.trunk, room_.trunk_counts);
  }
  run_trunk(to);
}

void Trunk::part(std::size_t s) {
  const auto& scenario = asked_.scenarios[s];
  forks_.push_back({s,
                    now_,
                    PolicyInForce(scenario, draw_policy(scenario, draws_), own_.code,
                                  practice::implementation(scenario, asked_.terms[s],
                                                           asked_.parameters, own_, false)),
                    {},
                    room_.trunk_counts});
  if (room_.forks.size() < forks_.size()) room_.forks.resize(forks_.size());
  room_.forks[forks_.size() - 1] = room_.trunk;
  auto& fork = forks_.back();
  fork.watched.policy = &fork.policy;
  if (may_share(fork)) watching_.watch(fork.watched);
}

void Trunk::run_trunk(Month to) {
  run(watching_, first_, room_.trunk, room_.trunk_counts, now_, to);
  now_ = to;
}

void Trunk::run(const PolicyInForce& policy, const Scenario& scenario, AreaState& state,
                Counts& counts, Month from, Month to, const Touched* only) const {
  auto run = run_of(policy, scenario);
  run.only = only;
  run_months(run, state, counts, from, to);
}

Run Trunk::run_of(const PolicyInForce& policy, const Scenario& scenario) const {
  return {*home_.people,
          &asked_.parameters,
          own_,
          draws_,
          policy,
          &asked_.families.crises,
          candidates_,
          scenario.launch,
          scenario.unaccompanied_arrivals,
          asked_.world.weight(),
          asked_.instructions,
          asked_.area,
          nullptr,
          &scenario};
}

Counts Trunk::asked_years(const Counts& counts) const {
  Counts made(first_.from, first_.to);
  made.add_years_of(counts);
  return made;
}

std::vector<Counts> simulate_area(const AreaDraw& asked, Room& room) {
  return Trunk(asked, room).run();
}

}  // namespace kindred::model
