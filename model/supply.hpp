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

namespace kindred::model {

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

/// A household that has applied to foster and is assessed.
struct Application {
  AgentId id = 0;            ///< the household's, for as long as it fosters
  std::int32_t decided = 0;  ///< month in which it is approved or not
  std::int16_t applied = 0;  ///< month
  PlaceKind kind = PlaceKind::authority_foster;
  Channel channel = Channel::other;
};
static_assert(sizeof(Application) == 16, "without unset bits, for images");

/// A young person of 18 to 20 who has stayed with former foster carers.
struct StayingPut {
  std::uint32_t provider = nobody;
  std::int32_t until = 0;  ///< first month without
};
static_assert(sizeof(StayingPut) == 8, "without unset bits, for images");

/// What stands in an area, and where its own children live.
struct Supply {
  std::vector<Provider> providers;  ///< slots; those `gone` are used again
  std::vector<Lodging> lodgings;    ///< of the area's own children, in no order that matters
  MarketView view;
  std::vector<Application> applications;  ///< under assessment, in no order that matters
  std::vector<StayingPut> staying_put;    ///< with carers who stand here
  std::array<std::int32_t, count_of<PlaceKind>> standing{};  ///< households and homes
  std::uint32_t first_gone = 0;  ///< slot + 1 of the one that went last; its `id` tells the next

  /// A household or home stands here from now on; its slot.
  std::uint32_t add(const Provider& provider);
  /// One that is empty is gone, and its slot free.
  void remove(std::uint32_t slot);

  template <class Visit>
  void each_part(Visit visit) {
    visit(providers);
    visit(lodgings);
    visit(view);
    visit(applications);
    visit(staying_put);
    visit(standing);
    visit(first_gone);
  }
};

}  // namespace kindred::model
