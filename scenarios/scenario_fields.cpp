#include "scenarios/scenario_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "scenarios/conditions.hpp"
#include "scenarios/grant_fields.hpp"
#include "scenarios/terms_fields.hpp"
#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

/// The store of a key that is kept in the model's scenario as it is.
template <auto member>
void in_scenario(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  read_value(value, key, into.scenario.*member, reading);
}
/// The store of a key that is kept in the model's roll-out as it is.
template <auto member>
void in_roll_out(const Value& value, const Key& key, RollOutText& into, Reading& reading) {
  read_value(value, key, into.roll_out.*member, reading);
}

constexpr Field<RollOutText> roll_out_fields[]{
    {{"intervention", Form::text, Need::required, "-", 0, 0, "",
      "Intervention that is rolled out: a name among the interventions, or the path of a file."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       into.intervention_at = value.at;
       read_value(value, key, into.intervention, reading);
     }},
    {{"areas", Form::areas, Need::optional, "-", 0, 0, "\"all\"",
      "Authorities that roll it out: ONS codes of authorities, or of regions for every authority "
      "in them."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       read_areas(value, key, into.roll_out.areas, reading);
     }},
    {{"from", Form::month, Need::optional, "year", bounds::nameable.least, bounds::nameable.most,
      "that of its duty", "First month in which it reaches anyone."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       into.from_at = value.at;
       read_value(value, key, into.roll_out.from, reading);
     }},
    {{"duty", Form::name, Need::optional, "-", 0, 0, "none",
      "Duty that it starts with, instead of `from`: a [[duty]] of the scenario."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       into.condition.duty_at = value.at;
       read_value(value, key, into.condition.duty, reading);
     }},
    {{"paid_by", Form::name, Need::optional, "-", 0, 0, "its own costs",
      "Grant that pays for it, instead of costs: a [[grant]] of the scenario. Where and when the "
      "grant pays nothing, there is no effect."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       into.condition.grant_at = value.at;
       read_value(value, key, into.condition.grant, reading);
     }},
    {{"gbp_per_child", Form::number, Need::optional, "GBP", 0, 100'000,
      "any amount pays for full delivery",
      "Cost of full delivery for a year, per child aged 0 to 17 who lives in the area, in the "
      "grant's prices. A smaller grant pays for a smaller share of the effect."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       read_value(value, key, into.condition.gbp_per_child, reading);
     }},
    {{"ramp_months", Form::whole_number, Need::optional, "months", 0, 240, "0",
      "Months from reaching no one to full coverage, in even steps."},
     in_roll_out<&model::RollOut::ramp_months>},
    {{"coverage", Form::number, Need::optional, "share", 0, 1, "1",
      "Share of eligible families who are offered it. If the effect is that of the offer, refusals "
      "are already counted; do not deduct them again."},
     in_roll_out<&model::RollOut::coverage>},
    {{"fidelity", Form::distribution, Need::optional, "share", 0, 1, "1",
      "How much of the stated effect is achieved. The cost is paid in full at any fidelity."},
     in_roll_out<&model::RollOut::fidelity>},
    {{"family_court_places", Form::whole_number, Need::optional, "families", 0, 10'000, "0",
      "Families that an area's family drug and alcohol court can take at once, from the launch on; "
      "0 means no limit."},
     in_roll_out<&model::RollOut::family_court_places>},
    {{"early_help_capacity", Form::number, Need::optional, "families/10000 children", 0,
      model::early_help_for_all, "10000",
      "Families in an area who can have targeted early help at once, from the roll-out's first "
      "month; 10000 means no limit."},
     in_roll_out<&model::RollOut::early_help_capacity>},
};

constexpr Field<ScenarioText> unaccompanied_fields[]{
    {{"multiplier", Form::by_year, Need::optional, "-", 0, 10, "1",
      "Unaccompanied children who arrive in a year, as a multiple of the mean of the three years "
      "before the launch."},
     in_scenario<&model::Scenario::unaccompanied_arrivals>},
};

/// The store of a path that stays away where nobody states it.
template <auto member>
void optional_path(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  model::Path path;
  read_value(value, key, path, reading);
  into.scenario.*member = std::move(path);
}

