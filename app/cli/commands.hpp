// app/cli/commands.hpp - what each subcommand of the program does, one function each.
//
// The command line (command_line.hpp) fills in the options and calls the function, which answers
// with the exit status. A mistake of the user is a scenarios::InputError (exit 2), a failure of
// the world a std::runtime_error (exit 1), an interruption a model::Stopped (exit 130); main()
// turns them into messages. `run`, `demo` and `calibrate` stand in run_study.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/run/data_folders.hpp"
#include "calibration/published.hpp"
#include "calibration/published_overview.hpp"
#include "calibration/quick_fit.hpp"
#include "model/state/open_cases.hpp"
#include "outputs/table.hpp"
#include "scenarios/surroundings.hpp"

namespace kindred {

/// Years ending on 31 March.
struct Years {
  int from;
  int to;
  bool operator==(const Years&) const = default;
};

/// Where launch states are kept between runs, and the most bytes that they may take.
struct CacheChoice {
  std::filesystem::path folder;  ///< empty: nothing is kept
  std::uint64_t most_bytes = std::uint64_t{8} << 30U;
};

/// What a run is asked for.
enum class Purpose { study, prediction };

struct RunOptions {
  std::vector<std::string> scenarios;  ///< names in the library, or paths
  std::vector<std::string> areas;      ///< ONS codes as given, unchecked; empty: all
  std::optional<int> draws;            ///< the scenario's where none is given, as are the next two
  std::optional<Years> years;
  std::optional<int> launch;
  int threads = 1;  ///< as many as the process may use, unless asked otherwise
  std::uint64_t seed = 1;
  int sample_weight = 1;                    ///< one family in so many is simulated
  std::optional<std::uint64_t> max_memory;  ///< bytes; what is free, where none is given
  CacheChoice cache;
  std::filesystem::path fitted;  ///< folder of parameters; empty: that of the data in use
  Purpose purpose = Purpose::study;
  std::filesystem::path out = "study.h5";
  std::string command_line;  ///< as typed, for the log
};

struct DemoOptions {
  RunOptions run;
  std::filesystem::path report = "report.html";
};

struct TableOptions {
  std::filesystem::path study;
  outputs::TableRequest request;
};

struct ReportOptions {
  std::filesystem::path study;
  std::filesystem::path out = "report.html";
};

struct CheckOptions {
  std::vector<std::string> files;
};

struct CacheOptions {
  enum class Wish { show, clear };
  CacheChoice cache;
  Wish wish = Wish::show;
};

struct CalibrateOptions {
  enum class Part : std::uint8_t { all, prices };
  Part part = Part::all;  ///< prices: parameters stay, spending is reconciled again
  int threads = 1;
  std::uint64_t seed = 1;
  std::filesystem::path out;  ///< folder; empty: calibration/fitted of the data in use
  calibration::Adversity adversity = calibration::Adversity::gamma;
  std::string command_line;
};

enum class BenchmarkTask {
  six_state,
  england,
  projection,
  authority,
  ensemble,
  population,
  writing
};
inline const std::vector<std::string> benchmark_task_names{
    "six-state", "england", "projection", "authority", "ensemble", "population", "writing"};
enum class Output { text, json };

struct BenchmarkOptions {
  BenchmarkTask task = BenchmarkTask::six_state;
  int threads = 1;
  std::uint64_t seed = 1;
  model::Instructions instructions = model::best_instructions();
  std::filesystem::path counts;  ///< of the six states, as CSV; empty: not written
  Output output = Output::text;
};

int run(const RunOptions& options);
int demo(const DemoOptions& options);
int table(const TableOptions& options);
int report(const ReportOptions& options);
int check(const CheckOptions& options);
int keys();
int cache(const CacheOptions& options);
int data(const calibration::OverviewRequest& request);
int calibrate_quickly(const CalibrateOptions& options);
int benchmark(const BenchmarkOptions& options);

/// The version and the commit that this program was built from.
std::string_view version();
std::string_view commit();

/// What scenario files may refer to: areas and budget lines of the published data.
scenarios::Surroundings surroundings_of(const calibration::Published& published,
                                        const DataFolders& folders);

}  // namespace kindred
