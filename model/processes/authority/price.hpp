// model/processes/authority/price.hpp - what a place for a looked-after child costs.
//
// Real thing:  weekly fees of foster homes and children's homes, agreed place by place under a
//              framework or on the spot; own provision at its cost.
// Equation:    price = mean of the kind in the year x region x sector x needs x scarcity^g x
// spread.
//              Region, sector and needs have mean 1 over the published mix. Spread has mean 1: in
//              fostering lognormal; in children's homes lognormal with chance 1 - d, and with
//              chance d Pareto above `tail_threshold`: P(more than x) = (tail_threshold / x)^shape.
//              A part of the lognormal is the provider's, the rest the child's.
// Parameters:  price.* (docs/theory/price.md), the price book (docs/theory/money.md)
// Left out:    block contracts and empty places paid for, uplifts within a stay, negotiation.
//
// A price is keyed by child, provider and month, never by scenario: a child placed with the same
// provider at the same time pays the same in every scenario but for scarcity.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::price {

/// A placement about to be made.
struct Asked {
  AgentId child = 0;
  AgentId provider = 0;  ///< 0: a crisis place, opened for this child
  Month month;
  PlaceKind kind = PlaceKind::authority_foster;
  Sector sector = Sector::authority;
  NeedsBand needs = NeedsBand::normal;
  double scarcity = 1;  ///< of the region's prices (MarketView::price)
};

/// The price of a place [pence a day, at prices of 2022-23].
std::uint32_t pence_a_day(const PriceRates& rates, const KeyedRng& rng, const Asked& asked);
/// The same in a crisis, when no place of any kind is free: more expensive than a children's home.
std::uint32_t crisis_pence_a_day(const PriceRates& rates, const KeyedRng& rng, Asked asked);

/// What the places of the month cost at the mean, by placement: before places are counted.
void count_month(AreaMonth& area_month);

}  // namespace kindred::model::price
