#include "outputs/money.hpp"

#include <algorithm>
#include <cmath>

namespace kindred::outputs {

using model::Activity;
using model::Tally;

namespace {

constexpr int price_year = 2023;

struct Charge {
  Activity activity;
  std::size_t line;
  double gbp;  ///< per unit, nominal of the year
};

/// A policy's unit costs, at the prices of a year.
std::vector<Charge> policy_charges(const PriceBook& book, const model::Scenario& scenario,
                                   const model::DrawnPolicy& drawn, int year) {
  std::vector<Charge> made;
  std::size_t number = 0;
  for (std::size_t r = 0; r < scenario.roll_outs.size(); ++r) {
    const auto& costs = scenario.interventions[scenario.roll_outs[r].intervention].costs;
    for (std::size_t c = 0; c < costs.size(); ++c) {
      const auto line = std::ranges::find(book.lines, costs[c].budget_line) - book.lines.begin();
      const double index = book.index(year, scenario) / book.index(costs[c].prices_year, scenario);
      made.push_back({static_cast<Activity>(model::index(Activity::policy_cost_1) + number++),
                      static_cast<std::size_t>(line), drawn.roll_outs[r].costs[c] * index});
    }
  }
  return made;
}

double children(const model::Counts& counts, int year) {
  return static_cast<double>(counts.at(Tally::children_aged_0_to_17, year, 0));
}

std::int64_t pence(double gbp) { return std::llround(gbp * 100); }

}  // namespace

double PriceBook::index(int year, const model::Scenario& scenario) const {
  const auto at = [&](int y) {
    const int last = static_cast<int>(deflator.size()) - 1;
    return deflator[static_cast<std::size_t>(std::clamp(y - deflator_first_year, 0, last))];
  };
  if (year <= price_year) return at(year);
  double made = 1;
  for (int y = price_year + 1; y <= year; ++y) made *= 1 + scenario.price_growth.at(y);
  return made;
}

Money priced(const model::Counts& counts, const PriceBook& book, const model::Scenario& scenario,
             const model::DrawnPolicy& drawn) {
  Money made;
  for (int year = counts.first_year(); year <= counts.last_year(); ++year) {
    const double index = book.index(year, scenario);
    const auto charges = policy_charges(book, scenario, drawn, year);
    std::vector<std::int64_t> whole(book.lines.size());
    for (int month = 0; month < 12; ++month) {
      std::vector<std::int64_t> lines(book.lines.size());
      const auto amount = [&](Activity a) {
        return static_cast<double>(
            counts.at_month(Tally::month_activity, year, month, model::index(a)));
      };
      for (const auto& price : book.prices) {
        const double units = amount(price.activity);
        if (units == 0) continue;
        lines[price.line] += pence(units * price.gbp * book.factors[price.line] * index);
      }
      for (const auto& charge : charges)
        lines[charge.line] += pence(amount(charge.activity) * charge.gbp);
      for (std::size_t l = 0; l < lines.size(); ++l) {
        lines[l] += pence(children(counts, year) * book.gbp_per_child[l] * index / 12);
        whole[l] += lines[l];
      }
      made.monthly.push_back(std::move(lines));
    }
    made.yearly.push_back(std::move(whole));
  }
  return made;
}

std::vector<double> at_unit_prices(const model::Counts& counts, const PriceBook& book, int year) {
  std::vector<double> made(book.lines.size());
  for (const auto& price : book.prices) {
    for (int month = 0; month < 12; ++month) {
      made[price.line] +=
          price.gbp * static_cast<double>(counts.at_month(Tally::month_activity, year, month,
                                                          model::index(price.activity)));
    }
  }
  return made;
}

}  // namespace kindred::outputs
