// app/benchmark/england.cpp - the model itself measured, on England and on one authority.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "app/benchmark/kept.hpp"
#include "app/benchmark/profile.hpp"
#include "app/benchmark/study_inputs.hpp"
#include "app/benchmark/tasks.hpp"

namespace kindred {

namespace {

constexpr int burn_in_from = 1988;  // 31 March before the first month
constexpr double authority_size = 60'000;
constexpr int authority_draws = 1000;
constexpr int ensemble_draws = 16;
constexpr Years history_and_projection{2013, 2033};
constexpr Years projection{2023, 2033};

std::string authority_nearest(double children) {
  const calibration::Published published(data_folders().published);
  const auto& all = published.areas();
  const auto off = [&](const auto& area) {
    return std::abs(published.children(area.code, 2022) - children);
  };
  return std::ranges::min_element(all, {}, off)->code;
}

/// Launch states of all draws, made by runs that nobody counts.
void keep_launches(BenchmarkStage& stage, const model::World& world, int draws, KeptInMemory& kept,
                   model::World* spent = nullptr) {
  stage.simulate(world,
                 {.scenarios = {"baseline"}, .years = projection, .draws = draws, .spent = spent},
                 kept.keeps(), "launch states");
}

/// From launch states that are kept, measured.
void measure_projection(BenchmarkStage& stage, const model::World& world, const Simulated& asked,
                        KeptInMemory& kept, BenchmarkResult& result) {
  const Stopwatch watch;
  result.digest = stage.simulate(world, asked, kept.finds(), "draws");
  result.spent = watch.spent();
  result.months = 12 * (asked.years.to - asked.years.from);
  result.draws = asked.draws;
  result.scenarios = static_cast<std::int64_t>(asked.scenarios.size());
  result.child_months = model::child_months(world, asked.years.from, asked.years.to) *
                        static_cast<double>(asked.draws) *
                        static_cast<double>(asked.scenarios.size());
  result.children = children_in(world);
  result.more.emplace_back("launch_states", "kept in memory");
  result.more.emplace_back("launch_states_bytes", static_cast<std::int64_t>(kept.bytes()));
}

}  // namespace

BenchmarkResult benchmark_england(const BenchmarkOptions& options, std::stop_token stop) {
  BenchmarkStage stage(options, stop, {});
  BenchmarkResult result;
  const Stopwatch burning;
  auto world = stage.world({});
  result.add_part("burn_in", burning.spent());
  result.what = "all children in England, one draw 2013 to 2033, after the burn-in";
  result.children = children_in(world);
  result.months = 12 * (history_and_projection.to - history_and_projection.from);
  result.child_months =
      model::child_months(world, history_and_projection.from, history_and_projection.to);
  const Profile profile;
  const Stopwatch drawing;
  result.digest = stage.simulate(
      world, {.scenarios = {"baseline"}, .years = history_and_projection, .spent = &world}, {},
      "2013 to 2033");
  result.spent = drawing.spent();
  result.share_by_mechanism = profile.shares();
  return result;
}

BenchmarkResult benchmark_projection(const BenchmarkOptions& options, std::stop_token stop) {
  BenchmarkStage stage(options, stop, {});
  auto world = stage.world({});
  KeptInMemory kept;
  keep_launches(stage, world, 1, kept, &world);
  BenchmarkResult result;
  result.what = "all children in England, one draw of ten years from launch states";
  measure_projection(stage, world, {.scenarios = {"baseline"}, .years = projection}, kept, result);
  return result;
}

BenchmarkResult benchmark_authority(const BenchmarkOptions& options, std::stop_token stop) {
  const auto code = authority_nearest(authority_size);
  BenchmarkStage stage(options, stop, {code});
  const auto world = stage.world({});
  KeptInMemory kept;
  keep_launches(stage, world, authority_draws, kept);
  BenchmarkResult result;
  result.what =
      fmt::format("{}, 1,000 draws of ten years, a baseline and a policy", stage.name_of_area());
  measure_projection(stage, world,
                     {.scenarios = {"baseline", "family_group_conferencing"},
                      .years = projection,
                      .draws = authority_draws},
                     kept, result);
  result.more.emplace_back("area", code);
  return result;
}

BenchmarkResult benchmark_ensemble(const BenchmarkOptions& options, std::stop_token stop) {
  BenchmarkStage stage(options, stop, {});
  const auto world = stage.world({});
  stage.require_room_for_launches(ensemble_draws);
  KeptInMemory kept;
  keep_launches(stage, world, ensemble_draws, kept);
  BenchmarkResult result;
  result.what = "all children in England, 16 draws of ten years from launch states";
  measure_projection(stage, world,
                     {.scenarios = {"baseline"}, .years = projection, .draws = ensemble_draws},
                     kept, result);
  return result;
}

BenchmarkResult benchmark_population(const BenchmarkOptions& options, std::stop_token stop) {
  BenchmarkStage stage(options, stop, {});
  BenchmarkResult result;
  result.what = "England's people and burn-in, from scratch";
  KeptInMemory kept;
  {
    const Stopwatch watch;
    const auto world = stage.world(kept.keeps());
    result.spent = watch.spent();
    result.digest = digest_of(world);
    result.children = children_in(world);
    result.months = 12 * (history_and_projection.from - burn_in_from);
    result.child_months = model::child_months(world, burn_in_from, history_and_projection.from);
  }
  const Stopwatch watch;
  const auto world = stage.world(kept.finds());
  result.add_part("stored", watch.spent());
  if (digest_of(world) != result.digest) {
    throw std::logic_error("the burn-in that was read back differs from the one that was stored");
  }
  result.more.emplace_back("stored_states", "kept in memory");
  result.more.emplace_back("stored_states_bytes", static_cast<std::int64_t>(kept.bytes()));
  return result;
}

}  // namespace kindred
