#include "scenarios/conditions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/did_you_mean.hpp"
#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

struct DutyText {
  std::string name;
  std::string source;
  std::optional<model::Month> from;
};

constexpr Field<DutyText> duty_fields[]{
    {{"name", Form::name, Need::required, "-", 0, 0, "",
      "Name of the duty; roll-outs refer to it."},
     keep<&DutyText::name>},
    {{"source", Form::text, Need::required, "-", 0, 0, "",
      "Law or regulation that sets the duty; printed with the scenario's text."},
     keep<&DutyText::source>},
    {{"from", Form::month, Need::optional, "year", bounds::nameable.least, bounds::nameable.most,
      "not in force", "First month in which it is in force."},
     [](const Value& value, const Key& key, DutyText& into, Reading& reading) {
       model::Month month;
       read_value(value, key, month, reading);
       into.from = month;
     }},
};

template <class Named>
std::vector<std::string> names_of(const Named& all) {
  std::vector<std::string> made;
  for (const auto& [name, one] : all) made.push_back(name);
  return made;
}

void begin(const Condition& condition, const std::map<std::string, Duty>& duties,
           model::RollOut& roll_out, Reading& reading) {
  if (condition.duty.empty()) return;
  const auto duty = duties.find(condition.duty);
  if (duty == duties.end()) {
    reading.mistake(condition.duty_at, fmt::format("there is no duty '{}'", condition.duty),
                    "a duty is defined in a [[duty]] of this scenario or of one that it extends",
                    suggestion(condition.duty, names_of(duties)));
    return;
  }
  roll_out.from = duty->second.from.value_or(never);
}

/// The share of full delivery that a grant pays for in an area, year by year.
model::OverYears<double> paid(const model::OverYears<std::int64_t>& pence, double full) {
  model::OverYears<double> made{pence.first_year, {}};
  for (const auto year : pence.values) {
    const double gbp = static_cast<double>(year) / 100;
    made.values.push_back(full > 0 ? std::min(1.0, gbp / full) : gbp > 0 ? 1.0 : 0.0);
  }
  return made;
}

void pay(const Condition& condition, const model::Scenario& scenario, model::RollOut& roll_out,
         Reading& reading) {
  if (condition.grant.empty()) return;
  const auto& grants = scenario.grants;
  const auto grant = std::ranges::find(grants, condition.grant, &model::Grant::name);
  if (grant == grants.end()) {
    std::vector<std::string> names;
    for (const auto& one : grants) names.push_back(one.name);
    reading.mistake(condition.grant_at, fmt::format("there is no grant '{}'", condition.grant),
                    "a grant is defined in a [[grant]] of this scenario or of one that it extends",
                    suggestion(condition.grant, names));
    return;
  }
  const auto& intervention = scenario.interventions[roll_out.intervention];
  if (grant->budget_line.empty()) {
    reading.mistake(condition.grant_at,
                    fmt::format("the grant '{}' pays for whatever is needed", grant->name),
                    "a grant that pays for a roll-out must be spent on one line",
                    "give the grant a budget_line");
  } else if (!intervention.costs.empty()) {
    reading.mistake(condition.grant_at, fmt::format("'{}' has costs of its own", intervention.name),
                    "what the grant pays for would be counted twice",
                    "remove `paid_by`, or the intervention's [[cost]]");
  }
  model::Funding funding;
  for (const auto& area : reading.reference_data.areas) {
    const auto pence = grant->pence.find(area.code);
    if (pence == grant->pence.end()) continue;
    funding.share[area.code] = paid(pence->second, condition.gbp_per_child * area.children);
  }
  roll_out.funding = std::move(funding);
}

}  // namespace

void read_duties(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  each_table<DutyText>(value, key, duty_fields, reading, [&](DutyText& stated, const Value&) {
    if (!stated.name.empty()) into.duties[stated.name] = {stated.from};
  });
}

void check_beginning(const RollOutText& stated, Reading& reading) {
  const bool dated = stated.from_at.line != 0, owed = stated.condition.duty_at.line != 0;
  if (!dated && !owed) {
    reading.mistake(stated.at, "'from' is missing in [[roll_out]]",
                    "First month in which it reaches anyone.",
                    "add from: write the month as \"2026-04\" (year, month, in quotes); or name "
                    "the duty that it starts with");
  } else if (dated && owed) {
    reading.mistake(stated.from_at, "the roll-out has both a start date and a duty",
                    fmt::format("the duty '{}' sets a date of its own", stated.condition.duty),
                    "remove one of them");
  }
}

void fulfil(const std::vector<Condition>& conditions, ScenarioText& stated, Reading& reading) {
  auto& scenario = stated.scenario;
  for (std::size_t n = 0; n < scenario.roll_outs.size(); ++n) {
    begin(conditions[n], stated.duties, scenario.roll_outs[n], reading);
    pay(conditions[n], scenario, scenario.roll_outs[n], reading);
  }
  for (const auto& grant : scenario.grants) {
    if (!grant.budget_line.empty() || scenario.budget.kept) continue;
    reading.mistake(stated.grants_at,
                    fmt::format("the grant '{}' has no accounts to go into", grant.name),
                    "without a budget_line it pays for whatever is needed, and only a [budget] "
                    "keeps accounts of that",
                    "add a [budget], or give the grant a budget_line");
  }
}

std::vector<KeyGroup> duty_keys() {
  return {{"[[duty]] in a scenario", keys_of<DutyText>(duty_fields)}};
}

}  // namespace kindred::scenarios
