// model/place_kind.hpp - kinds of places for looked-after children, and who runs them.
#pragma once

#include "model/statuses.hpp"

namespace kindred::model {

/// Kinds of places that are counted and can run out, in the order of Placement.
enum class PlaceKind : std::uint8_t {
  kin_foster,
  authority_foster,
  agency_foster,
  childrens_home,
  secure_home,
  supported_accommodation,
  size_
};
inline constexpr NamesOf<PlaceKind> place_kind_names{"kin_foster",    "authority_foster",
                                                     "agency_foster", "childrens_home",
                                                     "secure_home",   "supported_accommodation"};
constexpr Placement placement_of(PlaceKind kind) {
  return static_cast<Placement>(index(Placement::kin_foster) + index(kind));
}
constexpr bool is_counted(Placement p) {
  return p >= Placement::kin_foster && p <= Placement::supported_accommodation;
}
constexpr PlaceKind place_kind(Placement p) {
  return static_cast<PlaceKind>(index(p) - index(Placement::kin_foster));
}

/// Who runs it (PR1 own, PR4 private, PR5 voluntary).
enum class Sector : std::uint8_t { authority, private_sector, voluntary, size_ };
inline constexpr NamesOf<Sector> sector_names{"local_authority", "private", "voluntary"};

}  // namespace kindred::model
