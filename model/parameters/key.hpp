// model/parameters/key.hpp - a base value explained: one list drives reading, range checks,
// `kindred keys` and the docs.
#pragma once

#include <string>

namespace kindred::model {

struct Key {
  std::string name;
  std::string unit;
  std::string description;  ///< one sentence, ending in a full stop
  double least, most;       ///< a value outside is a mistake in the file
  double* value;            ///< where it is kept
};

}  // namespace kindred::model
