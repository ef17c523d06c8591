// tests/model/made_supply.hpp - one area that has all of England's supply, in round numbers, going
// on from April 2013 without children: what stands comes and goes by itself, and a test fills
// places.
#pragma once

#include "made_world.hpp"
#include "model/processes/supply.hpp"
#include "model/stocks.hpp"

namespace made {

/// 4,000 households of each kind and 900 places in homes; year factors of 1, no gains, no
/// constellations, nobody on hold.
inline void add_supply(Parameters& p) {
  auto& f = p.fostering;
  f.households = {4000, 4000, 4000};
  f.places = {1.4, 1.8, 2.2};
  f.kin_approvals = 1600;
  f.word_of_mouth = 0.5;
  f.word_of_mouth_gain = 0;
  f.other_enquiries = 1.5;
  f.spend_social = 30;
  f.spend_mixed = 30;
  f.cost_social = 30;
  f.cost_mixed = 150;
  f.applies = {0.2, 0.05, 0.03, 0.05};
  f.approved = {0.6, 0.5, 0.4, 0.5};
  f.assessment_months = 6;
  f.deregistered = {0.4, 0.12, 0.12};
  f.by_tenure = {1, 1, 1};
  f.staying_put = {0.5, 0.6, 0.4};
  f.staying_put_months = 24;
  auto& h = p.homes;
  h.places = {200, 600, 100};
  h.supported_places = 400;
  h.supported_sector = {0.1, 0.8, 0.1};
  h.size = {4.5, 3};
  h.size_new = {3.5, 3};
  h.opened = {1, 1};
  h.closed = {0.1, 0.1};
  h.usual_occupancy = {0.7, 0.8};
  for (std::size_t y = 0; y < fitted_years; ++y) {
    auto& s = p.shares.supply;
    s.enquiries[y] = {1};
    s.recruited[y].fill(1);
    s.deregistered[y].fill(1);
    s.staying_put[y] = {1};
    s.home_places_opened[y] = {20, 90, 10};
    s.supported_places_opened[y] = {50};
    s.secure_places[y] = {30 - static_cast<double>(y)};
  }
}

/// The first area has all of it.
inline Parameters supply_parameters() {
  auto p = parameters();
  add_supply(p);
  auto& own = p.areas[0].supply;
  own.households = {1, 1, 1};
  own.homes = own.openings = {1, 1, 1};
  own.secure = own.supported = 1;
  return p;
}

/// Expected approvals a year of a usual household other than kin.
inline double approvals_a_year(const FosteringParameters& f) {
  return f.word_of_mouth * f.applies[0] * f.approved[0] +
         f.spend_social / f.cost_social * f.applies[1] * f.approved[1] +
         f.spend_mixed / f.cost_mixed * f.applies[2] * f.approved[2] +
         f.other_enquiries * f.applies[3] * f.approved[3];
}

/// The area's supply, month by month.
class Standing {
 public:
  explicit Standing(Parameters p, int weight = 1, std::uint32_t draw = 1)
      : parameters(std::move(p)), weight_(weight), stage_(parameters, Draws(7, draw)) {
    stage_.month = first_month(first_fitted_year + 1);
    stage_.counts = Counts(first_fitted_year + 1, 2043);
    set_rates();
    supply::begin({stage_.state.supply, stage_.rates, stage_.draws, stage_.people.area(), weight});
  }

  /// Lives the months to 31 March of a year; `each` is asked at the end of every month.
  template <class Each>
  void live_to(int year, Each each) {
    for (; stage_.month < first_month(year + 1); stage_.month = stage_.month + 1) {
      set_rates();
      auto scene = this->scene();
      supply::end_month(scene);
      each();
      if (scene.month.month_of_year() == 11) supply::count_year(scene);
    }
  }
  void live_to(int year) {
    live_to(year, [] {});
  }

  Scene scene() {
    return {stage_.people, stage_.crises, stage_.rates, stage_.draws, stage_.policy,
            stage_.state,  stage_.counts, stage_.month, weight_};
  }
  Supply& supply() { return stage_.state.supply; }
  const AreaState& state() const { return stage_.state; }
  const Counts& counts() const { return stage_.counts; }
  double households(PlaceKind kind) const {
    return stage_.state.supply.standing[index(kind)] * weight_;
  }
  std::int64_t places(PlaceKind kind) const {
    std::int64_t sum = 0;
    for (const auto& p : stage_.state.supply.providers)
      if (!p.gone && p.kind == kind) sum += p.places;
    return sum * weight_;
  }

  Parameters parameters;  ///< may be changed on the way

 private:
  void set_rates() {
    stage_.rates =
        rates_in(parameters, parameters.areas[0], stage_.month.year(), last_fitted_year, 1);
  }
  int weight_;
  Stage stage_;
};

}  // namespace made
