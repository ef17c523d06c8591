// scenarios/scenario_fields.hpp - the keys of a scenario file, and what one file states.
//
// Internal to scenario.cpp, which joins the files that extend one another.
#pragma once

#include <vector>

#include "scenarios/key.hpp"
#include "scenarios/scenario_text.hpp"
#include "scenarios/table_reader.hpp"

namespace kindred::scenarios {

/// Reads the keys of a whole file over what `into` holds already.
void read_scenario_table(const Value& root, const Place& at, ScenarioText& into, Reading& reading);

/// The keys of a scenario file, by table.
std::vector<KeyGroup> scenario_keys();

}  // namespace kindred::scenarios
