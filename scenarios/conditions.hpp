// scenarios/conditions.hpp - what a roll-out waits for: a duty that is in force, a grant that pays.
//
// Internal to scenario.cpp. Both are named, and are looked up when all the files that extend one
// another are read: a scenario that moves a duty's date, or changes a grant, moves all that hangs
// on it.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "scenarios/scenario_text.hpp"
#include "scenarios/table_reader.hpp"

namespace kindred::scenarios {

/// Reads the duties of a file over those that are known.
void read_duties(const Value&, const Key&, ScenarioText&, Reading&);

/// Whether a roll-out states when it begins, once.
void check_beginning(const RollOutText& stated, Reading& reading);

/// Gives each roll-out of the scenario the date of its duty and what its grant pays for.
/// `conditions` are those of the roll-outs, in their order.
void fulfil(const std::vector<Condition>& conditions, ScenarioText& stated, Reading& reading);

std::vector<KeyGroup> duty_keys();

}  // namespace kindred::scenarios
