#include "calibration/prices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

#include "calibration/csv_rows.hpp"
#include "calibration/price_paths.hpp"

namespace kindred::calibration {

namespace {

using model::SpendingLine;
using enum SpendingLine;

constexpr const char* reconciliation_file = "reconciliation.csv";
constexpr const char* paths_file = "price_paths.csv";

double units_in(const CsvRow& row) {
  const std::map<std::string, double> days{
      {"unit", 1}, {"day", 1}, {"week", 7}, {"month", 365.25 / 12}, {"year", 365.25}};
  const auto found = days.find(row["per"]);
  if (found == days.end())
    row.fail("'per' must be unit, day, week, month or year, not '" + row["per"] + "'");
  return found->second;
}

template <class Names>
std::size_t position(const CsvRow& row, const Names& names, std::string_view column) {
  const auto found = std::ranges::find(names, row[column]);
  if (found == names.end()) row.fail(fmt::format("no {} is called '{}'", column, row[column]));
  return static_cast<std::size_t>(found - names.begin());
}

std::size_t fitted_year(const CsvRow& row) {
  const int year = row.integer("year");
  if (year < model::first_fitted_year || year > model::last_fitted_year)
    row.fail(fmt::format("{} is not a fitted year", year));
  return static_cast<std::size_t>(year - model::first_fitted_year);
}

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush())
    throw std::runtime_error("writing " + file.string() + " failed: is the disk full?");
}

}  // namespace

Prices unit_prices(const Published& published, const std::filesystem::path& file) {
  Prices made;
  auto& ledger = made.ledger;
  // Deflators before the published series (2008-09) take its first year.
  for (int year = ledger.deflator_first_year; year <= model::price_year; ++year) {
    ledger.deflator.push_back(published.deflator(year) / published.deflator(model::price_year));
  }
  for_each_row(file, file_bytes(file), [&](const CsvRow& row) {
    if (row.empty("source")) row.fail("a unit cost needs a source");
    const double to_2023 =
        published.deflator(model::price_year) / published.deflator(row.integer("price_year"));
    made.book.units.push_back(
        {static_cast<model::Activity>(position(row, model::activity_names, "activity")),
         static_cast<SpendingLine>(position(row, model::spending_line_names, "service_line")),
         100 * row.number("gbp") / units_in(row) * to_2023});
  });
  set_published_paths(made.book, published);
  return made;
}

void write_reconciliation(const Prices& prices, const std::filesystem::path& folder) {
  const auto& book = prices.book;
  std::string text =
      "service_line,priced_gbp,outturn_gbp,factor,gbp_per_child,section_251_over_net,"
      "explanation\n";
  for (std::size_t l = 0; l < prices.reconciliation.size(); ++l) {
    const auto& r = prices.reconciliation[l];
    text += fmt::format("{},{:.0f},{:.0f},{:.5f},{:.4f},{:.5f},\"{}\"\n", r.service_line,
                        r.priced_gbp, r.outturn_gbp, book.factor[l], book.pence_per_child[l] / 100,
                        prices.ledger.section_251[l], r.explanation);
  }
  write(folder / reconciliation_file, text);
  std::string paths = "service_line,year,volume,published_price,fitted_price\n";
  for (std::size_t l = 0; l < model::count_of<SpendingLine>; ++l) {
    for (std::size_t y = 0; y < model::fitted_years; ++y) {
      paths += fmt::format("{},{},{:.4f},{:.4f},{:.5f}\n", model::spending_line_names[l],
                           model::first_fitted_year + static_cast<int>(y), book.volume[y][l],
                           book.explained[y][l], book.fitted[y][l]);
    }
  }
  write(folder / paths_file, paths);
}

Prices read_prices(const Published& published, const std::filesystem::path& unit_costs,
                   const std::filesystem::path& folder) {
  auto made = unit_prices(published, unit_costs);
  const auto rows = [&](const char* name, const auto& visit) {
    for_each_row(folder / name, file_bytes(folder / name), visit);
  };
  rows(reconciliation_file, [&](const CsvRow& row) {
    const auto l = position(row, model::spending_line_names, "service_line");
    made.book.factor[l] = row.number("factor");
    made.book.pence_per_child[l] = 100 * row.number("gbp_per_child");
    made.ledger.section_251[l] = row.number("section_251_over_net");
    made.reconciliation.push_back({row["service_line"], row.number("priced_gbp"),
                                   row.number("outturn_gbp"), row.number("factor"),
                                   row["explanation"]});
  });
  rows(paths_file, [&](const CsvRow& row) {
    const auto l = position(row, model::spending_line_names, "service_line");
    made.book.volume[fitted_year(row)][l] = row.number("volume");
    made.book.fitted[fitted_year(row)][l] = row.number("fitted_price");
  });
  return made;
}

std::string reconciliation_text(const std::filesystem::path& folder) {
  std::string text;
  for (const auto* name : {reconciliation_file, paths_file})
    text += fmt::format("# {}\n", name) + file_bytes(folder / name) + "\n";
  return text;
}

}  // namespace kindred::calibration
