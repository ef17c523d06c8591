// scenarios/terms_fields.hpp - the keys of [[set]], [[switch_off]] and [[adversity_shock]].
//
// Internal to scenario_fields.cpp. Each is added to those of the scenarios that this one extends.
#pragma once

#include <vector>

#include "scenarios/scenario_text.hpp"
#include "scenarios/table_reader.hpp"

namespace kindred::scenarios {

void read_settings(const Value&, const Key&, ScenarioText&, Reading&);
void read_switches(const Value&, const Key&, ScenarioText&, Reading&);
void read_shocks(const Value&, const Key&, ScenarioText&, Reading&);

std::vector<KeyGroup> terms_keys();

}  // namespace kindred::scenarios
