// memory.hpp - whether a run fits into memory and onto the disk, known before it begins.
//
// A run that does not fit in memory would be killed by the system after minutes of work, without a
// word; one that does not fit on the disk would fail near its end. Both are refused beforehand.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kindred {

/// Bytes that this process can still take: the least of what the machine has free, the limits of
/// its control groups (versions 1 and 2) and its own address-space limit. `root` is for tests.
std::uint64_t available_memory(const std::filesystem::path& root = "/");

/// Bytes free on the disk that holds the folder of `file`.
std::uint64_t available_disk(const std::filesystem::path& file);

struct RunSize {
  std::uint64_t children = 0;  ///< simulated
  int areas = 0;
  int years = 0;  ///< with the opening stock
  int draws = 0;
  int scenarios = 0;
  int at_once = 1;  ///< draws of scenarios that are in memory together
};

/// Bytes that a run takes at its peak: the population, and state and results of each draw at once.
std::uint64_t predicted_memory(const RunSize& size);

/// Bytes that the study takes on disk, at the least.
std::uint64_t predicted_disk(const RunSize& size);

/// Throw scenarios::InputError, saying what to try, where `predicted` exceeds `available`.
void require_memory(std::uint64_t predicted, std::uint64_t available);
void require_disk(std::uint64_t predicted, std::uint64_t available);

/// "3.2 GiB", "640 MiB".
std::string spoken_bytes(std::uint64_t bytes);

}  // namespace kindred
