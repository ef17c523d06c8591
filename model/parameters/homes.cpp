#include "model/parameters/key_list.hpp"

namespace kindred::model {

namespace {

void answer_keys(KeyList& list, HomesParameters& p) {
  list.add("homes.usual_occupancy", home_kind_names, "share",
           "Occupancy of homes in the fitted years, at which as many open and close as then.", 0.1,
           1, p.usual_occupancy);
  list.add("homes.opens_with_occupancy", "-",
           "Power of occupancy in the region, against the usual, on openings.", 0, 20,
           p.opens_with_occupancy);
  list.add("homes.opens_with_price", "-",
           "Power of the price in the region, against that of the fitted years, on openings.", 0,
           20, p.opens_with_price);
  list.add("homes.closes_with_occupancy", "-",
           "Power of usual occupancy, against that in the region, on closings.", 0, 20,
           p.closes_with_occupancy);
  list.add("homes.authority_answer", "share",
           "How much authorities' own homes answer to occupancy and price, of others' answer.", 0,
           1, p.authority_answer);
}

}  // namespace

void homes_keys(KeyList& list, HomesParameters& p) {
  list.add("homes.places", sector_names, "places",
           "Places of children's homes in England in April 2013, by who runs them.", 0, 100'000,
           p.places);
  list.add("homes.supported_places", "places",
           "Places of supported accommodation in England in April 2013.", 0, 100'000,
           p.supported_places);
  list.add("homes.supported_sector", sector_names, "share",
           "Places of supported accommodation by who runs it.", 0, 1, p.supported_sector);
  list.add("homes.size", home_kind_names, "places", "Mean places of a home in April 2013.", 1, 9,
           p.size);
  list.add("homes.size_new", home_kind_names, "places", "Mean places of a home that opens.", 1, 9,
           p.size_new);
  list.add("homes.opened", home_kind_names, "-", "Factor on homes that open.", 0, 100, p.opened);
  list.add("homes.closed", home_kind_names, "1/year", "Hazard that a home closes.", 0, 12,
           p.closed);
  answer_keys(list, p);
}

}  // namespace kindred::model
