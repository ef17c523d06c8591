#include <algorithm>

#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"

namespace kindred::model::rates {

namespace {

/// Enquiries a year for each usual household [by channel].
ByChannel enquiries_of(const FosteringParameters& p) {
  ByChannel made{};
  made[index(Channel::word_of_mouth)] = p.word_of_mouth;
  made[index(Channel::social_media)] = p.spend_social / p.cost_social;
  made[index(Channel::mixed_media)] = p.spend_mixed / p.cost_mixed;
  made[index(Channel::other)] = p.other_enquiries;
  return made;
}

}  // namespace

void set_fostering(Rates& rates, const AreaYear& in) {
  auto& r = rates.fostering;
  const auto& by_year = in.parameters.shares.supply;
  r.of = in.parameters.fostering;
  const double asking = in.shares(by_year.enquiries)[0] / 12;
  const auto recruited = in.shares(by_year.recruited);
  const auto deregistered = in.shares(by_year.deregistered);
  const auto base = enquiries_of(r.of);
  for (auto k = index(PlaceKind::authority_foster); k < foster_kinds; ++k) {
    r.usual[k] = r.of.households[k] * in.area.supply.households[k];
    for (std::size_t c = 0; c < count_of<Channel>; ++c) {
      r.enquiries[k][c] = r.usual[k] * base[c] * asking;
      r.applies[k][c] = std::min(1.0, r.of.applies[c] * recruited[k]);
    }
    for (std::size_t t = 0; t < r.of.by_tenure.size(); ++t) {
      r.deregistered[k][t] = r.of.deregistered[k] * r.of.by_tenure[t] * deregistered[k] / 12;
    }
  }
  for (double& share : r.of.staying_put)
    share = std::min(1.0, share * in.shares(by_year.staying_put)[0]);
}

void set_homes(Rates& rates, const AreaYear& in) {
  auto& r = rates.homes;
  const auto& by_year = in.parameters.shares.supply;
  const auto& own = in.area.supply;
  r.of = in.parameters.homes;
  r.secure_places = in.shares(by_year.secure_places)[0] * own.secure;
  const auto opened = in.shares(by_year.home_places_opened);
  const double supported = in.shares(by_year.supported_places_opened)[0] * own.supported;
  for (std::size_t s = 0; s < count_of<Sector>; ++s) {
    r.places[0][s] = r.of.places[s] * own.homes[s];
    r.places[1][s] = r.of.supported_places * own.supported * r.of.supported_sector[s];
    r.openings[0][s] = opened[s] * own.openings[s] * r.of.opened[0] / r.of.size_new[0] / 12;
    r.openings[1][s] =
        supported * r.of.supported_sector[s] * r.of.opened[1] / r.of.size_new[1] / 12;
  }
}

}  // namespace kindred::model::rates
