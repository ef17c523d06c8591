#include "made_world.hpp"

#include <cmath>

#include "model/processes/referral.hpp"
#include "model/stocks.hpp"

namespace made {

namespace {

constexpr int horizon_of_stage = 2020;

/// Posts that become fewer every year.
WorkforceInput workforce(double children_an_age) {
  WorkforceInput made;
  double posts = children_an_age * 0.12;
  for (int year = 2017; year <= 2022; ++year) {
    made.years.push_back({.posts = posts,
                          .vacancies = posts / 6,
                          .leaving = 0.0125,
                          .filling = 0.06,
                          .agency_cover = 0.6,
                          .agency_beyond = 0.02,
                          .holding = 0.6,
                          .cases = 0.8});
    posts *= 0.9;
  }
  return made;
}

AreaInput area(const std::string& code, double children_an_age, double growth, int last_mid_year,
               double slope) {
  AreaInput made;
  made.code = code;
  for (int year = made.first_mid_year; year <= last_mid_year; ++year) {
    std::array<double, 18> ages{};
    for (std::size_t age = 0; age < 18; ++age) {
      // A cohort keeps its size; the number born changes from year to year.
      const int born = year - static_cast<int>(age);
      ages[age] = std::round(children_an_age * std::pow(1 + growth, born - 2000));
    }
    made.children.push_back(ages);
  }
  for (std::size_t d = 0; d < 10; ++d)
    made.deprivation[d] = 0.1 + slope * (4.5 - static_cast<double>(d));
  made.ethnicity = {0.7, 0.06, 0.12, 0.08, 0.04};
  made.disability.fill({0.05, 0.08, 0.1, 0.1});
  made.workforce = workforce(children_an_age);
  return made;
}

}  // namespace

std::vector<AreaInput> areas(int children_an_age, int last_mid_year) {
  const double n = children_an_age;
  return {area("E06000901", n, 0.01, last_mid_year, 0.015),
          area("E08000902", n * 0.7, -0.01, last_mid_year, 0.0),
          area("E10000903", n * 0.2, 0.0, last_mid_year, -0.01)};
}

World world(const Parameters& parameters, int children_an_age, int horizon, std::uint64_t seed,
            const std::vector<std::string>& only) {
  return {areas(children_an_age, horizon), parameters, {seed, horizon, 1, only, {}}};
}

std::vector<Counts> run(const World& world, const Parameters& parameters, const Scenario& scenario,
                        int threads, int draw) {
  std::vector<Counts> made;
  const auto keep = [&](std::size_t, std::size_t d, std::span<const Counts> areas) {
    if (static_cast<int>(d) == draw) made.assign(areas.begin(), areas.end());
  };
  simulate(world, parameters, {&scenario, 1}, {.draws = draw + 1, .threads = threads}, keep);
  return made;
}

Counts run_all(const World& world, const Parameters& parameters, const Scenario& scenario) {
  Counts sum(scenario.from, scenario.to);
  for (const auto& area : run(world, parameters, scenario)) sum += area;
  return sum;
}

Scenario baseline(int to) {
  Scenario made;
  made.to = to;
  return made;
}

std::int64_t over_years(const Counts& counts, Tally tally, int from, int to) {
  std::int64_t sum = 0;
  for (int year = from; year <= to; ++year) sum += counts.total(tally, year);
  return sum;
}

std::int64_t over_years(const Counts& counts, Tally tally, std::size_t cell, int from, int to) {
  std::int64_t sum = 0;
  for (int year = from; year <= to; ++year) sum += counts.at(tally, year, cell);
  return sum;
}

std::int64_t over_months(const Counts& counts, Tally tally, std::size_t cell, int from, int to) {
  std::int64_t sum = 0;
  for (int year = from; year <= to; ++year) {
    for (int month = 0; month < 12; ++month) sum += counts.at_month(tally, year, month, cell);
  }
  return sum;
}

Stage::Stage(const Parameters& p, const Draws& d, PolicyInForce in_force, Month m)
    : input(areas(10)[0]),
      people(input, p.family, first_month(horizon_of_stage + 1) + unborn_months, 1),
      crises(p.adversity, adversity_by_class(p.family)),
      rates(rates_in(p, p.areas[0], m.year(), last_fitted_year, 1)),
      draws(d),
      policy(std::move(in_force)),
      state(people, horizon_of_stage),
      counts(m.year(), m.year()),
      month(m) {}

Scene Stage::scene() { return {people, crises, rates, draws, policy, state, counts, month, 1}; }

Child& Stage::child(std::uint32_t nth) {
  Child made;
  made.birth = static_cast<std::int16_t>(month.index - 48);
  made.id = agent_id(AgentKind::child, people.area(), {made.birth}, nth);
  state.add(made, {});
  return state.children.back();
}

Course::Course(const World& world, const Parameters& p, PolicyInForce in_force, std::size_t area)
    : home(world.areas()[area]),
      parameters(p),
      policy(std::move(in_force)),
      draws(draws_of(world.seed(), 0)),
      families(family_rates(world, p)),
      candidates(families.candidates[area]),
      state(home.state),
      counts(home.counts),
      rates_(rates_in(p, p.areas[home.parameters], month.year(), last_fitted_year, 1)) {
  state.number_persons(home.people->children());
  // Streams enough for thrice the referrals.
  referral::schedule_candidates(state, *home.people, candidates, draws,
                                {month, first_month(world.horizon() + 1)}, {0, 3});
}

Thresholds Course::thresholds() const {
  Thresholds made{};
  set_thresholds(made, rates_, policy);
  if (everybody) made.fill(UINT32_MAX);
  return made;
}

void Course::check_places(std::int64_t in_court, std::size_t in_early_help) const {
  const auto no_more_than = [](auto now, auto places, auto before, const char* what) {
    if (now > std::max(places, before)) throw std::logic_error(what);
  };
  no_more_than(state.in_family_court, policy.family_court_places(), in_court,
               "never more families in the family court than places");
  const double capacity = policy.early_help_capacity(month, rates_.early_help.capacity);
  if (capacity >= early_help_for_all) return;
  const auto children = static_cast<double>(home.people->of_year(month.year()).children);
  no_more_than(state.in_early_help.size(), static_cast<std::size_t>(capacity / 10'000 * children),
               in_early_help, "never more families in early help than places");
}

void Course::step() {
  const auto limits = thresholds();
  const auto in_court = state.in_family_court;
  const auto in_early_help = state.in_early_help.size();
  Scene scene{*home.people, families.crises, rates_, draws, policy, state, counts, month, 1};
  one_month(scene, {candidates, parameters.family, limits, instructions}, room_);
  close_month(scene);
  stocks::check(state);
  check_places(in_court, in_early_help);
  month = month + 1;
}

}  // namespace made
