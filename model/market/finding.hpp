// model/market/finding.hpp - a free place is found for one applicant after the other.
#pragma once

#include "model/market/applicants.hpp"
#include "model/market/rules.hpp"

namespace kindred::model::market {

/// The places of all areas in one month: found, filled, opened.
class Places {
 public:
  Places(const World& world, std::span<AreaState> areas, const Rules& rules, const KeyedRng& rng,
         Month month);

  /// Finds a place for each of the applicant's children, fills it, and leaves the answer in their
  /// own area.
  void allocate(const Applicant& applicant);
  /// The same as history begins: where nothing of the kind is free, a place is opened.
  void place_at_start(const Applicant& applicant);

 private:
  struct FoundPlace {
    Place place;
    Placement kind = Placement::not_looked_after;
    bool suits = true;
  };
  /// Free places of an area by kind: indices of providers.
  using Free = std::array<std::vector<std::uint32_t>, count_of<PlaceKind>>;

  /// Who could foster as a relative or friend is the family's affair: nobody competes for them.
  void with_kin(const Applicant& applicant);
  FoundPlace find(const Applicant& applicant, unsigned children) const;
  /// A free place of a kind, the nearest that suits or, `suiting` or not, any.
  std::optional<Place> nearest(const Applicant& applicant, PlaceKind kind, unsigned children,
                               bool suiting) const;
  std::optional<Place> in_area(const Applicant& applicant, PlaceKind kind, unsigned children,
                               bool suiting, std::uint16_t area) const;
  /// Places for so many children; a foster home may take siblings beyond the usual limit.
  int free_places(const Provider& provider) const;
  /// Whether there are places for all of them where a sibling lives.
  bool joins(const Applicant& applicant) const;
  /// That a free place in an area suits.
  double chance(const Applicant& applicant, PlaceKind kind, std::uint16_t area) const;
  bool open_to_all(PlaceKind kind) const;
  Provider& provider(const Place& place) const {
    return areas_[place.area].supply.providers[place.provider];
  }
  Place opened(const Applicant& applicant, PlaceKind kind) const;
  void give(const Applicant& applicant, unsigned from, unsigned to, FoundPlace found,
            std::uint32_t beside, bool apart) const;
  /// How far from home, and whether beyond the boundary.
  void set_whereabouts(PlacementStay& stay, const Applicant& applicant) const;

  const World& world_;
  std::span<AreaState> areas_;
  const Rules& rules_;
  const MarketParameters& p_;
  const KeyedRng& rng_;
  const Month month_;
  std::vector<Free> free_;
};

}  // namespace kindred::model::market