constexpr Field<ScenarioText> price_fields[]{
    {{"growth", Form::by_year, Need::optional, "share a year", -0.5, 1, "0",
      "Nominal growth of unit prices on the year before; 0.02 means 2%."},
     in_scenario<&model::Scenario::price_growth>},
    {{"place_growth", Form::by_year, Need::optional, "share a year", -0.5, 1, "that of all prices",
      "Nominal growth of the prices of residential and foster places on the year before."},
     optional_path<&model::Scenario::place_price_growth>},
    {{"pay_growth", Form::by_year, Need::optional, "share a year", -0.5, 1, "that of all prices",
      "Nominal growth of earnings on the year before; it applies to the share of a line that pays "
      "employees."},
     optional_path<&model::Scenario::pay_growth>},
};

template <auto member>
void in_budget(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  read_value(value, key, into.scenario.budget.*member, reading);
}
template <auto member>
void path_in_budget(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  model::Path path;
  read_value(value, key, path, reading);
  into.scenario.budget.*member = std::move(path);
}

constexpr Field<ScenarioText> budget_fields[]{
    {{"binds", Form::word, Need::optional, "-", 0, 0, "\"no\"",
      "Whether money limits what is done after the launch: yes; or no, which keeps accounts and "
      "lets local money follow what is needed."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       if (const auto word = read_word(value, key, {"no", "yes"}, reading))
         into.scenario.budget.binds = *word == 1;
     }},
    {{"growth", Form::by_year, Need::optional, "share a year", -0.5, 1, "that of all prices",
      "Nominal growth of local money (council tax, business rates, general grant) on the year "
      "before."},
     path_in_budget<&model::Budget::growth>},
    {{"grants_growth", Form::by_year, Need::optional, "share a year", -1, 1, "that of all prices",
      "Nominal growth of specific grants on the year before. Grants for asylum seekers follow the "
      "number of children instead."},
     path_in_budget<&model::Budget::grants>},
    {{"reserves", Form::number, Need::optional, "share", 0, 1, "0",
      "Reserves for children's services at the launch, as a share of a year's net spending."},
     in_budget<&model::Budget::reserves>},
};

void read_table(const Value& value, const Key& key, std::span<const Field<ScenarioText>> fields,
                ScenarioText& into, Reading& reading) {
  if (!value.table()) {
    wrong_form(value, key, reading);
    return;
  }
  read_fields<ScenarioText>(value, value.at, fields, fmt::format("[{}]", key.name), into, reading);
}

void read_roll_outs(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  each_table<RollOutText>(value, key, roll_out_fields, reading,
                          [&](RollOutText& one, const Value& item) {
                            one.at = item.at;
                            check_beginning(one, reading);
                            into.roll_outs.push_back(std::move(one));
                          });
}

