#include "app/system/memory.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>

#include "app/system/control_groups.hpp"
#include "model/parameters/parameters.hpp"
#include "model/tallies/counts.hpp"
#include "scenarios/input_error.hpp"

namespace kindred {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

// Measured as peaks of runs over England and parts of it.
constexpr std::uint64_t bytes_of_program = 60U << 20U;
constexpr std::uint64_t bytes_a_birth = 20;           // families
constexpr std::uint64_t bytes_a_birth_known = 13;     // known children in March 2013
constexpr std::uint64_t bytes_a_birth_standing = 27;  // in a draw, all areas of it
constexpr std::uint64_t bytes_a_birth_waiting = 17;  // the trunk, while a scenario goes its own way
constexpr std::uint64_t copies_to_write = 3;         // of the draw that is being written
constexpr std::uint64_t bytes_of_statistics = 45U << 20U;
// Tallies after compression; a study of England, 20 years and one draw has about 20 MB.
constexpr std::uint64_t bytes_on_disk_an_area_and_year = 3000;

std::uint64_t count(int n) { return static_cast<std::uint64_t>(std::max(n, 0)); }

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

/// The least over the groups that hold this process.
std::uint64_t left_in_groups(const fs::path& root) {
  std::uint64_t least = no_limit;
  each_control_group(root, "memory", [&](const fs::path& group, GroupVersion version) {
    least =
        std::min(least, version == GroupVersion::two
                            ? left_in_group(group, "memory.max", "memory.current", "inactive_file")
                            : left_in_group(group, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                            "total_inactive_file"));
  });
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
  auto folder = fs::absolute(file).parent_path();
  while (!fs::exists(folder, unknown) && folder.has_relative_path()) folder = folder.parent_path();
  const auto space = fs::space(folder, unknown);
  return unknown ? no_limit : space.available;
}

std::uint64_t predicted_memory(const RunSize& size) {
  // Every child born from 1988 on takes memory, also those who are adults today.
  const auto born = [&](std::uint64_t children) {
    return children * static_cast<std::uint64_t>(std::max(size.last_year - 1987, 18)) / 18;
  };
  const auto counts_of = [](int years) {  // and one to spare
    constexpr auto cells = model::Counts::cells_a_year() + 12 * model::Counts::cells_a_month();
    return count(years + 1) * cells * sizeof(std::int64_t);
  };
  const auto of_state = counts_of(size.last_year - model::first_fitted_year + 1);
  const auto births = born(size.children);
  // A single draw takes March 2013 for its own.
  const bool known_stay = size.draws > 1;
  const auto people = births * (bytes_a_birth + (known_stay ? bytes_a_birth_known : 0)) +
                      count(size.areas) * of_state;
  const auto of_draw =
      births * (bytes_a_birth_standing + (size.scenarios > 1 ? bytes_a_birth_waiting : 0)) +
      count(size.areas) * (size.scenarios > 1 ? 2 : 1) * of_state;
  const auto results = count(size.areas) * counts_of(size.years);  // of a draw and scenario
  const auto runs = count(size.draws) * count(size.scenarios);
  return bytes_of_program + people + count(size.at_once) * of_draw +
         count(size.at_once) * count(size.scenarios) * results + copies_to_write * results +
         (size.draws > 1 ? std::min(bytes_of_statistics, runs * results) : 0);
}

int draws_at_once(RunSize size, std::uint64_t most) {
  // A draw has a piece of work for each area, and all its areas are in memory: a second draw at
  // once costs more than it wins, unless there are more threads than areas to keep them busy.
  const int areas = std::max(1, size.areas);
  const int wanted = std::max(1, (2 * size.threads + areas - 1) / areas);
  size.at_once = std::max(1, std::min(wanted, size.draws));
  while (size.at_once > 1 && predicted_memory(size) > most) --size.at_once;
  return size.at_once;
}

std::uint64_t predicted_disk(const RunSize& size) {
  return count(size.areas) * count(size.years) * count(size.draws) * count(size.scenarios) *
         bytes_on_disk_an_area_and_year;
}

void require_memory(std::uint64_t predicted, std::uint64_t available,
                    std::optional<std::uint64_t> allowed) {
  const bool told = allowed && *allowed < available;
  if (predicted <= (told ? *allowed : available)) return;
  throw scenarios::InputError(
      {told ? "--max-memory" : "memory"},
      fmt::format("this run needs about {}, and {} is {}", spoken_bytes(predicted),
                  spoken_bytes(told ? *allowed : available), told ? "allowed" : "free"),
      "all areas are held in memory at once; a second scenario needs a second copy",
      fmt::format("try a sample of families (--sample 0.1) or fewer --areas{}",
                  told ? ", or allow more" : ""));
}

void require_disk(std::uint64_t predicted, std::uint64_t available) {
  if (predicted <= available) return;
  throw scenarios::InputError(
      {"--out"},
      fmt::format("the study needs about {} of disk, and {} is free", spoken_bytes(predicted),
                  spoken_bytes(available)),
      "it stores every year and area of each draw and scenario",
      "try fewer --draws, fewer --areas or --years, or a folder on another disk");
}

std::string spoken_bytes(std::uint64_t bytes) {
  const double mebibytes = static_cast<double>(bytes) / (1024.0 * 1024.0);
  if (mebibytes < 1000.0) return fmt::format("{:.0f} MiB", mebibytes);
  return fmt::format("{:.1f} GiB", mebibytes / 1024.0);
}

}  // namespace kindred
