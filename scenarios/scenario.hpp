// scenarios/scenario.hpp - reads a scenario, with all that it extends and the interventions that
// it rolls out.
//
// A scenario that extends another begins as that one: a key that it states replaces the other's,
// its roll-outs are added to the other's. Name, question and description are never inherited. A
// template with every key is in scenarios/templates/scenario.toml.
#pragma once

#include <string>
#include <vector>

#include "model/policy/policy.hpp"
#include "scenarios/reference_data.hpp"

namespace kindred::scenarios {

/// Reads and checks the scenario called `name_or_path`: a name in the library (`baseline`), or the
/// path of a file. Throws InputError with every mistake in all the files read.
/// Scenario::text holds those files whole, named without the folders that they happen to lie in.
model::Scenario read_scenario(const std::string& name_or_path, const ReferenceData& reference_data);

/// The names of the scenarios in the library, in order.
std::vector<std::string> library_scenarios(const ReferenceData& reference_data);

}  // namespace kindred::scenarios
