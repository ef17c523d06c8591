// outputs/study/study_layout.hpp - where things are in a study file: shared by its writer and
// reader.
//
// The layout is laid out for people in docs/user/output_format.md; a change here that an older
// reader would misread raises `schema_version`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "outputs/study/hdf5_file.hpp"
#include "outputs/study/study.hpp"

namespace kindred::outputs::layout {

inline constexpr const char* schema_name = "kindred-study";
inline constexpr std::int64_t schema_version = 1;

/// One dataset of numbers of a scenario: [draw, place, time, cell].
struct Numbers {
  std::string path;  ///< below the scenario: "tallies/looked_after_by_age"
  Meaning meaning;
  model::Grain grain = model::Grain::every_year;
  std::optional<model::Tally> tally;  ///< none: net current expenditure
  std::vector<std::string> cells;
  Number number = Number::int32;
};

Numbers numbers_of(model::Tally tally);
Numbers money_of(const StudyHeader& header, model::Grain grain);
/// All tallies, then money by year and by month.
std::vector<Numbers> all_numbers(const StudyHeader& header);

std::string scenario_path(const ScenarioHeader& scenario);
/// Years from first_year; months from the April after it.
std::size_t times(const StudyHeader& header, model::Grain grain);
/// How many draws of a scenario are held and written together: as many as fill some megabytes.
std::size_t draws_together(const StudyHeader& header, std::span<const Numbers> all_numbers);
/// A chunk of so many draws: about a quarter of a megabyte, all times before several places.
Extent chunk(std::size_t draws, std::size_t places, std::size_t times, std::size_t cells);

void write_header(Hdf5File& file, const StudyHeader& header);
/// Throws std::runtime_error where the file is no study of this schema.
StudyHeader read_header(const Hdf5File& file, const std::string& path);
void write_scenario(Hdf5File& file, const ScenarioHeader& from, std::size_t draws);
ScenarioHeader read_scenario(const Hdf5File& file, const std::string& name, std::size_t draws);

}  // namespace kindred::outputs::layout
