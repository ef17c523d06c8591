#include "model/engine/draw_run.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "model/engine/in_parallel.hpp"
#include "model/engine/start.hpp"
#include "model/market/market.hpp"
#include "model/month/diffusion.hpp"
#include "model/processes/authority/practice.hpp"

namespace kindred::model {

namespace {

/// The month in which a scenario leaves the trunk: the first in which it differs anywhere.
Month parts(const World& world, const Parameters& parameters, const Scenario& scenario,
            const Terms& terms, const Scenario& first) {
  Month made = first_month(scenario.to + 1);
  for (const auto& area : world.areas()) {
    const auto& code = parameters.areas[area.parameters].code;
    made = std::min(made, parts_from_trunk(scenario, terms, first, code));
  }
  return made;
}

std::vector<Month> all_parts(const World& world, const Parameters& parameters,
                             std::span<const Scenario> scenarios, std::span<const Terms> terms) {
  std::vector<Month> made;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    made.push_back(parts(world, parameters, scenarios[s], terms[s], scenarios.front()));
  }
  return made;
}

/// A scenario's course through the months in all areas, from wherever it is set.
class Course {
 public:
  Course(const DrawAsked& asked, const Draws& draws, const Scenario& scenario, const Terms& terms,
         const DrawnPolicy* policy)
      : asked_(asked),
        draws_(draws),
        terms_(terms),
        launch_(first_month(scenario.launch + 1)),
        market_(asked.world, asked.parameters),
        diffusion_(asked.world, asked.parameters) {
    const auto& areas = asked.world.areas();
    policies_.reserve(areas.size());
    months_.reserve(areas.size());
    for (std::size_t a = 0; a < areas.size(); ++a) {
      const auto& own = asked.parameters.areas[areas[a].parameters];
      policies_.push_back(policy ? in_force(scenario, *policy, own) : PolicyInForce{});
      months_.emplace_back(Run{*areas[a].people, &asked.parameters, own, draws_, policies_[a],
                               terms.crises ? &*terms.crises : &asked.families.crises,
                               asked.families.candidates[a], scenario.launch,
                               scenario.unaccompanied_arrivals, asked.world.weight(),
                               asked.instructions, a, nullptr, &scenario});
    }
  }
  Course(const Course&) = delete;

  const std::vector<PolicyInForce>& policies() const { return policies_; }

  void go(Standings& all, Month from, Month to) {
    if (from >= to) return;
    set_parameters(from);
    each_area([&](std::size_t a, MonthRoom& room) { live(all, a, from, room); });
    for (Month month = from; month < to; month = month + 1) {
      market_.answer(all.states, draws_, month, month >= launch_);
      diffusion_.spread(all.states, policies_, month);
      if (month.month_of_year() == 11) Market::check(all.states);
      const Month next = month + 1;
      if (next < to) set_parameters(next);
      // The end of a month and the beginning of the next need no wait between them.
      each_area([&](std::size_t a, MonthRoom& room) {
        months_[a].close(all.states[a], all.counts[a], month);
        if (next < to) live(all, a, next, room);
      });
      if (asked_.month_done) asked_.month_done();
    }
  }

 private:
  template <class Work>
  void each_area(const Work& work) {
    const auto& order = asked_.world.largest_first();
    in_parallel(order.size(), asked_.stop, [&](std::size_t i) { work(order[i], rooms_.local()); });
  }

  PolicyInForce in_force(const Scenario& scenario, const DrawnPolicy& policy,
                         const AreaParameters& area) const {
    return {
        scenario, policy, area.code,
        practice::implementation(scenario, terms_, asked_.parameters, area, asked_.world.whole())};
  }

  void live(Standings& all, std::size_t a, Month month, MonthRoom& room) {
    // All areas stand in memory together: those who have grown up make room from time to time.
    constexpr int every_years = 4;
    if (month.month_of_year() == 0 && month.year() % every_years == 0) {
      all.states[a].forget_adults(month);
    }
    months_[a].live(all.states[a], all.counts[a], month, room);
  }

  void set_parameters(Month month) {
    for (const auto& period : terms_.periods) {
      if (period.from != month && !(period.from < month && !set_)) continue;
      for (auto& area : months_) area.use(*period.parameters);
      market_.use(*period.parameters);
      diffusion_.use(*period.parameters);
    }
    set_ = true;
  }

  const DrawAsked& asked_;
  const Draws& draws_;
  const Terms& terms_;
  const Month launch_;
  std::vector<PolicyInForce> policies_;
  std::vector<AreaMonths> months_;
  Market market_;
  Diffusion diffusion_;
  PerThread<MonthRoom> rooms_;
  bool set_ = false;
};

class DrawRun {
 public:
  explicit DrawRun(const DrawAsked& asked)
      : asked_(asked),
        first_(asked.scenarios.front()),
        draws_(draws_of(asked.world.seed(), asked.draw)),
        end_(first_month(first_.to + 1)),
        launch_(std::min(first_month(first_.launch + 1), end_)),
        streams_(streams_needed(asked.parameters, 1)),
        trunk_course_(asked, draws_, first_, none_, nullptr) {}

