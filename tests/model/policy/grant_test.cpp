// tests/model/policy/grant_test.cpp - money that a scenario gives: it is on the accounts to the
// penny, and a roll-out does what it pays for, where and when it pays, and nothing else.
#include "model/policy/grant.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;
using fixtures::over_months;
using fixtures::over_years;
using fixtures::policy;

namespace {

constexpr int to = 2020, launch = 2016;
constexpr auto route = Transition::entry_from_pre_proceedings;

const Parameters& parameters() {
  static const auto made = fixtures::parameters();
  return made;
}
const World& world() {
  static const auto made = fixtures::world(parameters(), 700, to);
  return made;
}
std::vector<Counts> lived(const Scenario& scenario) {
  return fixtures::run(world(), parameters(), scenario);
}
const std::vector<Counts>& before() {
  static const auto made = lived(fixtures::baseline(to));
  return made;
}
std::string code(std::size_t area) { return world().areas()[area].input->code; }

/// A route closed to all, as far as it is paid for in the first area.
Scenario paid(std::vector<double> share_by_year) {
  auto made = policy(route, 0.0);
  made.interventions[0].costs.clear();
  made.roll_outs[0].funding =
      Funding{{{code(0), {fixtures::policy_year, std::move(share_by_year)}}}};
  return made;
}
std::int64_t through_court(const Counts& counts, int from, int until) {
  return over_years(counts, Tally::care_started_by_legal_status,
                    index(LegalStatus::interim_care_order), from, until);
}

/// Accounts with a pot for each of three years: a third, a sixth and a half of it by area.
Scenario with_grant(const std::string& line, std::int64_t pot) {
  auto made = fixtures::baseline(to);
  made.launch = launch;
  made.price_growth = {2014, {0.0}};
  made.budget.kept = made.budget.binds = true;
  Grant grant{"pot", line, 0, {}};
  const std::vector<double> weights{2, 1, 3};
  const auto shares = shared_out(pot, weights);
  for (std::size_t a = 0; a < 3; ++a)
    grant.pence[code(a)] = {launch + 1, {shares[a], shares[a], shares[a]}};
  made.grants.push_back(grant);
  return made;
}
std::int64_t of_source(const Counts& counts, FundingSource source, int from, int until) {
  return over_months(counts, Tally::month_budget_sources, index(source), from, until);
}
std::int64_t of_use(const Counts& counts, std::size_t use) {
  return over_months(counts, Tally::month_budget_uses, use, launch + 1, to);
}

}  // namespace

TEST_CASE("named system 21: what a grant pays for is done, in part in part, and nothing without it",
          "[policy][named][row21]") {
  CHECK(lived(paid({0, 0, 0, 0, 0})) == before());
  const auto half = lived(paid({0.5, 0.5, 0.5, 0.5, 0.5}));
  const auto full = lived(paid({1, 1, 1, 1, 1}));
  const auto in = [&](const std::vector<Counts>& c) {
    return through_court(c[0], fixtures::policy_year, to);
  };
  auto unconditional = policy(route, 0.0);
  unconditional.interventions[0].costs.clear();
  const auto whole = lived(unconditional);
  CHECK(full[0] == whole[0]);
  CHECK(in(before()) > 40);
  CHECK(in(full) < in(before()) / 5);
  // Half of the effect: half of the children, within four standard errors of so many.
  const auto kept = static_cast<double>(in(before()) - in(full));
  CHECK(static_cast<double>(in(before()) - in(half)) ==
        Approx(kept / 2).margin(4 * std::sqrt(kept / 4)));
  const auto ended = lived(paid({1, 1}));
  CHECK(fixtures::same_until(ended[0], whole[0], fixtures::policy_year + 1));
  CHECK(through_court(ended[0], fixtures::policy_year + 2, to) >
        2 * through_court(whole[0], fixtures::policy_year + 2, to));
}

