// tests/calibration/quick_fit_test.cpp - the quick estimation runs, and moves towards the targets.
//
// On one family in four hundred (30,000 children), so that it takes seconds; it shows that the
// machinery works, not that the fit is good: that is shown by `kindred calibrate --quick`.
#include "calibration/quick_fit.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using calibration::england;
using model::Tally;
using test_data::published;

namespace {

calibration::Fitted start() {
  calibration::Fitted made;
  calibration::read_base_values(test_data::calibration_folder / "fitted" / "start_values.csv",
                                made);
  // Far from the target, so that a step towards it is more than noise.
  made.parameters.family.referral_rate *= 1.6;
  return made;
}

calibration::QuickFit fit(int rounds, std::vector<int>* seen = nullptr,
                          calibration::Adversity adversity = calibration::Adversity::gamma) {
  const calibration::QuickFitOptions options{.seed = 1,
                                             .adversity = adversity,
                                             .rounds_on_sample = rounds,
                                             .sample_weight = 400,
                                             .rounds_on_all = 0};
  const auto report = [&](int round, int of, const std::string& misses) {
    CHECK(of == rounds);
    CHECK_FALSE(misses.empty());
    if (seen) seen->push_back(round);
  };
  return calibration::quick_fit(published(), start(), options, report, {});
}

/// Mean distance of log referrals from the publication, 2019 to 2023.
double miss(const model::Counts& counts) {
  double sum = 0;
  for (int year = 2019; year <= 2023; ++year) {
    const auto wanted = published().value("referrals", "none", "total", england, year).value();
    sum += std::abs(
        std::log(static_cast<double>(counts.total(Tally::referrals_by_source, year)) / wanted));
  }
  return sum / 5;
}

}  // namespace

TEST_CASE("rounds of quick estimation bring referrals nearer to the publication", "[quick_fit]") {
  std::vector<int> seen;
  const auto once = fit(1);
  auto thrice = fit(3, &seen);
  CHECK(seen == std::vector<int>{1, 2, 3});
  INFO("miss " << miss(once.england) << " before, " << miss(thrice.england) << " after");
  CHECK(miss(once.england) > 0.15);
  CHECK(miss(thrice.england) < 0.6 * miss(once.england));
  // What it leaves can be used: within ranges, positive, and said to be fitted.
  for (const auto& key : model::keys(thrice.fitted.parameters)) {
    INFO(key.name << " " << *key.value);
    CHECK(*key.value >= key.least);
    CHECK(*key.value <= key.most);
  }
  for (const auto& year : thrice.fitted.parameters.year_effect) {
    for (const double effect : year) CHECK((std::isfinite(effect) && effect > 0));
  }
  CHECK(thrice.fitted.parameters.areas.size() == 153);
  CHECK(thrice.fitted.origins["family.referral_rate"].from == "fit");
  const test_data::Folder folder;
  calibration::write_fitted(thrice.fitted, folder.path());
  CHECK_NOTHROW(calibration::read_fitted(folder.path()));
}

TEST_CASE("quick estimation stops when asked", "[quick_fit]") {
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS(calibration::quick_fit(
                      published(), start(),
                      {.seed = 1, .rounds_on_sample = 1, .sample_weight = 400, .rounds_on_all = 0},
                      {}, stop.get_token()),
                  model::Stopped);
}

TEST_CASE("the fit moves the distribution of adversity that it was asked for", "[quick_fit]") {
  const auto before = start().parameters.family;
  const auto gamma = fit(1).fitted.parameters.family;
  CHECK(gamma.high_adversity_share == 0);
  CHECK(gamma.high_adversity_ratio == before.high_adversity_ratio);
  CHECK(gamma.frailty_shape != before.frailty_shape);
  const auto two = fit(1, nullptr, calibration::Adversity::two_class).fitted.parameters.family;
  CHECK(two.high_adversity_share == calibration::share_of_high_adversity);
  CHECK(two.high_adversity_ratio != before.high_adversity_ratio);
  CHECK(two.frailty_shape == before.frailty_shape);
  CHECK(two.deprivation_slope != before.deprivation_slope);
}
