#include "memory.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>

#include "model/tally.hpp"
#include "scenarios/input_error.hpp"

namespace kindred {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

// England at full scale, to a child aged 0 to 17 today: every cohort from 1988 to the horizon, and
// the children known in March 2013; then the one area that each thread works on.
constexpr std::uint64_t bytes_a_child = 120;
constexpr std::uint64_t bytes_a_child_and_draw = 4;
constexpr std::uint64_t bytes_of_program = 200U << 20U;
constexpr std::uint64_t service_lines = 16;
// Tallies after compression; a study of England, 20 years and one draw has about 20 MB.
constexpr std::uint64_t bytes_on_disk_an_area_and_year = 3000;

std::uint64_t count(int n) { return static_cast<std::uint64_t>(std::max(n, 0)); }

/// The number that a file holds; nothing where it has none ("max" is no limit).
std::optional<std::uint64_t> number_in(const fs::path& file) {
  std::ifstream in(file);
  std::uint64_t n = 0;
  if (in >> n) return n;
  return std::nullopt;
}

std::optional<std::uint64_t> field_in(const fs::path& file, std::string_view name) {
  std::ifstream in(file);
  std::string word;
  std::uint64_t n = 0;
  while (in >> word) {
    if (word == name && in >> n) return n;
    in.clear();
    in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  }
  return std::nullopt;
}

/// What one control group leaves: limit less use, where the page cache that it could give back
/// does not count as use.
std::uint64_t left_in_group(const fs::path& group, const char* limit_file, const char* use_file,
                            const char* cache_field) {
  const auto limit = number_in(group / limit_file);
  const auto use = number_in(group / use_file);
  if (!limit || !use) return no_limit;
  const auto cache = field_in(group / "memory.stat", cache_field).value_or(0);
  const auto held = *use - std::min(*use, cache);
  return *limit - std::min(*limit, held);
}

/// The least over the groups that hold this process, from its own up to the top.
std::uint64_t left_in_groups(const fs::path& root) {
  std::uint64_t least = no_limit;
  std::ifstream in(root / "proc/self/cgroup");
  for (std::string line; std::getline(in, line);) {
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const auto controllers = line.substr(first + 1, second - first - 1);
    const bool version_2 = controllers.empty();
    if (!version_2 && controllers != "memory") continue;
    const fs::path top = root / (version_2 ? "sys/fs/cgroup" : "sys/fs/cgroup/memory");
    // In a container the path may name a group outside it; then the top alone is there to see.
    for (fs::path group = fs::path(line.substr(second + 1)).relative_path();;
         group = group.parent_path()) {
      least = std::min(
          least, version_2
                     ? left_in_group(top / group, "memory.max", "memory.current", "inactive_file")
                     : left_in_group(top / group, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                     "total_inactive_file"));
      if (group.empty()) break;
    }
  }
  return least;
}

std::uint64_t left_in_address_space(const fs::path& root) {
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return no_limit;
  const auto used = field_in(root / "proc/self/status", "VmSize:").value_or(0) * 1024;
  return limit.rlim_cur - std::min<std::uint64_t>(limit.rlim_cur, used);
}

}  // namespace

std::uint64_t available_memory(const fs::path& root) {
  const auto free = field_in(root / "proc/meminfo", "MemAvailable:");
  return std::min(
      {free ? *free * 1024 : no_limit, left_in_groups(root), left_in_address_space(root)});
}

std::uint64_t available_disk(const fs::path& file) {
  std::error_code unknown;
  const auto space = fs::space(fs::absolute(file).parent_path(), unknown);
  return unknown ? no_limit : space.available;
}

std::uint64_t predicted_memory(const RunSize& size) {
  const std::uint64_t cells =
      model::Counts::cells_a_year() + 12 * model::Counts::cells_a_month() + 13 * service_lines;
  const std::uint64_t results =
      count(size.areas) * count(size.years) * cells * sizeof(std::int64_t);
  return bytes_of_program + size.children * bytes_a_child +
         count(size.at_once) * (size.children * bytes_a_child_and_draw + results);
}

std::uint64_t predicted_disk(const RunSize& size) {
  return count(size.areas) * count(size.years) * count(size.draws) * count(size.scenarios) *
         bytes_on_disk_an_area_and_year;
}

void require_memory(std::uint64_t predicted, std::uint64_t available) {
  if (predicted <= available) return;
  throw scenarios::InputError(
      {"memory"},
      fmt::format("this run takes about {}, and {} are free", spoken_bytes(predicted),
                  spoken_bytes(available)),
      "every child has a place in memory, and so has each draw that is under way",
      "try a part of the families (--sample 0.1), fewer --areas, or fewer --threads");
}

void require_disk(std::uint64_t predicted, std::uint64_t available) {
  if (predicted <= available) return;
  throw scenarios::InputError(
      {"--out"},
      fmt::format("the study takes about {} of disk, and {} are free", spoken_bytes(predicted),
                  spoken_bytes(available)),
      "it keeps every year and area of each draw and scenario",
      "try fewer --draws, fewer --areas or --years, or a folder on another disk");
}

std::string spoken_bytes(std::uint64_t bytes) {
  const double mebibytes = static_cast<double>(bytes) / (1024.0 * 1024.0);
  if (mebibytes < 1000.0) return fmt::format("{:.0f} MiB", mebibytes);
  return fmt::format("{:.1f} GiB", mebibytes / 1024.0);
}

}  // namespace kindred
