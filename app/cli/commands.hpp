// app/cli/commands.hpp - what each subcommand of the program does, one function each.
//
// The command line (command_line.hpp) fills in the options and calls the function, which answers
// with the exit status. A mistake of the user is a scenarios::InputError (exit 2), a failure of
// the world a std::runtime_error (exit 1), an interruption a model::Stopped (exit 130); main()
// turns them into messages.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/benchmark/options.hpp"
#include "app/cli/study_table.hpp"
#include "app/run/options.hpp"
#include "calibration/published_overview.hpp"
#include "calibration/quick_fit.hpp"

namespace kindred {

struct DemoOptions {
  RunOptions run;
  std::filesystem::path report = "report.html";
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

int run(const RunOptions& options);
int demo(const DemoOptions& options);
int table(const TableOptions& options);
int report(const ReportOptions& options);
int check(const CheckOptions& options);
int keys();
int cache(const CacheOptions& options);
int data(const calibration::OverviewRequest& request);
int calibrate(const CalibrateOptions& options);
int benchmark(const BenchmarkOptions& options);

}  // namespace kindred
