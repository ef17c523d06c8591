#include "app/benchmark/result.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <boost/json.hpp>

#include "app/system/memory.hpp"

namespace kindred {

namespace {

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

std::string_view name_of(model::Instructions instructions) {
  return instructions == model::Instructions::avx2 ? "avx2" : "plain";
}

std::string spoken(const BenchmarkResult::Figure& figure) {
  if (const auto* text = std::get_if<std::string>(&figure)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&figure)) return fmt::format("{}", *whole);
  return fmt::format("{:.4g}", std::get<double>(figure));
}

}  // namespace

Stopwatch::Stopwatch()
    : began_(std::chrono::steady_clock::now()), cpu_began_(processor_seconds()) {}

Spent Stopwatch::spent() const {
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count(),
          processor_seconds() - cpu_began_};
}

void Digest::add(std::uint64_t number) {
  state_ = (state_ ^ number) * 0x9e3779b97f4a7c15;
  state_ ^= state_ >> 32;
}

void Digest::add(const model::Counts& counts) {
  for (int year = counts.first_year(); year <= counts.last_year(); ++year) {
    for (const auto& shape : model::tally_shapes) {
      const bool monthly = shape.grain == model::Grain::every_month;
      for (std::size_t cell = 0; cell < shape.cells.size(); ++cell) {
        if (!monthly) add(static_cast<std::uint64_t>(counts.at(shape.tally, year, cell)));
        for (int month = 0; monthly && month < 12; ++month) {
          add(static_cast<std::uint64_t>(counts.at_month(shape.tally, year, month, cell)));
        }
      }
    }
  }
}

void Digest::add(const model::StockByMonth& stocks) {
  for (std::size_t m = 0; m <= stocks.months(); ++m) {
    for (std::size_t state = 0; state < stocks.states(); ++state) {
      add(static_cast<std::uint64_t>(stocks.at({static_cast<int>(m)}, state)));
    }
  }
}

std::string Digest::hexadecimal() const { return fmt::format("{:016x}", state_); }

void BenchmarkResult::add_part(const std::string& part, const Spent& of_part) {
  more.emplace_back(part + "_wall_s", of_part.wall_s);
  more.emplace_back(part + "_cpu_s", of_part.cpu_s);
}

std::uint64_t peak_memory() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
}

std::string table_of(const BenchmarkResult& result) {
  std::string text;
  const auto row = [&text](std::string_view name, const std::string& value) {
    text += fmt::format("{:<26}{}\n", name, value);
  };
  row("task", fmt::format("{}: {}", result.task, result.what));
  row("child-months", fmt::format("{:.1f} million ({} children, {} months, {} draws, {} scenarios)",
                                  result.child_months / 1e6, result.children, result.months,
                                  result.draws, result.scenarios));
  row("time",
      fmt::format("{:.3f} s; processor time {:.3f} s", result.spent.wall_s, result.spent.cpu_s));
  row("speed", fmt::format("{:.0f} million child-months per second of processor time",
                           result.child_months_per_cpu_second() / 1e6));
  row("peak memory", spoken_bytes(peak_memory()));
  row("threads, instructions", fmt::format("{}, {}", result.threads, name_of(result.instructions)));
  row("seed, digest of results", fmt::format("{}, {}", result.seed, result.digest));
  for (const auto& [name, figure] : result.more) row(name, spoken(figure));
  for (const auto& [mechanism, share] : result.share_by_mechanism) {
    row("share of time", fmt::format("{:4.1f}%  {}", 100 * share, mechanism));
  }
  return text;
}

std::string json_of(const BenchmarkResult& result) {
  boost::json::object json{{"task", result.task},
                           {"what", result.what},
                           {"children", result.children},
                           {"months", result.months},
                           {"draws", result.draws},
                           {"scenarios", result.scenarios},
                           {"child_months", static_cast<std::int64_t>(result.child_months)},
                           {"wall_s", result.spent.wall_s},
                           {"cpu_s", result.spent.cpu_s},
                           {"child_months_per_cpu_second", result.child_months_per_cpu_second()},
                           {"threads", result.threads},
                           {"peak_memory_bytes", peak_memory()},
                           {"seed", result.seed},
                           {"instructions", name_of(result.instructions)},
                           {"counts_digest", result.digest}};
  for (const auto& [name, figure] : result.more) {
    std::visit([&json, &name = name](const auto& value) { json[name] = value; }, figure);
  }
  if (!result.share_by_mechanism.empty()) {
    boost::json::object shares;
    for (const auto& [mechanism, share] : result.share_by_mechanism) shares[mechanism] = share;
    json["share_by_mechanism"] = std::move(shares);
  }
  return boost::json::serialize(json) + "\n";
}

}  // namespace kindred
