#include "calibration/nearest.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace kindred::calibration {

namespace {

std::size_t letters_to_change(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replace}));
    }
  }
  return row.back();
}

}  // namespace

std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates,
                                 std::size_t most) {
  std::multimap<std::size_t, std::string> by_distance;
  for (const std::string& candidate : candidates) {
    const bool inside = !name.empty() && candidate.find(name) != std::string::npos;
    const std::size_t distance = inside ? 0 : letters_to_change(name, candidate);
    if (distance <= std::max<std::size_t>(2, name.size() / 3))
      by_distance.emplace(distance, candidate);
  }
  std::vector<std::string> found;
  for (const auto& [distance, candidate] : by_distance) {
    if (found.size() < most) found.push_back(candidate);
  }
  return found;
}

}  // namespace kindred::calibration
