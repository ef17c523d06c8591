#include "model/engine/simulate.hpp"

#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <memory>

#include "model/engine/draw_numbers.hpp"
#include "model/engine/draw_run.hpp"
#include "model/parallel/in_parallel.hpp"

namespace kindred::model {

namespace {

/// Counts of one draw, by scenario and area.
struct Drawn {
  std::size_t draw;
  std::vector<std::vector<Counts>> of_scenario;
};

}  // namespace

DrawnPolicies draw_policies(std::span<const Scenario> scenarios, std::uint64_t seed,
                            std::size_t draws) {
  DrawnPolicies made(draws);
  for (std::size_t d = 0; d < draws; ++d) {
    for (const auto& scenario : scenarios) {
      made[d].push_back(draw_policy(scenario, rng_of_draw(seed, d)));
    }
  }
  return made;
}

void simulate(const World& world, const Parameters& parameters, std::span<const Scenario> scenarios,
              const Ensemble& ensemble, const Deliver& deliver, const Progress& progress,
              std::stop_token stop) {
  const int allowed =
      ensemble.threads > 0 ? ensemble.threads : tbb::this_task_arena::max_concurrency();
  const ThreadLimit limit(allowed);
  const auto draws = static_cast<std::size_t>(ensemble.draws);
  const auto families = family_rates(world, parameters);
  std::vector<ScenarioPeriods> scenario_periods;
  for (const auto& scenario : scenarios)
    scenario_periods.push_back(scenario_periods_of(scenario, parameters));
  const auto drawn_here = ensemble.policies == nullptr
                              ? draw_policies(scenarios, world.seed(), draws)
                              : DrawnPolicies{};
  const auto& policies = ensemble.policies == nullptr ? drawn_here : *ensemble.policies;
  Tracker tracker(progress, draws * months_of(world, parameters, scenarios, scenario_periods));

  std::size_t next = 0;
  const auto begin_draw = [&](tbb::flow_control& control) -> std::shared_ptr<Drawn> {
    if (next == draws || stop.stop_requested()) {
      control.stop();
      return nullptr;
    }
    return std::make_shared<Drawn>(next++);
  };
  const auto run = [&](const std::shared_ptr<Drawn>& drawn) {
    drawn->of_scenario =
        run_draw({world, parameters, scenarios, scenario_periods, policies.at(drawn->draw),
                  families, drawn->draw, draws == 1 ? ensemble.spent : nullptr, ensemble.store,
                  ensemble.instructions, [&] { tracker.done(); }, stop});
    return drawn;
  };
  const auto deliver_draw = [&](const std::shared_ptr<Drawn>& drawn) {
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      deliver(s, drawn->draw, drawn->of_scenario[s]);
    }
  };
  using Handed = std::shared_ptr<Drawn>;
  tbb::parallel_pipeline(
      static_cast<std::size_t>(std::max(1, ensemble.draws_at_once)),
      tbb::make_filter<void, Handed>(tbb::filter_mode::serial_in_order, begin_draw) &
          tbb::make_filter<Handed, Handed>(tbb::filter_mode::parallel, run) &
          tbb::make_filter<Handed, void>(tbb::filter_mode::serial_in_order, deliver_draw));
  if (stop.stop_requested()) throw Stopped{};
}

}  // namespace kindred::model
