// calibration/prices.hpp - unit costs with their sources, published price paths, and the
// reconciliation of both to outturn.
//
// Unit costs are in published/unit_costs.csv with the year of their prices and are brought to
// 2022-23 by the GDP deflator. `reconcile` compares them, times the model's activity, with the
// published net expenditure of 2022-23 by RO3 line, and then, year by year, with gross expenditure
// by section 251 block: what volume and published prices leave over is a fitted real price, written
// to fitted/price_paths.csv beside what explains the rest. Nothing is hidden in another line.
#pragma once

#include <filesystem>
#include <vector>

#include "calibration/published.hpp"
#include "model/money/ledger.hpp"
#include "outputs/study/study.hpp"

namespace kindred::calibration {

struct Prices {
  model::PriceBook book;
  model::Ledger ledger;
  std::vector<outputs::Reconciliation> reconciliation;
};

/// Unit prices and published paths, with factors of 1 and nothing for inputs.
Prices unit_prices(const Published& published, const std::filesystem::path& file);

/// Factors from England's simulated activity of 2022-23, inputs for each child, and real price
/// paths of the years that section 251 has. `parameters` are those of the run; their book is not
/// read.
void reconcile(Prices& prices, const Published& published, model::Parameters parameters,
               const model::Counts& england);

/// reconciliation.csv and price_paths.csv of a fitted folder.
void write_reconciliation(const Prices& prices, const std::filesystem::path& folder);
/// Unit prices with the factors and paths of a fitted folder.
Prices read_prices(const Published& published, const std::filesystem::path& unit_costs,
                   const std::filesystem::path& folder);
/// The whole text of these two files, for provenance.
std::string reconciliation_text(const std::filesystem::path& folder);

}  // namespace kindred::calibration
