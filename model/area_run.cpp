#include "model/area_run.hpp"

#include "model/area_run/trunk.hpp"
#include "model/one_month.hpp"
#include "model/processes/budget.hpp"
#include "model/stocks.hpp"

namespace kindred::model {

void run_months(const Run& run, AreaState& state, Counts& counts, Month from, Month to) {
  Rates rates{};
  Thresholds thresholds{};
  double arrivals = 1;
  std::optional<MoneyOfYear> money;
  MonthRoom room;
  const Conditions conditions{run.candidates, run.parameters->family, thresholds, run.instructions};
  for (Month month = from; month < to; month = month + 1) {
    if (month == from || month.month_of_year() == 0) {
      const int year = month.year();
      const double more = year > run.launch ? run.arrivals.at(year) : 1.0;
      if (month == from || more != arrivals || !same_rates(year, year - 1, run.launch)) {
        rates = rates_in(*run.parameters, run.area, year, run.launch, more);
        set_thresholds(thresholds, rates, run.policy);
        arrivals = more;
      }
      if (run.scenario != nullptr && run.scenario->budget.kept && year > run.launch) {
        money.emplace(*run.parameters, *run.scenario, year);
      }
    }
    Scene scene{run.people, *run.crises, rates, run.draws, run.policy,
                state,      counts,      month, run.weight};
    scene.only = run.only;
    scene.money = money ? &*money : nullptr;
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
