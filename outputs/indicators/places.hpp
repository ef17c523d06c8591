// outputs/indicators/places.hpp - the authorities of a study and the groups they add up to.
//
// A region or England is shown only where every one of its authorities was simulated: a partial
// sum under an ONS code would join with the publication and mislead. Every study also has a last
// place, the sum of all that was simulated: England itself, or `all_simulated`.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "outputs/study/study.hpp"

namespace kindred::outputs {

inline constexpr std::string_view england_code = "E92000001";
inline constexpr std::string_view all_simulated_code = "all_simulated";

/// The regions and England of which `simulated` holds every authority that `all` holds.
std::vector<Place> complete_groups(std::span<const Place> simulated, std::span<const Place> all);

/// Areas, then groups, then `all_simulated` unless England is among the groups. England, or
/// `all_simulated`, comes last.
std::vector<Place> places_of(const StudyHeader& header);

/// For each place, the positions in `header.areas` of the authorities it is the sum of.
std::vector<std::vector<std::size_t>> members_of(const StudyHeader& header);

enum class PlaceLevel : std::uint8_t { authority, region, england, all_simulated };
PlaceLevel level(const Place& place);
std::string_view name(PlaceLevel level);

}  // namespace kindred::outputs
