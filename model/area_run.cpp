#include "model/area_run.hpp"

#include "model/area_run/trunk.hpp"
#include "model/one_month.hpp"
#include "model/processes/workforce.hpp"
#include "model/stocks.hpp"

namespace kindred::model {

void run_months(const Run& run, AreaState& state, Counts& counts, Month from, Month to) {
  Rates rates{};
  Thresholds thresholds{};
  double arrivals = 1, moves = 1;
  MonthRoom room;
  const Conditions conditions{run.candidates, run.parameters->family, thresholds, run.instructions};
  for (Month month = from; month < to; month = month + 1) {
    if (month == from || month.month_of_year() == 0) {
      const int year = month.year();
      const double more = year > run.launch ? run.arrivals.at(year) : 1.0;
      const double moving = workforce::moves(run.parameters->workforce, state.workforce);
      if (month == from || more != arrivals || moving != moves ||
          !same_rates(year, year - 1, run.launch)) {
        rates = rates_in(*run.parameters, run.area, year, run.launch, more);
        set_moves(rates, moving);
        set_thresholds(thresholds, rates, run.policy);
        arrivals = more;
        moves = moving;
      }
    }
    Scene scene{run.people, *run.crises, rates, run.draws, run.policy,
                state,      counts,      month, run.weight};
    scene.only = run.only;
    one_month(scene, conditions, room);
    close_month(scene);
    if (month.month_of_year() == 11) stocks::check(state);
  }
}

std::uint32_t numbered(std::size_t draw) {
  return static_cast<std::uint32_t>(draw) + 1 + burn_in_draw;
}

Draws draws_of(std::uint64_t seed, std::size_t draw) { return {seed, numbered(draw)}; }

}  // namespace kindred::model
