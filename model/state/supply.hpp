// model/state/supply.hpp - carers' households and homes, and which of their places looked-after
// children live in.
//
// Every household and home is in one area, whichever authority's children live in it, so that
// England's market is only its areas' supply seen together (market.hpp). Fostering and homes
// (processes/) make and close them; the market alone fills and empties their places.
#pragma once

#include <array>
#include <vector>

#include "model/chance/identity.hpp"
#include "model/state/child.hpp"
#include "model/vocabulary/calendar.hpp"
#include "model/vocabulary/place_kind.hpp"

namespace kindred::model {

template <class T>
using ByKind = std::array<T, count_of<PlaceKind>>;

/// A carer household or a home.
struct Provider {
  AgentId id = 0;
  std::int16_t opened = 0;  ///< month of approval or registration
  PlaceKind kind : 4 = PlaceKind::authority_foster;
  Sector sector : 4 = Sector::authority;
  std::uint8_t places = 0;
  std::uint8_t exempt = 0;         ///< more places, for siblings beyond the usual fostering limit
  std::uint8_t filled = 0;         ///< by looked-after children, and
  std::uint8_t staying_put = 0;    ///< by young people of 18 and over; together at most all places
  bool closing : 1 = false;        ///< takes nobody any more; goes when it is empty
  bool gone : 1 = false;           ///< the slot is free for another
  bool constellation : 1 = false;  ///< of fostering households round a hub
  bool on_hold : 1 = false;        ///< takes nobody this quarter
  Channel channel : 4 = Channel::other;

  int free() const { return places + exempt - filled - staying_put; }
  bool takes() const { return !closing && !gone && !on_hold && free() > 0; }
  /// A child leaves; a place opened for a sibling closes.
  void vacate() {
    --filled;
    if (exempt > 0) --exempt;
  }
};
static_assert(sizeof(Provider) == 16, "without unset bits, for images");

/// The place in which a looked-after child lives.
struct PlacementStay {
  std::uint32_t record = nobody;    ///< of the child, in its own area
  std::uint32_t provider = nobody;  ///< in `area`; nobody: opened for this child
  std::uint16_t area = 0;           ///< among the world's areas, where it is
  std::uint16_t miles : 12 = 0;     ///< from home
  bool paid_elsewhere : 1 = false;  ///< an unaccompanied child's: from a line of its own
  bool beyond : 1 = false;          ///< a household of the area that lives beyond its boundary
  Sector sector : 2 = Sector::authority;  ///< that runs it
  std::uint32_t pence_a_day = 0;          ///< at prices of 2022-23; 0: not priced yet
  NarrowDay since;
  Placement wanted = Placement::not_looked_after;  ///< what was requested
  Placement kind = Placement::not_looked_after;    ///< what it is; `other` in a crisis
};
static_assert(sizeof(PlacementStay) == 20, "without unset bits, for images");

/// A crisis place: opened where nothing was free, and closed when the child moves on.
constexpr bool is_crisis(const PlacementStay& stay) { return stay.kind == Placement::other; }

/// A child needs a place from a day on: of the kind that it is said to be placed in.
struct PlaceRequest {
  std::uint32_t record = nobody;
  NarrowDay day;
};

/// A place that a child has left; until a month, where it stays put as a young adult.
struct LeftPlace {
  std::uint32_t provider = nobody;
  std::uint16_t area = 0;
  std::int16_t stays_until = 0;  ///< month; 0: it is gone
};

/// What the market found for a child.
struct Allocation {
  PlacementStay stay;
  AgentId provider = 0;           ///< the household or home
  std::uint32_t beside = nobody;  ///< record of the sibling whose home it shares
  bool moves = false;             ///< from a place that closes, or a crisis place
  bool apart = false;             ///< no longer with the siblings of its request
  bool suits = true;              ///< chosen, and not merely the last that was free
};

/// What an area knows of the market, as it was at the end of the month before.
struct MarketView {
  ByKind<float> occupancy{};  ///< share of usable places of the region that are filled
  ByKind<float> usual{};      ///< the same, as it usually is: until the launch
  /// Price of a place against that of the fitted years at the same date: 1 without scarcity.
  ByKind<float> price{1, 1, 1, 1, 1, 1};
};

/// A household that has applied to foster and is assessed.
struct Application {
  AgentId id = 0;            ///< the household's, for as long as it fosters
  std::int32_t decided = 0;  ///< month in which it is approved or not
  std::int16_t applied = 0;  ///< month; kept for an image without unset bits: nothing reads it
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

/// The households and homes in an area, and where its own children live.
struct Supply {
  std::int64_t begun = 0;           ///< 1 since history began: places are counted
  std::vector<Provider> providers;  ///< slots; those `gone` are used again
  std::vector<PlacementStay>
      placement_stays;  ///< of the area's own children, in no order that matters
  MarketView view;
  std::vector<Application> applications;  ///< under assessment, in no order that matters
  std::vector<StayingPut> staying_put;    ///< with carers who live here
  ByKind<std::int32_t> open_providers{};  ///< households and homes
  std::uint32_t first_gone = 0;  ///< slot + 1 of the one that went last; its `id` tells the next

  // Of one month; none between months.
  std::vector<PlaceRequest> place_requests;
  std::vector<LeftPlace> left;
  std::vector<Allocation> allocations;

  /// Adds a household or home; returns its slot.
  std::uint32_t add(const Provider& provider);
  /// One that is empty is gone, and its slot free.
  void remove(std::uint32_t slot);

  template <class Visit>
  void each_part(Visit visit) {
    visit(begun);
    visit(providers);
    visit(placement_stays);
    visit(view);
    visit(applications);
    visit(staying_put);
    visit(open_providers);
    visit(first_gone);
  }
};

}  // namespace kindred::model
