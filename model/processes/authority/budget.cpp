#include "model/processes/authority/budget.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "model/parameters/parameters.hpp"

namespace kindred::model {

namespace {

/// Real growth of a path since the launch; up to 2022-23 prices do not change.
double real_growth(const std::optional<Path>& path, const Scenario& scenario, int year) {
  if (!path) return 1;
  double made = 1;
  for (int y = scenario.launch + 1; y <= year; ++y) {
    const double prices = y > price_year ? scenario.price_growth.at(y) : 0;
    made *= (1 + path->at(y)) / (1 + prices);
  }
  return made;
}

}  // namespace

MoneyOfYear::MoneyOfYear(const Parameters& parameters, const Scenario& scenario, int year)
    : prices(parameters, scenario, year),
      budget(scenario.budget),
      launch(scenario.launch),
      local(real_growth(budget.growth, scenario, year)),
      grants(real_growth(budget.grants, scenario, year)),
      policy_grants(scenario.grants) {
  const auto prices_of = [&](int of) { return price_growth(scenario, of).all; };
  for (const auto& grant : policy_grants)
    real.push_back(grant.nominal(year, prices_of) / prices_of(year));
}

namespace budget {

namespace {

std::int64_t share(std::int64_t pence, double of) {
  return std::llround(static_cast<double>(pence) * of);
}
std::int64_t sum(const Spending& lines) {
  return std::accumulate(lines.begin(), lines.end(), std::int64_t{0});
}

/// Paid for each child and night, whichever children come.
std::int64_t asylum_grant(const BudgetParameters& p, const Spending& net) {
  return share(net[index(SpendingLine::cla_asylum_seeking)] +
                   net[index(SpendingLine::asylum_seekers_not_cla)],
               p.asylum_grant);
}
std::int64_t other_grants(const BudgetParameters& p, const Spending& net) {
  return share(net[index(SpendingLine::family_support)], p.family_support_grant) +
         share(net[index(SpendingLine::youth_justice)], p.youth_justice_grant);
}

double pence_a_family_day(const MoneyOfYear& money) {
  double made = 0;
  for (const auto& unit : money.prices.parameters.book.units) {
    if (unit.activity == Activity::early_help)
      made += unit.pence * money.prices.unit[index(unit.line)];
  }
  return made;
}

/// The year to the launch, at the prices of now: the basis of the first budget.
void begin(const AreaMonth& area_month, AuthorityAccount& account) {
  const auto& money = *area_month.money;
  const auto& p = money.prices.parameters.budget;
  const auto children = area_month.people.of_year(money.launch).children;
  double family_days = 0;
  Spending whole{};
  for (int month = 0; month < 12; ++month) {
    const auto amount = [&](Tally tally, std::size_t cell) {
      return area_month.counts->at_month(tally, money.launch, month, cell);
    };
    const auto net = spending(money.prices, children, amount);
    for (std::size_t l = 0; l < net.size(); ++l) whole[l] += net[l];
    family_days += static_cast<double>(amount(Tally::month_activity, index(Activity::early_help)));
  }
  account.grants = other_grants(p, whole);
  account.local = std::max<std::int64_t>(1, sum(whole) - account.grants - asylum_grant(p, whole));
  account.reserves = share(sum(whole), money.budget.reserves);
  account.early_help = std::llround(family_days / 12 * pence_a_family_day(money));
}

void count_uses(AreaMonth& area_month, const Spending& gross, std::int64_t saved) {
  const auto count = [&](std::size_t use, std::int64_t pence) {
    area_month.count_month_at_scale(Tally::month_budget_uses, use, pence);
  };
  for (std::size_t l = 0; l < gross.size(); ++l) count(l, gross[l]);
  count(put_by, saved);
}

using Sources = std::array<std::int64_t, count_of<FundingSource>>;

void count_sources(AreaMonth& area_month, const Sources& sources) {
  for (std::size_t s = 0; s < sources.size(); ++s)
    area_month.count_month_at_scale(Tally::month_budget_sources, s, sources[s]);
}

}  // namespace

void close_month(AreaMonth& area_month) {
  if (area_month.money == nullptr || area_month.year <= area_month.money->launch) return;
  const auto& money = *area_month.money;
  const auto& p = money.prices.parameters.budget;
  auto& account = area_month.state->account;
  if (account.local == 0) begin(area_month, account);
  const auto amount = [&](Tally tally, std::size_t cell) {
    return area_month.counted(tally, cell);
  };
  const auto net =
      spending(money.prices, area_month.people.of_year(area_month.year).children, amount);
  Spending gross{};
  for (std::size_t l = 0; l < net.size(); ++l)
    gross[l] = share(net[l], money.prices.parameters.book.gross_over_net[l]);

  const auto needed = sum(net);
  const auto extra = granted(money.policy_grants, money.real, area_month.people.input().code,
                             area_month.year, area_month.month.month_of_year());
  const auto for_lines = std::accumulate(extra.begin(), extra.end() - 1, std::int64_t{0});
  const auto grants =
      share(account.grants, money.grants / 12) + asylum_grant(p, net) + extra.back();
  const bool binds = money.budget.binds;
  const auto local = binds ? share(account.local, money.local / 12) : needed - grants;
  const auto gap = needed - grants - local;
  const auto saved = std::max<std::int64_t>(0, -gap);
  const auto drawn = std::clamp<std::int64_t>(gap, 0, account.reserves);
  const auto unfunded = std::max<std::int64_t>(0, gap) - drawn;
  account.reserves += saved - drawn;

  if (binds) {
    const auto helping = std::llround(
        static_cast<double>(amount(Tally::month_activity, index(Activity::early_help))) *
        pence_a_family_day(money));
    const auto affordable = std::max<std::int64_t>(0, helping - gap);
    account.early_help += share(affordable - account.early_help, p.response);
  }
  const Sources sources{sum(gross) - needed, grants + for_lines, local, drawn, unfunded};
  for (std::size_t l = 0; l < gross.size(); ++l) gross[l] += extra[l];
  account.sources += std::accumulate(sources.begin(), sources.end(), std::int64_t{0});
  account.uses += sum(gross) + saved;
  count_sources(area_month, sources);
  count_uses(area_month, gross, saved);
  area_month.count_month_at_scale(Tally::month_reserves, 0, account.reserves);
}

std::size_t early_help_places(const AreaMonth& area_month) {
  constexpr auto without_end = std::numeric_limits<std::size_t>::max();
  if (area_month.money == nullptr || !area_month.money->budget.binds ||
      area_month.state->account.local == 0 ||
      area_month.money->prices.parameters.budget.response <= 0) {
    return without_end;
  }
  const double month = pence_a_family_day(*area_month.money) * static_cast<double>(area_month.days);
  if (month <= 0) return without_end;
  return static_cast<std::size_t>(static_cast<double>(area_month.state->account.early_help) /
                                  month / area_month.weight);
}

void check(const AuthorityAccount& account) {
  if (account.sources != account.uses)
    throw std::logic_error("sources and uses of an area's money differ");
  if (account.reserves < 0) throw std::logic_error("an area's reserves are below zero");
}

}  // namespace budget
}  // namespace kindred::model
