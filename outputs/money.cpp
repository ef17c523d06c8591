#include "outputs/money.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kindred::outputs {

using model::Activity;
using model::SpendingLine;
using model::Tally;

namespace {

/// A line of one of the two returns, and the lines of spending that it adds up.
struct LedgerLine {
  std::string_view name;
  SpendingLine from, to;
};

using enum SpendingLine;
constexpr std::array lines{
    LedgerLine{"cla_residential_care", cla_residential_care, cla_residential_care},
    LedgerLine{"cla_fostering_services", cla_fostering_services, cla_fostering_services},
    LedgerLine{"cla_asylum_seeking", cla_asylum_seeking, cla_asylum_seeking},
    LedgerLine{"cla_other", cla_leaving_care, cla_other},
    LedgerLine{"safeguarding", safeguarding, safeguarding},
    LedgerLine{"family_support", family_support, family_support},
    LedgerLine{"sure_start_and_early_years", sure_start_and_early_years,
               sure_start_and_early_years},
    LedgerLine{"youth_justice", youth_justice, youth_justice},
    LedgerLine{"services_for_young_people", services_for_young_people, services_for_young_people},
    LedgerLine{"asylum_seekers_not_cla", asylum_seekers_not_cla, asylum_seekers_not_cla},
    LedgerLine{"other_children_and_family_services", other_children_and_family_services,
               other_children_and_family_services},
    LedgerLine{"s251_looked_after_total", cla_residential_care, cla_other},
    LedgerLine{"s251_residential", cla_residential_care, cla_residential_care},
    LedgerLine{"s251_fostering", cla_fostering_services, cla_fostering_services},
    LedgerLine{"s251_leaving_care_support", cla_leaving_care, cla_leaving_care},
    LedgerLine{"s251_safeguarding", safeguarding, safeguarding},
    LedgerLine{"s251_family_support", family_support, family_support}};

struct Charge {
  Activity activity;
  std::size_t line;
  double gbp;  ///< per unit, nominal of the year
};

/// A policy's unit costs, at the prices of a year.
std::vector<Charge> policy_charges(const Ledger& ledger, const model::Scenario& scenario,
                                   const model::DrawnPolicy& drawn, int year) {
  std::vector<Charge> made;
  std::size_t number = 0;
  for (std::size_t r = 0; r < scenario.roll_outs.size(); ++r) {
    const auto& costs = scenario.interventions[scenario.roll_outs[r].intervention].costs;
    for (std::size_t c = 0; c < costs.size(); ++c) {
      const double index =
          ledger.index(year, scenario) / ledger.index(costs[c].prices_year, scenario);
      made.push_back({static_cast<Activity>(model::index(Activity::policy_cost_1) + number++),
                      model::spent_on(costs[c].budget_line), drawn.roll_outs[r].costs[c] * index});
    }
  }
  return made;
}

/// Spending by line, nominal, as the lines of the two returns.
std::vector<std::int64_t> returned(const model::Spending& spent, const Ledger& ledger) {
  std::vector<std::int64_t> made;
  for (const auto& line : lines) {
    const bool gross = line.name.starts_with(section_251);
    std::int64_t sum = 0;
    for (auto l = model::index(line.from); l <= model::index(line.to); ++l) {
      sum += gross ? std::llround(static_cast<double>(spent[l]) * ledger.section_251[l]) : spent[l];
    }
    made.push_back(sum);
  }
  return made;
}

}  // namespace

std::vector<std::string> ledger_lines() {
  std::vector<std::string> made;
  for (const auto& line : lines) made.emplace_back(line.name);
  return made;
}

double Ledger::index(int year, const model::Scenario& scenario) const {
  if (year > model::price_year) return model::price_growth(scenario, year).all;
  const int last = static_cast<int>(deflator.size()) - 1;
  return deflator[static_cast<std::size_t>(std::clamp(year - deflator_first_year, 0, last))];
}

model::Spending month_spending(const model::PricesOfYear& prices, const model::Counts& counts,
                               int year, int month) {
  return model::spending(
      prices, counts.at(Tally::children_aged_0_to_17, year, 0),
      [&](Tally tally, std::size_t cell) { return counts.at_month(tally, year, month, cell); });
}

model::Spending year_spending(const model::PricesOfYear& prices, const model::Counts& counts,
                              int year) {
  model::Spending whole{};
  for (int month = 0; month < 12; ++month) {
    const auto spent = month_spending(prices, counts, year, month);
    for (std::size_t l = 0; l < whole.size(); ++l) whole[l] += spent[l];
  }
  return whole;
}

model::Granted granted(const std::string& area, const Ledger& ledger,
                       const model::Scenario& scenario, int year, int month) {
  const auto prices_of = [&](int of) { return ledger.index(of, scenario); };
  std::vector<double> worth;
  for (const auto& grant : scenario.grants) worth.push_back(grant.nominal(year, prices_of));
  return model::granted(scenario.grants, worth, area, year, month);
}

Money priced(const std::string& area, const model::Counts& counts,
             const model::Parameters& parameters, const Ledger& ledger,
             const model::Scenario& scenario, const model::DrawnPolicy& drawn) {
  Money made;
  for (int year = counts.first_year(); year <= counts.last_year(); ++year) {
    const model::PricesOfYear prices(parameters, scenario, year);
    const double index = ledger.index(year, scenario);
    const auto charges = policy_charges(ledger, scenario, drawn, year);
    std::vector<std::int64_t> whole(lines.size());
    for (int month = 0; month < 12; ++month) {
      auto spent = month_spending(prices, counts, year, month);
      for (auto& line : spent) line = std::llround(static_cast<double>(line) * index);
      for (const auto& charge : charges) {
        const auto units =
            counts.at_month(Tally::month_activity, year, month, model::index(charge.activity));
        spent[charge.line] += std::llround(static_cast<double>(units) * charge.gbp * 100);
      }
      const auto grants = granted(area, ledger, scenario, year, month);
      for (std::size_t l = 0; l < spent.size(); ++l) spent[l] += grants[l];
      auto of_month = returned(spent, ledger);
      for (std::size_t l = 0; l < whole.size(); ++l) whole[l] += of_month[l];
      made.monthly.push_back(std::move(of_month));
    }
    made.yearly.push_back(std::move(whole));
  }
  return made;
}

}  // namespace kindred::outputs
