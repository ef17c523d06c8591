// app/run/launch_cache.hpp - states of areas at their launch dates, kept on disk for later runs.
//
// A run without it has the same results, later: whatever goes wrong with the folder or a file
// counts as "not there". The folder may be deleted at any time, and serves many threads and
// processes at once: a file appears whole or not at all, and each is checked when it is read. What
// a state depends on is in its key, so that no file is ever out of date.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

/// What the environment variable KINDRED_CACHE names; else kindred in the user's folder for
/// caches, or kindred-cache in that for temporary files. Empty where there is none of these, or
/// the variable says "off".
std::filesystem::path cache_folder();

/// 32 hexadecimal digits that identify the text, and can be a key or a part of one.
std::string fingerprint(std::string_view text);

/// That of the running program and of the C library that computes for it: part of a key, it keeps
/// the states of one build from another.
std::string program_fingerprint();

class LaunchCache {
 public:
  /// Its own files in the folder never take more than `most_bytes` after a keep. Without a folder
  /// nothing is kept.
  LaunchCache(std::filesystem::path folder, std::uint64_t most_bytes);

  /// What was kept under this key, which counts as use. A file that is damaged is removed.
  std::optional<std::vector<std::byte>> find(const std::string& key) const;

  /// Whether there is a file of this name; only `find` says whether it is sound.
  bool holds(const std::string& key) const;

  /// Keys have at most 64 letters, digits, '-' and '_'. The least lately used make way; bytes that
  /// cannot be kept are passed over in silence.
  void keep(const std::string& key, std::span<const std::byte> bytes);

  /// As far as this process knows: others may have written since it last looked.
  std::uint64_t bytes_held() const;

  /// Removes all that is its own in the folder, and the folder if it is empty then. Answers with
  /// the bytes that remain because they could not be removed.
  std::uint64_t clear();

 private:
  std::filesystem::path file_of(const std::string& key) const;
  bool makes_room(std::uint64_t size);

  const std::filesystem::path folder_;
  const std::uint64_t most_bytes_;
  mutable std::mutex mutex_;                   ///< guards what follows, and files that come and go
  mutable std::optional<std::uint64_t> held_;  ///< nothing until the first look at the folder
  std::uint64_t written_since_look_ = 0;
};

}  // namespace kindred