TEST_CASE("named system 5: where a programme has no money nobody's life differs, bit for bit",
          "[policy][named][row5]") {
  const auto after = lived(paid({1, 1, 1, 1, 1}));  // rolled out everywhere, paid for in the first
  CHECK(after[0] != before()[0]);
  CHECK(after[1] == before()[1]);
  CHECK(after[2] == before()[2]);
}

TEST_CASE("named system 43: before its date a law changes nothing, and from it on it does",
          "[policy][named][row43]") {
  auto owed = policy(route, 0.5);
  owed.roll_outs[0].from = first_month(2018);
  const auto after = lived(owed);
  for (std::size_t a = 0; a < 3; ++a) {
    CHECK(fixtures::same_until(after[a], before()[a], 2017));
    CHECK_FALSE(fixtures::same_until(after[a], before()[a], to));
  }
  owed.roll_outs[0].from = first_month(3000);  // a duty that is not in force
  CHECK(lived(owed) == before());
}

TEST_CASE("named system 17: what areas have of a pot is on their accounts to the penny",
          "[budget][named][row17]") {
  constexpr std::int64_t pot = 1'000'000'07;
  const auto without = lived(with_grant("family_support", 0));
  const auto spent = lived(with_grant("family_support", pot));
  const auto line = index(SpendingLine::family_support);
  std::int64_t came = 0, went = 0;
  for (std::size_t a = 0; a < 3; ++a) {
    using enum FundingSource;
    came += of_source(spent[a], specific_grants, launch + 1, to) -
            of_source(without[a], specific_grants, launch + 1, to);
    went += of_use(spent[a], line) - of_use(without[a], line);
    CHECK(of_source(spent[a], specific_grants, launch + 4, to) ==
          of_source(without[a], specific_grants, launch + 4, to));
    CHECK(of_source(spent[a], unfunded, launch + 1, to) ==
          of_source(without[a], unfunded, launch + 1, to));
  }
  CHECK(came == 3 * pot);
  CHECK(went == 3 * pot);
  SECTION("money for whatever is needed is put by where nothing is missing") {
    const auto free = lived(with_grant("", pot));
    came = went = 0;
    for (std::size_t a = 0; a < 3; ++a) {
      using enum FundingSource;
      came += of_source(free[a], specific_grants, launch + 1, to) -
              of_source(without[a], specific_grants, launch + 1, to);
      CHECK(of_source(free[a], unfunded, launch + 1, to) <=
            of_source(without[a], unfunded, launch + 1, to));
      CHECK(over_months(free[a], Tally::month_reserves, 0, to, to) >
            over_months(without[a], Tally::month_reserves, 0, to, to));
    }
    CHECK(came == 3 * pot);
  }
}

TEST_CASE("named system 63: a contract for an outcome pays for each and for nothing else",
          "[policy][named][row63]") {
  auto contract = policy(Transition::return_home, 1.0);
  contract.interventions[0].costs[0].per = Transition::return_home;
  const auto home = [&](const Counts& c) {
    std::int64_t sum = 0;
    for (const auto reason : {ReasonCeased::home_planned, ReasonCeased::home_unplanned,
                              ReasonCeased::no_parental_responsibility}) {
      sum += over_years(c, Tally::care_ceased_by_reason, index(reason), fixtures::policy_year, to);
    }
    return sum;
  };
  const auto after = lived(contract);
  std::int64_t paid_for = 0;
  for (std::size_t a = 0; a < 3; ++a) {
    paid_for += fixtures::units(after[a]);
    // Publication counts a child who ceases twice in a year once; the contract pays for each time.
    CHECK(fixtures::units(after[a]) >= home(after[a]));
    CHECK(static_cast<double>(fixtures::units(after[a])) <
          1.15 * static_cast<double>(home(after[a])));
    CHECK(fixtures::without_charges(after[a]) == before()[a]);
  }
  CHECK(paid_for > 100);
  // Nobody goes home, and nothing is paid, however many are worked with.
  contract.interventions[0].changes[0].multiplier = {Distribution::Shape::fixed, 0, 0, 0};
  for (const auto& area : lived(contract)) {
    CHECK(fixtures::units(area) == 0);
    CHECK(home(area) == 0);
  }
}
