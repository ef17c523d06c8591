#include "app/system/threads.hpp"

#include <sched.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/system/control_groups.hpp"

namespace kindred {

namespace fs = std::filesystem;

namespace {

/// Processors' worth of time that a group has, rounded up; nothing where it has no limit.
std::optional<int> processors_of(const fs::path& group, GroupVersion version) {
  std::optional<std::uint64_t> quota, period;
  if (version == GroupVersion::two) {
    quota = number_in(group / "cpu.max");  // "150000 100000", or "max 100000"
    std::ifstream in(group / "cpu.max");
    std::string first;
    std::uint64_t second = 0;
    if (in >> first >> second) period = second;
  } else {
    quota = number_in(group / "cpu.cfs_quota_us");
    period = number_in(group / "cpu.cfs_period_us");
  }
  if (!quota || !period || *period == 0) return std::nullopt;
  const auto whole = *quota / *period + (*quota % *period == 0 ? 0 : 1);
  return static_cast<int>(std::clamp<std::uint64_t>(whole, 1, std::numeric_limits<int>::max()));
}

}  // namespace

int allowed_processors() {
  // The kernel refuses a set that is smaller than its own, so a larger one is tried then.
  for (std::size_t processors = 1024; processors <= 1024 * 1024; processors *= 8) {
    std::vector<cpu_set_t> allowed(processors / CPU_SETSIZE);
    const auto size = allowed.size() * sizeof(cpu_set_t);
    if (sched_getaffinity(0, size, allowed.data()) == 0) return CPU_COUNT_S(size, allowed.data());
  }
  return static_cast<int>(std::thread::hardware_concurrency());
}

int usable_threads(const fs::path& root, int processors) {
  int least = std::max(1, processors);
  each_control_group(root, "cpu", [&](const fs::path& group, GroupVersion version) {
    if (const auto processors = processors_of(group, version)) least = std::min(least, *processors);
  });
  return least;
}

}  // namespace kindred
