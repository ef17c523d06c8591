// app/cli/run_calibration.cpp - `kindred calibrate`: the quick estimation, or prices alone, run and
// written.
#include <fmt/format.h>

#include <cstdio>

#include "app/cli/commands.hpp"
#include "app/run/data_folders.hpp"
#include "app/system/interruption.hpp"
#include "calibration/prices.hpp"
#include "calibration/quick_fit.hpp"
#include "calibration/world_input.hpp"
#include "model/parallel/in_parallel.hpp"

namespace kindred {

namespace {

/// Parameters and a history of England with them.
struct Made {
  calibration::Fitted fitted;
  model::Counts england;
};

Made estimated(const CalibrateOptions& options, const DataFolders& folders,
               const calibration::Published& published, const calibration::Prices& prices,
               const std::stop_token& stop) {
  calibration::Fitted start;
  calibration::read_base_values(folders.fitted / "start_values.csv", start);
  start.parameters.book = prices.book;
  calibration::QuickFitOptions fit;
  fit.seed = options.seed;
  fit.adversity = options.adversity;
  const auto report = [](int round, int rounds, const std::string& misses) {
    fmt::print("round {:2} of {}; largest errors 2019-2023: {}\n", round, rounds, misses);
    std::fflush(stdout);
  };
  auto made = calibration::quick_fit(published, start, fit, report, stop);
  return {std::move(made.fitted), std::move(made.england)};
}

Made as_it_is(const CalibrateOptions& options, const DataFolders& folders,
              const calibration::Published& published, const calibration::Prices& prices,
              const std::stop_token& stop) {
  auto fitted = calibration::read_fitted(folders.fitted);
  fitted.parameters.book = prices.book;
  calibration::set_published_input(fitted.parameters, published);
  auto england = calibration::england_history(published, fitted, options.seed, stop);
  return {std::move(fitted), std::move(england)};
}

void print_outturn(const calibration::Prices& prices) {
  fmt::print("\n{:<36} {:>12} {:>12} {:>7}\n", "unit costs and outturn 2022-23", "priced GBP m",
             "outturn", "factor");
  for (const auto& r : prices.reconciliation) {
    fmt::print("{:<36} {:>12.0f} {:>12.0f} {:>7.2f}\n", r.service_line, r.priced_gbp / 1e6,
               r.outturn_gbp / 1e6, r.factor);
    if (!r.explanation.empty()) fmt::print("  {}\n", r.explanation);
  }
}

/// What volume, published prices and the fitted rest make of each line's real spending.
void print_paths(const model::PriceBook& book) {
  using enum model::SpendingLine;
  fmt::print(
      "\n"
      "real spending relative to 2022-23 = volume x published price x fitted remainder\n");
  for (const auto line : {cla_residential_care, cla_fostering_services, cla_leaving_care, cla_other,
                          safeguarding, family_support}) {
    fmt::print("{}\n", model::spending_line_names[model::index(line)]);
    for (int year = 2017; year <= model::price_year; ++year) {
      const auto y = static_cast<std::size_t>(year - model::first_fitted_year);
      const auto l = model::index(line);
      fmt::print("  {}  {:>6.3f} x {:>6.3f} x {:>6.3f}\n", year, book.volume[y][l],
                 line == safeguarding ? book.pay[y] : book.explained[y][l], book.fitted[y][l]);
    }
  }
}

}  // namespace

int calibrate(const CalibrateOptions& options) {
  const auto folders = data_folders();
  const calibration::Published published(folders.published);
  const auto out = options.out.empty() ? folders.fitted : options.out;
  const auto stop = watch_for_interruption();
  const model::ThreadLimit limit(options.threads);
  auto prices = calibration::unit_prices(published, folders.published / "unit_costs.csv");
  const auto make = options.part == CalibrateOptions::Part::all ? estimated : as_it_is;
  const auto made = make(options, folders, published, prices, stop);
  calibration::reconcile(prices, published, made.fitted.parameters, made.england);
  if (options.part == CalibrateOptions::Part::all) calibration::write_fitted(made.fitted, out);
  calibration::write_reconciliation(prices, out);
  print_outturn(prices);
  print_paths(prices.book);
  fmt::print("\nwritten to {}\n", out.string());
  return 0;
}

}  // namespace kindred
