#include "model/engine/area_run.hpp"

#include "model/month/stocks.hpp"
#include "model/parameters/parameters.hpp"
#include "model/processes/authority/practice.hpp"
#include "model/processes/authority/workforce.hpp"

namespace kindred::model {

void AreaRun::set_rates(const AreaState& state, Month month) {
  if (begun_ && month.month_of_year() != 0) return;
  const int year = month.year();
  if (run_.scenario != nullptr && run_.scenario->budget.kept && year > run_.launch) {
    money_.emplace(*run_.parameters, *run_.scenario, year);
  }
  const double more = year > run_.launch ? run_.arrivals.at(year) : 1.0;
  const double moves = workforce::moves(run_.parameters->workforce, state.workforce);
  const double quality = practice::quality(run_.parameters->practice, state.practice_standing);
  if (begun_ && more == arrivals_ && moves == moves_ && quality == quality_ &&
      same_rates(year, year - 1, run_.launch)) {
    return;
  }
  rates_ = rates_in(*run_.parameters, run_.area, year, run_.launch, more);
  set_moves(rates_, moves);
  practice::set_quality(rates_, quality);
  set_thresholds(thresholds_, rates_, run_.policy);
  arrivals_ = more;
  moves_ = moves;
  quality_ = quality;
  begun_ = true;
}

AreaMonth AreaRun::area_month(AreaState& state, Counts& counts, Month month) const {
  AreaMonth made{run_.people, *run_.crises, rates_, run_.rng,   run_.policy,
                 &state,      &counts,      month,  run_.weight};
  made.area = run_.number;
  made.money = money_ ? &*money_ : nullptr;
  return made;
}

void AreaRun::live(AreaState& state, Counts& counts, Month month, MonthBuffers& buffers) {
  set_rates(state, month);
  auto now = area_month(state, counts, month);
  first_half(now, {run_.candidates, run_.parameters->family, thresholds_, run_.instructions},
             buffers);
}

void AreaRun::close(AreaState& state, Counts& counts, Month month) {
  auto now = area_month(state, counts, month);
  second_half(now);
  if (month.is_march()) stocks::check(state);
}

}  // namespace kindred::model
