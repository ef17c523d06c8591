// calibration/fitted.hpp - the parameters as files that a person can review.
//
// A folder holds base_values.csv (key, value, from, source), year_effects.csv (a factor by
// transition and year), area_levels.csv (factors by area) and shares.csv (shares by year). Every
// value says where it is from: fit, published, study, prototype or assumption, and its source.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "model/parameters/parameters.hpp"

namespace kindred::calibration {

/// Where a value is from, and its source.
struct Origin {
  std::string from, source;
};

struct Fitted {
  model::Parameters parameters;
  std::map<std::string, Origin> origins;             ///< by key of a base value
  std::map<std::string, std::string> share_sources;  ///< by name of a table of shares
};

/// Base values alone, from one file; every key must be there, within its range, once.
/// Throws std::runtime_error naming file and line.
void read_base_values(const std::filesystem::path& file, Fitted& fitted);

Fitted read_fitted(const std::filesystem::path& folder);
void write_fitted(const Fitted& fitted, const std::filesystem::path& folder);

/// The whole text of the folder's files, with their names, for provenance.
std::string fitted_text(const std::filesystem::path& folder);

}  // namespace kindred::calibration
