#include "model/world/world.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "model/parallel/in_parallel.hpp"
#include "model/parameters/parameters.hpp"
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
             std::stop_token stop)
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
}

void World::begin(std::size_t area, AreaState state, Counts counts) {
  areas_[area].state = std::move(state);
  areas_[area].counts = std::move(counts);
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
