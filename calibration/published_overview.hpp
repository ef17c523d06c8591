// calibration/published_overview.hpp - the text of `kindred data`: what is published, and the gaps.
//
// Without an indicator, a table of all of them: unit, years, how many of the 153 authorities, how
// many of their years are missing, sources. With one, its figures by area and year.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calibration/published.hpp"

namespace kindred::calibration {

struct OverviewRequest {
  std::optional<std::string> indicator;
  std::optional<std::string> breakdown;  ///< a breakdown kind; the total without one
  /// As scenarios/area_words.hpp has them. Empty: all for a total, England for a breakdown.
  std::vector<std::string> areas;
  std::optional<std::pair<int, int>> years;  ///< first and last
};

/// Throws scenarios::InputError, with what was probably meant, for a name it does not know.
std::string overview(const Published& data, const OverviewRequest& request);

}  // namespace kindred::calibration
