// model/market/market.hpp - places are found for children with a request, in all areas together.
//
// Between the halves of a month (one_month.hpp): places that were left are free again; children
// whose home closes, and children in crisis places, request a place, as do those who need a new
// one. Requests are answered one after the other: children with high needs first, then the longest
// wait, then a keyed tie. The market fills and empties places; the child's own area applies the
// allocation (model/processes/care/placement.hpp). Where the market is not shared (`market.shared`,
// or the world lacks areas), a child is offered places of its own area, and then one elsewhere: of
// agencies and homes there is always one, which is not counted.
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
  /// These parameters apply from now on. If the world lacks some areas, the market is not shared.
  void use(const Parameters& parameters);

  /// Starts the count of places, if the parameters count them: gives a place to every child who is
  /// looked after as history begins, and opens more where there are too few.
  void open(std::span<AreaState> areas, const KeyedRng& rng) const;
  /// Answers the requests of a month. `areas` are those of the world, in their order. `launched`:
  /// the usual occupancy of a region's places no longer follows what is observed.
  void allocate(std::span<AreaState> areas, const KeyedRng& rng, Month month, bool launched) const;

  /// Throws std::logic_error where places and the children who live in them, in any area, do not
  /// agree; holds at any time between the halves of a month.
  static void check(std::span<const AreaState> areas);

 private:
  const World& world_;
  market::Rules rules_;
};

}  // namespace kindred::model
