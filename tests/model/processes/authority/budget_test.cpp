// tests/model/processes/authority/budget_test.cpp - money that an area has and spends: the same to
// the penny, and what gives way when it binds.
#include "model/processes/authority/budget.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "model/month/stocks.hpp"
#include "model/policy/mechanism.hpp"
#include "tests/model/fixtures/money.hpp"
#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;
using Catch::Contains;

namespace {

constexpr int to = 2022, launch = 2016;

/// Round prices: early help is most of what the area pays for, except homes.
Parameters priced() {
  auto p = fixtures::parameters();
  p.book.units = {{Activity::childrens_home, SpendingLine::cla_residential_care, 9'000}};
  fixtures::add_money(p);
  return p;
}

enum class Money { no_accounts, follows, binds };

Scenario scenario(Money money, std::optional<Path> growth = {}, double reserves = 0) {
  auto made = fixtures::baseline(to);
  made.launch = launch;
  made.price_growth = {2014, {0.0}};
  made.budget.kept = money != Money::no_accounts;
  made.budget.binds = money == Money::binds;
  made.budget.growth = std::move(growth);
  made.budget.reserves = reserves;
  return made;
}

Counts lived(const Scenario& s, const Parameters& p = priced()) {
  static const auto world = fixtures::world(priced(), 700, to);
  return fixtures::run_all(world, p, s);
}

std::int64_t year_sum(const Counts& c, Tally t, int year) {
  std::int64_t sum = 0;
  for (std::size_t cell = 0; cell < shape(t).cells.size(); ++cell)
    sum += fixtures::over_months(c, t, cell, year, year);
  return sum;
}
std::int64_t from(const Counts& c, FundingSource source, int year) {
  return fixtures::over_months(c, Tally::month_budget_sources, index(source), year, year);
}
std::int64_t queue(const Counts& c, EarlyHelpQueue q, int first = launch + 2) {
  return fixtures::over_months(c, Tally::month_early_help, index(q), first, to);
}

/// The counts without what the accounts and the places' prices say.
Counts of_children(Counts c) {
  for (const auto t :
       {Tally::month_budget_uses, Tally::month_budget_sources, Tally::month_reserves}) {
    for (int year = c.first_year(); year <= c.last_year(); ++year) {
      for (int month = 0; month < 12; ++month) {
        for (std::size_t cell = 0; cell < shape(t).cells.size(); ++cell) {
          c.add(t, first_month(year) + month, cell, -c.at_month(t, year, month, cell));
        }
      }
    }
  }
  return c;
}

/// Local money of a third of what it was, and none in reserve.
const Path austerity{launch + 1, {-0.4, -0.3, -0.2, 0}};

}  // namespace

TEST_CASE("accounts that do not bind change nobody's life", "[budget]") {
  const auto without = lived(scenario(Money::no_accounts));
  CHECK(year_sum(without, Tally::month_budget_uses, to) == 0);
  const auto with = lived(scenario(Money::follows));
  CHECK(year_sum(with, Tally::month_budget_uses, to) > 0);
  CHECK(of_children(with) == without);
  // Nor does money that binds where there is more than enough: but for a queue, it would.
  CHECK_FALSE(of_children(lived(scenario(Money::binds, austerity))) == without);
}

TEST_CASE("named system 77: sources are uses each financial year, to the penny",
          "[budget][named][row77]") {
  for (const auto& s :
       {scenario(Money::follows), scenario(Money::binds, {}, 0.05),
        scenario(Money::binds, Path{launch + 1, {0.1}}), scenario(Money::binds, austerity, 0.02)}) {
    const auto c = lived(s);
    for (int year = launch + 1; year <= to; ++year) {
      INFO(year);
      CHECK(year_sum(c, Tally::month_budget_sources, year) ==
            year_sum(c, Tally::month_budget_uses, year));
      CHECK(from(c, FundingSource::fees_and_income, year) > 0);
      CHECK(from(c, FundingSource::specific_grants, year) > 0);
      CHECK(from(c, FundingSource::local, year) > 0);
    }
    for (int year = 2013; year <= launch; ++year)
      CHECK(year_sum(c, Tally::month_budget_sources, year) == 0);
  }
  SECTION("money that comes from nowhere is found out") {
    AuthorityAccount account;
    budget::check(account);
    account.sources = 1;
    CHECK_THROWS_WITH(budget::check(account), Contains("sources and uses"));
    account = {};
    account.reserves = -1;
    CHECK_THROWS_WITH(budget::check(account), Contains("reserves"));
    AreaState state;
    state.account.uses = 5;
    CHECK_THROWS_WITH(stocks::check(state), Contains("sources and uses"));
  }
}

TEST_CASE("reserves are drawn before anything is unfunded, and money over is put by", "[budget]") {
  const auto short_of = lived(scenario(Money::binds, austerity, 0.05));
  std::int64_t drawn = 0, unfunded = 0;
  for (int year = launch + 1; year <= to; ++year) {
    drawn += from(short_of, FundingSource::reserves, year);
    unfunded += from(short_of, FundingSource::unfunded, year);
  }
  CHECK(drawn > 0);
  CHECK(unfunded > 0);
  CHECK(short_of.at_month(Tally::month_reserves, to, 11, 0) == 0);
  const auto rich = lived(scenario(Money::binds, Path{launch + 1, {0.1}}));
  CHECK(fixtures::over_months(rich, Tally::month_budget_uses, put_by, to, to) > 0);
  CHECK(from(rich, FundingSource::unfunded, to) == 0);
  CHECK(rich.at_month(Tally::month_reserves, to, 11, 0) >
        rich.at_month(Tally::month_reserves, to - 1, 11, 0));
}

TEST_CASE("named system 42: where funding is capped lower fewer are helped and more wait",
          "[budget][named][row42]") {
  const auto usual = lived(scenario(Money::follows));
  std::int64_t served = queue(usual, EarlyHelpQueue::helped);
  std::int64_t waiting = queue(usual, EarlyHelpQueue::waiting);
  for (const double cut : {-0.15, -0.3}) {
    const auto c = lived(scenario(Money::binds, Path{launch + 1, {cut, 0}}));
    INFO(cut << ": helped " << queue(c, EarlyHelpQueue::helped) << ", waiting "
             << queue(c, EarlyHelpQueue::waiting));
    CHECK(static_cast<double>(queue(c, EarlyHelpQueue::helped)) <
          0.9 * static_cast<double>(served));
    CHECK(queue(c, EarlyHelpQueue::waiting) > waiting);
    served = queue(c, EarlyHelpQueue::helped);
    waiting = queue(c, EarlyHelpQueue::waiting);
  }
  SECTION("early help that does not give way serves as many as ever") {
    auto s = scenario(Money::binds, Path{launch + 1, {-0.3, 0}});
    const auto at = std::ranges::find(mechanisms, "early_help_gives_way", &Mechanism::name);
    s.switched_off.push_back(
        {static_cast<std::size_t>(at - mechanisms.begin()), first_month(launch + 1)});
    CHECK(of_children(lived(s)) == of_children(usual));
  }
}

TEST_CASE("named system 85: a shock to funding cuts capacity, the queue grows, demand comes back",
          "[budget][named][row85]") {
  // Early help that keeps children from care shows what its absence does.
  auto p = priced();
  p.early_help.entry = 0.3;
  p.early_help.recurrence = 0.3;
  p.early_help.quality = 1;
  const auto escalation = [](const Counts& c) {
    return fixtures::over_years(c, Tally::care_started_by_age, launch + 2, to) +
           fixtures::over_years(c, Tally::rereferrals_within_12_months, launch + 2, to);
  };
  const auto usual = lived(scenario(Money::follows), p);
  const auto shock = lived(scenario(Money::binds, austerity), p);
  CHECK(queue(shock, EarlyHelpQueue::helped) < queue(usual, EarlyHelpQueue::helped) / 2);
  CHECK(queue(shock, EarlyHelpQueue::waiting) > 2 * queue(usual, EarlyHelpQueue::waiting));
  INFO("escalation " << escalation(usual) << " -> " << escalation(shock));
  CHECK(static_cast<double>(escalation(shock)) > 1.01 * static_cast<double>(escalation(usual)));
  SECTION("with nothing to lose in early help nothing comes back") {
    p.early_help.offered = {};
    CHECK(escalation(lived(scenario(Money::binds, austerity), p)) ==
          escalation(lived(scenario(Money::follows), p)));
  }
}

TEST_CASE("named system 8: cost is posts times pay and the rest, and the gap is what is missing",
          "[budget][named][row8]") {
  const auto p = priced();
  const auto s = scenario(Money::follows);
  const PricesOfYear prices(p, s, 2023);
  const auto amount = [](Tally tally, std::size_t cell) -> std::int64_t {
    if (tally == Tally::month_staff) return cell == index(Contract::permanent) ? 1050 : 250;
    if (tally == Tally::month_activity && cell == index(Activity::assessment)) return 40;
    return 0;
  };
  const auto spent = spending(prices, 0, amount);
  // 10.5 and 2.5 full-time equivalents, four in five of them here; 40 assessments at the margin.
  const double staff = 0.8 * (10.5 * 60'000 + 2.5 * 85'000) / 12 * 100;
  CHECK(spent[index(SpendingLine::safeguarding)] == std::llround(staff + 40 * 60'000 * 0.3));
  SECTION("a post more costs a step, a case more its margin") {
    const auto more = spending(prices, 0, [&](Tally tally, std::size_t cell) {
      return amount(tally, cell) + (tally == Tally::month_staff && cell == 0 ? 100 : 0);
    });
    CHECK(more[index(SpendingLine::safeguarding)] - spent[index(SpendingLine::safeguarding)] ==
          std::llround(0.8 * 60'000 / 12 * 100));
  }
  SECTION("gap = need - grant - what there is, exactly, every year") {
    const auto c = lived(scenario(Money::binds, austerity));
    for (int year = launch + 1; year <= to; ++year) {
      const auto need = year_sum(c, Tally::month_budget_uses, year) -
                        fixtures::over_months(c, Tally::month_budget_uses, put_by, year, year);
      const auto gap = from(c, FundingSource::reserves, year) +
                       from(c, FundingSource::unfunded, year) -
                       fixtures::over_months(c, Tally::month_budget_uses, put_by, year, year);
      CHECK(gap == need - from(c, FundingSource::fees_and_income, year) -
                       from(c, FundingSource::specific_grants, year) -
                       from(c, FundingSource::local, year));
    }
  }
}

TEST_CASE("real growth of places and pay moves what they are part of", "[budget]") {
  const auto p = priced();
  auto s = fixtures::baseline(2030);
  s.price_growth = {2024, {0.02}};
  s.place_price_growth = Path{2024, {0.05}};
  s.pay_growth = Path{2024, {0.01}};
  const PricesOfYear before(p, s, 2023), after(p, s, 2025);
  const auto line = [](SpendingLine l) { return index(l); };
  CHECK(after.place[line(SpendingLine::cla_residential_care)] /
            before.place[line(SpendingLine::cla_residential_care)] ==
        Approx(1.05 * 1.05 / (1.02 * 1.02)));
  CHECK(after.staff / before.staff == Approx(1.01 * 1.01 / (1.02 * 1.02)));
  CHECK(after.unit[line(SpendingLine::family_support)] ==
        before.unit[line(SpendingLine::family_support)]);
  CHECK(price_growth(s, 2025).all == Approx(1.02 * 1.02));
}

TEST_CASE("specific grants grow by their own path, and local money pays the rest", "[budget]") {
  auto p = priced();
  p.budget.asylum_grant = 0;  // it follows what is spent, and not the path
  auto s = scenario(Money::follows);
  const auto flat = lived(s, p);
  s.budget.grants = Path{launch + 1, {0.1}};
  const auto grown = lived(s, p);
  const auto of_launch =
      static_cast<double>(from(flat, FundingSource::specific_grants, launch + 1));
  for (int year = launch + 1; year <= to; ++year) {
    INFO(year);
    const auto grants = from(grown, FundingSource::specific_grants, year);
    CHECK(static_cast<double>(grants) ==
          Approx(std::pow(1.1, year - launch) * of_launch).epsilon(1e-6));
    CHECK(grants + from(grown, FundingSource::local, year) ==
          from(flat, FundingSource::specific_grants, year) +
              from(flat, FundingSource::local, year));
  }
  SECTION("the path is nominal, and the accounts are at constant prices") {
    s.launch = 2023;
    s.price_growth = {2024, {0.02}};
    s.budget.growth = Path{2024, {0.05}};
    s.budget.grants = Path{2024, {0.1}};
    const MoneyOfYear money(p, s, 2025);
    CHECK(money.grants == Approx(1.1 * 1.1 / (1.02 * 1.02)));
    CHECK(money.local == Approx(1.05 * 1.05 / (1.02 * 1.02)));
  }
}

TEST_CASE("scenarios with accounts are the same with others and on any threads", "[budget]") {
  const auto p = priced();
  const auto world = fixtures::world(p, 200, to);
  const std::vector<Scenario> all{scenario(Money::no_accounts), scenario(Money::binds, austerity),
                                  scenario(Money::follows)};
  std::vector<Counts> together(all.size(), Counts(2013, to));
  const auto add_up = [&](std::size_t s, std::size_t, std::span<const Counts> areas) {
    for (const auto& area : areas) together[s] += area;
  };
  simulate(world, p, all, {.draws = 1, .threads = 4}, add_up);
  for (std::size_t s = 0; s < all.size(); ++s) {
    INFO(s);
    CHECK(together[s] == fixtures::run_all(world, p, all[s]));
  }
}
