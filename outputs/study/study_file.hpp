// outputs/study/study_file.hpp - reads a study; numbers are fetched when asked for.
//
// A file that is not HDF5, was cut short, or has another schema is refused with a clear
// std::runtime_error. Yearly tallies have one time step a year from header().first_year; monthly
// ones begin in the April after it. `series.hpp` gives published indicators from these numbers.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "outputs/study/study.hpp"

namespace kindred::outputs {

struct Indicator;

/// A run of positions: [from, from + size).
struct Run {
  std::size_t from = 0;
  std::size_t size = 0;
};

/// Numbers by draw, place, time step and cell.
struct Values {
  std::size_t draws = 0, places = 0, times = 0, cells = 0;
  std::vector<std::int64_t> numbers;

  std::int64_t at(std::size_t draw, std::size_t place, std::size_t time, std::size_t cell) const {
    return numbers[((draw * places + place) * times + time) * cells + cell];
  }
};

class StudyFile {
 public:
  explicit StudyFile(const std::filesystem::path& path);
  ~StudyFile();
  StudyFile(StudyFile&&) noexcept;

  const StudyHeader& header() const;
  /// Every indicator that its numbers give (indicators.hpp).
  const std::vector<Indicator>& indicators() const;
  /// Simulated authorities, then regions and England; the last is the sum of all simulated.
  const std::vector<Place>& places() const;
  /// Position among places(); throws std::out_of_range for an unknown code.
  std::size_t place(std::string_view code) const;
  /// England, or the sum of what was simulated.
  std::size_t whole() const { return places().size() - 1; }
  std::size_t draws() const { return header().draws; }
  int years() const { return header().last_year - header().first_year + 1; }

  /// A tally's numbers for all draws, over runs of places() and of time steps.
  Values tally(std::size_t scenario, model::Tally tally, Run places, Run times) const;
  /// Net current expenditure [pence]; cells are header().service_lines.
  Values money(std::size_t scenario, model::Grain grain, Run places, Run times) const;
  /// How many time steps a tally or money of this grain has.
  std::size_t times(model::Grain grain) const;

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kindred::outputs
