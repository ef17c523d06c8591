#include "model/world/world.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "model/engine/area_run.hpp"
#include "model/engine/in_parallel.hpp"
#include "model/processes/help/referral.hpp"
#include "model/state/area_image.hpp"

namespace kindred::model {

namespace {

std::size_t parameters_of(const Parameters& parameters, const std::string& code) {
  const auto found = std::ranges::find(parameters.areas, code, &AreaParameters::code);
  if (found == parameters.areas.end()) {
    throw std::runtime_error("the fitted parameters hold nothing for area " + code +
                             "; run `kindred calibrate` again");
  }
  return static_cast<std::size_t>(found - parameters.areas.begin());
}

}  // namespace

World::World(std::vector<AreaInput> inputs, const Parameters& parameters, WorldOptions options,
             const Progress& progress, std::stop_token stop)
    : options_(std::move(options)) {
  std::vector<Position> all;
  for (const auto& input : inputs) all.push_back(input.position);
  for (auto& input : inputs) {
    if (!options_.only.empty() && !std::ranges::count(options_.only, input.code)) continue;
    Area area;
    area.parameters = parameters_of(parameters, input.code);
    area.input = std::make_unique<AreaInput>(std::move(input));
    areas_.push_back(std::move(area));
  }
  std::vector<Position> positions;
  for (const auto& area : areas_) positions.push_back(area.input->position);
  find_neighbours();
  geography_ = Geography(std::move(positions), all);
  in_parallel(areas_.size(), stop, [&](std::size_t i) {
    areas_[i].people = std::make_unique<Population>(
        *areas_[i].input, parameters.family, first_month(options_.horizon + 1) + unborn_months,
        options_.weight);
  });
  largest_first_.resize(areas_.size());
  std::iota(largest_first_.begin(), largest_first_.end(), 0U);
  std::ranges::stable_sort(largest_first_, std::greater{},
                           [&](auto a) { return areas_[a].people->children(); });
  burn_in(parameters, options_.seed, progress, stop);
}

void World::find_neighbours() {
  neighbours_.resize(areas_.size());
  for (std::size_t a = 0; a < areas_.size(); ++a) {
    const auto& stated = areas_[a].input->neighbours;
    for (std::size_t b = 0; b < areas_.size(); ++b) {
      const bool near = stated.empty() || std::ranges::count(stated, areas_[b].input->code) > 0;
      if (b != a && near) neighbours_[a].push_back(b);
    }
  }
}

void World::burn_in(const Parameters& parameters, std::uint64_t seed, const Progress& progress,
                    std::stop_token stop) {
  options_.seed = seed;
  Tracker tracker(progress, areas_.size());
  const auto rates = family_rates(*this, parameters);
  in_parallel(areas_.size(), stop, [&](std::size_t i) {
    const auto a = largest_first_[i];
    burn_in_area(areas_[a], parameters, rates.crises, rates.candidates[a]);
    tracker.done();
  });
}

void World::burn_in_area(Area& area, const Parameters& parameters, const Crises& crises,
                         const CandidateRates& candidates) {
  const auto& own = parameters.areas[area.parameters];
  const LaunchKey key{own.code, burn_in_draw, history_begins};
  const auto& store = options_.store;
  if (const auto image = store.find ? store.find(key) : std::nullopt;
      image && restore(*image, *area.people, area.state, area.counts)) {
    area.state.forget_numbers();
    return;
  }
  const Draws draws(options_.seed, burn_in_draw);
  area.state = AreaState(*area.people, options_.horizon);
  // To the end: some of what the burn-in starts is counted in the year in which it will end.
  area.counts = Counts(first_fitted_year, options_.horizon);
  referral::schedule_candidates(area.state, *area.people, candidates, draws,
                                {beginning, history_begins}, {});
  const PolicyInForce none;
  const Path same{};
  const auto number = static_cast<std::size_t>(&area - areas_.data());
  run_months({*area.people, &parameters, own, draws, none, &crises, candidates, last_fitted_year,
              same, options_.weight, best_instructions(), number},
             area.state, area.counts, beginning, history_begins);
  // Candidates of the burn-in end with it; each draw has its own from then on.
  area.state.due.forget(Due::Kind::family_candidate);
  area.state.forget_adults(history_begins);
  if (store.keep) store.keep(key, image_of(area.state, area.counts));
  // Found again by each draw: no room for it in between.
  area.state.forget_numbers();
}

FamilyRates family_rates(const World& world, const Parameters& parameters) {
  const auto adversity = adversity_by_class(parameters.family);
  FamilyRates made{Crises(parameters.adversity, adversity), {}};
  for (const auto& area : world.areas()) {
    const auto& own = parameters.areas[area.parameters];
    made.candidates.emplace_back(parameters.family, adversity, made.crises,
                                 own.level[index(AreaLevel::referral)]);
  }
  return made;
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
