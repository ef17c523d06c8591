// run_study.cpp - the stages of a run joined: data, people, months, money, study, summary.
#include <fmt/format.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <cstdio>

#include "calibration/world_input.hpp"
#include "commands.hpp"
#include "interruption.hpp"
#include "memory.hpp"
#include "model/simulate.hpp"
#include "outputs/money.hpp"
#include "outputs/report.hpp"
#include "outputs/study_writer.hpp"
#include "outputs/summary.hpp"
#include "progress.hpp"
#include "run_log.hpp"
#include "run_stage.hpp"

namespace kindred {

namespace {

constexpr double share_of_people = 0.25;  // of the progress line, for people and burn-in

void require_room(const Stage& stage, const RunOptions& options) {
  RunSize size;
  for (const auto& area : stage.header.areas) {
    size.children += static_cast<std::uint64_t>(stage.published.children(area.code, 2022)) /
                     static_cast<std::uint64_t>(options.sample_weight);
  }
  size.areas = static_cast<int>(stage.header.areas.size());
  size.years = stage.header.last_year - stage.header.first_year + 1;
  size.draws = static_cast<int>(stage.header.draws);
  size.scenarios = static_cast<int>(stage.scenarios.size());
  require_memory(predicted_memory(size), available_memory());
  require_disk(predicted_disk(size), available_disk(options.out));
}

void write_draw(outputs::StudyWriter& writer, const Stage& stage, std::uint64_t seed, std::size_t s,
                std::size_t draw, std::span<const model::Counts> areas) {
  const auto& scenario = stage.scenarios[s];
  const auto policy = model::draw_policy(scenario, model::draws_of(seed, draw));
  std::vector<outputs::AreaResult> results;
  for (const auto& counts : areas) {
    results.push_back({counts, outputs::priced(counts, stage.prices, scenario, policy)});
  }
  writer.write(s, draw, results);
}

/// Simulates and writes the study; the number of child-months per second goes to the terminal.
void make_study(const RunOptions& options) {
  const Stage stage(options);
  require_room(stage, options);
  const auto stop = watch_for_interruption(outputs::StudyWriter::partial_path(options.out));
  outputs::StudyWriter writer(options.out, stage.header);
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(options.threads));
  const auto began = std::chrono::system_clock::now();
  const auto clock = std::chrono::steady_clock::now();
  Progress progress("simulating");
  const model::World world(
      calibration::world_input(stage.published, stage.header.last_year), stage.fitted.parameters,
      options.seed, stage.header.last_year, options.sample_weight, stage.only,
      [&](double share) { progress.show(share_of_people * share, "burn-in"); }, stop);
  std::size_t delivered = 0;
  const std::size_t runs = stage.header.draws * stage.scenarios.size();
  model::simulate(
      world, stage.fitted.parameters, stage.scenarios, static_cast<int>(stage.header.draws),
      options.threads,
      [&](std::size_t s, std::size_t draw, std::span<const model::Counts> areas) {
        write_draw(writer, stage, options.seed, s, draw, areas);
        ++delivered;
      },
      [&](double share) {
        progress.show(share_of_people + (1 - share_of_people) * share,
                      fmt::format("run {} of {}", std::min(delivered + 1, runs), runs));
      },
      stop);
  writer.finish();
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - clock).count();
  const double months =
      model::child_months(world, model::first_fitted_year, stage.header.last_year) *
      static_cast<double>(runs);
  write_run_log(options.out, {options.command_line, options.threads, began, seconds, months});
  progress.show(1.0);
  fmt::print("{:.0f} million child-months simulated in {:.1f} s: {:.0f} million a second\n",
             months / 1e6, seconds, months / 1e6 / seconds);
}

}  // namespace

int run(const RunOptions& options) {
  make_study(options);
  const outputs::StudyFile study(options.out);
  fmt::print("{}\nstudy: {}\n", outputs::summary(study), options.out.string());
  return 0;
}

int demo(const DemoOptions& options) {
  auto asked = options.run;
  asked.scenarios = {"baseline", "family_group_conferencing",
                     "family_group_conferencing_no_effect"};
  make_study(asked);
  const outputs::StudyFile study(options.run.out);
  outputs::write_report(study, options.report);
  fmt::print("{}\nstudy:  {}\nreport: {}\n", outputs::summary(study), options.run.out.string(),
             std::filesystem::absolute(options.report).string());
  return 0;
}

}  // namespace kindred
