// model/supply.hpp - carers' households and homes, and which of their places looked-after children
// live in.
//
// Every household and home stands in one area, whichever authority's children live in it, so that
// England's market is nothing but its areas' supply seen together (market.hpp). Fostering and homes
// (processes/) make and close them; the market alone fills and empties their places.
#pragma once

#include <array>
#include <vector>

#include "model/calendar.hpp"
#include "model/child.hpp"
#include "model/identity.hpp"
#include "model/place_kind.hpp"
#include "model/statuses.hpp"

namespace kindred::model {

/// By which way a fostering household came to enquire.
enum class Channel : std::uint8_t { word_of_mouth, social_media, mixed_media, other, size_ };
inline constexpr NamesOf<Channel> channel_names{"word_of_mouth", "social_media", "mixed_media",
                                                "other"};

/// A carer household or a home.
struct Provider {
  AgentId id = 0;
  std::int16_t opened = 0;  ///< month of approval or registration
  PlaceKind kind = PlaceKind::authority_foster;
  Sector sector = Sector::authority;
  std::uint8_t places = 0;
  std::uint8_t filled = 0;       ///< by looked-after children, and
  std::uint8_t staying_put = 0;  ///< by young people of 18 and over; both together at most `places`
  bool closing : 1 = false;      ///< takes nobody any more; goes when it is empty
  bool gone : 1 = false;         ///< the slot is free for another
  bool constellation : 1 = false;  ///< of fostering households round a hub
  bool on_hold : 1 = false;        ///< takes nobody this quarter
  Channel channel : 4 = Channel::other;

  bool takes() const { return !closing && !gone && !on_hold && filled + staying_put < places; }
};
static_assert(sizeof(Provider) == 16, "without unset bits, for images");

/// The place in which a looked-after child lives.
struct Lodging {
  std::uint32_t record = nobody;    ///< of the child, in its own area
  std::uint32_t provider = nobody;  ///< in `area`; nobody: opened for this child (a crisis place)
  std::uint16_t area = 0;           ///< among the world's areas, where it stands
  std::uint16_t miles = 0;          ///< from home
  std::uint32_t pence_a_day = 0;    ///< at prices of 2022-23
  NarrowDay since;
  Placement wanted = Placement::not_looked_after;  ///< what was asked for
  Placement kind = Placement::not_looked_after;    ///< what it is; `other` in a crisis
};
static_assert(sizeof(Lodging) == 20, "without unset bits, for images");

/// What an area knows of the market, as it stood at the end of the month before.
struct MarketView {
  /// Share of usable places that are filled, in the region; 0 before there is a market.
  std::array<float, count_of<PlaceKind>> occupancy{};
  /// Price of a place against the price of the fitted years at the same date; 1 without scarcity.
  std::array<float, count_of<PlaceKind>> price{1, 1, 1, 1, 1, 1};
};

/// What stands in an area, and where its own children live.
struct Supply {
  std::vector<Provider> providers;  ///< slots; those `gone` are used again
  std::vector<Lodging> lodgings;    ///< of the area's own children, in no order that matters
  MarketView view;
};

}  // namespace kindred::model