constexpr Field<ScenarioText> fields[]{
    {{"schema", Form::whole_number, Need::required, "-", 1, 1, "",
      "Version of the file format; this program reads version 1."},
     [](const Value& value, const Key& key, ScenarioText&, Reading& reading) {
       int schema = 0;
       read_value(value, key, schema, reading);
     }},
    {{"name", Form::name, Need::required, "-", 0, 0, "",
      "Name of the scenario in results; no two scenarios of a study can share one."},
     in_scenario<&model::Scenario::name>},
    {{"extends", Form::text, Need::optional, "-", 0, 0, "the program's own defaults",
      "Scenario to build on: its keys apply where this one sets none, and its roll-outs stay."},
     [](const Value& value, const Key& key, ScenarioText&, Reading& reading) {
       std::string word;  // followed where the files are joined; here its form is checked
       read_value(value, key, word, reading);
     }},
    {{"description", Form::text, Need::optional, "-", 0, 0, "nothing",
      "What the scenario assumes, and what it is compared with; never inherited."},
     in_scenario<&model::Scenario::description>},
    {{"question", Form::text, Need::optional, "-", 0, 0, "nothing",
      "Question that the scenario answers; printed above its results, never inherited."},
     in_scenario<&model::Scenario::question>},
    {{"years", Form::years, Need::optional, "years ending 31 March", bounds::years.least,
      bounds::years.most, "\"2013:2033\"", "Year of the opening stock and last year of flows."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       YearRange years{into.scenario.from, into.scenario.to};
       read_value(value, key, years, reading);
       into.scenario.from = years.from;
       into.scenario.to = years.to;
     }},
    {{"launch", Form::whole_number, Need::optional, "year ending 31 March", bounds::launch.least,
      bounds::launch.most, "2023",
      "Projection begins on 31 March of this year; before that, the model runs the fitted "
      "history."},
     in_scenario<&model::Scenario::launch>},
    {{"draws", Form::whole_number, Need::optional, "draws", bounds::draws.least, bounds::draws.most,
      "4",
      "How many times the scenario is run, each time with different random numbers and different "
      "values of uncertain effects."},
     in_scenario<&model::Scenario::draws>},
    {{"effects", Form::word, Need::optional, "-", 0, 0, "\"as_stated\"",
      "Effects of all its interventions: as_stated; or none, which pays for them in full but "
      "changes nothing."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       if (const auto word = read_word(value, key, {"as_stated", "none"}, reading)) {
         into.effects = static_cast<Effects>(*word);
       }
     }},
    {{"unaccompanied_arrivals", Form::table, Need::optional, "-", 0, 0, "its own defaults",
      "Unaccompanied children seeking asylum."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       read_table(value, key, unaccompanied_fields, into, reading);
     }},
    {{"prices", Form::table, Need::optional, "-", 0, 0, "its own defaults",
      "Future costs of services."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       read_table(value, key, price_fields, into, reading);
     }},
    {{"budget", Form::table, Need::optional, "-", 0, 0, "no accounts",
      "Where authorities' money comes from after the launch, and whether it limits what is done."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       into.scenario.budget.kept = true;
       read_table(value, key, budget_fields, into, reading);
     }},
    {{"roll_out", Form::tables, Need::optional, "-", 0, 0, "no roll-out",
      "Intervention to roll out: who gets it, where and when; at most four in a scenario."},
     read_roll_outs},
    {{"duty", Form::tables, Need::optional, "-", 0, 0, "no duty",
      "Legal duty that roll-outs start with; it replaces an inherited duty of the same name."},
     read_duties},
    {{"grant", Form::tables, Need::optional, "-", 0, 0, "no grant",
      "Extra money for authorities; it replaces an inherited grant of the same name."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       into.grants_at = value.at;
       read_grants(value, key, into, reading);
     }},
    {{"set", Form::tables, Need::optional, "-", 0, 0, "the fitted values",
      "Parameter of the model that changes from a month on."},
     read_settings},
    {{"switch_off", Form::tables, Need::optional, "-", 0, 0, "all mechanisms at work",
      "Mechanism of the model that is switched off from a month on."},
     read_switches},
    {{"adversity_shock", Form::tables, Need::optional, "-", 0, 0, "no shock",
      "Years in which more episodes of a family factor begin than usual."},
     read_shocks},
};
static_assert(model::max_roll_outs == 4);

/// A roll-out that nobody would live to see is a slip, not a policy.
void check_months(const ScenarioText& stated, Reading& reading) {
  for (const auto& one : stated.roll_outs) {
    if (one.from_at.line == 0 || one.roll_out.from.year() <= stated.scenario.to) continue;
    reading.mistake(one.from_at, "the roll-out starts after the scenario ends",
                    fmt::format("its years end on 31 March {}", stated.scenario.to),
                    "start it earlier, or extend `years`");
  }
}

}  // namespace

void read_scenario_table(const Value& root, const Place& at, ScenarioText& into, Reading& reading) {
  read_fields<ScenarioText>(root, at, fields, "a scenario", into, reading);
  check_months(into, reading);
}

std::vector<KeyGroup> scenario_keys() {
  std::vector<KeyGroup> groups{
      {"a scenario", keys_of<ScenarioText>(fields)},
      {"[unaccompanied_arrivals] in a scenario", keys_of<ScenarioText>(unaccompanied_fields)},
      {"[prices] in a scenario", keys_of<ScenarioText>(price_fields)},
      {"[budget] in a scenario", keys_of<ScenarioText>(budget_fields)},
      {"[[roll_out]] in a scenario", keys_of<RollOutText>(roll_out_fields)}};
  for (auto&& more : {duty_keys(), grant_keys(), terms_keys()})
    std::ranges::copy(more, std::back_inserter(groups));
  return groups;
}

}  // namespace kindred::scenarios
