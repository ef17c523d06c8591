#include "model/engine/simulate.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <memory>

#include "model/engine/draw_run.hpp"
#include "model/engine/in_parallel.hpp"

namespace kindred::model {

namespace {

/// Counts of one draw, by scenario and area.
struct Drawn {
  std::size_t draw;
  std::vector<std::vector<Counts>> of_scenario;
};

}  // namespace

void simulate(const World& world, const Parameters& parameters, std::span<const Scenario> scenarios,
              const Ensemble& ensemble, const Deliver& deliver, const Progress& progress,
              std::stop_token stop) {
  const int allowed =
      ensemble.threads > 0 ? ensemble.threads : tbb::this_task_arena::max_concurrency();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(allowed));
  const auto draws = static_cast<std::size_t>(ensemble.draws);
  const auto areas = world.areas().size();
  const auto families = family_rates(world, parameters);
  std::vector<Terms> terms;
  for (const auto& scenario : scenarios) terms.push_back(terms_of(scenario, parameters));
  const bool together = compete(parameters);
  Tracker tracker(progress,
                  draws * (together ? months_of(world, parameters, scenarios, terms) : areas));
  PerThread<Room> rooms;

  std::size_t next = 0;
  const auto begin_draw = [&](tbb::flow_control& control) -> std::shared_ptr<Drawn> {
    if (next == draws || stop.stop_requested()) {
      control.stop();
      return nullptr;
    }
    return std::make_shared<Drawn>(next++,
                                   std::vector(scenarios.size(), std::vector<Counts>(areas)));
  };
  const auto run_draw = [&](const std::shared_ptr<Drawn>& drawn) {
    if (together) {
      drawn->of_scenario =
          simulate_together({world, parameters, scenarios, terms, families, drawn->draw,
                             draws == 1 ? ensemble.spent : nullptr, ensemble.store,
                             ensemble.instructions, [&] { tracker.done(); }, stop});
      return drawn;
    }
    in_parallel(areas, stop, [&](std::size_t i) {
      const auto area = world.largest_first()[i];
      auto counts = simulate_area({world, parameters, scenarios, terms, families, area, drawn->draw,
                                   ensemble.store, ensemble.instructions, ensemble.branches},
                                  rooms.local());
      for (std::size_t s = 0; s < counts.size(); ++s) {
        drawn->of_scenario[s][area] = std::move(counts[s]);
      }
      tracker.done();
    });
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
          tbb::make_filter<Handed, Handed>(tbb::filter_mode::parallel, run_draw) &
          tbb::make_filter<Handed, void>(tbb::filter_mode::serial_in_order, deliver_draw));
  if (stop.stop_requested()) throw Stopped{};
}

}  // namespace kindred::model
