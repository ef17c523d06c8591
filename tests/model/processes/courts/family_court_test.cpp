// tests/model/processes/courts/family_court_test.cpp - the family drug and alcohol court: who comes
// there, what it changes, and what a comparison of those who came with others makes of it.
#include "model/processes/courts/family_court.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr auto named = Transition::family_drug_and_alcohol_court;
constexpr auto here = index(CourtKind::family_drug_and_alcohol);
constexpr auto elsewhere = index(CourtKind::ordinary);

/// A world with many proceedings; the court has the stated effect and selection.
Parameters with_court(double returned, double selection) {
  auto p = fixtures::parameters();
  for (double& letters : p.court.from_need) letters = 0.1;
  p.care.home = p.care.guardianship = {};
  p.court.family_court.returned = returned;
  p.court.family_court.selection = selection;
  p.court.prospects = 1;
  p.court.returned = 0.4;
  return p;
}

Scenario everywhere(int places = 0) {
  auto made = fixtures::policy(named, 10);
  made.interventions[0].costs[0].per = named;
  made.roll_outs[0].family_court_places = places;
  return made;
}

Counts lived(const Parameters& p, const Scenario& scenario, int children = 1200) {
  return fixtures::run_all(fixtures::world(p, children, 2020), p, scenario);
}
std::int64_t sum(const Counts& c, Tally t) {
  return fixtures::over_years(c, t, fixtures::policy_year, 2020);
}
std::int64_t cell(const Counts& c, Tally t, std::size_t n) {
  return fixtures::over_years(c, t, n, fixtures::policy_year, 2020);
}

/// Whether all is the same but what is counted about the court itself, and its cost.
bool same_lives(const Counts& a, const Counts& b) {
  const auto of_court = [](Tally t) {
    return t == Tally::family_court_children || t == Tally::family_court_turned_away ||
           t == Tally::hearings_by_court || t == Tally::returned_by_court;
  };
  const auto one = fixtures::without_charges(a), other = fixtures::without_charges(b);
  for (const auto& s : tally_shapes) {
    if (of_court(s.tally) || s.grain == Grain::every_month) continue;
    for (std::size_t c = 0; c < s.cells.size(); ++c) {
      for (int year = a.first_year(); year <= a.last_year(); ++year) {
        if (one.at(s.tally, year, c) != other.at(s.tally, year, c)) return false;
      }
    }
  }
  return true;
}

/// Families in an area's court at once, with places for all, in the middle of its time.
std::int64_t families_in_court(const World& world, const Parameters& p) {
  fixtures::SteppedWorld stepped(world, p, everywhere());
  while (stepped.month < first_month(2019)) stepped.step();
  return stepped.state.in_family_court;
}

/// Share returned in this court less the share elsewhere, and its standard error.
struct Contrast {
  double difference, error;
};
Contrast naive(const Counts& c) {
  const auto share = [&](std::size_t court) {
    return static_cast<double>(cell(c, Tally::returned_by_court, court)) /
           static_cast<double>(cell(c, Tally::hearings_by_court, court));
  };
  const auto variance = [&](std::size_t court) {
    const double p = share(court);
    // Brothers and sisters go home together: twice the variance of children one by one.
    return 2 * p * (1 - p) / static_cast<double>(cell(c, Tally::hearings_by_court, court));
  };
  return {share(here) - share(elsewhere), std::sqrt(variance(here) + variance(elsewhere))};
}

}  // namespace

TEST_CASE("named system 29: a family drug and alcohol court without effect costs, and only costs",
          "[named][row29]") {
  const auto p = with_court(1, 0.8);
  const auto without = lived(p, fixtures::baseline(2020)), with = lived(p, everywhere());
  CHECK(sum(with, Tally::family_court_children) > 2 * sum(without, Tally::family_court_children));
  CHECK(fixtures::units(with) > 0);
  CHECK(same_lives(with, without));
  SECTION("with an effect lives do change: more children go home") {
    const auto effective = with_court(4, 0.8);
    const auto helped = lived(effective, everywhere());
    CHECK(!same_lives(helped, lived(effective, fixtures::baseline(2020))));
    CHECK(sum(helped, Tally::returned_by_court) > sum(with, Tally::returned_by_court));
  }
}

