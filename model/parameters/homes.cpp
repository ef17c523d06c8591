#include "model/parameters/homes.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

namespace {

void answer_keys(KeyList& list, HomesParameters& p) {
  list.add("homes.usual_occupancy", home_kind_names, "share",
           "Occupancy of homes in the fitted years; at this occupancy, as many homes open and "
           "close as then.",
           0.1, 1, p.usual_occupancy);
  list.add("homes.opens_with_occupancy", "-",
           "Power to which the region's occupancy, relative to the usual, raises openings.", 0, 20,
           p.opens_with_occupancy);
  list.add("homes.opens_with_price", "-",
           "Power to which the region's price, relative to the fitted years, raises openings.", 0,
           20, p.opens_with_price);
  list.add("homes.closes_with_occupancy", "-",
           "Power to which the usual occupancy, relative to the region's, raises closings.", 0, 20,
           p.closes_with_occupancy);
  list.add("homes.authority_answer", "share",
           "How far authorities' own homes respond to occupancy and price, as a share of the "
           "response of others.",
           0, 1, p.authority_answer);
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
           "Share of places of supported accommodation by who runs it.", 0, 1, p.supported_sector);
  list.add("homes.size", home_kind_names, "places", "Mean places of a home in April 2013.", 1, 9,
           p.size);
  list.add("homes.size_new", home_kind_names, "places", "Mean places of a home that opens.", 1, 9,
           p.size_new);
  list.add("homes.opened", home_kind_names, "-", "Factor on the number of homes that open.", 0, 100,
           p.opened);
  list.add("homes.closed", home_kind_names, "1/year", "Hazard that a home closes.", 0, 12,
           p.closed);
  answer_keys(list, p);
}

}  // namespace kindred::model
