// tests/model/made_together.hpp - all areas of a world go on month by month with the market between
// its halves, and their states lie open.
#pragma once

#include "made_market.hpp"
#include "model/area_run/start.hpp"

namespace made {

/// All areas of a world from 31 March 2013, month by month; their states lie open.
class Together {
 public:
  Together(const World& world, const Parameters& parameters)
      : world_(world),
        parameters_(parameters),
        draws_(draws_of(world.seed(), 0)),
        families_(family_rates(world, parameters)),
        market_(world, parameters) {
    const auto n = world.areas().size();
    states.resize(n);
    counts.resize(n);
    for (std::size_t a = 0; a < n; ++a) {
      const auto& home = world.areas()[a];
      const auto& own = parameters.areas[home.parameters];
      const AreaStart start{home, own, families_.candidates[a], draws_, 0, world.horizon()};
      start.begin_history(states[a], counts[a], 3);
      start.begin_supply(states[a], parameters, last_fitted_year, 1);
      months_.emplace_back(Run{*home.people, &parameters_, own, draws_, none_, &families_.crises,
                               families_.candidates[a], last_fitted_year, same_, 1,
                               best_instructions(), a});
    }
    market_.open(states, draws_);
  }
  Together(const Together&) = delete;

  /// Lives a month; `between`: after its first half, `answered`: after the market has answered.
  template <class Between, class Answered>
  void step(Between between, Answered answered) {
    for (std::size_t a = 0; a < states.size(); ++a)
      months_[a].live(states[a], counts[a], month, room_);
    between();
    market_.answer(states, draws_, month, false);
    answered();
    for (std::size_t a = 0; a < states.size(); ++a) {
      months_[a].close(states[a], counts[a], month);
      lodging::check(states[a]);
    }
    Market::check(states);
    month = month + 1;
  }
  void step() {
    step([] {}, [] {});
  }

  std::vector<AreaState> states;
  std::vector<Counts> counts;
  Month month = history_begins;

 private:
  const World& world_;
  const Parameters& parameters_;
  const Draws draws_;
  const FamilyRates families_;
  const PolicyInForce none_{};
  const Path same_{};
  Market market_;
  std::vector<AreaMonths> months_;
  MonthRoom room_;
};

}  // namespace made
