#include "calibration/prices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

#include "calibration/csv_rows.hpp"

namespace kindred::calibration {

namespace {

constexpr int outturn_year = 2023;

/// RO3 lines that are no sums, in the order of the return; those with activity in the model first.
const std::vector<std::string> service_lines{"cla_residential_care",
                                             "cla_fostering_services",
                                             "cla_asylum_seeking",
                                             "cla_other",
                                             "safeguarding",
                                             "family_support",
                                             "sure_start_and_early_years",
                                             "youth_justice",
                                             "services_for_young_people",
                                             "asylum_seekers_not_cla",
                                             "other_children_and_family_services"};

const std::map<std::string, std::string>& explanations() {
  static const std::map<std::string, std::string> made{
      {"cla_asylum_seeking",
       "The price is the Home Office's nightly rate, meant to cover social work, overheads and "
       "leaving care too; authorities book much of that, and some placements, under other lines."},
      {"cla_other",
       "The line also holds what the model does not count: short breaks of looked-after disabled "
       "children, education support, allowances under orders of earlier years, leavers' "
       "accommodation, contact and transport, overheads."},
      {"family_support",
       "Most of the line is early help, short breaks and substance misuse services for families "
       "with no open case; of these the model has only targeted early help after a closed case, so "
       "the line moves with that and with children in need and on plans."}};
  return made;
}

double units_in(const CsvRow& row) {
  const std::map<std::string, double> days{
      {"unit", 1}, {"day", 1}, {"week", 7}, {"month", 365.25 / 12}, {"year", 365.25}};
  const auto found = days.find(row["per"]);
  if (found == days.end())
    row.fail("'per' is unit, day, week, month or year, not '" + row["per"] + "'");
  return found->second;
}

template <class Names>
std::size_t position(const CsvRow& row, const Names& names, std::string_view column) {
  const auto found = std::ranges::find(names, row[column]);
  if (found == names.end()) row.fail(fmt::format("no {} is called '{}'", column, row[column]));
  return static_cast<std::size_t>(found - names.begin());
}

double outturn(const Published& published, const std::string& line) {
  const auto value =
      published.value("csc_net_current_expenditure", "service_line", line, england, outturn_year);
  if (!value) throw std::runtime_error("the published data hold no net expenditure on " + line);
  return *value * 1000;
}

}  // namespace

outputs::PriceBook unit_prices(const Published& published, const std::filesystem::path& file) {
  outputs::PriceBook book;
  book.lines = service_lines;
  book.factors.assign(book.lines.size(), 1.0);
  book.gbp_per_child.assign(book.lines.size(), 0.0);
  // Deflators before the published series (2008-09) take its first year.
  for (int year = book.deflator_first_year; year <= outturn_year; ++year) {
    book.deflator.push_back(published.deflator(year) / published.deflator(outturn_year));
  }
  for_each_row(file, file_bytes(file), [&](const CsvRow& row) {
    if (row.empty("source")) row.fail("a unit cost needs a source");
    const double to_2023 =
        published.deflator(outturn_year) / published.deflator(row.integer("price_year"));
    book.prices.push_back(
        {static_cast<model::Activity>(position(row, model::activity_names, "activity")),
         position(row, book.lines, "service_line"), row.number("gbp") / units_in(row) * to_2023});
  });
  return book;
}

void reconcile(outputs::PriceBook& book, const Published& published,
               const model::Counts& england_counts) {
  const auto priced = outputs::at_unit_prices(england_counts, book, outturn_year);
  const auto children =
      static_cast<double>(england_counts.at(model::Tally::children_aged_0_to_17, outturn_year, 0));
  book.reconciliation.clear();
  for (std::size_t l = 0; l < book.lines.size(); ++l) {
    const double spent = outturn(published, book.lines[l]);
    outputs::Reconciliation r{book.lines[l], priced[l], spent, 1.0, {}};
    if (priced[l] > 0) {
      book.factors[l] = r.factor = spent / priced[l];
      if (r.factor < 0.7 || r.factor > 1.4) {
        const auto why = explanations().find(r.service_line);
        r.explanation = why != explanations().end()
                            ? why->second
                            : "Outside 0.7 to 1.4 and not explained: treat the line with caution.";
      }
    } else {
      book.gbp_per_child[l] = spent / children;
      r.explanation = "An input: outturn for each child, moved by population and prices alone.";
    }
    book.reconciliation.push_back(std::move(r));
  }
}

void write_reconciliation(const outputs::PriceBook& book, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  out << "service_line,priced_gbp,outturn_gbp,factor,gbp_per_child,explanation\n";
  for (std::size_t l = 0; l < book.lines.size(); ++l) {
    const auto& r = book.reconciliation[l];
    out << fmt::format("{},{:.0f},{:.0f},{:.5f},{:.4f},\"{}\"\n", r.service_line, r.priced_gbp,
                       r.outturn_gbp, book.factors[l], book.gbp_per_child[l], r.explanation);
  }
  if (!out.flush())
    throw std::runtime_error("writing " + file.string() + " failed: is the disk full?");
}

outputs::PriceBook read_price_book(const Published& published,
                                   const std::filesystem::path& unit_costs,
                                   const std::filesystem::path& reconciliation) {
  auto book = unit_prices(published, unit_costs);
  for_each_row(reconciliation, file_bytes(reconciliation), [&](const CsvRow& row) {
    const auto l = position(row, book.lines, "service_line");
    book.factors[l] = row.number("factor");
    book.gbp_per_child[l] = row.number("gbp_per_child");
    book.reconciliation.push_back({row["service_line"], row.number("priced_gbp"),
                                   row.number("outturn_gbp"), row.number("factor"),
                                   row["explanation"]});
  });
  return book;
}

}  // namespace kindred::calibration
