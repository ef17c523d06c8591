// app/system/memory.hpp - whether a run fits into memory and onto the disk, known before it begins.
//
// A run that does not fit in memory would be killed by the system after minutes of work, without a
// word; one that does not fit on the disk would fail near its end. Both are refused beforehand.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kindred {

/// Bytes that this process can still take: the least of what the machine has free, the limits of
/// its control groups (versions 1 and 2) and its own address-space limit. `root` is for tests.
std::uint64_t available_memory(const std::filesystem::path& root = "/");

/// Bytes free on the disk that holds the folder of `file`, or will when it is made.
std::uint64_t available_disk(const std::filesystem::path& file);

struct RunSize {
  std::uint64_t children = 0;  ///< simulated, aged 0 to 17 at a time
  int areas = 0;
  int years = 0;  ///< with the opening stock
  int last_year = 2033;
  int draws = 0;
  int scenarios = 0;
  int threads = 1;
  int at_once = 1;  ///< draws that are in memory together, each with all scenarios
};

/// Bytes that a run takes at its peak: people and burn-in, the areas of the draws at once, and
/// results.
std::uint64_t predicted_memory(const RunSize& size);

/// As many draws at once as keep all threads busy, and fewer where not all fit into these bytes.
int draws_at_once(RunSize size, std::uint64_t most);

/// Bytes that the study takes on disk, at the least.
std::uint64_t predicted_disk(const RunSize& size);

/// Throw scenarios::InputError, saying what to try, where `predicted` exceeds `available`, or what
/// the user allowed.
void require_memory(std::uint64_t predicted, std::uint64_t available,
                    std::optional<std::uint64_t> allowed = {});
void require_disk(std::uint64_t predicted, std::uint64_t available);

/// "3.2 GiB", "640 MiB".
std::string spoken_bytes(std::uint64_t bytes);

}  // namespace kindred
