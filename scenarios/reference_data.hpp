// scenarios/reference_data.hpp - what a file may refer to: folders, areas, budget lines.
//
// The program fills this in from the published data and from where it is installed; a scenario or
// an intervention is then checked against it as it is read.
#pragma once

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "scenarios/area_words.hpp"

namespace kindred::scenarios {

/// An authority that scenarios can name, with the ONS code of its region.
struct Area {
  std::string code;
  std::string name;
  std::string region;
  double children = 0;                   ///< aged 0 to 17, mid-2022
  std::array<double, 10> deprivation{};  ///< their shares by tenth of neighbourhoods, the most
                                         ///< deprived first
};

struct ReferenceData {
  std::filesystem::path library;          ///< folder of scenario files
  std::filesystem::path interventions;    ///< folder of intervention files
  std::vector<Area> areas;                ///< every authority of the model
  std::vector<std::string> budget_lines;  ///< published service lines that a cost may go to
};

/// The ONS codes of the authorities that `words` name (area_words.hpp), in the order of
/// `reference_data.areas`. What is every authority answers with an empty list.
std::vector<std::string> areas_named(std::span<const AreaWord> words,
                                     const ReferenceData& reference_data,
                                     std::vector<Mistake>& mistakes);
/// The same of words after --areas; throws InputError.
std::vector<std::string> areas_named(std::span<const std::string> words,
                                     const ReferenceData& reference_data);

}  // namespace kindred::scenarios
