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
      "Authorities that roll it out: ONS codes of authorities, or of regions for all in them."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       read_areas(value, key, into.roll_out.areas, reading);
     }},
    {{"from", Form::month, Need::optional, "year", bounds::nameable.least, bounds::nameable.most,
      "that of its duty", "First month in which anybody is reached."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       into.from_at = value.at;
       read_value(value, key, into.roll_out.from, reading);
     }},
    {{"duty", Form::name, Need::optional, "-", 0, 0, "none",
      "Duty with which it begins, in place of `from`: a [[duty]] of the scenario."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       into.condition.duty_at = value.at;
       read_value(value, key, into.condition.duty, reading);
     }},
    {{"paid_by", Form::name, Need::optional, "-", 0, 0, "its own costs",
      "Grant that pays for it, in place of costs: a [[grant]] of the scenario. Where and when the "
      "grant pays nothing there is no effect."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       into.condition.grant_at = value.at;
       read_value(value, key, into.condition.grant, reading);
     }},
    {{"gbp_per_child", Form::number, Need::optional, "GBP", 0, 100'000, "any money pays for all",
      "What full delivery costs a year per child aged 0 to 17 who lives in the area, in the "
      "grant's prices; a grant that is less pays for that share of the effect."},
     [](const Value& value, const Key& key, RollOutText& into, Reading& reading) {
       read_value(value, key, into.condition.gbp_per_child, reading);
     }},
    {{"ramp_months", Form::whole_number, Need::optional, "months", 0, 240, "0",
      "Months from reaching nobody to full coverage, in even steps."},
     in_roll_out<&model::RollOut::ramp_months>},
    {{"coverage", Form::number, Need::optional, "share", 0, 1, "1",
      "Share of eligible families who are offered it; not the share who accept, when the effect is "
      "one of the offer."},
     in_roll_out<&model::RollOut::coverage>},
    {{"fidelity", Form::distribution, Need::optional, "share", 0, 1, "1",
      "Share of the stated effect that is had; the cost is paid in full at any fidelity."},
     in_roll_out<&model::RollOut::fidelity>},
    {{"family_court_places", Form::whole_number, Need::optional, "families", 0, 10'000, "0",
      "Families that an area's family drug and alcohol court can have at once, from the beginning "
      "of the scenario's own course; 0: room for all."},
     in_roll_out<&model::RollOut::family_court_places>},
    {{"early_help_capacity", Form::number, Need::optional, "families/10000 children", 0,
      model::early_help_for_all, "10000",
      "Families of an area who can have targeted early help at once, from the roll-out's first "
      "month; 10000: as many as need it."},
     in_roll_out<&model::RollOut::early_help_capacity>},
};

constexpr Field<ScenarioText> unaccompanied_fields[]{
    {{"multiplier", Form::by_year, Need::optional, "-", 0, 10, "1",
      "Unaccompanied children who arrive in a year, as a multiple of the mean of the last three "
      "years before the launch."},
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
      "Growth of unit prices on the year before, nominal; 0.02 is two per cent."},
     in_scenario<&model::Scenario::price_growth>},
    {{"place_growth", Form::by_year, Need::optional, "share a year", -0.5, 1, "that of all prices",
      "Growth of the prices of residential and foster places on the year before, nominal."},
     optional_path<&model::Scenario::place_price_growth>},
    {{"pay_growth", Form::by_year, Need::optional, "share a year", -0.5, 1, "that of all prices",
      "Growth of earnings on the year before, nominal; it moves the employees' share of a line."},
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
      "Whether money bounds what is done from the launch on: yes, or no, which keeps accounts and "
      "lets local money follow what is needed."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       if (const auto word = read_word(value, key, {"no", "yes"}, reading))
         into.scenario.budget.binds = *word == 1;
     }},
    {{"growth", Form::by_year, Need::optional, "share a year", -0.5, 1, "that of all prices",
      "Growth of local money (council tax, business rates, general grant) on the year before, "
      "nominal."},
     path_in_budget<&model::Budget::growth>},
    {{"grants_growth", Form::by_year, Need::optional, "share a year", -1, 1, "that of all prices",
      "Growth of specific grants but those for asylum seekers, which follow children; nominal."},
     path_in_budget<&model::Budget::grants>},
    {{"reserves", Form::number, Need::optional, "share", 0, 1, "0",
      "Reserves for children's services at the launch, of a year's net spending."},
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
      "Edition of the form of the file; this program reads edition 1."},
     [](const Value& value, const Key& key, ScenarioText&, Reading& reading) {
       int schema = 0;
       read_value(value, key, schema, reading);
     }},
    {{"name", Form::name, Need::required, "-", 0, 0, "",
      "Name by which results call the scenario; different in every scenario of a study."},
     in_scenario<&model::Scenario::name>},
    {{"extends", Form::text, Need::optional, "-", 0, 0, "the program's own defaults",
      "Scenario whose keys hold where this one is silent, and whose roll-outs it adds to."},
     [](const Value& value, const Key& key, ScenarioText&, Reading& reading) {
       std::string word;  // followed by whoever joins the files; here its form is checked
       read_value(value, key, word, reading);
     }},
    {{"description", Form::text, Need::optional, "-", 0, 0, "nothing",
      "What the scenario supposes, and what it is compared with; never inherited."},
     in_scenario<&model::Scenario::description>},
    {{"question", Form::text, Need::optional, "-", 0, 0, "nothing",
      "Question that the scenario is run to answer; printed above its results, never inherited."},
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
      "Projection begins on 31 March of this year; until then the fitted history is run."},
     in_scenario<&model::Scenario::launch>},
    {{"draws", Form::whole_number, Need::optional, "draws", bounds::draws.least, bounds::draws.most,
      "4", "How many times the scenario is run, each time with other parameters and other chance."},
     in_scenario<&model::Scenario::draws>},
    {{"effects", Form::word, Need::optional, "-", 0, 0, "\"as_stated\"",
      "Effects of all its interventions: as_stated, or none, which pays for them in full while "
      "they change nothing."},
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
      "What services will cost."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       read_table(value, key, price_fields, into, reading);
     }},
    {{"budget", Form::table, Need::optional, "-", 0, 0, "no accounts",
      "Where authorities' money comes from after the launch, and whether it binds."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       into.scenario.budget.kept = true;
       read_table(value, key, budget_fields, into, reading);
     }},
    {{"roll_out", Form::tables, Need::optional, "-", 0, 0, "no roll-out",
      "Intervention, with who gets it, where and when; at most four in a scenario."},
     read_roll_outs},
    {{"duty", Form::tables, Need::optional, "-", 0, 0, "no duty",
      "Duty of law with which roll-outs begin; one of a known name replaces that one."},
     read_duties},
    {{"grant", Form::tables, Need::optional, "-", 0, 0, "no grant",
      "Money for authorities beside what they have; one of a known name replaces that one."},
     [](const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
       into.grants_at = value.at;
       read_grants(value, key, into, reading);
     }},
    {{"set", Form::tables, Need::optional, "-", 0, 0, "the fitted values",
      "Parameter of the model that has another value from a month on."},
     read_settings},
    {{"switch_off", Form::tables, Need::optional, "-", 0, 0, "all mechanisms at work",
      "Mechanism of the model that does nothing from a month on."},
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
    reading.mistake(one.from_at, "the roll-out begins after the scenario has ended",
                    fmt::format("its years end on 31 March {}", stated.scenario.to),
                    "let it begin earlier, or let `years` go on for longer");
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
