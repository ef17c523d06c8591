#include "model/area_run.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/area_image.hpp"
#include "model/one_month.hpp"
#include "model/processes/referral.hpp"
#include "model/stocks.hpp"

namespace kindred::model {

void run_months(const Run& run, AreaState& state, Counts& counts, Month from, Month to) {
  Rates rates{};
  Thresholds thresholds{};
  double arrivals = 1;
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
    }
    Scene scene{run.people, *run.crises, rates, run.draws, run.policy,
                state,      counts,      month, run.weight};
    scene.only = run.only;
    one_month(scene, conditions, room);
    if (month.month_of_year() == 11) stocks::check(state);
  }
}

namespace {

/// The number of a draw of the ensemble, counted from 0, among all draws.
std::uint32_t numbered(std::size_t draw) {
  return static_cast<std::uint32_t>(draw) + 1 + burn_in_draw;
}

}  // namespace

Draws draws_of(std::uint64_t seed, std::size_t draw) { return {seed, numbered(draw)}; }

namespace {

/// The first year from launch on in which two scenarios have different unaccompanied arrivals; the
/// year after the last where they never do.
int arrivals_differ(const Scenario& scenario, const Scenario& other) {
  int year = scenario.launch + 1;
  while (year <= scenario.to &&
         scenario.unaccompanied_arrivals.at(year) == other.unaccompanied_arrivals.at(year)) {
    ++year;
  }
  return year;
}
bool same_arrivals(const Scenario& scenario, const Scenario& other) {
  return arrivals_differ(scenario, other) > scenario.to;
}

}  // namespace

Month parts_from_trunk(const Scenario& scenario, const Terms& terms, const Scenario& first,
                       const std::string& area) {
  Month parts = first_month(std::min(arrivals_differ(scenario, first), scenario.to + 1));
  parts = std::min(parts, terms.from);
  for (const auto& roll_out : scenario.roll_outs) {
    if (roll_out.areas.empty() || std::ranges::count(roll_out.areas, area)) {
      parts = std::min(parts, roll_out.from);
    }
  }
  return std::max(parts, history_begins);
}

namespace {

int streams_needed(const Parameters& p, double factor) {
  double most = 0;
  for (const auto& year : p.year_effect) most = std::max(most, year[index(Transition::referral)]);
  return std::max(1, static_cast<int>(std::ceil(most * factor / p.family.candidate_headroom)));
}

/// A scenario that has left the trunk, to be simulated once the trunk has shown whom it touches.
struct Fork {
  std::size_t scenario;
  Month from;
  PolicyInForce policy;
  PolicyInForce::Watched watched;
  Counts counts;  ///< of the trunk until then
};

/// The trunk of a draw in one area, and what branches off it.
class Trunk {
 public:
  Trunk(const AreaDraw& asked, Room& room)
      : asked_(asked),
        room_(room),
        home_(asked.world.areas()[asked.area]),
        own_(asked.parameters.areas[home_.parameters]),
        first_(asked.scenarios.front()),
        draws_(draws_of(asked.world.seed(), asked.draw)),
        end_(first_month(first_.to + 1)),
        launch_(std::min(first_month(first_.launch + 1), end_)),
        candidates_(asked.families.candidates[asked.area]),
        streams_(streams_needed(asked.parameters, 1)) {
    // Watched until the end: none may move.
    forks_.reserve(asked.scenarios.size());
  }

  std::vector<Counts> run() {
    const auto n = asked_.scenarios.size();
    std::vector<Month> parts;
    for (std::size_t s = 0; s < n; ++s) {
      parts.push_back(parts_from_trunk(asked_.scenarios[s], asked_.terms[s], first_, own_.code));
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::less{}, [&](auto s) { return parts[s]; });
    begin(parts[order.front()]);
    std::vector<Counts> made(n);
    for (const auto s : order) {
      advance(parts[s]);
      if (now_ == end_) {
        made[s] = asked_years(room_.trunk_counts);
      } else {
        part(s);
      }
    }
    advance(end_);
    for (std::size_t f = 0; f < forks_.size(); ++f) made[forks_[f].scenario] = branch(f);
    return made;
  }

 private:
  /// Stands at the launch if that is early enough and known, else at the beginning of history.
  void begin(Month needed) {
    if (needed >= launch_ && asked_.store.find) {
      if (const auto image = asked_.store.find(launch_key());
          image && restore(*image, *home_.people, room_.trunk, room_.trunk_counts)) {
        now_ = launch_;
        return;
      }
    }
    room_.trunk = home_.state;
    room_.trunk_counts = home_.counts;
    // To the world's horizon, not this run's end: a kept launch serves longer runs too.
    referral::schedule_candidates(room_.trunk, *home_.people, candidates_, draws_,
                                  {history_begins, first_month(asked_.world.horizon() + 1)},
                                  {0, streams_});
    now_ = history_begins;
  }

  void advance(Month to) {
    if (now_ < launch_ && to >= launch_) {
      run_trunk(launch_);
      room_.trunk.forget_adults(launch_);
      if (asked_.store.keep) {
        asked_.store.keep(launch_key(), image_of(room_.trunk, room_.trunk_counts));
      }
    }
    run_trunk(to);
  }

