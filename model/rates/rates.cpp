#include "model/rates/rates.hpp"

#include "model/rates/area_year.hpp"

namespace kindred::model {

Rates rates_in(const Parameters& parameters, const AreaParameters& area, int year, int launch,
               double arrivals_factor) {
  const rates::AreaYear in{parameters, area, year, launch};
  Rates r{};
  rates::set_front_door(r, in);
  rates::set_needs(r, in);
  rates::set_early_help(r, in);
  rates::set_partners(r, in);
  rates::set_help_and_protection(r, in);
  rates::set_court(r, in);
  rates::set_care(r, in);
  rates::set_placements(r, in);
  rates::set_fostering(r, in);
  rates::set_homes(r, in);
  rates::set_whereabouts(r, in);
  rates::set_price(r, in);
  rates::set_staff(r, in);
  r.siblings = parameters.siblings;
  r.workforce = parameters.workforce;
  r.workforce_launch = launch;
  r.arrivals = in.shares(parameters.shares.unaccompanied)[0] *
               in.effect(Transition::unaccompanied_arrival) * area.unaccompanied_share *
               arrivals_factor / 12;
  return r;
}

void set_moves(Rates& rates, double factor) {
  if (factor == 1) return;
  for (auto& duration : rates.move) {
    for (float& hazard : duration) hazard = static_cast<float>(hazard * factor);
  }
}

}  // namespace kindred::model
