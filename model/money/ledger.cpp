#include "model/money/ledger.hpp"

#include <algorithm>
#include <cmath>

namespace kindred::model {

namespace {

struct Charge {
  Activity activity;
  std::size_t line;
  double gbp;  ///< per unit, nominal of the year
};

/// A policy's unit costs, at the prices of a year.
std::vector<Charge> policy_charges(const Ledger& ledger, const Scenario& scenario,
                                   const DrawnPolicy& drawn, int year) {
  std::vector<Charge> made;
  std::size_t number = 0;
  for (std::size_t r = 0; r < scenario.roll_outs.size(); ++r) {
    const auto& costs = scenario.interventions[scenario.roll_outs[r].intervention].costs;
    for (std::size_t c = 0; c < costs.size(); ++c) {
      const double index =
          ledger.index(year, scenario) / ledger.index(costs[c].prices_year, scenario);
      made.push_back({static_cast<Activity>(model::index(Activity::policy_cost_1) + number++),
                      spent_on(costs[c].budget_line), drawn.roll_outs[r].costs[c] * index});
    }
  }
  return made;
}

}  // namespace

double Ledger::index(int year, const Scenario& scenario) const {
  if (year > price_year) return price_growth(scenario, year).all;
  const int last = static_cast<int>(deflator.size()) - 1;
  return deflator[static_cast<std::size_t>(std::clamp(year - deflator_first_year, 0, last))];
}

Spending month_spending(const PricesOfYear& prices, const Counts& counts, int year, int month) {
  return spending(
      prices, counts.at(Tally::children_aged_0_to_17, year, 0),
      [&](Tally tally, std::size_t cell) { return counts.at_month(tally, year, month, cell); });
}

Spending year_spending(const PricesOfYear& prices, const Counts& counts, int year) {
  Spending whole{};
  for (int month = 0; month < 12; ++month) {
    const auto spent = month_spending(prices, counts, year, month);
    for (std::size_t l = 0; l < whole.size(); ++l) whole[l] += spent[l];
  }
  return whole;
}

Granted granted(const std::string& area, const Ledger& ledger, const Scenario& scenario, int year,
                int month) {
  const auto prices_of = [&](int of) { return ledger.index(of, scenario); };
  std::vector<double> worth;
  for (const auto& grant : scenario.grants) worth.push_back(grant.nominal(year, prices_of));
  return granted(scenario.grants, worth, area, year, month);
}

std::array<Spending, 12> nominal_spending(const std::string& area, const Counts& counts,
                                          const Parameters& parameters, const Ledger& ledger,
                                          const Scenario& scenario, const DrawnPolicy& drawn,
                                          int year) {
  const PricesOfYear prices(parameters, scenario, year);
  const double index = ledger.index(year, scenario);
  const auto charges = policy_charges(ledger, scenario, drawn, year);
  std::array<Spending, 12> made{};
  for (int month = 0; month < 12; ++month) {
    auto& spent = made[static_cast<std::size_t>(month)];
    spent = month_spending(prices, counts, year, month);
    for (auto& line : spent) line = std::llround(static_cast<double>(line) * index);
    for (const auto& charge : charges) {
      const auto units =
          counts.at_month(Tally::month_activity, year, month, model::index(charge.activity));
      spent[charge.line] += std::llround(static_cast<double>(units) * charge.gbp * 100);
    }
    const auto grants = granted(area, ledger, scenario, year, month);
    for (std::size_t l = 0; l < spent.size(); ++l) spent[l] += grants[l];
  }
  return made;
}

}  // namespace kindred::model
