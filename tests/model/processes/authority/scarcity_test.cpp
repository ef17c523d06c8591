// tests/model/processes/authority/scarcity_test.cpp - what too few places do to children and to
// what they cost, and what frees places; and that two scenarios still differ by the policy and not
// by random variation.
#include <catch2/catch.hpp>

#include "model/vocabulary/placement_mismatch.hpp"
#include "tests/model/fixtures/market.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int from = 2024, last = 2028;

Parameters plenty() {
  auto p = fixtures::market_parameters(1.1);
  p.market.suits = {1, 0.6, 0.6, 0.6, 1, 0.8};
  return p;
}
Counts lived(const Parameters& p, const Scenario& scenario) {
  return fixtures::run_all(fixtures::market_world(p, 600, last), p, scenario);
}
const Counts& usual() {
  static const auto made = lived(plenty(), fixtures::baseline(last));
  return made;
}
/// Half the authorities' and agencies' carers give up within a year of the launch.
const Counts& halved() {
  static const auto made = [] {
    auto scenario = fixtures::baseline(last);
    for (const auto* key : {"fostering.deregistered.authority", "fostering.deregistered.agency"}) {
      scenario.overrides.push_back({key, 0.9, first_month(from)});
      scenario.overrides.push_back({key, 0.2, first_month(from + 1)});
    }
    return lived(plenty(), scenario);
  }();
  return made;
}

double total(const Counts& c, Tally t) {
  return static_cast<double>(fixtures::over_years(c, t, from, last));
}
double cell(const Counts& c, Tally t, std::size_t n) {
  return static_cast<double>(fixtures::over_years(c, t, n, from, last));
}
double foster_places(const Counts& c, int year) {
  double sum = 0;
  for (const auto kind : {PlaceKind::authority_foster, PlaceKind::agency_foster}) {
    for (std::size_t use = 0; use < count_of<PlaceUse>; ++use) {
      sum += static_cast<double>(c.at(Tally::places, year, index(kind) * count_of<PlaceUse> + use));
    }
  }
  return sum;
}
/// Of those who asked for a counted place, who live in another kind.
double unmet(const Counts& c) {
  double other = 0, all = 0;
  for (std::size_t k = 0; k < count_of<PlaceKind>; ++k) {
    for (std::size_t found = 0; found < found_names.size(); ++found) {
      const double n = cell(c, Tally::looked_after_by_kind_wanted, k * found_names.size() + found);
      all += n;
      other += found == k ? 0 : n;
    }
  }
  return other / all;
}
double far_from_home(const Counts& c) {
  return (cell(c, Tally::looked_after_by_distance,
               locality(Boundary::outside, Distance::far_from_home)) +
          cell(c, Tally::looked_after_by_distance,
               locality(Boundary::inside, Distance::far_from_home))) /
         total(c, Tally::looked_after_by_distance);
}
double over_months(const Counts& c, Tally t, std::size_t n) {
  return static_cast<double>(fixtures::over_months(c, t, n, from, last));
}
/// Pence a day that a place of a kind costs.
double price(const Counts& c, Placement kind) {
  return over_months(c, Tally::month_placement_pence, index(kind)) /
         over_months(c, Tally::month_activity, index(activity_of(kind)));
}
double crises(const Counts& c) {
  return over_months(c, Tally::month_placement_pence, index(Placement::other));
}
double moves(const Counts& c) {
  return total(c, Tally::placement_moves) / total(c, Tally::looked_after_by_age);
}
double poor_fit(const Counts& c) {
  return total(c, Tally::looked_after_misplaced) / total(c, Tally::looked_after_by_age);
}

}  // namespace

TEST_CASE(
    "named system 55: with half the carers children live further away, in other places, and "
    "move, and prices rise",
    "[named][row55][market]") {
  INFO("places " << foster_places(usual(), last) << " " << foster_places(halved(), last));
  CHECK(foster_places(halved(), last) < 0.7 * foster_places(usual(), last));
  INFO("unmet " << unmet(usual()) << " " << unmet(halved()));
  CHECK(unmet(halved()) > 2 * unmet(usual()));
  INFO("far " << far_from_home(usual()) << " " << far_from_home(halved()));
  CHECK(far_from_home(halved()) > 1.1 * far_from_home(usual()));
  INFO("crises " << crises(usual()) << " " << crises(halved()));
  CHECK(crises(halved()) > 1.5 * crises(usual()));
  INFO("price " << price(usual(), Placement::agency_foster) << " "
                << price(halved(), Placement::agency_foster));
  CHECK(price(halved(), Placement::agency_foster) >
        1.03 * price(usual(), Placement::agency_foster));
  INFO("misplaced " << poor_fit(usual()) << " " << poor_fit(halved()));
  CHECK(poor_fit(halved()) > 1.2 * poor_fit(usual()));
  INFO("moves " << moves(usual()) << " " << moves(halved()));
  CHECK(moves(halved()) > 1.03 * moves(usual()));
}

