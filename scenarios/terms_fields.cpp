#include "scenarios/terms_fields.hpp"

#include <fmt/format.h>

#include "model/parameters/parameters.hpp"
#include "model/policy/mechanism.hpp"
#include "model/policy/scenario_periods.hpp"
#include "scenarios/did_you_mean.hpp"
#include "scenarios/gone.hpp"
#include "scenarios/values.hpp"

namespace kindred::scenarios {

namespace {

struct SettingText {
  Place parameter_at, value_at;
  model::ParameterOverride setting;
};

template <class Names>
std::vector<std::string> words_of(const Names& names) {
  return {names.begin(), names.end()};
}
std::vector<std::string> mechanism_names() {
  std::vector<std::string> made;
  for (const auto& mechanism : model::mechanisms) made.emplace_back(mechanism.name);
  return made;
}

constexpr Field<SettingText> setting_fields[]{
    {{"parameter", Form::text, Need::required, "-", 0, 0, "",
      "Parameter of the model to change; `kindred keys` lists them."},
     [](const Value& value, const Key& key, SettingText& into, Reading& reading) {
       into.parameter_at = value.at;
       read_value(value, key, into.setting.parameter, reading);
     }},
    {{"value", Form::number, Need::required, "of the parameter", -1e9, 1e9, "",
      "Its value from then on, for everyone in every area, before year effects."},
     [](const Value& value, const Key& key, SettingText& into, Reading& reading) {
       into.value_at = value.at;
       read_value(value, key, into.setting.value, reading);
     }},
    {{"from", Form::month, Need::required, "year", bounds::nameable.least, bounds::nameable.most,
      "", "First month in which the value applies."},
     [](const Value& value, const Key& key, SettingText& into, Reading& reading) {
       read_value(value, key, into.setting.from, reading);
     }}};

constexpr Field<model::SwitchedOff> switch_fields[]{
    {{"mechanism", Form::word, Need::required, "-", 0, 0, "",
      "Mechanism of the model to switch off; `kindred keys` lists them."},
     [](const Value& value, const Key& key, model::SwitchedOff& into, Reading& reading) {
       into.mechanism = read_word(value, key, mechanism_names(), reading).value_or(0);
     }},
    {{"from", Form::month, Need::required, "year", bounds::nameable.least, bounds::nameable.most,
      "", "First month in which it is switched off."},
     keep<&model::SwitchedOff::from>}};

constexpr Field<model::AdversityShock> shock_fields[]{
    {{"factor", Form::word, Need::required, "-", 0, 0, "",
      "Family factor of which more episodes begin, such as domestic_abuse or money_and_housing."},
     [](const Value& value, const Key& key, model::AdversityShock& into, Reading& reading) {
       if (const auto w = read_word(value, key, words_of(model::family_factor_names), reading)) {
         into.factor = static_cast<model::FamilyFactor>(*w);
       }
     }},
    {{"years", Form::years, Need::required, "years ending 31 March", bounds::flows.least,
      bounds::flows.most, "", "First and last year in which more begin."},
     [](const Value& value, const Key& key, model::AdversityShock& into, Reading& reading) {
       YearRange years{};
       read_value(value, key, years, reading);
       into.first_year = years.from;
       into.last_year = years.to;
     }},
    {{"times", Form::number, Need::required, "-", 0, 20, "",
      "Onsets in families prone to the factor, as a multiple of the usual number."},
     [](const Value& value, const Key& key, model::AdversityShock& into, Reading& reading) {
       read_value(value, key, into.times, reading);
     }}};

/// Whether the parameter is one that can change, and the value within its range.
bool can_be_set(const SettingText& stated, Reading& reading) {
  const auto& name = stated.setting.parameter;
  if (name.empty()) return false;  // reported already
  model::Parameters any;
  std::vector<std::string> names;
  for (const auto& key : model::keys(any)) {
    names.push_back(key.name);
    if (key.name != name) continue;
    if (const auto why = model::fixed_for_life(name)) {
      reading.mistake(
          stated.parameter_at, fmt::format("'{}' cannot change during a run", name),
          std::string(*why),
          "change it in your own folder of fitted parameters, and give that with --fitted");
      return false;
    }
    if (stated.value_at.line == 0) return false;  // a missing value is reported already
    if (stated.setting.value >= key.least && stated.setting.value <= key.most) return true;
    reading.mistake(stated.value_at, fmt::format("{} is out of range", stated.setting.value),
                    fmt::format("{} [{}]: {}", name, key.unit, key.description),
                    fmt::format("choose a value from {} to {}", key.least, key.most));
    return false;
  }
  if (const auto* was = gone(gone_parameters, name)) {
    reading.mistake(stated.parameter_at, fmt::format("'{}' is no longer a parameter", name),
                    std::string(was->why), std::string(was->instead));
    return false;
  }
  reading.mistake(stated.parameter_at, fmt::format("there is no parameter '{}'", name),
                  "[[set]] can only change a parameter that the model has",
                  suggestion(name, names));
  return false;
}

}  // namespace

void read_settings(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  each_table<SettingText>(value, key, setting_fields, reading,
                          [&](const SettingText& one, const Value&) {
                            if (can_be_set(one, reading))
                              into.scenario.overrides.push_back(one.setting);
                          });
}

void read_switches(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  each_table<model::SwitchedOff>(
      value, key, switch_fields, reading,
      [&](const auto& one, const Value&) { into.scenario.switched_off.push_back(one); });
}

void read_shocks(const Value& value, const Key& key, ScenarioText& into, Reading& reading) {
  each_table<model::AdversityShock>(
      value, key, shock_fields, reading,
      [&](const auto& one, const Value&) { into.scenario.shocks.push_back(one); });
}

std::vector<KeyGroup> terms_keys() {
  return {{"[[set]] in a scenario", keys_of<SettingText>(setting_fields)},
          {"[[switch_off]] in a scenario", keys_of<model::SwitchedOff>(switch_fields)},
          {"[[adversity_shock]] in a scenario", keys_of<model::AdversityShock>(shock_fields)}};
}

}  // namespace kindred::scenarios
