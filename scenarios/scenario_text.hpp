// scenarios/scenario_text.hpp - a scenario and what only its files know, while they are read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/policy/policy.hpp"
#include "scenarios/input_error.hpp"

namespace kindred::scenarios {

/// A duty of law: when it is in force, if it is.
struct Duty {
  std::optional<model::Month> from;
};
/// The first month of what never begins.
inline constexpr model::Month never = model::first_month(3000);

/// What a roll-out waits for, by name (conditions.hpp); empty names: nothing.
struct Condition {
  std::string duty;
  Place duty_at;
  std::string grant;
  Place grant_at;
  double gbp_per_child = 0;  ///< a year, of full delivery; 0: any money pays for all
};

/// A [[roll_out]]; its intervention is still a word.
struct RollOutText {
  Place at;
  std::string intervention;
  Place intervention_at;
  Place from_at;
  model::RollOut roll_out;
  Condition condition;
};

/// Whether interventions work as they state, or are paid for without effect.
enum class Effects : std::uint8_t { as_stated, none };

/// A scenario and what only its files know. `roll_outs` are those of the file being read.
struct ScenarioText {
  model::Scenario scenario;
  Effects effects = Effects::as_stated;
  std::vector<RollOutText> roll_outs;
  std::map<std::string, Duty> duties;
  Place grants_at;  ///< of the last [[grant]]
};

}  // namespace kindred::scenarios
