// scenarios/surroundings.hpp - what a file may refer to: folders, areas, budget lines.
//
// The program fills this in from the published data and from where it is installed; a scenario or
// an intervention is then checked against it as it is read.
#pragma once

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "scenarios/input_error.hpp"

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

struct Surroundings {
  std::filesystem::path library;          ///< folder of scenario files
  std::filesystem::path interventions;    ///< folder of intervention files
  std::vector<Area> areas;                ///< every authority of the model
  std::vector<std::string> budget_lines;  ///< published service lines that a cost may go to
};

/// A word that names areas, and where it stands.
struct AreaWord {
  std::string text;
  Place at;
};

/// The ONS codes of the authorities that `words` name: codes of authorities or of regions, each
/// authority once, in the order of `surroundings.areas`. `all` or England's code alone is every
/// authority and answers with an empty list. A word that names nothing adds to `mistakes`.
std::vector<std::string> areas_named(std::span<const AreaWord> words,
                                     const Surroundings& surroundings,
                                     std::vector<Mistake>& mistakes);

}  // namespace kindred::scenarios
