#include "outputs/study/study_statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "outputs/indicators/places.hpp"
#include "outputs/study/statistics.hpp"

namespace kindred::outputs::layout {

namespace {

std::string statistic_path(const std::string& scenario, std::size_t statistic,
                           const Numbers& numbers) {
  return fmt::format("{}/statistics/{}/{}", scenario, statistic_names[statistic], numbers.path);
}

/// To 1/256 of a unit: far below what the draws can tell, and it compresses.
double rounded(double value) { return std::round(value * 256) / 256; }

/// One block of places, times and all cells.
template <class Whole>
void add_block(Hdf5File& file, const StudyHeader& header, const std::string& at,
               const Numbers& numbers, const Extent& from, const Extent& shape) {
  const auto size = shape[0] * shape[1] * shape[2];
  std::vector<Whole> draws(header.draws * size);
  file.read_slab(at + "/" + numbers.path, {0, from[0], from[1], from[2]},
                 {header.draws, shape[0], shape[1], shape[2]}, std::span{draws});
  std::array<std::vector<double>, statistic_names.size()> found;
  found.fill(std::vector<double>(size));
  // Some numbers at a time: those of one draw lie side by side, those of one number far apart.
  constexpr std::size_t some = 16;
  std::vector<std::int64_t> by_number(some * header.draws);
  for (std::size_t i = 0; i < size; i += some) {
    const auto here = std::min(some, size - i);
    for (std::size_t d = 0; d < header.draws; ++d) {
      for (std::size_t n = 0; n < here; ++n) {
        by_number[n * header.draws + d] = draws[d * size + i + n];
      }
    }
    for (std::size_t n = 0; n < here; ++n) {
      const auto all =
          sorting_statistics(std::span{by_number}.subspan(n * header.draws, header.draws));
      for (std::size_t s = 0; s < all.size(); ++s) found[s][i + n] = rounded(all[s]);
    }
  }
  for (std::size_t s = 0; s < (header.draws == 1 ? 1 : found.size()); ++s) {
    file.write_slab(statistic_path(at, s, numbers), from, shape, std::span<const double>{found[s]});
  }
}

}  // namespace

void label(Hdf5File& file, const std::string& path, const std::string& leading,
           const Numbers& numbers) {
  const bool yearly = numbers.grain == model::Grain::every_year;
  file.set_attribute(path, "dimensions", leading + (yearly ? "year,cell" : "month,cell"));
  std::string names;
  for (const auto& cell : numbers.cells) names += (names.empty() ? "" : ",") + cell;
  file.set_attribute(path, "cells", names);
}

void make_statistics(Hdf5File& file, const StudyHeader& header, const ScenarioHeader& scenario,
                     const Numbers& numbers) {
  const auto at = scenario_path(scenario);
  const auto places = places_of(header).size(), cells = numbers.cells.size();
  const auto steps = times(header, numbers.grain);
  for (std::size_t s = 0; s < statistic_names.size(); ++s) {
    const auto path = statistic_path(at, s, numbers);
    if (header.draws == 1 && s > 0) {
      file.link(statistic_path(at, 0, numbers), path);
      continue;
    }
    const auto one_draw = chunk(1, places, steps, cells);
    file.make(path, Number::float64, {places, steps, cells}, {one_draw[1], one_draw[2], cells},
              numbers.meaning);
    label(file, path, "place,", numbers);
  }
}

void add_statistics(Hdf5File& file, const StudyHeader& header, const ScenarioHeader& scenario,
                    const Numbers& numbers, std::size_t together) {
  const auto at = scenario_path(scenario);
  const auto places = places_of(header).size(), cells = numbers.cells.size();
  const auto steps = times(header, numbers.grain);
  if (steps == 0) return;
  // At most 8 million numbers at a time, whatever the number of draws; whole chunks if they fit.
  const auto chunks = chunk(together, places, steps, cells);
  const std::size_t bound = 8'000'000 / (header.draws * cells);
  auto some_steps = std::clamp<std::size_t>(bound, 1, steps);
  if (some_steps > chunks[2]) some_steps -= some_steps % chunks[2];
  const auto some_places = std::clamp<std::size_t>(bound / some_steps, 1, chunks[1]);
  for (std::size_t p = 0; p < places; p += some_places) {
    for (std::size_t t = 0; t < steps; t += some_steps) {
      const Extent from{p, t, 0};
      const Extent shape{std::min(some_places, places - p), std::min(some_steps, steps - t), cells};
      if (numbers.number == Number::int32) {
        add_block<std::int32_t>(file, header, at, numbers, from, shape);
      } else {
        add_block<std::int64_t>(file, header, at, numbers, from, shape);
      }
    }
  }
}

}  // namespace kindred::outputs::layout