  std::vector<std::vector<Counts>> run() {
    const auto n = asked_.scenarios.size();
    const auto leaves = all_parts(asked_.world, asked_.parameters, asked_.scenarios, asked_.terms);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::less{}, [&](auto s) { return leaves[s]; });
    begin(leaves[order.front()]);
    std::vector<std::vector<Counts>> made(n);
    for (const auto s : order) {
      advance(leaves[s]);
      made[s] = now_ == end_ ? asked_years(trunk_) : branch(s, s == order.back());
    }
    return made;
  }

 private:
  std::size_t areas() const { return asked_.world.areas().size(); }
  AreaStart start(std::size_t a) const {
    const auto& home = asked_.world.areas()[a];
    return {home,
            asked_.parameters.areas[home.parameters],
            asked_.families.candidates[a],
            draws_,
            asked_.draw,
            asked_.world.horizon()};
  }

  /// Stands at the launch if that is early enough and known of all areas, else at the beginning.
  void begin(Month needed) {
    trunk_.states.resize(areas());
    trunk_.counts.resize(areas());
    if (needed >= launch_ && asked_.store.find && all_restored()) {
      now_ = launch_;
      for (std::size_t a = 0; asked_.spent != nullptr && a < areas(); ++a) {
        static_cast<void>(asked_.spent->taken(a));
      }
      for (Month m = history_begins; m < launch_ && asked_.month_done; m = m + 1) {
        asked_.month_done();
      }
      return;
    }
    in_parallel(areas(), asked_.stop, [&](std::size_t a) {
      if (asked_.spent != nullptr) {
        trunk_.states[a] = asked_.spent->taken(a);
        start(a).begin_history_in(trunk_.states[a], trunk_.counts[a], streams_);
      } else {
        start(a).begin_history(trunk_.states[a], trunk_.counts[a], streams_);
      }
      start(a).begin_supply(trunk_.states[a], asked_.parameters, first_.launch,
                            asked_.world.weight());
    });
    Market(asked_.world, asked_.parameters).open(trunk_.states, draws_);
    now_ = history_begins;
  }

  bool all_restored() {
    std::atomic<bool> all{true};
    in_parallel(areas(), asked_.stop, [&](std::size_t a) {
      if (all && !start(a).restored(asked_.store, launch_, trunk_.states[a], trunk_.counts[a])) {
        all = false;
      }
    });
    return all;
  }

  void advance(Month to) {
    if (now_ < launch_ && to >= launch_) {
      trunk_course_.go(trunk_, now_, launch_);
      now_ = launch_;
      in_parallel(areas(), asked_.stop, [&](std::size_t a) {
        trunk_.states[a].forget_adults(launch_);
        start(a).keep(asked_.store, launch_, trunk_.states[a], trunk_.counts[a]);
      });
    }
    trunk_course_.go(trunk_, now_, to);
    now_ = to;
  }

  /// The counts of a scenario that leaves the trunk here; the last one takes the trunk with it.
  std::vector<Counts> branch(std::size_t s, bool last) {
    const auto& scenario = asked_.scenarios[s];
    const auto policy = draw_policy(scenario, draws_);
    Course course(asked_, draws_, scenario, asked_.terms[s], &policy);
    Standings own = last ? std::move(trunk_) : trunk_;
    in_parallel(areas(), asked_.stop, [&](std::size_t a) {
      start(a).add_streams(own.states[a], asked_.parameters, course.policies()[a], streams_, now_,
                           end_);
    });
    course.go(own, now_, end_);
    return asked_years(own);
  }

  std::vector<Counts> asked_years(const Standings& all) const {
    std::vector<Counts> made;
    for (const auto& counts : all.counts) {
      made.emplace_back(first_.from, first_.to);
      made.back().add_years_of(counts);
    }
    return made;
  }

  const DrawAsked& asked_;
  const Scenario& first_;
  const Draws draws_;
  const Month end_, launch_;
  const int streams_;
  const Terms none_{};
  Course trunk_course_;
  Standings trunk_;
  Month now_{};
};

}  // namespace

bool compete(const Parameters& parameters) { return parameters.market.counted >= 0.5; }

std::size_t months_of(const World& world, const Parameters& parameters,
                      std::span<const Scenario> scenarios, std::span<const Terms> terms) {
  const Month end = first_month(scenarios.front().to + 1);
  const auto leaves = all_parts(world, parameters, scenarios, terms);
  const Month furthest = *std::ranges::max_element(leaves, std::less{}, &Month::index);
  int made = furthest.index - history_begins.index;
  for (const auto leaving : leaves) made += end.index - leaving.index;
  return static_cast<std::size_t>(made);
}

std::vector<std::vector<Counts>> simulate_together(const DrawAsked& asked) {
  return DrawRun(asked).run();
}

}  // namespace kindred::model
