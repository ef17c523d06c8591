#include "calibration/world_input.hpp"

namespace kindred::calibration {

std::vector<model::AreaInput> world_input(const Published& published, int horizon) {
  constexpr int first_mid_year = 2011;
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
    made.push_back(std::move(input));
  }
  return made;
}

}  // namespace kindred::calibration
