#include "outputs/study/statistics.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace kindred::outputs;

TEST_CASE("quantiles interpolate between order statistics", "[statistics]") {
  // Of 10, 20, 30, 40, 50: p10 lies 0.4 of the way from the first to the second.
  const std::vector<double> draws{50, 10, 40, 20, 30};
  const auto all = statistics(draws);
  CHECK(all[0] == Approx(30));
  CHECK(all[1] == Approx(14));
  CHECK(all[2] == Approx(30));
  CHECK(all[3] == Approx(46));
}

TEST_CASE("statistics of whole numbers are those of the same numbers as reals", "[statistics]") {
  // Close together, far apart, and all the same.
  const std::int64_t step = GENERATE(1, 1'000'000'007, 0);
  std::vector<std::int64_t> whole;
  for (std::int64_t n = 0; n < 50; ++n) whole.push_back((n * 37 % 50 / 2 - 9) * step + 3);
  const std::vector<double> reals(whole.begin(), whole.end());
  CHECK(sorting_statistics(whole) == statistics(reals));
  CHECK(std::ranges::is_sorted(whole));
}

TEST_CASE("one draw is its own mean and quantiles", "[statistics]") {
  const std::vector<double> one{7};
  CHECK(statistics(one) == Statistics{7, 7, 7, 7});
  CHECK(std::isnan(monte_carlo_error(one)));
}

TEST_CASE("paired draws save as many as chance in common takes out of the difference",
          "[statistics]") {
  // Variances 8/3 and 4, and 4/3 of the difference.
  const std::vector<double> from{1, 3, 5, 3}, of{1, 5, 5, 5};
  const std::vector<double> apart{5, 1, 3, 3};
  CHECK(draws_saved(of, from) == Approx((4.0 + 8.0 / 3) / (4.0 / 3)));
  // Draws that go against each other need more than independent ones.
  CHECK(draws_saved(from, apart) < 1);
  CHECK(std::isnan(draws_saved(from, from)));
  CHECK(std::isnan(draws_saved(std::vector{1.0}, std::vector{2.0})));
}

TEST_CASE("draws without a value are left out", "[statistics]") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> draws{none, 4, 6};
  CHECK(statistics(draws)[0] == Approx(5));
  const std::vector<double> nothing{none};
  CHECK(std::isnan(statistics(nothing)[0]));
}

TEST_CASE("the error of a mean is the deviation over the root of the draws", "[statistics]") {
  const std::vector<double> draws{1, 3};  // deviation sqrt(2), over sqrt(2)
  CHECK(monte_carlo_error(draws) == Approx(1));
}
