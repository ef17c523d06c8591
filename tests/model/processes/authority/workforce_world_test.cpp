// tests/model/processes/authority/workforce_world_test.cpp - social workers of whole areas:
// accounts close every month, results hang on nothing but the seed, and children feel who leaves
// and how many cases there are.
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/topics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using namespace fixtures::topics;

namespace {

constexpr int last = 2020;

/// Caseload acts on everything, and strongly.
Parameters acting() {
  auto p = fixtures::parameters();
  p.workforce.turnover = 1;
  p.workforce.rereferral = 1.05;
  p.workforce.duration = 1.05;
  p.workforce.moves = 1;
  p.workforce.unallocated_above = 1.05;
  p.workforce.apprentices = 0.03;
  return p;
}

Scenario with(const std::string& parameter, double value, int from = 2015) {
  auto made = fixtures::baseline(last);
  made.launch = 2014;
  made.overrides.push_back({parameter, value, first_month(from)});
  return made;
}

void accounts_close(const Counts& c) {
  const auto stock = [&](WorkerStock s, int year, int month) {
    return c.at_month(Tally::month_social_workers, year, month, index(s));
  };
  const auto flow = [&](WorkerFlow f, int year, int month) {
    return c.at_month(Tally::month_social_worker_flows, year, month, index(f));
  };
  for (int m = 1; m < 12 * (last - 2013); ++m) {
    const int year = 2014 + m / 12, month = m % 12, before = 2014 + (m - 1) / 12,
              month_before = (m - 1) % 12;
    INFO(year << ", month " << month);
    using enum WorkerFlow;
    const auto change = [&](WorkerStock s) {
      return stock(s, year, month) - stock(s, before, month_before);
    };
    CHECK(change(WorkerStock::in_post) == flow(started, year, month) - flow(left, year, month));
    CHECK(change(WorkerStock::agency) ==
          flow(agency_started, year, month) - flow(agency_left, year, month));
    CHECK(change(WorkerStock::apprentices) == flow(apprentices_started, year, month) -
                                                  flow(apprentices_qualified, year, month) -
                                                  flow(apprentices_left, year, month));
    CHECK(stock(WorkerStock::vacancies, year, month) >= 0);
  }
  CHECK(stock(WorkerStock::in_post, last, 11) > 0);
}

/// Share of looked-after children with three workers or more over some years.
double three_or_more(const Counts& c, int from) {
  const auto three = fixtures::over_years(c, Tally::looked_after_by_workers_in_year, 2, from, last);
  return static_cast<double>(three) / static_cast<double>(fixtures::over_years(
                                          c, Tally::looked_after_by_workers_in_year, from, last));
}

}  // namespace

TEST_CASE("workers are conserved every month, to the unit", "[workforce][invariants]") {
  const auto p = acting();
  const auto world = fixtures::world(p, 300, last);
  for (const auto& area : fixtures::run(world, p, fixtures::baseline(last))) accounts_close(area);
}

TEST_CASE("a sample has as many workers, in units of its weight", "[workforce]") {
  const auto p = fixtures::parameters();
  const auto whole = make_world(fixtures::areas(1200, last), p, {3, last});
  const auto fifth = make_world(fixtures::areas(1200, last), p, {3, last, 5});
  const auto in_post = [&](const World& world) {
    return fixtures::run_all(world, p, fixtures::baseline(last))
        .at(Tally::social_workers, 2016, index(WorkerStock::in_post));
  };
  CHECK(in_post(fifth) % 5 == 0);
  CHECK(static_cast<double>(in_post(fifth)) ==
        Approx(static_cast<double>(in_post(whole))).epsilon(0.1));
}

TEST_CASE("where caseload acts on nothing, children are as if there were no workers",
          "[workforce]") {
  const auto p = fixtures::parameters();
  auto without = fixtures::areas(300, last);
  for (auto& area : without) area.workforce = {};
  const auto none = make_world(without, p, {7, last});
  const auto with_workers =
      fixtures::run_all(fixtures::world(p, 300, last), p, fixtures::baseline(last));
  const auto alone = fixtures::run_all(none, p, fixtures::baseline(last));
  CHECK(differs(with_workers, alone) == (workers | caseload));
  // Where it acts, they are not.
  const auto q = acting();
  const auto acted = fixtures::run_all(fixtures::world(q, 300, last), q, fixtures::baseline(last));
  CHECK((differs(acted, alone) & ~unsigned{workers | caseload}) != 0U);
}

