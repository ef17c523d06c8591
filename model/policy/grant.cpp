#include "model/policy/grant.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kindred::model {

std::int64_t Grant::of_month(const std::string& area, int year, int month) const {
  const auto found = pence.find(area);
  if (found == pence.end()) return 0;
  const auto whole = found->second.at(year);
  return whole * (month + 1) / 12 - whole * month / 12;
}

Granted granted(std::span<const Grant> grants, std::span<const double> worth,
                const std::string& area, int year, int month) {
  Granted made{};
  for (std::size_t g = 0; g < grants.size(); ++g) {
    const auto& line = grants[g].budget_line;
    made[line.empty() ? made.size() - 1 : spent_on(line)] +=
        std::llround(static_cast<double>(grants[g].of_month(area, year, month)) * worth[g]);
  }
  return made;
}

OverYears<double> Funding::of_area(const std::string& area) const {
  const auto found = share.find(area);
  return found == share.end() ? OverYears<double>{} : found->second;
}

std::vector<std::int64_t> shared_out(std::int64_t pence, std::span<const double> weights) {
  std::vector<std::int64_t> made(weights.size());
  const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
  if (all <= 0) return made;
  std::vector<double> lost(weights.size());
  auto left = pence;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double share = static_cast<double>(pence) * (weights[i] / all);
    made[i] = std::min(left, static_cast<std::int64_t>(std::floor(share)));
    lost[i] = share - static_cast<double>(made[i]);
    left -= made[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return lost[i]; });
  for (std::size_t n = 0; left > 0; n = (n + 1) % order.size()) {
    if (weights[order[n]] <= 0) continue;
    ++made[order[n]];
    --left;
  }
  return made;
}

}  // namespace kindred::model
