// model/market/market.hpp - places are found for children with a request, in all areas together.
//
// Between the halves of a month (one_month.hpp): places that were left are free again; children
// whose home closes, and children in crisis places, request a place, as do those who need a new
// one. Requests are answered one after the other: children with high needs first, then the longest
// wait, then a keyed tie. The market fills and empties places; the child's own area applies the
// allocation (model/processes/care/placement.hpp).
// Equation:  a free place suits a child by a keyed draw of the two; of the areas that have one that
//            suits, the nearest is taken, and in it the one that suits best. Where none suits,
//            other kinds that may replace it are tried, then places that do not suit; at last a
//            crisis place is opened.
#pragma once

#include "model/market/rules.hpp"
#include "model/world/world.hpp"

namespace kindred::model {

class Market {
 public:
  Market(const World& world, const Parameters& parameters) : world_(world) { use(parameters); }
  /// From now on. Where some areas are missing, none share a market.
  void use(const Parameters& parameters);

  /// Places are counted from now on, if they are at all: everybody who is looked after as history
  /// begins has one, and where there are too few, more are opened.
  void open(std::span<AreaState> areas, const KeyedRng& rng) const;
  /// Answers the requests of a month; `areas` are those of the world, in their order. `launched`:
  /// what is usual in a region's market is no longer learned.
  void allocate(std::span<AreaState> areas, const KeyedRng& rng, Month month, bool launched) const;

  /// Throws std::logic_error where places and the children who live in them, in any area, do not
  /// agree; holds at any time between the halves of a month.
  static void check(std::span<const AreaState> areas);

 private:
  const World& world_;
  market::Rules rules_;
};

}  // namespace kindred::model
