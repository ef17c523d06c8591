#include "outputs/study/study_layout.hpp"

#include <algorithm>

#include "outputs/indicators/places.hpp"

namespace kindred::outputs::layout {

Numbers numbers_of(model::Tally tally) {
  const auto& shape = model::shape(tally);
  Numbers numbers;
  numbers.path = "tallies/" + std::string{shape.name};
  numbers.meaning = {std::string{shape.unit}, std::string{shape.description}};
  numbers.grain = shape.grain;
  numbers.tally = tally;
  numbers.cells = shape.cells.all();
  // Days of service over England in a month can pass what 32 bits hold.
  if (tally == model::Tally::month_activity || model::shape(tally).unit.starts_with("pence")) {
    numbers.number = Number::int64;
  }
  return numbers;
}

Numbers money_of(const StudyHeader& header, model::Grain grain) {
  Numbers numbers;
  const bool yearly = grain == model::Grain::every_year;
  numbers.path =
      yearly ? "money/net_current_expenditure" : "money/net_current_expenditure_by_month";
  numbers.meaning = {"pence",
                     std::string{"Net current expenditure by RO3 service line, nominal, in the "} +
                         (yearly ? "year." : "month.")};
  numbers.grain = grain;
  numbers.cells = header.service_lines;
  numbers.number = Number::int64;
  return numbers;
}

std::vector<Numbers> all_numbers(const StudyHeader& header) {
  std::vector<Numbers> all;
  for (const auto& shape : model::tally_shapes) all.push_back(numbers_of(shape.tally));
  if (!header.service_lines.empty()) {
    all.push_back(money_of(header, model::Grain::every_year));
    all.push_back(money_of(header, model::Grain::every_month));
  }
  return all;
}

std::string scenario_path(const ScenarioHeader& scenario) {
  return "/scenarios/" + scenario.scenario.name;
}

std::size_t times(const StudyHeader& header, model::Grain grain) {
  const auto years = static_cast<std::size_t>(header.last_year - header.first_year);
  return grain == model::Grain::every_year ? years + 1 : years * 12;
}

std::size_t draws_together(const StudyHeader& header, std::span<const Numbers> all_numbers) {
  constexpr std::size_t bytes_held = 16U << 20U;  // of all scenarios
  std::size_t of_a_place = 0;
  for (const auto& numbers : all_numbers) {
    const std::size_t width = numbers.number == Number::int32 ? 4 : 8;
    of_a_place += times(header, numbers.grain) * numbers.cells.size() * width;
  }
  const auto of_a_draw = of_a_place * places_of(header).size() * header.scenarios.size();
  const auto most = bytes_held / std::max<std::size_t>(1, of_a_draw);
  return std::clamp<std::size_t>(most, 1, std::max<std::size_t>(1, header.draws));
}

Extent chunk(std::size_t draws, std::size_t places, std::size_t times, std::size_t cells) {
  constexpr std::size_t numbers = 64 * 1024;
  const auto row = std::max<std::size_t>(1, draws * cells);
  // Two places at least: where one area is simulated the second is its equal, and costs nothing.
  const auto two = std::min<std::size_t>(2, places);
  const auto some_times = std::clamp<std::size_t>(numbers / (row * two), 1, times);
  return {draws, std::clamp<std::size_t>(numbers / (row * some_times), 1, places), some_times,
          cells};
}

}  // namespace kindred::outputs::layout
