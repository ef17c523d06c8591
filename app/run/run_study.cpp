// app/run/run_study.cpp - the stages of a run joined: data, people, months, money, study, summary.
#include "app/run/run_study.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <utility>

#include "app/run/run_log.hpp"
#include "app/system/interruption.hpp"
#include "app/system/progress.hpp"
#include "calibration/world_input.hpp"
#include "model/engine/burn_in.hpp"
#include "model/engine/simulate.hpp"
#include "model/parallel/in_parallel.hpp"
#include "outputs/money.hpp"
#include "outputs/study/study_writer.hpp"

namespace kindred {

namespace {

constexpr double share_of_people = 0.25;  // of the progress line, for people and burn-in

void write_draw(outputs::StudyWriter& writer, const StudyInputs& stage, std::size_t s,
                std::size_t draw, std::span<const model::Counts> areas) {
  const auto& scenario = stage.scenarios[s];
  const auto& policy = stage.policies[draw][s];
  std::vector<outputs::AreaResult> results;
  for (std::size_t a = 0; a < areas.size(); ++a) {
    results.push_back(
        {areas[a], outputs::priced(stage.header.areas[a].code, areas[a], stage.fitted.parameters,
                                   stage.ledger, scenario, policy)});
  }
  writer.write(s, draw, results);
}

/// Of the thread that asks.
double own_processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

std::string spoken(const Spent& spent) {
  return fmt::format("{:.1f} s people, {:.1f} s draws (including {:.1f} s writing), {:.1f} s other",
                     spent.people, spent.draws, spent.writing, spent.opening + spent.finishing);
}

}  // namespace

std::uint64_t memory_for(const RunOptions& options) {
  return std::min(available_memory(), options.max_memory.value_or(UINT64_MAX));
}

RunSize planned(const StudyInputs& stage, const RunOptions& options) {
  RunSize size;
  for (const auto& area : stage.header.areas) {
    size.children += static_cast<std::uint64_t>(stage.published.children(area.code, 2022)) /
                     static_cast<std::uint64_t>(options.sample_weight);
  }
  size.areas = static_cast<int>(stage.header.areas.size());
  size.last_year = stage.header.last_year;
  size.years = stage.header.last_year - stage.header.first_year + 1;
  size.draws = static_cast<int>(stage.header.draws);
  size.scenarios = static_cast<int>(stage.scenarios.size());
  size.threads = options.threads;
  size.at_once = draws_at_once(size, memory_for(options));
  return size;
}

void require_room(const RunSize& size, const RunOptions& options) {
  require_memory(predicted_memory(size), available_memory(), options.max_memory);
  require_disk(predicted_disk(size), available_disk(options.out));
}

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double child_months(const StudyInputs& stage, const RunOptions& options) {
  double months = 0;
  for (const auto& area : stage.header.areas) {
    // A year to 31 March has the children of the middle of the calendar year before.
    for (int mid_year = stage.header.first_year; mid_year < stage.header.last_year; ++mid_year) {
      for (int age = 0; age < 18; ++age)
        months += 12 * stage.published.projected_population(area.code, mid_year, age);
    }
  }
  return months / options.sample_weight;
}

Spent write_study(const StudyInputs& stage, const RunOptions& options, const RunSize& size,
                  Launches& launches, const TellProgress& tell, std::stop_token stop) {
  Spent spent;
  double last = processor_seconds();
  const auto spend = [&](double& on) {
    const double now = processor_seconds();
    on += now - std::exchange(last, now);
  };
  outputs::StudyWriter writer(options.out, stage.header);
  spend(spent.opening);
  const model::ThreadLimit limit(options.threads);
  auto world = model::make_world(
      calibration::world_input(stage.published, stage.header.last_year), stage.fitted.parameters,
      {options.seed, stage.header.last_year, options.sample_weight, stage.only},
      launches.of_burn_ins(), [&](double share) { tell(share_of_people * share, "burn-in"); },
      stop);
  spend(spent.people);
  std::atomic<std::size_t> delivered = 0;
  const std::size_t runs = stage.header.draws * stage.scenarios.size();
  model::simulate(
      world, stage.fitted.parameters, stage.scenarios,
      {.draws = size.draws,
       .threads = options.threads,
       .draws_at_once = size.at_once,
       .policies = &stage.policies,
       .store = launches.of_draws(),
       .spent = &world},
      [&](std::size_t s, std::size_t draw, std::span<const model::Counts> areas) {
        const double before = own_processor_seconds();
        write_draw(writer, stage, s, draw, areas);
        spent.writing += own_processor_seconds() - before;
        ++delivered;
      },
      [&](double share) {
        tell(share_of_people + (1 - share_of_people) * share,
             fmt::format("run {} of {}", std::min(delivered + 1, runs), runs));
      },
      stop);
  spend(spent.draws);
  writer.finish();
  spend(spent.finishing);
  return spent;
}

std::string make_study(const RunOptions& options) {
  const StudyInputs stage(options);
  const auto size = planned(stage, options);
  require_room(size, options);
  const auto stop = watch_for_interruption(outputs::StudyWriter::partial_path(options.out));
  const auto began = std::chrono::system_clock::now();
  const auto clock = std::chrono::steady_clock::now();
  Launches launches(stage, options, options.cache);
  Progress progress("simulating");
  const auto spent = write_study(
      stage, options, size, launches,
      [&](double share, std::string_view of) { progress.show(share, of); }, stop);
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - clock).count();
  const double months = child_months(stage, options) * size.draws * size.scenarios;
  write_run_log(options.out, {options.command_line, options.threads, began, seconds, months,
                              spoken(spent), spoken(launches)});
  progress.show(1.0);
  const auto found = launches.found().draws;
  return fmt::format(
      "{:.1f} s for {:.0f} million child-months (a child simulated for a month is 1){}", seconds,
      months / 1e6,
      found == 0
          ? ""
          : fmt::format("; {} of {} launch states from the cache", found, launches.needed().draws));
}

}  // namespace kindred