TEST_CASE("named system 55: unmet need for places is what is asked for and not found",
          "[named][row55][market]") {
  // One kind alone, all of which suits: who is not in it is who is too many for its places.
  fixtures::Bench bench([] {
    auto p = fixtures::market_parameters();
    p.market.suits.fill(1);
    return p;
  }());
  constexpr int places = 5, children = 9;
  for (int i = 0; i < places; ++i) bench.add_provider(0, PlaceKind::agency_foster, 1);
  for (int i = 0; i < children; ++i) (void)bench.asks(0, Placement::agency_foster);
  bench.month_ends();
  const auto& placement_stays = bench.states[0].supply.placement_stays;
  CHECK(placement_stays.size() == children);
  CHECK(std::ranges::count_if(placement_stays, is_crisis) == children - places);
}

TEST_CASE("named system 39: with more kin fewer foster places are asked for",
          "[named][row39][market]") {
  auto p = plenty();
  for (auto& year : p.shares.placement) year[index(Placement::kin_foster)] *= 2;
  const auto kin = lived(p, fixtures::baseline(last));
  const auto filled = [](const Counts& c) {
    return cell(c, Tally::looked_after_by_placement, index(Placement::authority_foster)) +
           cell(c, Tally::looked_after_by_placement, index(Placement::agency_foster));
  };
  const auto with_kin = [](const Counts& c) {
    return cell(c, Tally::looked_after_by_placement, index(Placement::kin_foster));
  };
  INFO(with_kin(usual()) << " " << with_kin(kin) << ", " << filled(usual()) << " " << filled(kin));
  CHECK(with_kin(kin) > 1.3 * with_kin(usual()));
  CHECK(filled(kin) < 0.92 * filled(usual()));
}

TEST_CASE("named system 54: matched better, children move less and cost less",
          "[named][row54][market]") {
  // Knowing what a child needs finds carers for it who would not have been asked.
  auto p = fixtures::market_parameters(0.8);
  p.market.suits = {1, 0.05, 0.05, 0.05, 1, 0.3};
  p.care.fit.move_if_misplaced = 3;
  auto better = fixtures::baseline(last);
  for (const auto* kind : {"authority_foster", "agency_foster"}) {
    better.overrides.push_back({std::string("market.suits.") + kind, 0.4, first_month(from)});
  }
  const auto before = lived(p, fixtures::baseline(last));
  const auto after = lived(p, better);
  const auto pence = [](const Counts& c) {
    double sum = 0;
    for (std::size_t k = 0; k < count_of<Placement>; ++k) {
      sum += over_months(c, Tally::month_placement_pence, k);
    }
    return sum / total(c, Tally::looked_after_by_age);
  };
  INFO(moves(before) << " " << moves(after) << ", " << pence(before) << " " << pence(after));
  CHECK(moves(after) < 0.98 * moves(before));
  CHECK(pence(after) < 0.99 * pence(before));
  CHECK(poor_fit(after) < 0.95 * poor_fit(before));
}

TEST_CASE("named system 62: every looked-after child has one provider", "[named][row62][market]") {
  for (int year = 2014; year <= last; ++year) {
    CHECK(halved().total(Tally::looked_after_by_provider, year) ==
          halved().total(Tally::looked_after_by_age, year));
    CHECK(halved().total(Tally::looked_after_by_distance, year) ==
          halved().total(Tally::looked_after_by_age, year));
  }
}

TEST_CASE("a policy's difference is the policy's though children compete",
          "[market][statistical]") {
  // Starts of care with half the entries by the courts, less those without, in ten draws: with
  // the same random numbers and with others.
  constexpr int draws = 10, end = 2019;
  const auto p = fixtures::market_parameters();
  const auto world = fixtures::market_world(p, 600, end);
  auto policy = fixtures::policy(Transition::entry_from_pre_proceedings, 0.8);
  policy.to = end;
  const std::vector<Scenario> scenarios{fixtures::baseline(end), policy};
  std::array<std::vector<double>, 2> starts;
  const auto keep = [&](std::size_t s, std::size_t, std::span<const Counts> areas) {
    std::int64_t sum = 0;
    for (const auto& area : areas) {
      sum += fixtures::over_months(area, Tally::month_care_starts, 0, fixtures::policy_year, end);
    }
    starts[s].push_back(static_cast<double>(sum));
  };
  simulate(world, p, scenarios, {.draws = draws, .threads = 2}, keep);
  const auto variance = [&](int shift) {
    std::vector<double> differences;
    for (int d = 0; d < draws; ++d) {
      differences.push_back(starts[1][static_cast<std::size_t>((d + shift) % draws)] -
                            starts[0][static_cast<std::size_t>(d)]);
    }
    double mean = 0, sum = 0;
    for (const double x : differences) mean += x / draws;
    for (const double x : differences) sum += (x - mean) * (x - mean);
    return sum / (draws - 1);
  };
  const double unpaired = (variance(1) + variance(3) + variance(5)) / 3;
  INFO(variance(0) << " paired, " << unpaired << " unpaired");
  CHECK(variance(0) * 3 < unpaired);
}
