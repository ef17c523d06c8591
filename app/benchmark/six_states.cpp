#include "app/benchmark/six_states.hpp"

#include <fmt/format.h>

namespace kindred {

namespace {

using model::Look;

enum State : std::size_t { none, in_need, protection, foster, residential, exited };

constexpr std::array<std::int64_t, 6> unit_costs{0, 200, 450, 2500, 22000, 0};  // GBP a month

}  // namespace

model::ProcessTable six_states() {
  return model::ProcessTable({
      {"none", Look::when_due, {{in_need, 0.0030}}},
      {"child_in_need", Look::every_month, {{none, 0.080}, {protection, 0.010}, {foster, 0.004}}},
      {"child_protection", Look::every_month, {{in_need, 0.070}, {foster, 0.020}}},
      {"foster_care", Look::every_month, {{residential, 0.006}, {exited, 0.030}}},
      {"residential_care", Look::every_month, {{foster, 0.020}, {exited, 0.030}}},
      {"exited", Look::every_month, {}},
  });
}

std::int64_t six_state_cost(const model::StockByMonth& stocks) {
  std::int64_t cost = 0;
  for (int month = 1; month <= six_state_months; ++month) {
    for (std::size_t state = 0; state < unit_costs.size(); ++state) {
      cost += stocks.at({month}, state) * unit_costs[state];
    }
  }
  return cost;
}

std::string six_state_csv(const model::StockByMonth& stocks) {
  std::string text = "month";
  const auto table = six_states();
  for (const auto& state : table.states()) text += "," + state.name;
  text += "\n";
  for (int month = 0; month <= six_state_months; ++month) {
    text += fmt::format("{}", month);
    for (std::size_t state = 0; state < stocks.states(); ++state) {
      text += fmt::format(",{}", stocks.at({month}, state));
    }
    text += "\n";
  }
  return text;
}

}  // namespace kindred
