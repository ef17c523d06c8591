// app/benchmark/writing.cpp - how fast results reach the disk.
#include <fmt/format.h>
#include <unistd.h>

#include "app/benchmark/study_inputs.hpp"
#include "app/benchmark/tasks.hpp"
#include "outputs/money.hpp"
#include "outputs/study/study_writer.hpp"

namespace kindred {

namespace fs = std::filesystem;

namespace {

/// A study that is gone when this is.
class Scratch {
 public:
  Scratch() : file_(fs::temp_directory_path() / fmt::format("kindred-benchmark-{}.h5", getpid())) {}
  ~Scratch() {
    std::error_code ignored;
    fs::remove(file_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& file() const { return file_; }

 private:
  fs::path file_;
};

double bytes_of(const std::vector<model::Counts>& areas, std::size_t lines) {
  const auto& counts = areas.front();
  const auto years = static_cast<std::size_t>(counts.last_year() - counts.first_year() + 1);
  const auto cells =
      model::Counts::cells_a_year() + 12 * model::Counts::cells_a_month() + 13 * lines;
  return static_cast<double>(areas.size() * years * cells * sizeof(std::int64_t));
}

}  // namespace

BenchmarkResult benchmark_writing(const BenchmarkOptions& options, std::stop_token stop) {
  BenchmarkStage england(options, stop, {});
  const auto& stage = england.stage();
  std::vector<model::Counts> areas;
  BenchmarkResult result;
  {
    const auto world = england.world({});
    const Simulated asked{.scenarios = {"baseline"}, .years = {2013, 2033}, .draws = 1};
    result.digest = england.simulate(
        world, asked, {}, "2013 to 2033",
        [&](std::size_t, std::size_t, auto all) { areas.assign(all.begin(), all.end()); });
    result.child_months = model::child_months(world, asked.years.from, asked.years.to);
    result.children = children_in(world);
  }
  const auto& scenario = stage.scenarios.front();
  const auto& policy = stage.policies.front().front();
  const double bytes = bytes_of(areas, stage.header.service_lines.size());
  const Scratch scratch;
  const Stopwatch watch;
  outputs::StudyWriter writer(scratch.file(), stage.header);
  std::vector<outputs::AreaResult> results;
  for (std::size_t a = 0; a < areas.size(); ++a) {
    auto money = outputs::priced(stage.header.areas[a].code, areas[a], stage.fitted.parameters,
                                 stage.ledger, scenario, policy);
    results.push_back({std::move(areas[a]), std::move(money)});
  }
  writer.write(0, 0, results);
  writer.finish();
  result.spent = watch.spent();

  result.what = "a study of England, 2013 to 2033: one draw of one scenario, costed and written";
  result.months = 12 * 20;
  result.more = {{"results_bytes", static_cast<std::int64_t>(bytes)},
                 {"file_bytes", static_cast<std::int64_t>(fs::file_size(scratch.file()))},
                 {"megabytes_per_second", bytes / 1e6 / result.spent.wall_s}};
  return result;
}

}  // namespace kindred
