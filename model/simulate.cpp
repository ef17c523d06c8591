#include "model/simulate.hpp"

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

#include "model/adversity.hpp"
#include "model/one_month.hpp"
#include "model/processes/referral.hpp"
#include "model/stocks.hpp"

namespace kindred::model {

namespace {

constexpr std::uint32_t burn_in_draw = 0;  // draws of the ensemble are numbered from 1
constexpr Month beginning{0};
constexpr int unborn_months = 6;  ///< born so long after the end, and referred before it
constexpr Month history = first_month(first_fitted_year + 1);

/// Counts finished pieces and passes their share on.
class Tracker {
 public:
  Tracker(const Progress& progress, std::size_t pieces) : progress_(progress), pieces_(pieces) {}
  void done() {
    const auto n = ++done_;
    if (progress_) progress_(static_cast<double>(n) / static_cast<double>(pieces_));
  }

 private:
  const Progress& progress_;
  std::size_t pieces_;
  std::atomic<std::size_t> done_{0};
};

template <class Work>
void in_parallel(std::size_t pieces, std::stop_token stop, const Work& work) {
  tbb::parallel_for(
      tbb::blocked_range<std::size_t>(0, pieces, 1),
      [&](const auto& range) {
        for (auto i = range.begin(); i != range.end(); ++i) {
          if (!stop.stop_requested()) work(i);
        }
      },
      tbb::simple_partitioner{});
  if (stop.stop_requested()) throw Stopped{};
}

/// Areas from the largest to the smallest, so that the last piece of work is a short one.
std::vector<std::size_t> largest_first(const std::vector<World::Area>& areas) {
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](auto a, auto b) {
    const auto size_a = areas[a].people->children(), size_b = areas[b].people->children();
    return size_a != size_b ? size_a > size_b : a < b;
  });
  return order;
}

AreaState empty_state(const Population& people, int horizon) {
  const auto months = static_cast<std::size_t>(first_month(horizon + 1).index);
  AreaState state;
  state.record_of.assign(people.children(), nobody);
  state.due.resize(months);
  state.leavers.resize(months + 1);
  state.leaver_cases.resize(months + 1);
  state.history_at_18.resize(months + 1 + unborn_months);
  state.referred_by_5.resize(months + 1 + unborn_months);
  state.unaccompanied_born.resize(months + 1);
  return state;
}

struct Run {
  const Population& people;
  const Parameters& parameters;
  const AreaParameters& area;
  const Draws& draws;
  const PolicyInForce& policy;
  const CandidateRates& candidates;
  int launch;
  const Path& arrivals;
  int weight;
};

void run_months(const Run& run, AreaState& state, Counts& counts, Month from, Month to) {
  Rates rates{};
  for (Month month = from; month < to; month = month + 1) {
    if (month == from || month.month_of_year() == 0) {
      const double more = month.year() > run.launch ? run.arrivals.at(month.year()) : 1.0;
      rates = rates_in(run.parameters, run.area, month.year(), run.launch, more);
    }
    Scene scene{run.people,   rates,     run.draws,        run.policy,           state,
                counts,       month,     first_day(month), first_day(month + 1), days_in(month),
                month.year(), run.weight};
    one_month(scene, run.candidates, run.parameters.family);
    if (month.month_of_year() == 11) stocks::check(state);
  }
}

void burn_in_area(World::Area& area, const Parameters& parameters, std::uint64_t seed, int horizon,
                  int weight) {
  const auto& own = parameters.areas[area.parameters];
  const Draws draws(seed, burn_in_draw);
  const CandidateRates candidates(parameters.family, own.level[index(AreaLevel::referral)]);
  area.state = empty_state(*area.people, horizon);
  // To the end: some of what the burn-in starts is counted in the year in which it will end.
  area.counts = Counts(first_fitted_year, horizon);
  referral::schedule_candidates(area.state, *area.people, candidates, draws, beginning, 1);
  const PolicyInForce none;
  const Path same{};
  run_months(
      {*area.people, parameters, own, draws, none, candidates, last_fitted_year, same, weight},
      area.state, area.counts, beginning, history);
}

std::size_t parameters_of(const Parameters& parameters, const std::string& code) {
  const auto found = std::ranges::find(parameters.areas, code, &AreaParameters::code);
  if (found == parameters.areas.end()) {
    throw std::runtime_error("the fitted parameters hold nothing for area " + code +
                             "; run `kindred calibrate --quick` again");
  }
  return static_cast<std::size_t>(found - parameters.areas.begin());
}

