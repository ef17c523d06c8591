#include "app/benchmark/study_inputs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/system/memory.hpp"
#include "calibration/world_input.hpp"
#include "model/engine/burn_in.hpp"
#include "scenarios/input_error.hpp"
#include "scenarios/scenario.hpp"

namespace kindred {

namespace {

// A launch state is mostly the children known, and what is due of the families.
constexpr double bytes_of_launch_a_child = 30;
constexpr int horizon = 2033;
constexpr int most_draws_at_once = 16;

}  // namespace

BenchmarkStage::BenchmarkStage(const BenchmarkOptions& options, std::stop_token stop,
                               std::vector<std::string> areas)
    : options_(options), stop_(stop), areas_(std::move(areas)), stage_(as_a_run()) {}

RunOptions BenchmarkStage::as_a_run() const {
  RunOptions run;
  run.scenarios = {"baseline"};
  run.areas = areas_;
  run.draws = 1;
  run.years = {model::first_fitted_year, horizon};
  run.seed = options_.seed;
  return run;
}

model::World BenchmarkStage::world(const model::LaunchStore& store) {
  Progress progress("people and burn-in");
  return model::make_world(
      calibration::world_input(stage_.published, horizon), stage_.fitted.parameters,
      {.seed = options_.seed, .horizon = horizon, .only = stage_.only}, store,
      [&](double share) { progress.show(share); }, stop_);
}

std::string BenchmarkStage::simulate(const model::World& world, const Simulated& asked,
                                     const model::LaunchStore& store, const std::string& what,
                                     const model::Deliver& deliver) {
  const auto around = reference_data_of(stage_.published, stage_.folders);
  std::vector<model::Scenario> scenarios;
  for (const auto& name : asked.scenarios) {
    scenarios.push_back(scenarios::read_scenario(name, around));
    scenarios.back().from = asked.years.from;
    scenarios.back().to = asked.years.to;
  }
  Progress progress(what);
  Digest digest;
  const int at_once = areas_.empty() ? 2 : std::min(4 * options_.threads, most_draws_at_once);
  model::simulate(
      world, stage_.fitted.parameters, scenarios,
      {.draws = asked.draws,
       .threads = options_.threads,
       .draws_at_once = at_once,
       .store = store,
       .instructions = options_.instructions,
       .spent = asked.spent},
      [&](std::size_t s, std::size_t draw, std::span<const model::Counts> areas) {
        for (const auto& counts : areas) digest.add(counts);
        if (deliver) deliver(s, draw, areas);
      },
      [&](double share) { progress.show(share); }, stop_);
  return digest.hexadecimal();
}

std::string BenchmarkStage::name_of_area() const {
  return stage_.header.areas.size() == 1 ? stage_.header.areas.front().name : "England";
}

void BenchmarkStage::require_room_for_launches(int draws) const {
  double children = 0;
  for (const auto& area : stage_.header.areas)
    children += stage_.published.children(area.code, 2022);
  const auto needed = static_cast<std::uint64_t>(children * bytes_of_launch_a_child * draws);
  if (const auto free = available_memory(); needed > free) {
    throw scenarios::InputError(
        {"--task"},
        fmt::format("launch states of {} draws need about {}, and {} is free", draws,
                    spoken_bytes(needed), spoken_bytes(free)),
        "this task keeps them in memory, so that it does not measure the disk",
        "try --task england, which needs one draw");
  }
}

std::int64_t children_in(const model::World& world) {
  std::int64_t sum = 0;
  for (const auto& area : world.areas()) {
    sum += static_cast<std::int64_t>(
        area.people->resident_children(model::first_month(model::last_fitted_year + 1)));
  }
  return sum;
}

std::string digest_of(const model::World& world) {
  Digest digest;
  for (const auto& area : world.areas()) digest.add(area.counts);
  return digest.hexadecimal();
}

}  // namespace kindred
