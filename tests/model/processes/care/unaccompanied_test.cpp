// tests/model/processes/care/unaccompanied_test.cpp - how many unaccompanied children arrive under
// a policy, and how old they are.
#include "model/processes/care/unaccompanied.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::standard_errors_of_sum;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

/// Ages of those who arrive in so many months, each with random numbers of its own [months, from
/// the month of birth].
std::vector<int> ages_on_arrival(fixtures::ProcessBench& stage, int months) {
  std::vector<int> made;
  for (int n = 0; n < months; ++n) {
    stage.rng = KeyedRng(5, static_cast<std::uint32_t>(n));
    auto area_month = stage.area_month();
    for (const auto record : unaccompanied::arrive(area_month))
      made.push_back(stage.month.index - stage.state.children[record].birth);
  }
  return made;
}

}  // namespace

TEST_CASE("a policy that reaches a share of unaccompanied children changes the number of these",
          "[statistical]") {
  constexpr int months = 6'000;
  constexpr double coverage = 0.4;
  for (const double factor : {0.5, 1.5, 3.0}) {
    INFO("factor " << factor);
    fixtures::ProcessBench stage(
        fixtures::parameters(), KeyedRng(7, 1),
        fixtures::in_force(fixtures::policy(Transition::unaccompanied_arrival, factor, coverage)),
        first_month(fixtures::policy_year));
    const auto arrived = static_cast<double>(ages_on_arrival(stage, months).size());
    // A Poisson number that is thinned is one too.
    const double mean = stage.rates.arrivals * (1 + coverage * (factor - 1));
    CHECK(standard_errors_of_sum(arrived, months, mean, mean) < surely_wrong);
    CHECK(standard_errors_of_sum(arrived * too_high, months, mean, mean) > surely_wrong);
  }
}

TEST_CASE("a fifth of unaccompanied children are under 16 on arrival, and one in twenty under 14",
          "[statistical]") {
  fixtures::ProcessBench stage(fixtures::parameters());
  const auto ages = ages_on_arrival(stage, 40'000);
  const auto all = static_cast<std::int64_t>(ages.size());
  const auto under = [&](int years) {
    return std::ranges::count_if(ages, [&](int months) { return months < years * 12; });
  };
  CHECK(under(12) == 0);
  CHECK(standard_errors(under(14), all, 0.05) < surely_wrong);
  CHECK(standard_errors(under(16), all, 0.2) < surely_wrong);
  CHECK(standard_errors(under(16), all, 0.2 * too_high) > surely_wrong);
  CHECK(under(18) == all);
  // Of the others more are 16 than 17.
  CHECK(under(17) - under(16) > under(18) - under(17));
}
