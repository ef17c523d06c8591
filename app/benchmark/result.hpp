// app/benchmark/result.hpp - what a benchmark measured, for people and as JSON.
//
// Names of the JSON's fields are promises to scripts: docs/developer/performance.md lists them.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/state/open_cases.hpp"
#include "model/tallies/counts.hpp"
#include "model/tallies/stock_by_month.hpp"

namespace kindred {

/// Seconds by the clock, and of all processors together.
struct Spent {
  double wall_s = 0;
  double cpu_s = 0;
};

/// What has been spent since it was made.
class Stopwatch {
 public:
  Stopwatch();
  Spent spent() const;

 private:
  std::chrono::steady_clock::time_point began_;
  double cpu_began_;
};

/// A digest of all results, to the last bit and in their order.
class Digest {
 public:
  void add(std::uint64_t number);
  void add(const model::Counts& counts);
  void add(const model::StockByMonth& stocks);
  std::string hexadecimal() const;  ///< 16 digits

 private:
  std::uint64_t state_ = 0x6b696e64726564;
};

struct BenchmarkResult {
  std::string task;
  std::string what;  ///< was run, in a sentence
  std::int64_t children = 0;
  std::int64_t months = 0;
  std::int64_t draws = 1;
  std::int64_t scenarios = 1;
  double child_months = 0;  ///< simulated in the time spent
  Spent spent;
  int threads = 1;
  std::uint64_t seed = 1;
  model::Instructions instructions = model::Instructions::plain;
  std::string digest;

  /// What this task alone has to say, in order.
  using Figure = std::variant<std::int64_t, double, std::string>;
  std::vector<std::pair<std::string, Figure>> more;
  /// Of the time spent, where it was looked at: mechanism and share, the greatest first.
  std::vector<std::pair<std::string, double>> share_by_mechanism;
  /// Adds "<part>_wall_s" and "<part>_cpu_s".
  void add_part(const std::string& part, const Spent& of_part);

  double child_months_per_cpu_second() const { return child_months / spent.cpu_s; }
};

/// The most memory that this process has held [bytes].
std::uint64_t peak_memory();

std::string table_of(const BenchmarkResult& result);
std::string json_of(const BenchmarkResult& result);

}  // namespace kindred
