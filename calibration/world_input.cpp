#include "calibration/world_input.hpp"

#include "calibration/area_positions.hpp"
#include "calibration/money_input.hpp"
#include "calibration/practice_input.hpp"
#include "calibration/supply_input.hpp"
#include "calibration/workforce.hpp"

namespace kindred::calibration {

namespace {

/// One national assumption (a6) for all areas: by age, times the relative prevalence of each sex.
auto disability_shares(const Published& published) {
  constexpr std::array<std::string_view, 4> ages{"age_0_to_4", "age_5_to_9", "age_10_to_15",
                                                 "age_16_to_17"};
  decltype(model::AreaInput::disability) made{};
  for (std::size_t a = 0; a < ages.size(); ++a) {
    const double share = published.assumed("disability", ages[a]).value;
    made[model::index(model::Sex::male)][a] =
        share * published.assumed("disability", "boys_relative").value;
    made[model::index(model::Sex::female)][a] =
        share * published.assumed("disability", "girls_relative").value;
  }
  return made;
}

}  // namespace

std::vector<model::AreaInput> world_input(const Published& published, int horizon) {
  constexpr int first_mid_year = 2011;
  const auto disability = disability_shares(published);
  const auto positions = area_positions(published);
  std::vector<model::AreaInput> made;
  for (const auto& area : published.areas()) {
    model::AreaInput input;
    input.code = area.code;
    input.first_mid_year = first_mid_year;
    for (int year = first_mid_year; year <= horizon; ++year) {
      std::array<double, 18> ages{};
      for (int age = 0; age < 18; ++age) {
        ages[static_cast<std::size_t>(age)] = published.projected_population(area.code, year, age);
      }
      input.children.push_back(ages);
    }
    input.deprivation = published.deprivation_shares(area.code);
    input.ethnicity = published.children_ethnicity(area.code);
    input.disability = disability;
    input.position = positions[made.size()];
    input.workforce = workforce_of(published, area.code);
    input.neighbours = present_neighbours(published, area.code);
    made.push_back(std::move(input));
  }
  return made;
}

void set_published_input(model::Parameters& parameters, const Published& published) {
  set_supply(parameters, published);
  set_money_input(parameters.areas, published);
  set_leadership(parameters.areas, published);
}

}  // namespace kindred::calibration
