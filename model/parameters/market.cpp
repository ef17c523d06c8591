#include "model/parameters/market.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

void market_keys(KeyList& list, MarketParameters& p) {
  constexpr std::array<std::string_view, 2> kinds{"kin_foster", "authority_foster"};
  list.add("market.counted", "0 or 1",
           "1: places for looked-after children can run out; 0: every request for a place is met.",
           0, 1, p.counted);
  list.add("market.shared", "0 or 1",
           "1: agency carers and homes take children from every area; 0: they take only children "
           "from their own area, who always find any other place elsewhere.",
           0, 1, p.shared);
  list.add("market.prices", "0 or 1",
           "1: prices of places respond to how full they are; 0: they do not.", 0, 1, p.prices);
  // A request for kin is for those kin: a place with them suits.
  for (auto k = index(PlaceKind::authority_foster); k < count_of<PlaceKind>; ++k) {
    list.add("market.suits." + std::string(place_kind_names[k]), "probability",
             "Chance that a free place of this kind suits a child who needs one.", 0, 1,
             p.suits[k]);
  }
  list.add("market.suits.high_needs", "-",
           "Factor on this chance in foster care for a child whose needs are known to be high.", 0,
           1, p.suits_high_needs);
  list.add("market.beyond", kinds, "share",
           "Share of carer households of this kind that live outside the authority's boundary.", 0,
           1, p.beyond);
  list.add("market.exempt", "children",
           "Number of siblings that a fostering household can take beyond its approved places.", 0,
           4, p.exempt);
  list.add("market.usual_months", "months",
           "Time before the launch that sets what is usual in a region's market.", 1, 120,
           p.usual_months);
}

}  // namespace kindred::model
