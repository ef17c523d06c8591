#include "calibration/quick_fit.hpp"

#include <algorithm>

#include "calibration/fit_round.hpp"
#include "calibration/published_shares.hpp"
#include "calibration/world_input.hpp"
#include "model/engine/burn_in.hpp"

namespace kindred::calibration {

namespace {

/// Areas with level 1 and their share of unaccompanied children, from the stocks of 2020 to 2023.
void begin_areas(Fitted& fitted, const Published& published) {
  auto& areas = fitted.parameters.areas;
  areas.clear();
  double sum = 0;
  for (const auto& area : published.areas()) {
    model::AreaParameters made;
    made.code = area.code;
    made.level.fill(1.0);
    for (int year = 2020; year <= 2023; ++year) {
      made.unaccompanied_share +=
          published.on_present_areas("cla_31mar", "uasc", "uasc", area.code, year).value_or(0.0);
    }
    sum += made.unaccompanied_share;
    areas.push_back(std::move(made));
  }
  for (auto& area : areas) area.unaccompanied_share /= sum;
}

void begin(Fitted& fitted, const Published& published, Adversity adversity) {
  fitted.parameters.family.high_adversity_share =
      adversity == Adversity::two_class ? share_of_high_adversity : 0;
  for (auto& year : fitted.parameters.year_effect) year.fill(1.0);
  for (auto& year : fitted.parameters.shares.placement) year.fill(1.0);
  begin_areas(fitted, published);
  fill_published_shares(fitted, published);
  set_published_input(fitted.parameters, published);
}

/// Runs burn-in and history once with this round's own chance.
Simulated run_once(model::World& world, const model::Parameters& parameters, std::uint64_t seed,
                   std::stop_token stop) {
  model::burn_in(world, parameters, seed, {}, {}, stop);
  model::Scenario scenario;
  scenario.from = model::first_fitted_year;
  scenario.to = scenario.launch = model::last_fitted_year;
  Simulated made{model::Counts(scenario.from, scenario.to), {}};
  const auto keep = [&](std::size_t, std::size_t, std::span<const model::Counts> areas) {
    for (const auto& counts : areas) made.england += counts;
    made.areas.assign(areas.begin(), areas.end());
  };
  // Each round burns in anew.
  model::simulate(world, parameters, {&scenario, 1}, {.spent = &world}, keep, {}, stop);
  return made;
}

void move_all(FitRound& round) {
  round.front_door();
  round.factors();
  round.protection();
  round.open_cases();
  round.entries();
  round.exits();
  round.ages();
  round.placements();
  round.histories();
  round.areas();
}

/// Values that a round may have moved are from now on fitted.
void mark_fitted(Fitted& fitted, const Fitted& start) {
  auto before = start;
  const auto old_keys = model::keys(before.parameters);
  const auto new_keys = model::keys(fitted.parameters);
  for (std::size_t i = 0; i < new_keys.size(); ++i) {
    if (*new_keys[i].value == *old_keys[i].value) continue;
    auto& origin = fitted.origins[new_keys[i].name];
    origin.source = "quick fit to published figures from: " + origin.source;
    origin.from = "fit";
  }
}

}  // namespace

QuickFit quick_fit(const Published& published, Fitted start, const QuickFitOptions& options,
                   const RoundReport& report, std::stop_token stop) {
  Fitted fitted = start;
  begin(fitted, published, options.adversity);
  const int rounds = options.rounds_on_sample + options.rounds_on_all;
  int round = 0;
  model::Counts england;
  const auto fit = [&](int weight, int count, double first_step) {
    if (count == 0) return;
    auto world =
        model::make_world(world_input(published, model::last_fitted_year), fitted.parameters,
                          {options.seed, model::last_fitted_year, weight}, {}, {}, stop);
    for (int i = 0; i < count; ++i, ++round) {
      const auto simulated = run_once(
          world, fitted.parameters, options.seed + 1000 + static_cast<std::uint64_t>(round), stop);
      const double step = first_step / (1.0 + (weight == 1 ? 0.2 * i : 0.0));
      FitRound moved(published, simulated, fitted, step);
      england = simulated.england;
      if (report) report(round + 1, rounds, moved.misses());
      move_all(moved);
    }
  };
  fit(options.sample_weight, options.rounds_on_sample, 0.7);
  fit(1, options.rounds_on_all, 0.6);
  mark_fitted(fitted, start);
  return {std::move(fitted), std::move(england)};
}

model::Counts england_history(const Published& published, const Fitted& fitted, std::uint64_t seed,
                              std::stop_token stop) {
  auto world = model::make_world(world_input(published, model::last_fitted_year), fitted.parameters,
                                 {seed, model::last_fitted_year}, {}, {}, stop);
  return run_once(world, fitted.parameters, seed, stop).england;
}

}  // namespace kindred::calibration
