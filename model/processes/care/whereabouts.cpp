#include "model/processes/care/whereabouts.hpp"

#include <vector>

#include "model/vocabulary/placement_mismatch.hpp"

namespace kindred::model::whereabouts {

namespace {

struct Whereabouts {
  Boundary boundary;
  Distance distance;
  ProvidedBy by;
};

void count(AreaMonth& area_month, const Child& child, Whereabouts where) {
  if (child.unaccompanied == Unaccompanied::uasc) where.distance = Distance::not_known;
  area_month.count(Tally::looked_after_by_distance, locality(where.boundary, where.distance));
  area_month.count(Tally::looked_after_by_provider, index(where.by));
}

/// An authority approves carers over its boundary; a home that it runs is inside it.
ProvidedBy provider_of(const PlacementStay& stay, Boundary boundary) {
  if (!is_counted(stay.kind)) return ProvidedBy::not_reported;
  switch (stay.sector) {
    case Sector::private_sector:
      return ProvidedBy::private_sector;
    case Sector::voluntary:
      return ProvidedBy::voluntary;
    default:
      return boundary == Boundary::outside && !is_foster(stay.kind) ? ProvidedBy::other_authority
                                                                    : ProvidedBy::own_authority;
  }
}

void count_stay(AreaMonth& area_month, const PlacementStay& stay) {
  const auto boundary =
      stay.area == area_month.area && !stay.beyond ? Boundary::inside : Boundary::outside;
  const auto distance = stay.miles > near_home ? Distance::far_from_home : Distance::near_home;
  count(area_month, area_month.state->children[stay.record],
        {boundary, distance, provider_of(stay, boundary)});
  if (!is_counted(stay.wanted)) return;
  area_month.count(Tally::looked_after_by_kind_wanted,
                   wanted_and_found_cell(place_kind(stay.wanted), stay.kind));
}

ProvidedBy drawn_provider(const AreaMonth& area_month, Placement placement, double u) {
  const auto& shares = area_month.rates.outside_market_provider;
  switch (placement) {
    case Placement::with_parents:
      return ProvidedBy::parents;
    case Placement::placed_for_adoption:
      return static_cast<ProvidedBy>(pick(shares[0], u));
    case Placement::other_residential:
    case Placement::residential_school:
      return static_cast<ProvidedBy>(pick(shares[1], u));
    default:
      return ProvidedBy::not_reported;
  }
}

void count_outside_market(AreaMonth& area_month, const Child& child) {
  const auto group = child.placement == Placement::with_parents ? OutsideMarket::with_parents
                     : child.placement == Placement::placed_for_adoption
                         ? OutsideMarket::placed_for_adoption
                         : OutsideMarket::other;
  const auto w =
      area_month.rng.words(child.id, DrawPurpose::whereabouts, month_of(child.placement_since));
  const auto cell = pick(area_month.rates.outside_market_locality[index(group)], uniform(w[0]));
  count(area_month, child,
        {static_cast<Boundary>(cell / count_of<Distance>),
         static_cast<Distance>(cell % count_of<Distance>),
         drawn_provider(area_month, child.placement, uniform(w[1]))});
}

}  // namespace

void count_year(AreaMonth& area_month) {
  const auto& state = *area_month.state;
  std::vector<bool> has_stay(state.children.size());
  for (const auto& stay : state.supply.placement_stays) {
    has_stay[stay.record] = true;
    count_stay(area_month, stay);
  }
  for (const auto record : state.open.records()) {
    const auto& child = state.children[record];
    const bool outside_market = child.looked_after() && !is_counted(child.placement);
    if (outside_market && !has_stay[record]) count_outside_market(area_month, child);
  }
}

}  // namespace kindred::model::whereabouts
