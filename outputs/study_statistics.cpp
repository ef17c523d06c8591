#include "outputs/study_statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "outputs/places.hpp"
#include "outputs/statistics.hpp"

namespace kindred::outputs::layout {

namespace {

std::string statistic_path(const std::string& scenario, std::size_t statistic,
                           const Numbers& numbers) {
  return fmt::format("{}/statistics/{}/{}", scenario, statistic_names[statistic], numbers.path);
}

/// To 1/256 of a unit: far below what the draws can tell, and it compresses.
double rounded(double value) { return std::round(value * 256) / 256; }

/// One block of places, times and all cells.
void add_block(Hdf5File& file, const StudyHeader& header, const std::string& at,
               const Numbers& numbers, const Extent& from, const Extent& shape) {
  const auto size = shape[0] * shape[1] * shape[2];
  std::vector<std::int64_t> draws(header.draws * size);
  file.read_slab(at + "/" + numbers.path, {0, from[0], from[1], from[2]},
                 {header.draws, shape[0], shape[1], shape[2]}, draws);
  std::array<std::vector<double>, statistic_names.size()> found;
  found.fill(std::vector<double>(size));
  std::vector<double> one(header.draws);
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t d = 0; d < header.draws; ++d) {
      one[d] = static_cast<double>(draws[d * size + i]);
    }
    const auto all = sorting_statistics(one);
    for (std::size_t s = 0; s < all.size(); ++s) found[s][i] = rounded(all[s]);
  }
  for (std::size_t s = 0; s < (header.draws == 1 ? 1 : found.size()); ++s) {
    file.write_slab(statistic_path(at, s, numbers), from, shape, found[s]);
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
    file.make(path, Number::float64, {places, steps, cells},
              {places_in_chunk(places, steps, cells), steps, cells}, numbers.meaning);
    label(file, path, "place,", numbers);
  }
}

void add_statistics(Hdf5File& file, const StudyHeader& header, const ScenarioHeader& scenario,
                    const Numbers& numbers) {
  const auto at = scenario_path(scenario);
  const auto places = places_of(header).size(), cells = numbers.cells.size();
  const auto steps = times(header, numbers.grain);
  if (steps == 0) return;
  // At most 8 million numbers at a time, whatever the number of draws.
  const std::size_t bound = 8'000'000 / (header.draws * cells);
  const auto some_steps = std::clamp<std::size_t>(bound, 1, steps);
  const auto some_places =
      std::clamp<std::size_t>(bound / steps, 1, places_in_chunk(places, steps, cells));
  for (std::size_t p = 0; p < places; p += some_places) {
    for (std::size_t t = 0; t < steps; t += some_steps) {
      add_block(file, header, at, numbers, {p, t, 0},
                {std::min(some_places, places - p), std::min(some_steps, steps - t), cells});
    }
  }
}

}  // namespace kindred::outputs::layout
