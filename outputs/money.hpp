// outputs/money.hpp - what the activity of an area costs, by RO3 service line and by section 251
// block.
//
// Net current expenditure, nominal, in whole pence, as the model has it (model/money/ledger.hpp).
// Lines that begin with `s251_` are the same money, gross, as the other return shows it: they are
// in no total.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/money/ledger.hpp"
#include "outputs/study/study.hpp"

namespace kindred::outputs {

inline constexpr std::string_view section_251 = "s251_";

/// Published RO3 labels, parts only (no line that is a sum), then section 251's.
std::vector<std::string> ledger_lines();

/// Of an area, by its ONS code.
Money priced(const std::string& area, const model::Counts& counts,
             const model::Parameters& parameters, const model::Ledger& ledger,
             const model::Scenario& scenario, const model::DrawnPolicy& drawn);

}  // namespace kindred::outputs
