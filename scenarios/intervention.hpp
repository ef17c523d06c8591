// scenarios/intervention.hpp - reads an intervention: what it changes, what it costs, how it is
// known.
//
// An intervention without evidence or without a caveat is a mistake: both are printed beside its
// results. Who gets it, where and when is a scenario's to say. A template with every key is in
// scenarios/templates/intervention.toml.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/policy/policy.hpp"
#include "scenarios/key.hpp"
#include "scenarios/reference_data.hpp"

namespace kindred::scenarios {

/// Reads and checks the file. Throws InputError with every mistake in it.
model::Intervention read_intervention(const std::filesystem::path& file,
                                      const ReferenceData& reference_data);

/// The keys of an intervention file, by table.
std::vector<KeyGroup> intervention_keys();

}  // namespace kindred::scenarios