/// Candidates of the burn-in end with it; each draw has its own from then on.
void forget_candidates(AreaState& state) {
  for (auto& month : state.due) {
    std::erase_if(month, [](const Due& d) { return d.kind == Due::Kind::family_candidate; });
  }
}

int streams_needed(const Parameters& p, const PolicyInForce& policy) {
  double most = 0;
  for (const auto& year : p.year_effect) most = std::max(most, year[index(Transition::referral)]);
  most *= policy.greatest_factor(Transition::referral);
  return std::max(1, static_cast<int>(std::ceil(most / p.family.candidate_headroom)));
}

}  // namespace

World::World(std::vector<AreaInput> inputs, const Parameters& parameters, std::uint64_t seed,
             int horizon, int weight, const std::vector<std::string>& only,
             const Progress& progress, std::stop_token stop)
    : horizon_(horizon), weight_(weight), seed_(seed) {
  for (auto& input : inputs) {
    if (!only.empty() && !std::ranges::count(only, input.code)) continue;
    Area area;
    area.parameters = parameters_of(parameters, input.code);
    area.input = std::make_unique<AreaInput>(std::move(input));
    areas_.push_back(std::move(area));
  }
  in_parallel(areas_.size(), stop, [&](std::size_t i) {
    areas_[i].people = std::make_unique<Population>(
        *areas_[i].input, parameters.family, first_month(horizon_ + 1) + unborn_months, weight_);
  });
  burn_in(parameters, seed, progress, stop);
}

void World::burn_in(const Parameters& parameters, std::uint64_t seed, const Progress& progress,
                    std::stop_token stop) {
  seed_ = seed;
  Tracker tracker(progress, areas_.size());
  const auto order = largest_first(areas_);
  in_parallel(order.size(), stop, [&](std::size_t i) {
    burn_in_area(areas_[order[i]], parameters, seed_, horizon_, weight_);
    tracker.done();
  });
}

Draws draws_of(std::uint64_t seed, std::size_t draw) {
  return {seed, static_cast<std::uint32_t>(draw) + 1 + burn_in_draw};
}

Counts simulate_area(const World& world, std::size_t area_index, const Parameters& parameters,
                     const Scenario& scenario, std::uint32_t draw) {
  const auto& area = world.areas()[area_index];
  const auto& own = parameters.areas[area.parameters];
  const auto draws = draws_of(world.seed(), draw);
  const PolicyInForce policy(scenario, draw_policy(scenario, draws), own.code);
  const CandidateRates candidates(parameters.family, own.level[index(AreaLevel::referral)]);
  AreaState state = area.state;
  forget_candidates(state);
  referral::schedule_candidates(state, *area.people, candidates, draws, history,
                                streams_needed(parameters, policy));
  Counts counts(scenario.from, scenario.to);
  counts.add_years_of(area.counts);
  run_months({*area.people, parameters, own, draws, policy, candidates, scenario.launch,
              scenario.unaccompanied_arrivals, world.weight()},
             state, counts, history, first_month(scenario.to + 1));
  return counts;
}

void simulate(const World& world, const Parameters& parameters, std::span<const Scenario> scenarios,
              int draws, int threads, const Deliver& deliver, const Progress& progress,
              std::stop_token stop) {
  const int allowed = threads > 0 ? threads : tbb::this_task_arena::max_concurrency();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(allowed));
  Tracker tracker(progress,
                  scenarios.size() * static_cast<std::size_t>(draws) * world.areas().size());
  const auto order = largest_first(world.areas());
  std::vector<Counts> results(world.areas().size());
  for (int draw = 0; draw < draws; ++draw) {
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      in_parallel(order.size(), stop, [&](std::size_t i) {
        results[order[i]] = simulate_area(world, order[i], parameters, scenarios[s],
                                          static_cast<std::uint32_t>(draw));
        tracker.done();
      });
      deliver(s, static_cast<std::size_t>(draw), results);
    }
  }
}

double child_months(const World& world, int from, int to) {
  double sum = 0;
  for (const auto& area : world.areas()) {
    for (int year = from + 1; year <= to; ++year) {
      sum += 12.0 * static_cast<double>(area.people->resident_children(first_month(year) + 6));
    }
  }
  return sum;
}

}  // namespace kindred::model
