// app/benchmark/six_states.hpp - the common task: six states, monthly, with exact answers.
//
// Children begin in `none` and make at most one transition a month; chances and unit costs are
// those of the task as other simulators have been measured on it (docs/developer/performance.md).
#pragma once

#include "app/benchmark/process_table.hpp"

namespace kindred {

inline constexpr std::uint32_t six_state_children = 1'000'000;
inline constexpr int six_state_months = 120;

model::ProcessTable six_states();

/// Counts x unit costs, over all months but the first.
std::int64_t six_state_cost(const model::StockByMonth& stocks);

/// Month and states, with a header line.
std::string six_state_csv(const model::StockByMonth& stocks);

}  // namespace kindred
