#include "model/parameters/key_list.hpp"

namespace kindred::model {

void market_keys(KeyList& list, MarketParameters& p) {
  constexpr std::array<std::string_view, 2> kinds{"kin_foster", "authority_foster"};
  list.add("market.counted", "0 or 1",
           "1: places for looked-after children run out; 0: whoever asks has what it asks for.", 0,
           1, p.counted);
  list.add("market.shared", "0 or 1",
           "1: agency carers and homes of all areas are open to all; 0: to their own area's "
           "children, who find whatever else they ask for elsewhere.",
           0, 1, p.shared);
  list.add("market.prices", "0 or 1",
           "1: prices of places answer to how full they are; 0: they do not.", 0, 1, p.prices);
  // Kin are asked for by name: a place with them suits.
  for (auto k = index(PlaceKind::authority_foster); k < count_of<PlaceKind>; ++k) {
    list.add("market.suits." + std::string(place_kind_names[k]), "probability",
             "Chance that a free place of this kind suits a child who asks for one.", 0, 1,
             p.suits[k]);
  }
  list.add("market.suits.high_needs", "-",
           "Factor on this chance in foster care where a child's needs are known to be high.", 0, 1,
           p.suits_high_needs);
  list.add("market.beyond", kinds, "share",
           "Carer households of these kinds that live beyond the authority's boundary.", 0, 1,
           p.beyond);
  list.add("market.exempt", "children",
           "Siblings whom a fostering household takes beyond its approved places.", 0, 4, p.exempt);
  list.add("market.usual_months", "months",
           "Time over which what is usual in a region's market is remembered, up to the launch.", 1,
           120, p.usual_months);
}

}  // namespace kindred::model
