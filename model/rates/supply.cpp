#include <algorithm>

#include "model/rates/area_year.hpp"

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

void set_kin(FosteringRates& r, const AreaYear& in, double recruited) {
  constexpr auto kin = index(PlaceKind::kin_foster);
  r.enquiries[kin][index(Channel::other)] =
      r.of.kin_approvals * in.area.supply.households[kin] * recruited / 12;
  r.applies[kin].fill(1);
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
  for (std::size_t k = 0; k < foster_kinds; ++k) {
    r.usual[k] = r.of.households[k] * in.area.supply.households[k];
    for (std::size_t c = 0; c < count_of<Channel>; ++c) {
      r.enquiries[k][c] = r.usual[k] * base[c] * asking;
      r.applies[k][c] = std::min(1.0, r.of.applies[c] * recruited[k]);
    }
    for (std::size_t t = 0; t < r.of.by_tenure.size(); ++t) {
      const double of_tenure = k == index(PlaceKind::kin_foster) ? 1 : r.of.by_tenure[t];
      r.deregistered[k][t] = r.of.deregistered[k] * of_tenure * deregistered[k] / 12;
    }
    r.of.staying_put[k] = std::min(1.0, r.of.staying_put[k] * in.shares(by_year.staying_put)[0]);
  }
  r.enquiries[index(PlaceKind::kin_foster)] = {};
  set_kin(r, in, recruited[index(PlaceKind::kin_foster)]);
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
