// run_calibration.cpp - `kindred calibrate --quick`: the quick estimation run and written.
#include <fmt/format.h>
#include <tbb/global_control.h>

#include <cstdio>

#include "calibration/prices.hpp"
#include "calibration/quick_fit.hpp"
#include "commands.hpp"
#include "interruption.hpp"

namespace kindred {

int calibrate_quickly(const CalibrateOptions& options) {
  const auto folders = data_folders();
  const calibration::Published published(folders.published);
  calibration::Fitted start;
  calibration::read_base_values(folders.fitted / "start_values.csv", start);
  const auto out = options.out.empty() ? folders.fitted : options.out;
  const auto stop = watch_for_interruption();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(options.threads));
  calibration::QuickFitOptions fit;
  fit.seed = options.seed;
  fit.adversity = options.adversity;
  const auto report = [](int round, int rounds, const std::string& misses) {
    fmt::print("round {:2} of {}; largest misses 2019-2023: {}\n", round, rounds, misses);
    std::fflush(stdout);
  };
  const auto made = calibration::quick_fit(published, start, fit, report, stop);
  auto prices = calibration::unit_prices(published, folders.published / "unit_costs.csv");
  calibration::reconcile(prices, published, made.england);
  calibration::write_fitted(made.fitted, out);
  calibration::write_reconciliation(prices, out / "reconciliation.csv");
  fmt::print("\n{:<36} {:>12} {:>12} {:>7}\n", "unit costs against outturn 2022-23", "priced GBP m",
             "outturn", "factor");
  for (const auto& r : prices.reconciliation) {
    fmt::print("{:<36} {:>12.0f} {:>12.0f} {:>7.2f}\n", r.service_line, r.priced_gbp / 1e6,
               r.outturn_gbp / 1e6, r.factor);
    if (!r.explanation.empty()) fmt::print("  {}\n", r.explanation);
  }
  fmt::print("\nwritten to {}\n", out.string());
  return 0;
}

}  // namespace kindred