  /// A scenario leaves the trunk here.
  void part(std::size_t s) {
    const auto& scenario = asked_.scenarios[s];
    forks_.push_back({s,
                      now_,
                      PolicyInForce(scenario, draw_policy(scenario, draws_), own_.code),
                      {},
                      room_.trunk_counts});
    if (room_.forks.size() < forks_.size()) room_.forks.resize(forks_.size());
    room_.forks[forks_.size() - 1] = room_.trunk;
    auto& fork = forks_.back();
    fork.watched.policy = &fork.policy;
    if (may_share(fork)) watching_.watch(fork.watched);
  }

  bool may_share(const Fork& fork) const {
    return asked_.branches == Branches::of_touched && !fork.policy.raises() &&
           !fork.policy.shares_places() && !fork.policy.none() &&
           asked_.terms[fork.scenario].none() &&
           asked_.parameters.early_help.capacity >= early_help_for_all &&
           same_arrivals(asked_.scenarios[fork.scenario], first_);
  }

  /// The counts of a scenario that has left the trunk.
  Counts branch(std::size_t f) {
    auto& fork = forks_[f];
    const Touched touched(std::move(fork.watched.touched));
    // Beyond about this share it is no less work to simulate everybody.
    constexpr std::size_t one_in = 12;
    if (may_share(fork) && touched.size() * one_in < home_.people->families().size()) {
      return branch_of_touched(fork, room_.forks[f], touched);
    }
    const int streams =
        streams_needed(asked_.parameters, fork.policy.greatest_factor(Transition::referral));
    if (streams > streams_) {
      referral::schedule_candidates(room_.forks[f], *home_.people, candidates_, draws_,
                                    {fork.from, end_}, {streams_, streams});
    }
    run_on_terms(fork, room_.forks[f]);
    return asked_years(fork.counts);
  }

  /// A scenario's own course, with the parameters that it sets.
  void run_on_terms(Fork& fork, AreaState& state) const {
    const auto& terms = asked_.terms[fork.scenario];
    auto run = run_of(fork.policy, asked_.scenarios[fork.scenario]);
    if (terms.crises) run.crises = &*terms.crises;
    Month now = fork.from;
    for (const auto& period : terms.periods) {
      const Month until = std::clamp(period.from, now, end_);
      run_months(run, state, fork.counts, now, until);
      now = until;
      run.parameters = period.parameters.get();
    }
    run_months(run, state, fork.counts, now, end_);
  }

  /// The trunk's counts, less what the touched did in it, plus what they do in the scenario.
  Counts branch_of_touched(const Fork& fork, const AreaState& at_fork, const Touched& touched) {
    const auto& scenario = asked_.scenarios[fork.scenario];
    set_part(room_.part, at_fork, *home_.people, asked_.world.horizon(), fork.from, touched);
    auto made = asked_years(room_.trunk_counts);
    const auto of_touched = [&](const PolicyInForce& policy) {
      room_.branch = room_.part;
      Counts counts(first_fitted_year, asked_.world.horizon());
      run(policy, scenario, room_.branch, counts, fork.from, end_, &touched);
      return asked_years(counts);
    };
    made -= of_touched(PolicyInForce{});
    made += of_touched(fork.policy);
    for (const auto& charge : fork.watched.charges) {
      if (!touched.contains(charge.family)) add_charge(made, charge);
    }
    return made;
  }

  /// The same unit falls due in the trunk and in the scenario, for a family that is not touched.
  void add_charge(Counts& counts, const PolicyInForce::Watched::Charge& charge) const {
    for (std::size_t cost = 0; cost < max_costs; ++cost) {
      if (charge.costs >> cost & 1) {
        counts.add(Tally::month_activity, charge.month, index(Activity::policy_cost_1) + cost,
                   asked_.world.weight());
      }
    }
  }

  LaunchKey launch_key() const { return {own_.code, numbered(asked_.draw), launch_}; }
  void run_trunk(Month to) {
    run(watching_, first_, room_.trunk, room_.trunk_counts, now_, to);
    now_ = to;
  }
  void run(const PolicyInForce& policy, const Scenario& scenario, AreaState& state, Counts& counts,
           Month from, Month to, const Touched* only = nullptr) const {
    auto run = run_of(policy, scenario);
    run.only = only;
    run_months(run, state, counts, from, to);
  }
  Run run_of(const PolicyInForce& policy, const Scenario& scenario) const {
    return {*home_.people,
            &asked_.parameters,
            own_,
            draws_,
            policy,
            &asked_.families.crises,
            candidates_,
            scenario.launch,
            scenario.unaccompanied_arrivals,
            asked_.world.weight(),
            asked_.instructions};
  }
  Counts asked_years(const Counts& counts) const {
    Counts made(first_.from, first_.to);
    made.add_years_of(counts);
    return made;
  }

  const AreaDraw& asked_;
  Room& room_;
  const World::Area& home_;
  const AreaParameters& own_;
  const Scenario& first_;
  Draws draws_;
  Month end_, launch_;
  const CandidateRates& candidates_;
  int streams_;
  Month now_;
  PolicyInForce watching_;  ///< none, but that it notes whom others would touch
  std::vector<Fork> forks_;
};

}  // namespace

std::vector<Counts> simulate_area(const AreaDraw& asked, Room& room) {
  return Trunk(asked, room).run();
}

}  // namespace kindred::model