TEST_CASE("named system 29: places in a family drug and alcohol court bind", "[named][row29]") {
  const auto p = with_court(1, 0.8);
  const auto few = lived(p, everywhere(2)), more = lived(p, everywhere(6));
  const auto all = lived(p, everywhere());
  CHECK(sum(few, Tally::family_court_children) < sum(more, Tally::family_court_children));
  CHECK(sum(more, Tally::family_court_children) <= sum(all, Tally::family_court_children));
  CHECK(sum(few, Tally::family_court_turned_away) > 0);
  CHECK(fixtures::units(few) < fixtures::units(all));
  CHECK(sum(all, Tally::family_court_turned_away) == 0);
  SECTION("never more families than places") {
    const auto world = fixtures::world(p, 800, 2020);
    fixtures::SteppedWorld stepped(world, p, everywhere(2));
    // Those who were there before the limit may stay.
    std::int64_t last = stepped.state.in_family_court;
    for (int month = 0; month < 60; ++month) {
      stepped.step();
      CHECK(stepped.state.in_family_court <= std::max<std::int64_t>(2, last));
      last = stepped.state.in_family_court;
    }
  }
}

TEST_CASE("named system 29: with places for a third of those in court at once about as many come",
          "[named][row29]") {
  const auto p = with_court(1, 0.8);
  const auto world = fixtures::world(p, 1200, 2020, 7, {"E06000901"});
  const auto third = static_cast<int>(families_in_court(world, p) / 3);
  REQUIRE(third > 2);
  const auto few = fixtures::run_all(world, p, everywhere(third)),
             all = fixtures::run_all(world, p, everywhere());
  const double served = static_cast<double>(sum(few, Tally::family_court_children)) /
                        static_cast<double>(sum(all, Tally::family_court_children));
  INFO(third << " places: " << served);
  CHECK(served > 0.9 / 3);
  CHECK(served < 1.5 / 3);
  CHECK(sum(few, Tally::family_court_turned_away) > sum(few, Tally::family_court_children));
  SECTION("broken: places without limit bind nobody") {
    CHECK(fixtures::run_all(world, p, everywhere(1'000'000)) == all);
    CHECK(sum(all, Tally::family_court_turned_away) == 0);
  }
}

TEST_CASE("named system 29: those who choose the court do better though it does nothing",
          "[named][row29]") {
  // Chances of return differ by up to all of their mean, and uptake follows them: of families with
  // prospects z, (1 + 0.8 (2 z - 1)) come, and (1 + (2 z - 1)) of the mean share go home. So the
  // share returned here is the mean times 1 + 0.8 / 3: 0.4 x 0.27 = 0.11 more.
  const auto biased = naive(lived(with_court(1, 0.8), everywhere(), 4000));
  CHECK(biased.difference > 3 * biased.error);
  CHECK(biased.difference == Approx(0.107).margin(0.06));
  SECTION("without selection the comparison finds nothing") {
    const auto fair = naive(lived(with_court(1, 0), everywhere(), 4000));
    CHECK(std::abs(fair.difference) < 3 * fair.error);
  }
}

TEST_CASE(
    "named system 27: parental substance misuse is what opens the family drug and alcohol "
    "court",
    "[named][row27]") {
  auto p = with_court(1, 0.8);
  CHECK(sum(lived(p, everywhere()), Tally::family_court_children) > 50);
  SECTION("broken: where no family is prone to it, nobody comes") {
    p.adversity.prone_at[index(FamilyFactor::parental_substance_misuse)] = 1e9;
    const auto none = lived(p, everywhere());
    CHECK(sum(none, Tally::family_court_children) == 0);
    CHECK(fixtures::units(none) == 0);
    CHECK(sum(none, Tally::proceedings_issued) > 100);
  }
  SECTION("nor does another factor open it") {
    p.adversity.prone_at[index(FamilyFactor::domestic_abuse)] = 1e9;
    CHECK(sum(lived(p, everywhere()), Tally::family_court_children) > 50);
  }
}
