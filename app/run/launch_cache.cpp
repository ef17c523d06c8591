#include "app/run/launch_cache.hpp"

#include <gnu/libc-version.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <system_error>
#include <tuple>
#include <utility>

namespace kindred {

namespace fs = std::filesystem;

namespace {

// The folder may hold files of others too, if the user named it.
constexpr std::string_view beginning = "kindred-", ending = ".launch", unfinished_ending = ".part";
// A look at the folder makes room for this part of the limit, and is taken again when as much has
// been written: one at every keep would cost more than the writing, where there are many files.
constexpr std::uint64_t looks_a_limit = 16;

/// What a file begins with.
struct Header {
  std::array<char, 8> magic{'k', 'i', 'n', 'd', 'r', 'e', 'd', 'L'};
  std::uint32_t format = 1;
  std::uint32_t checksum = 0;
  std::uint64_t length = 0;
  std::array<char, 64> key{};

  bool operator==(const Header&) const = default;
};
static_assert(sizeof(Header) == 88, "no gaps: all of it is written and compared");

Header header_for(const std::string& key, std::span<const std::byte> bytes) {
  Header header;
  header.checksum = static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  header.length = bytes.size();
  std::ranges::copy(key, header.key.begin());
  return header;
}

bool can_name_a_file(const std::string& key) {
  constexpr std::string_view allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  return !key.empty() && key.size() <= std::tuple_size_v<decltype(Header::key)> &&
         key.find_first_not_of(allowed) == std::string::npos;
}

/// What the file has under this key; nothing if it is not as it was written.
std::optional<std::vector<std::byte>> checked(std::istream& in, const std::string& key) {
  // Of the open file, since another may take its name meanwhile.
  const auto size = static_cast<std::uint64_t>(in.seekg(0, std::ios::end).tellg());
  Header header;
  if (!in.seekg(0).read(reinterpret_cast<char*>(&header), sizeof header)) return std::nullopt;
  // The rest is worth reading, however long it is, only where the file says to be ours.
  auto expected = header_for(key, {});
  expected.length = size - sizeof header;
  expected.checksum = header.checksum;
  if (header != expected) return std::nullopt;
  std::vector<std::byte> bytes(header.length);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!in || header != header_for(key, bytes)) return std::nullopt;
  return bytes;
}

bool writes(const fs::path& file, const Header& header, std::span<const std::byte> bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(&header), sizeof header);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out.good();
}

/// Bytes of an ordinary file; nothing where there is none. Waiting at a pipe would hold up the run.
std::optional<std::uint64_t> size_of(const fs::path& file) {
  std::error_code none;
  if (!fs::is_regular_file(fs::symlink_status(file, none))) return std::nullopt;
  const auto size = fs::file_size(file, none);
  if (none) return std::nullopt;
  return size;
}

/// A finished file in the folder.
struct Kept {
  fs::path file;
  fs::file_time_type last_use;
  std::uint64_t size;

  auto order() const { return std::tie(last_use, file); }
};

using Age = std::chrono::seconds;

/// All that are finished; what is unfinished since so long is removed: its run was killed.
std::vector<Kept> look_through(const fs::path& folder, Age unfinished = std::chrono::hours(1)) {
  std::vector<Kept> all;
  std::error_code trouble;
  fs::directory_iterator entries(folder, trouble);
  for (; !trouble && entries != fs::directory_iterator(); entries.increment(trouble)) {
    const auto& file = entries->path();
    const auto name = file.filename().string();
    const bool finished = name.ends_with(ending);
    if (!name.starts_with(beginning) || !(finished || name.ends_with(unfinished_ending))) continue;
    std::error_code gone;
    const auto size = size_of(file);
    const auto last_use = fs::last_write_time(file, gone);
    if (!size || gone) continue;
    if (finished)
      all.push_back({file, last_use, *size});
    else if (last_use < fs::file_time_type::clock::now() - unfinished)
      fs::remove(file, gone);
  }
  return all;
}

std::uint64_t total(const std::vector<Kept>& all) {
  std::uint64_t sum = 0;
  for (const auto& one : all) sum += one.size;
  return sum;
}

/// A folder that an environment variable names by its whole path.
std::optional<fs::path> named_folder(const char* variable) {
  const char* named = std::getenv(variable);
  if (named == nullptr || !fs::path(named).is_absolute()) return std::nullopt;
  return named;
}

/// SHA-1 of a whole program would be felt at each start, and that of the quick hashes of its parts
/// tells builds apart as well.
std::string fingerprint_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string part(1U << 20U, '\0'), hashes = gnu_get_libc_version();
  const std::size_t none = hashes.size();
  while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0) {
    const std::string_view text(part.data(), static_cast<std::size_t>(in.gcount()));
    hashes += ' ' + std::to_string(std::hash<std::string_view>{}(text));
  }
  // A program that cannot read itself shares with no other run.
  if (hashes.size() == none) hashes = to_string(boost::uuids::random_generator()());
  return fingerprint(hashes);
}

}  // namespace

