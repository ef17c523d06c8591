#include "scenarios/find_file.hpp"

#include <algorithm>
#include <system_error>

namespace kindred::scenarios {

namespace fs = std::filesystem;

bool is_path(const std::string& word) {
  return word.find_first_of("/\\") != std::string::npos || word.ends_with(".toml");
}

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) && !error;
}

std::optional<fs::path> file_called(const std::string& word, std::span<const fs::path> folders,
                                    const fs::path& itself) {
  std::error_code error;
  // A zero byte would cut the name short in the system call.
  if (word.find('\0') != std::string::npos || folders.empty()) return std::nullopt;
  if (is_path(word)) {
    const auto file = (folders.front() / word).lexically_normal();
    return fs::exists(file, error) ? std::optional(file) : std::nullopt;
  }
  for (const auto& folder : folders) {
    const auto file = (folder / (word + ".toml")).lexically_normal();
    if (!fs::exists(file, error)) continue;
    if (!itself.empty() && same_file(file, itself)) continue;
    return file;
  }
  return std::nullopt;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") names.push_back(at->path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace kindred::scenarios
