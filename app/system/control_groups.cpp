#include "app/system/control_groups.hpp"

#include <charconv>
#include <fstream>
#include <string>

namespace kindred {

namespace fs = std::filesystem;

namespace {

/// Whether `word` is in a list with commas between.
bool lists(std::string_view list, std::string_view word) {
  while (true) {
    const auto comma = list.find(',');
    if (list.substr(0, comma) == word) return true;
    if (comma == std::string_view::npos) return false;
    list.remove_prefix(comma + 1);
  }
}

}  // namespace

void each_control_group(const fs::path& root, std::string_view controller,
                        const std::function<void(const fs::path&, GroupVersion)>& visit) {
  std::ifstream in(root / "proc/self/cgroup");
  for (std::string line; std::getline(in, line);) {
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const auto controllers = line.substr(first + 1, second - first - 1);
    const auto version = controllers.empty() ? GroupVersion::two : GroupVersion::one;
    if (version == GroupVersion::one && !lists(controllers, controller)) continue;
    const fs::path top =
        version == GroupVersion::two ? root / "sys/fs/cgroup" : root / "sys/fs/cgroup" / controller;
    // In a container the path may name a group outside it; then the top alone is there to see.
    for (fs::path group = fs::path(line.substr(second + 1)).relative_path();;
         group = group.parent_path()) {
      visit(top / group, version);
      if (group.empty()) break;
    }
  }
}

std::optional<std::uint64_t> number_in(const fs::path& file) {
  std::ifstream in(file);
  std::string word;
  in >> word;
  std::uint64_t n = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), n);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return n;
}

}  // namespace kindred