fs::path cache_folder() {
  const char* named = std::getenv("KINDRED_CACHE");
  if (named != nullptr && *named != '\0')
    return named == std::string_view("off") ? fs::path() : fs::path(named);
  if (const auto caches = named_folder("XDG_CACHE_HOME")) return *caches / "kindred";
  if (const auto home = named_folder("HOME")) return *home / ".cache" / "kindred";
  std::error_code unknown;
  const auto temporary = fs::temp_directory_path(unknown);
  return unknown ? fs::path() : temporary / "kindred-cache";
}

std::string fingerprint(std::string_view text) {
  const boost::uuids::name_generator_sha1 named(boost::uuids::uuid{});
  auto digits = to_string(named(text.data(), text.size()));
  std::erase(digits, '-');
  return digits;
}

std::string program_fingerprint() {
  static const std::string known = fingerprint_of_file("/proc/self/exe");
  return known;
}

LaunchCache::LaunchCache(fs::path folder, std::uint64_t most_bytes)
    : folder_(std::move(folder)), most_bytes_(folder_.empty() ? 0 : most_bytes) {}

fs::path LaunchCache::file_of(const std::string& key) const {
  return folder_ / (std::string(beginning) + key + std::string(ending));
}

std::optional<std::vector<std::byte>> LaunchCache::find(const std::string& key) const {
  if (folder_.empty() || !can_name_a_file(key)) return std::nullopt;
  const auto path = file_of(key);
  const auto size = size_of(path);
  if (!size) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::error_code ignored;
  auto bytes = checked(in, key);
  if (bytes) {
    fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
    return bytes;
  }
  const std::lock_guard lock(mutex_);
  if (fs::remove(path, ignored) && held_) *held_ -= std::min(*held_, *size);
  return std::nullopt;
}

bool LaunchCache::holds(const std::string& key) const {
  return !folder_.empty() && can_name_a_file(key) && size_of(file_of(key)).has_value();
}

/// False if files of this many bytes do not fit, because older ones cannot be removed.
bool LaunchCache::makes_room(std::uint64_t size) {
  const auto between_looks = most_bytes_ / looks_a_limit;
  if (held_ && *held_ + size <= most_bytes_ && written_since_look_ + size <= between_looks)
    return true;
  auto all = look_through(folder_);
  held_ = total(all);
  written_since_look_ = 0;
  if (*held_ + size <= most_bytes_) return true;
  std::ranges::sort(all, {}, &Kept::order);
  for (const auto& one : all) {
    if (*held_ + size <= most_bytes_ - between_looks) break;
    std::error_code failed;
    fs::remove(one.file, failed);
    if (!failed) *held_ -= one.size;
  }
  return *held_ + size <= most_bytes_;
}

void LaunchCache::keep(const std::string& key, std::span<const std::byte> bytes) {
  const std::uint64_t size = sizeof(Header) + bytes.size();
  if (size > most_bytes_ || !can_name_a_file(key)) return;
  std::error_code ignored;
  fs::create_directories(folder_, ignored);
  const auto unfinished =
      folder_ / (std::string(beginning) + to_string(boost::uuids::random_generator()()) +
                 std::string(unfinished_ending));
  const bool written = writes(unfinished, header_for(key, bytes), bytes);
  const std::lock_guard lock(mutex_);
  if (written && makes_room(size)) {
    const auto path = file_of(key);
    const auto replaced = size_of(path).value_or(0);
    std::error_code failed;
    fs::rename(unfinished, path, failed);
    if (!failed) {
      held_ = *held_ - std::min(*held_, replaced) + size;
      written_since_look_ += size;
      return;
    }
  }
  fs::remove(unfinished, ignored);
}

std::uint64_t LaunchCache::bytes_held() const {
  const std::lock_guard lock(mutex_);
  if (!held_) held_ = folder_.empty() ? 0 : total(look_through(folder_));
  return *held_;
}

std::uint64_t LaunchCache::clear() {
  if (folder_.empty()) return 0;
  const std::lock_guard lock(mutex_);
  std::error_code failed;
  // A run that loses its unfinished file goes on without keeping that state.
  for (const auto& one : look_through(folder_, Age(0))) fs::remove(one.file, failed);
  held_ = total(look_through(folder_));
  if (fs::is_empty(folder_, failed)) fs::remove(folder_, failed);
  return *held_;
}

}  // namespace kindred
