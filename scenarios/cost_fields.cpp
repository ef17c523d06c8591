#include "scenarios/cost_fields.hpp"

#include <string>

#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

using model::TeamMember;

constexpr Field<TeamMember> member_fields[]{
    {{"role", Form::name, Need::required, "-", 0, 0, "", "Role of these posts."},
     keep<&TeamMember::role>},
    {{"fte", Form::number, Need::required, "full-time equivalents", 0, 1000, "",
      "Posts of this role in one team."},
     keep<&TeamMember::fte>},
    {{"gbp", Form::number, Need::required, "GBP a year", 0, 1e6, "",
      "Cost of one full-time equivalent for a year, including on-costs and overheads."},
     keep<&TeamMember::gbp>},
};

constexpr Field<CostText> fields[]{
    {{"per", Form::word, Need::required, "-", 0, 0, "",
      "Transition that is charged for, each time it happens to a child that the roll-out reaches."},
     [](const Value& value, const Key& key, CostText& into, Reading& reading) {
       const std::vector<std::string> names(model::transition_names.begin(),
                                            model::transition_names.end());
       if (const auto word = read_word(value, key, names, reading))
         into.cost.per = static_cast<model::Transition>(*word);
     }},
    {{"gbp", Form::distribution, Need::optional, "GBP", 0, 1e7, "that of its team",
      "Cost of one unit."},
     [](const Value& value, const Key& key, CostText& into, Reading& reading) {
       into.gbp_at = value.at;
       read_value(value, key, into.cost.gbp, reading);
     }},
    {{"team", Form::tables, Need::optional, "-", 0, 0, "no team",
      "Posts of the team that delivers it, instead of `gbp`: a unit costs the yearly cost of the "
      "team divided by units_a_year."},
     [](const Value& value, const Key& key, CostText& into, Reading& reading) {
       into.team_at = value.at;
       each_table<TeamMember>(
           value, key, member_fields, reading,
           [&](TeamMember& one, const Value&) { into.cost.team.push_back(std::move(one)); });
     }},
    {{"units_a_year", Form::number, Need::optional, "units", 0.1, 1e6, "no team",
      "Units that one team delivers in a year; required with a team."},
     [](const Value& value, const Key& key, CostText& into, Reading& reading) {
       read_value(value, key, into.cost.units_a_year, reading);
     }},
    {{"prices_year", Form::finance_year, Need::required, "year ending 31 March", 2001,
      bounds::nameable.most, "", "Financial year of the prices in which the cost is stated."},
     [](const Value& value, const Key& key, CostText& into, Reading& reading) {
       read_finance_year(value, key, into.cost.prices_year, reading);
     }},
    {{"budget_line", Form::word, Need::required, "-", 0, 0, "",
      "Published service line of the revenue outturn (RO3) that pays."},
     [](const Value& value, const Key& key, CostText& into, Reading& reading) {
       read_budget_line(value, key, into.cost.budget_line, reading);
     }},
};

}  // namespace

std::span<const Field<CostText>> cost_fields() { return fields; }

void check_price(const Place& at, CostText& stated, Reading& reading) {
  const bool priced = stated.gbp_at.line != 0, staffed = stated.team_at.line != 0;
  auto& cost = stated.cost;
  if (!priced && !staffed) {
    reading.mistake(at, "'gbp' is missing in [[cost]]", "Cost of one unit.",
                    "add gbp, or the team that delivers it");
  } else if (priced && staffed) {
    reading.mistake(stated.gbp_at, "both a cost and a team are given",
                    "a unit would have two prices", "remove `gbp`, or remove the team");
  } else if (staffed != (cost.units_a_year > 0)) {
    reading.mistake(
        at, staffed ? "'units_a_year' is missing in [[cost]]" : "'units_a_year' without a team",
        "the yearly cost of the team is divided by the units that it delivers",
        staffed ? "add units_a_year" : "remove it, or add the team");
  } else if (staffed) {
    const double gbp = gbp_a_year(cost.team) / cost.units_a_year;
    cost.gbp = {model::Distribution::Shape::fixed, gbp, gbp, gbp, cost.gbp.interval};
  }
}

std::vector<Key> member_keys() { return keys_of<TeamMember>(member_fields); }

double gbp_a_year(std::span<const TeamMember> team) {
  double made = 0;
  for (const auto& one : team) made += one.fte * one.gbp;
  return made;
}

}  // namespace kindred::scenarios
