// model/parameters/area.hpp - what differs between areas.
#pragma once

#include <array>
#include <string>

#include "model/parameters/by_place.hpp"
#include "model/parameters/by_year.hpp"
#include "model/vocabulary/spending_line.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// What differs between areas, each as a factor on one or more transitions.
enum class AreaLevel : std::uint8_t {
  referral,
  section_47,
  conference,
  plan_end,
  case_closure,
  entry,
  exit,
  residential,  ///< on the share of placements that are children's homes and other residential ones
  move,
  local,  ///< on the chance that an agency\'s place or a home in the area itself suits
  size_
};
inline constexpr NamesOf<AreaLevel> area_level_names{
    "referral", "section_47", "conference",  "plan_end", "case_closure",
    "entry",    "exit",       "residential", "move",     "local"};
using AreaLevels = std::array<double, count_of<AreaLevel>>;

/// An authority's shares of households and homes that are, or open, in England.
struct AreaSupply {
  ByFosterKind households{};
  BySector homes{};      ///< places of children's homes in April 2013
  BySector openings{};   ///< of children's homes
  double secure = 0;     ///< places of secure homes
  double supported = 0;  ///< places of supported accommodation, and openings
};

struct AreaParameters {
  std::string code;
  AreaLevels level{};
  double unaccompanied_share = 0;  ///< of England's arrivals
  double leadership = 0;           ///< inspection grades of its leaders better than the mean
  AreaSupply supply;
  /// Prices of places in its region over England's, at the published mix.
  std::array<double, count_of<PriceGroup>> price_level{1, 1};
  ByYear<count_of<Contract>> staff{};  ///< social workers, full-time equivalents
};

}  // namespace kindred::model