TEST_CASE("with workers whose caseload acts, results are the same on any number of threads",
          "[workforce]") {
  const auto p = acting();
  const auto world = fixtures::world(p, 150, last);
  const auto one = fixtures::run(world, p, fixtures::baseline(last), 1);
  const auto two = fixtures::run(world, p, fixtures::baseline(last), 2);
  CHECK(one == two);
}

TEST_CASE(
    "with workers whose caseload acts, all scenarios of a draw keep to the trunk until they "
    "leave it",
    "[workforce]") {
  const auto p = acting();
  const auto world = fixtures::world(p, 150, last);
  const auto later = with("workforce.leaving", 2, 2018);
  std::vector<Counts> together;
  auto usually = fixtures::baseline(last);
  usually.launch = later.launch;
  const std::array both{usually, later};
  simulate(world, p, both, {.draws = 1, .threads = 2},
           [&](std::size_t s, std::size_t, std::span<const Counts> areas) {
             if (s == 1) together.assign(areas.begin(), areas.end());
           });
  CHECK(together == fixtures::run(world, p, later));
}

TEST_CASE("children change workers as often as hazards say", "[workforce][row87]") {
  auto p = fixtures::parameters();
  p.workforce.leaving = 0;
  p.workforce.agency = 0;
  p.workforce.transfers = 0.1;
  const auto world = fixtures::world(p, 700, last);
  const auto counts = fixtures::run_all(world, p, with("workforce.leaving", 0));
  // Of children in care all year 1 - exp(-1.2)(1 + 1.2) = 0.337 have three or more, others fewer.
  const double found = three_or_more(counts, 2016);
  CHECK(found < 0.337);
  CHECK(found > 0.2);
  SECTION("named system 87: when more workers leave, more children have three or more") {
    auto q = p;
    q.workforce.leaving = 1;
    q.workforce.agency = 1;
    const auto turned = fixtures::run_all(world, q, with("workforce.leaving", 2));
    const auto usually = fixtures::run_all(world, q, with("workforce.leaving", 1));
    CHECK(three_or_more(turned, 2016) > three_or_more(usually, 2016) * 1.05);
    CHECK(three_or_more(usually, 2016) > found * 1.05);
  }
}

TEST_CASE("named system 52: what changes of worker do to moves of placement",
          "[workforce][row52]") {
  const auto p = acting();
  const auto world = fixtures::world(p, 1500, last);
  const auto moves = [&](double leaving, double elasticity) {
    auto scenario = with("workforce.leaving", leaving);
    scenario.overrides.push_back({"workforce.continuity.moves", elasticity, first_month(2015)});
    scenario.overrides.push_back({"workforce.caseload.rereferral", 1, first_month(2015)});
    scenario.overrides.push_back({"workforce.caseload.duration", 1, first_month(2015)});
    return fixtures::over_years(fixtures::run_all(world, p, scenario), Tally::placement_moves, 2017,
                                last);
  };
  const auto usually = moves(1, 0);
  CHECK(moves(4, 0) == usually);
  CHECK(static_cast<double>(moves(4, 1)) > 1.05 * static_cast<double>(usually));
}

TEST_CASE("more cases for each worker: more wait and more come back", "[workforce]") {
  const auto p = fixtures::parameters();
  const auto world = fixtures::world(p, 1500, last);
  const auto run = [&](const std::string& gain, double value) {
    auto scenario = with("workforce.posts", 0.5);
    scenario.overrides.push_back({"workforce.leaving", 3, first_month(2015)});
    scenario.overrides.push_back({gain, value, first_month(2015)});
    return fixtures::run_all(world, p, scenario);
  };
  const auto none = run("workforce.caseload.rereferral", 1);
  const auto back = run("workforce.caseload.rereferral", 1.03);
  const auto later = run("workforce.caseload.duration", 1.03);
  const auto sum = [&](const Counts& c, Tally t) {
    return static_cast<double>(fixtures::over_years(c, t, 2017, last));
  };
  CHECK(sum(back, Tally::rereferrals_within_12_months) >
        1.1 * sum(none, Tally::rereferrals_within_12_months));
  const auto in_time = [&](const Counts& c) {
    return sum(c, Tally::assessments_within_45_working_days) / sum(c, Tally::assessments_completed);
  };
  CHECK(in_time(later) < in_time(none) - 0.05);
}
