// app/benchmark/six_state_task.cpp - the common task, measured.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "app/benchmark/six_states.hpp"
#include "app/benchmark/tasks.hpp"

namespace kindred {

namespace {

constexpr std::size_t repeats = 7;  // the first finds cold caches and the last a warm machine

void write_text(const std::filesystem::path& file, const std::string& text) {
  errno = 0;
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) {
    throw std::runtime_error(
        fmt::format("cannot write {}: {}", file.string(), std::generic_category().message(errno)));
  }
}

}  // namespace

BenchmarkResult benchmark_six_state(const BenchmarkOptions& options, std::stop_token stop) {
  const auto table = six_states();
  const model::KeyedRng rng(options.seed, 1);
  model::StockByMonth stocks;
  std::vector<Spent> spent;
  for (std::size_t r = 0; r < repeats; ++r) {
    const Stopwatch watch;
    stocks = model::run_process(
        table, rng, {six_state_children, six_state_months, options.instructions}, {}, stop);
    spent.push_back(watch.spent());
  }
  BenchmarkResult result;
  result.what = "1,000,000 children, six states, one transition a month";
  result.children = six_state_children;
  result.months = six_state_months;
  result.child_months = 1.0 * six_state_children * six_state_months;
  const auto median = [&spent](double Spent::*figure) {
    std::ranges::sort(spent, {}, figure);
    return spent[spent.size() / 2].*figure;
  };
  result.spent = {median(&Spent::wall_s), median(&Spent::cpu_s)};
  Digest digest;
  digest.add(stocks);
  result.digest = digest.hexadecimal();
  result.more = {{"runs", static_cast<std::int64_t>(repeats)},
                 {"time_is", std::string("median of the runs")},
                 {"total_cost", six_state_cost(stocks)}};
  if (!options.counts.empty()) write_text(options.counts, six_state_csv(stocks));
  return result;
}

}  // namespace kindred
