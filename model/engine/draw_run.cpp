#include "model/engine/draw_run.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>

#include "model/engine/draw_numbers.hpp"
#include "model/engine/first_difference.hpp"
#include "model/parallel/in_parallel.hpp"
#include "model/parameters/parameters.hpp"

namespace kindred::model {

namespace {

/// When each scenario leaves the trunk.
std::vector<Month> months_of_leaving(const World& world, const Parameters& parameters,
                                     std::span<const Scenario> scenarios,
                                     std::span<const ScenarioPeriods> scenario_periods) {
  std::vector<std::string> codes;
  for (const auto& area : world.areas()) codes.push_back(parameters.areas[area.parameters].code);
  std::vector<Month> made;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    made.push_back(first_difference(scenarios[s], scenario_periods[s], scenarios.front(), codes));
  }
  return made;
}

class DrawRun {
 public:
  explicit DrawRun(const DrawInputs& asked)
      : asked_(asked),
        first_(asked.scenarios.front()),
        rng_(rng_of_draw(asked.world.seed(), asked.draw)),
        end_(first_month(first_.to + 1)),
        launch_(std::min(first_month(first_.launch + 1), end_)),
        trunk_run_(asked, rng_, first_, none_, nullptr) {}

  std::vector<std::vector<Counts>> run() {
    const auto n = asked_.scenarios.size();
    const auto leaves = months_of_leaving(asked_.world, asked_.parameters, asked_.scenarios,
                                          asked_.scenario_periods);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::less{}, [&](auto s) { return leaves[s]; });
    begin(leaves[order.front()]);
    std::vector<std::vector<Counts>> made(n);
    for (const auto s : order) {
      advance(leaves[s]);
      made[s] = now_ == end_ ? asked_years(trunk_) : branch(s, s == order.back());
    }
    return made;
  }

 private:
  std::size_t areas() const { return asked_.world.areas().size(); }

  /// Starts at the launch if that is early enough and known of all areas, else at the beginning.
  void begin(Month needed) {
    if (needed < launch_ || !asked_.store.find || !restored()) {
      trunk_ = begin_history(asked_, rng_);
      now_ = history_begins;
      return;
    }
    now_ = launch_;
    for (std::size_t a = 0; asked_.spent != nullptr && a < areas(); ++a) {
      static_cast<void>(asked_.spent->taken(a));
    }
    for (Month m = history_begins; m < launch_ && asked_.month_done; m = m + 1) {
      asked_.month_done();
    }
  }

  bool restored() {
    trunk_ = {std::vector<AreaState>(areas()), std::vector<Counts>(areas())};
    std::atomic<bool> all{true};
    in_parallel(areas(), asked_.stop, [&](std::size_t a) {
      if (all && !asked_.start(a, rng_).restored(asked_.store, launch_, trunk_.states[a],
                                                 trunk_.counts[a])) {
        all = false;
      }
    });
    return all;
  }

  void advance(Month to) {
    if (now_ < launch_ && to >= launch_) {
      trunk_run_.simulate(trunk_, now_, launch_);
      now_ = launch_;
      in_parallel(areas(), asked_.stop, [&](std::size_t a) {
        trunk_.states[a].forget_adults(launch_);
        asked_.start(a, rng_).keep(asked_.store, launch_, trunk_.states[a], trunk_.counts[a]);
      });
    }
    trunk_run_.simulate(trunk_, now_, to);
    now_ = to;
  }

  /// The counts of a scenario that leaves the trunk here; the last one takes the trunk with it.
  std::vector<Counts> branch(std::size_t s, bool last) {
    ScenarioRun course(asked_, rng_, asked_.scenarios[s], asked_.scenario_periods[s],
                       &asked_.policies[s]);
    AllAreas own = last ? std::move(trunk_) : trunk_;
    course.add_candidates(own, now_);
    course.simulate(own, now_, end_);
    return asked_years(own);
  }

  std::vector<Counts> asked_years(const AllAreas& all) const {
    std::vector<Counts> made;
    for (const auto& counts : all.counts) {
      made.emplace_back(first_.from, first_.to);
      made.back().add_years_of(counts);
    }
    return made;
  }

  const DrawInputs& asked_;
  const Scenario& first_;
  const KeyedRng rng_;
  const Month end_, launch_;
  const ScenarioPeriods none_{};
  ScenarioRun trunk_run_;
  AllAreas trunk_;
  Month now_{};
};

}  // namespace

std::size_t months_of(const World& world, const Parameters& parameters,
                      std::span<const Scenario> scenarios,
                      std::span<const ScenarioPeriods> scenario_periods) {
  const Month end = first_month(scenarios.front().to + 1);
  const auto leaves = months_of_leaving(world, parameters, scenarios, scenario_periods);
  const Month furthest = *std::ranges::max_element(leaves, std::less{}, &Month::index);
  int made = furthest.index - history_begins.index;
  for (const auto month : leaves) made += end.index - month.index;
  return static_cast<std::size_t>(made);
}

std::vector<std::vector<Counts>> run_draw(const DrawInputs& asked) { return DrawRun(asked).run(); }

}  // namespace kindred::model
