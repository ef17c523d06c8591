// scenarios/keys.hpp - the text of `kindred keys`: every key that a file may hold, explained.
//
// It is made from the lists that the files are read and checked with, so it cannot go stale.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/vocabulary/transition.hpp"
#include "scenarios/reference_data.hpp"

namespace kindred::scenarios {

/// A parameter of the model, as its own list of keys explains it.
struct ParameterKey {
  std::string_view name;
  std::string_view unit;
  std::string_view description;
  double least = 0.0;
  double most = 0.0;
};

/// Scenario keys, intervention keys, the transitions that can be changed, the budget lines that a
/// cost can go to, and the model's parameters.
std::string keys_text(const ReferenceData& reference_data,
                      std::span<const ParameterKey> parameters);

}  // namespace kindred::scenarios
