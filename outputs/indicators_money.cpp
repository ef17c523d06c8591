// Indicators of money by RO3 service line, and of what interventions delivered.
//
// In RO3 the line `children_looked_after` holds the lines that begin with `cla_`; it is added up
// here, so that nothing is counted twice in the total.
#include <algorithm>

#include "outputs/indicator_rows.hpp"

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
    if (split && line == parent) continue;
    lines.total.cells.push_back(i);
    lines.labels.push_back({line, Sum{{}, {i}, {}}});
    if (under_parent(line)) lines.looked_after.cells.push_back(i);
  }
  if (split) lines.labels.push_back({std::string{parent}, lines.looked_after});
  std::ranges::sort(lines.labels, {}, &Label::name);
  return lines;
}

}  // namespace

void add_money(Table& table, const StudyHeader& header) {
  using enum model::Tally;
  Indicator units = total(
      "intervention_units", "units",
      "Units of the scenario's roll-outs delivered, as their cost is charged.",
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
}

}  // namespace kindred::outputs::rows
