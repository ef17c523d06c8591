#include "model/engine/scenario_run.hpp"

#include "model/processes/authority/practice.hpp"

namespace kindred::model {

AreaStart DrawInputs::start(std::size_t area, const KeyedRng& rng) const {
  const auto& world_area = world.areas()[area];
  return {
      world_area,     parameters.areas[world_area.parameters], families.candidates[area], rng, draw,
      world.horizon()};
}

AllAreas begin_history(const DrawInputs& asked, const KeyedRng& rng) {
  const auto areas = asked.world.areas().size();
  const int streams = streams_needed(asked.parameters, 1);
  AllAreas all{std::vector<AreaState>(areas), std::vector<Counts>(areas)};
  in_parallel(areas, asked.stop, [&](std::size_t a) {
    const auto start = asked.start(a, rng);
    if (asked.spent != nullptr) {
      all.states[a] = asked.spent->taken(a);
      start.begin_history_in(all.states[a], all.counts[a], streams);
    } else {
      start.begin_history(all.states[a], all.counts[a], streams);
    }
    start.begin_supply(all.states[a], asked.parameters, asked.scenarios.front().launch,
                       asked.world.weight());
  });
  Market(asked.world, asked.parameters).open(all.states, rng);
  return all;
}

ScenarioRun::ScenarioRun(const DrawInputs& asked, const KeyedRng& rng, const Scenario& scenario,
                         const ScenarioPeriods& scenario_periods, const DrawnPolicy* policy)
    : asked_(asked),
      rng_(rng),
      scenario_(scenario),
      scenario_periods_(scenario_periods),
      market_(asked.world, asked.parameters),
      diffusion_(asked.world, asked.parameters) {
  const auto& areas = asked.world.areas();
  policies_.reserve(areas.size());
  area_runs_.reserve(areas.size());
  for (std::size_t a = 0; a < areas.size(); ++a) {
    const auto& own = asked.parameters.areas[areas[a].parameters];
    policies_.push_back(
        policy == nullptr
            ? PolicyInForce{}
            : PolicyInForce(scenario, *policy, own.code,
                            practice::implementation(scenario, scenario_periods, asked.parameters,
                                                     own, asked.world.whole())));
    area_runs_.emplace_back(AreaRunInputs{
        *areas[a].people, &asked.parameters, own, rng_, policies_[a],
        scenario_periods.crises ? &*scenario_periods.crises : &asked.families.crises,
        asked.families.candidates[a], scenario.launch, scenario.unaccompanied_arrivals,
        asked.world.weight(), asked.instructions, a, &scenario});
  }
}

void ScenarioRun::add_candidates(AllAreas& all, Month now) const {
  const int streams = streams_needed(asked_.parameters, 1);
  in_parallel(all.states.size(), asked_.stop, [&](std::size_t a) {
    asked_.start(a, rng_).add_streams(all.states[a], asked_.parameters, policies_[a], streams, now,
                                      first_month(scenario_.to + 1));
  });
}

template <class Work>
void ScenarioRun::each_area(const Work& work) {
  const auto& order = asked_.world.largest_first();
  in_parallel(order.size(), asked_.stop, [&](std::size_t i) { work(order[i], buffers_.local()); });
}

void ScenarioRun::simulate(AllAreas& all, Month from, Month to) {
  if (from >= to) return;
  live(all, from);
  for (Month month = from; month < to; month = month + 1) {
    between_halves(all, month);
    const Month next = month + 1;
    if (next == to) {
      close(all, month);
    } else {
      set_parameters(next);
      // The end of a month and the beginning of the next need no wait between them.
      each_area([&](std::size_t a, MonthBuffers& buffers) {
        area_runs_[a].close(all.states[a], all.counts[a], month);
        live(all, a, next, buffers);
      });
    }
    if (asked_.month_done) asked_.month_done();
  }
}

void ScenarioRun::live(AllAreas& all, Month month) {
  set_parameters(month);
  each_area([&](std::size_t a, MonthBuffers& buffers) { live(all, a, month, buffers); });
}

void ScenarioRun::between_halves(AllAreas& all, Month month) {
  market_.allocate(all.states, rng_, month, month >= first_month(scenario_.launch + 1));
  diffusion_.spread(all.states, policies_, month);
  if (month.is_march()) Market::check(all.states);
}

void ScenarioRun::close(AllAreas& all, Month month) {
  each_area([&](std::size_t a, MonthBuffers&) {
    area_runs_[a].close(all.states[a], all.counts[a], month);
  });
}

void ScenarioRun::live(AllAreas& all, std::size_t area, Month month, MonthBuffers& buffers) {
  // All areas are in memory together: the records of those who have grown up are dropped from
  // time to time.
  constexpr int every_years = 4;
  if (month.month_of_year() == 0 && month.year() % every_years == 0) {
    all.states[area].forget_adults(month);
  }
  area_runs_[area].live(all.states[area], all.counts[area], month, buffers);
}

void ScenarioRun::set_parameters(Month month) {
  for (const auto& period : scenario_periods_.periods) {
    if (period.from != month && !(period.from < month && !set_)) continue;
    for (auto& area : area_runs_) area.use(*period.parameters);
    market_.use(*period.parameters);
    diffusion_.use(*period.parameters);
  }
  set_ = true;
}

}  // namespace kindred::model
