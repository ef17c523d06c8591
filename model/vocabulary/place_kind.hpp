// model/vocabulary/place_kind.hpp - kinds of places for looked-after children, the sectors that run
// them, and how foster carers come to enquire.
#pragma once

#include "model/vocabulary/statuses.hpp"

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

/// Groups of kinds of places whose prices differ alike.
enum class PriceGroup : std::uint8_t { fostering, homes, size_ };
inline constexpr NamesOf<PriceGroup> price_group_names{"fostering", "homes"};
constexpr PriceGroup price_group(PlaceKind kind) {
  return kind <= PlaceKind::agency_foster ? PriceGroup::fostering : PriceGroup::homes;
}

/// Who runs it (PR1 own, PR4 private, PR5 voluntary).
enum class Sector : std::uint8_t { authority, private_sector, voluntary, size_ };
inline constexpr NamesOf<Sector> sector_names{"local_authority", "private", "voluntary"};

/// By which way a fostering household came to enquire.
enum class Channel : std::uint8_t { word_of_mouth, social_media, mixed_media, other, size_ };
inline constexpr NamesOf<Channel> channel_names{"word_of_mouth", "social_media", "mixed_media",
                                                "other"};
/// Kinds of fostering households; they are the first of PlaceKind.
inline constexpr std::size_t foster_kinds = 3;
constexpr bool is_foster(PlaceKind kind) { return index(kind) < foster_kinds; }
inline constexpr std::array<std::string_view, foster_kinds> foster_kind_names{"kin", "authority",
                                                                              "agency"};

/// What a place is used for, or why not.
enum class PlaceUse : std::uint8_t { filled, staying_put, on_hold, vacant, size_ };
inline constexpr NamesOf<PlaceUse> place_use_names{"filled", "staying_put", "on_hold", "vacant"};

}  // namespace kindred::model
