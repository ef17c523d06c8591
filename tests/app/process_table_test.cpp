// tests/app/process_table_test.cpp - a process given as a table does what its chances say.
//
// Expected counts come from multiplying the table month by month, in plain arithmetic.
#include "app/benchmark/process_table.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>
#include <vector>

using namespace kindred::model;

namespace {

constexpr double surely_wrong = 4.5;  // standard errors
constexpr std::uint32_t children = 60'000;
constexpr int months = 60;

/// Both ways of looking, a way back, a waiting state with two exits and one that is entered later.
std::vector<ProcessState> made_states() {
  return {{"unknown", Look::when_due, {{1, 0.01}, {2, 0.004}}},
          {"known", Look::every_month, {{0, 0.1}, {2, 0.03}, {3, 0.05}}},
          {"resting", Look::when_due, {{1, 0.2}}},
          {"gone", Look::every_month, {}}};
}

/// The share of children expected in each state, by month.
std::vector<std::vector<double>> expected(const std::vector<ProcessState>& states) {
  std::vector<std::vector<double>> share(months + 1, std::vector<double>(states.size()));
  share[0][0] = 1;
  for (std::size_t m = 1; m < share.size(); ++m) {
    share[m] = share[m - 1];
    for (std::size_t s = 0; s < states.size(); ++s) {
      for (const auto& exit : states[s].exits) {
        share[m][s] -= share[m - 1][s] * exit.probability;
        share[m][exit.to] += share[m - 1][s] * exit.probability;
      }
    }
  }
  return share;
}

/// The cell farthest from what the table says, in binomial standard errors.
double worst_cell(const StockByMonth& stocks, const std::vector<std::vector<double>>& share) {
  double worst = 0;
  for (int m = 1; m <= months; ++m) {
    for (std::size_t s = 0; s < stocks.states(); ++s) {
      const double p = share[static_cast<std::size_t>(m)][s];
      if (p * children < 5) continue;
      const auto found = static_cast<double>(stocks.at({m}, s));
      worst = std::max(worst, std::abs(found - p * children) / std::sqrt(children * p * (1 - p)));
    }
  }
  return worst;
}

StockByMonth run(std::uint64_t seed, Instructions instructions = best_instructions(),
                 std::uint32_t number = children) {
  return run_process(ProcessTable(made_states()), KeyedRng(seed, 1),
                     {number, months, instructions});
}

}  // namespace

TEST_CASE("counts by month are those of the table", "[process_table]") {
  const auto share = expected(made_states());
  for (const std::uint64_t seed : {1, 2, 3}) CHECK(worst_cell(run(seed), share) < surely_wrong);
}

TEST_CASE("a wrong chance in any exit is noticed", "[process_table]") {
  const auto found = run(1);
  for (std::size_t s = 0; s < 3; ++s) {
    for (std::size_t e = 0; e < made_states()[s].exits.size(); ++e) {
      auto wrong = made_states();
      wrong[s].exits[e].probability *= 1.15;
      INFO(wrong[s].name << ", exit " << e);
      CHECK(worst_cell(found, expected(wrong)) > surely_wrong);
    }
  }
}

TEST_CASE("no child is lost", "[process_table]") {
  // One more and one fewer than the blocks into which the work is cut.
  for (const std::uint32_t number : {1U, 16383U, 16384U, 16385U}) {
    const auto stocks = run(5, best_instructions(), number);
    for (int m = 0; m <= months; ++m) {
      std::int64_t sum = 0;
      for (std::size_t s = 0; s < stocks.states(); ++s) sum += stocks.at({m}, s);
      REQUIRE(sum == number);
    }
  }
}

TEST_CASE("plain and vector instructions count the same", "[process_table]") {
  CHECK(run(3, Instructions::plain) == run(3, best_instructions()));
  CHECK_FALSE(run(3) == run(4));
}

TEST_CASE("a word leads to the exit in whose part of the threshold it lies", "[process_table]") {
  const ProcessTable table({{"a", Look::every_month, {{1, 0.25}, {2, 0.125}}},
                            {"b", Look::every_month, {{0, 0.5}}},
                            {"c", Look::every_month, {}}});
  CHECK(table.thresholds() == std::vector<std::uint32_t>{0x60000000, 0x80000000, 0});
  CHECK(table.next(0, 0) == 1);
  CHECK(table.next(0, 0x3fffffff) == 1);
  CHECK(table.next(0, 0x40000000) == 2);
  CHECK(table.next(0, 0x5fffffff) == 2);
  CHECK(table.open(0));
  CHECK_FALSE(table.open(2));
  CHECK_FALSE(table.waiting(2));
}

TEST_CASE("a waiting child leaves in the month that its word gives", "[process_table]") {
  const ProcessTable table({{"a", Look::when_due, {{1, 0.003}}}, {"b", Look::every_month, {}}});
  for (int n = 1; n < 200; ++n) {
    // In the first n months with 1 - (1 - p)^n: on either side of it.
    const double edge = (1 - std::pow(1 - 0.003, n)) * 0x1p32;
    CHECK(table.wait(0, static_cast<std::uint32_t>(edge) - 2) == n);
    CHECK(table.wait(0, static_cast<std::uint32_t>(edge) + 2) == n + 1);
    // The one comparison lets all pass that are due in time, and few more.
    CHECK(table.waits_beyond(0, n) >= edge);
    CHECK(table.waits_beyond(0, n) < edge + 4);
  }
}

TEST_CASE("a table that is no process is refused", "[process_table]") {
  const auto refused = [](std::vector<ProcessState> states) {
    CHECK_THROWS_AS(ProcessTable(std::move(states)), std::invalid_argument);
  };
  const ProcessState end{"end", Look::every_month, {}};
  refused({});
  refused({{"a", Look::every_month, {{2, 0.1}}}, end});
  refused({{"a", Look::every_month, {{0, 0.1}}}, end});
  refused({{"a", Look::every_month, {{1, 0.0}}}, end});
  refused({{"a", Look::every_month, {{1, 1.5}}}, end});
  refused({{"a", Look::every_month, {{1, std::nan("")}}}, end});
  refused({{"a", Look::every_month, {{1, 0.6}, {2, 0.6}}}, end, end});
}
