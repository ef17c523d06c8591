// calibration/prices.hpp - unit costs with their sources, and their reconciliation to outturn.
//
// Unit costs stand in published/unit_costs.csv with the year of their prices and are brought to
// 2022-23 by the GDP deflator. `reconcile` compares them, times the model's activity, with the
// published net current expenditure of 2022-23 by RO3 line; the factors stand in
// fitted/reconciliation.csv and are printed, never hidden in another line.
#pragma once

#include <filesystem>

#include "calibration/published.hpp"
#include "model/counts.hpp"
#include "outputs/money.hpp"

namespace kindred::calibration {

/// Unit prices with factors of 1 and nothing for inputs.
outputs::PriceBook unit_prices(const Published& published, const std::filesystem::path& file);

/// Factors from England's simulated activity of 2022-23, and inputs for each child.
void reconcile(outputs::PriceBook& book, const Published& published, const model::Counts& england);

void write_reconciliation(const outputs::PriceBook& book, const std::filesystem::path& file);
/// Unit prices with the factors of a fitted folder.
outputs::PriceBook read_price_book(const Published& published,
                                   const std::filesystem::path& unit_costs,
                                   const std::filesystem::path& reconciliation);

}  // namespace kindred::calibration
