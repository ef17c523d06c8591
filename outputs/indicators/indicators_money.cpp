// Indicators of money by RO3 service line, and of what interventions delivered.
//
// Section 251 shows the same money gross by block; its unit costs are over child-weeks.
// In RO3 the line `children_looked_after` holds the lines that begin with `cla_`; it is added up
// here, so that nothing is counted twice in the total.
#include <algorithm>

#include "outputs/indicators/indicator_rows.hpp"
#include "outputs/money.hpp"

namespace kindred::outputs::rows {

namespace {

constexpr std::string_view parent = "children_looked_after";
constexpr double gbp_thousand = 1e-5;  ///< pence to thousands of pounds

bool under_parent(const std::string& line) { return line.starts_with("cla_"); }

struct Lines {
  Sum total, looked_after;
  std::vector<Label> labels;
};

Lines lines_of(const std::vector<std::string>& service_lines) {
  Lines lines;
  const bool split = std::ranges::any_of(service_lines, under_parent);
  for (std::size_t i = 0; i < service_lines.size(); ++i) {
    const auto& line = service_lines[i];
    if (line.starts_with(section_251) || (split && line == parent)) continue;
    lines.total.cells.push_back(i);
    lines.labels.push_back({line, Sum{{}, {i}, {}}});
    if (under_parent(line)) lines.looked_after.cells.push_back(i);
  }
  if (split) lines.labels.push_back({std::string{parent}, lines.looked_after});
  std::ranges::sort(lines.labels, {}, &Label::name);
  return lines;
}

/// A line of section 251, gross; none where the study has no such line.
std::optional<Sum> returned(const StudyHeader& header, std::string_view line) {
  const auto found = std::ranges::find(header.service_lines, line);
  if (found == header.service_lines.end()) return std::nullopt;
  return Sum{{}, {static_cast<std::size_t>(found - header.service_lines.begin())}, {}};
}

void add_gross(Table& table, const StudyHeader& header, std::string_view block,
               std::string_view what) {
  const auto sum = returned(header, "s251_" + std::string(block));
  if (!sum) return;
  auto gross = total("s251_gross_" + std::string(block), "gbp",
                     "Gross expenditure on " + std::string(what) + ", section 251, nominal.", *sum);
  gross.scale = 1e-2;
  gross.grade = Grade::satellite;
  table.push_back(std::move(gross));
}

/// Gross expenditure by child-weeks in what it pays for.
void add_unit_cost(Table& table, const StudyHeader& header, std::string_view of,
                   std::string_view line, std::vector<std::string_view> activities) {
  const auto sum = returned(header, line);
  if (!sum) return;
  auto cost = ratio("s251_unit_cost_" + std::string(of), "gbp per child per week",
                    "Gross expenditure by section 251 divided by child-weeks, nominal.", *sum,
                    cells(model::Tally::month_activity, std::move(activities)));
  cost.scale = 7e-2;
  cost.grade = Grade::satellite;
  table.push_back(std::move(cost));
}

void add_section_251(Table& table, const StudyHeader& header) {
  add_gross(table, header, "looked_after_total", "looked-after children, including leaving care,");
  add_gross(table, header, "safeguarding", "safeguarding");
  add_gross(table, header, "family_support", "family support");
  add_gross(table, header, "leaving_care_support", "leaving care");
  add_unit_cost(table, header, "residential", "s251_residential",
                {"childrens_home", "secure_home", "other_residential", "residential_school"});
  add_unit_cost(table, header, "fostering", "s251_fostering",
                {"kin_foster", "authority_foster", "agency_foster"});
  add_unit_cost(table, header, "looked_after", "s251_looked_after_total", {"looked_after_case"});
}

/// Where a scenario keeps accounts: sources and uses, and what is left in reserve.
void add_accounts(Table& table) {
  using enum model::Tally;
  auto sources = total("budget_sources", "gbp of 2022-23",
                       "Where a scenario has a budget: sources of the year's money.",
                       all(month_budget_sources));
  sources.scale = 1e-2;
  auto uses = total("budget_uses", "gbp of 2022-23",
                    "Where a scenario has a budget: gross spending and money added to reserves.",
                    all(month_budget_uses));
  uses.scale = 1e-2;
  auto reserves =
      total("budget_reserves", "gbp of 2022-23",
            "Where a scenario has a budget: reserves on 31 March.", all(month_reserves));
  reserves.scale = 1e-2;
  reserves.period = model::Period::stock;
  table.push_back(sources);
  table.push_back(split(sources, "source",
                        "Where a scenario has a budget: the year's money by source.",
                        each(month_budget_sources)));
  table.push_back(uses);
  table.push_back(
      split(uses, "use",
            "Where a scenario has a budget: gross spending by line, and money added to reserves.",
            each(month_budget_uses)));
  table.push_back(std::move(reserves));
}

}  // namespace

void add_money(Table& table, const StudyHeader& header) {
  using enum model::Tally;
  Indicator units = total(
      "intervention_units", "units",
      "Units of the scenario's roll-outs that were delivered and charged for.",
      cells(month_activity, {"policy_cost_1", "policy_cost_2", "policy_cost_3", "policy_cost_4"}));
  table.push_back(units);
  std::vector<Label> costs;
  for (const std::string n : {"1", "2", "3", "4"}) {
    costs.push_back({"cost_" + n, cells(month_activity, {"policy_cost_" + n})});
  }
  table.push_back(split(units, "cost", "Units by cost, in the order of the scenario's roll-outs.",
                        std::move(costs)));
  if (header.service_lines.empty()) return;

  const auto lines = lines_of(header.service_lines);
  auto money = total("csc_net_current_expenditure", "gbp thousand",
                     "Children's social care, net current expenditure, nominal.", lines.total);
  money.scale = gbp_thousand;
  money.grade = Grade::satellite;
  table.push_back(money);
  table.push_back(split(money, "service_line",
                        "Net current expenditure by RO3 line, nominal; children_looked_after is "
                        "the sum of the cla_ lines.",
                        lines.labels));
  auto months = each_month(month_referrals);
  for (int m = 0; m < 12; ++m) {
    auto sum = lines.total;
    sum.month = m;
    months[static_cast<std::size_t>(m)].sum = std::move(sum);
  }
  table.push_back(
      split(money, "month", "Net current expenditure in each month, nominal.", std::move(months)));
  auto per_child = money;
  per_child.name = "csc_net_current_expenditure_per_child";
  per_child.unit = "gbp per child";
  per_child.description = "Net current expenditure per resident child aged 0 to 17, nominal.";
  per_child.denominator = all(children_aged_0_to_17);
  per_child.scale = 1e-2;
  table.push_back(std::move(per_child));
  add_section_251(table, header);
  add_accounts(table);
}

}  // namespace kindred::outputs::rows
