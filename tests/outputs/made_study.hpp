// tests/outputs/made_study.hpp - a study with numbers made up by a rule, for testing what is
// written and read. Counts of a cell depend on scenario, draw, area, tally, cell and time only.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "outputs/places.hpp"
#include "outputs/study.hpp"
#include "outputs/study_file.hpp"
#include "outputs/study_writer.hpp"

namespace made {

using namespace kindred;
using namespace kindred::outputs;

/// A folder of its own for a test, removed at its end.
class Folder {
 public:
  Folder() {
    auto name = (std::filesystem::temp_directory_path() / "kindred-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const char* name) const { return path_ / name; }
  std::filesystem::path path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string bytes(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// Three authorities of two regions, which tests take for the whole of England.
inline std::vector<Place> some_areas() {
  return {{"E06000001", "Hartlepool", "E12000001"},
          {"E06000002", "Middlesbrough", "E12000001"},
          {"E09000001", "City of London", "E12000007"}};
}

inline StudyHeader header(std::vector<Place> areas, std::size_t draws, int first_year = 2020,
                          int last_year = 2025) {
  StudyHeader made;
  made.areas = std::move(areas);
  made.groups = complete_groups(made.areas, made.areas);
  made.first_year = first_year;
  made.last_year = last_year;
  made.launch_year = 2023;
  made.draws = draws;
  made.service_lines = {"cla_residential_care", "cla_fostering_services", "safeguarding"};
  made.provenance.version = "0.1.0";
  made.provenance.commit = "abc";
  made.provenance.seed = 18446744073709551615u;
  made.provenance.parameters_text = "[entry]\nbase = 1\n";
  made.provenance.data_hashes = {{"a.csv", "11"}, {"b.csv", "22"}};
  made.provenance.statements = {"Open Government Licence v3.0", ""};
  ScenarioHeader baseline, policy;
  baseline.scenario.name = "baseline";
  baseline.scenario.text = "name = \"baseline\"\n";
  baseline.scenario.from = first_year;
  baseline.scenario.to = last_year;
  policy.scenario = baseline.scenario;
  policy.scenario.name = "conferencing";
  policy.scenario.question = "How many fewer?";
  model::Intervention intervention;
  intervention.name = "family_group_conferencing";
  intervention.caveat = "One trial.";
  intervention.evidence_rating = 4;
  policy.scenario.interventions = {intervention};
  model::RollOut roll_out;
  roll_out.areas = {"E06000001", "E06000002"};
  roll_out.from = model::first_month(2024);
  roll_out.ramp_months = 12;
  roll_out.coverage = 0.6;
  policy.scenario.roll_outs = {roll_out};
  policy.drawn["effect"].assign(draws, 0.9);
  made.scenarios = {baseline, policy};
  made.published = {{"cla_31mar", "none", "total", "E06000001", 2023, 345, "CLA23"}};
  made.reconciliation = {{"safeguarding", 2.0e9, 3.0e9, 1.5, "priced from few studies"}};
  return made;
}

/// A number below `below` that depends on all of its keys.
inline std::int64_t number(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d,
                           std::int64_t below) {
  std::uint64_t x = a * 0x9e3779b97f4a7c15u + b * 0xbf58476d1ce4e5b9u + c * 0x94d049bb133111ebu + d;
  x ^= x >> 31;
  x *= 0x7fb5d329728ea185u;
  x ^= x >> 27;
  return static_cast<std::int64_t>(x % static_cast<std::uint64_t>(below));
}

inline AreaResult area_result(const StudyHeader& header, std::size_t scenario, std::size_t draw,
                              std::size_t area) {
  AreaResult made;
  made.counts = model::Counts{header.first_year, header.last_year};
  const auto key = (scenario * 1000 + draw) * 1000 + area;
  for (const auto& shape : model::tally_shapes) {
    const bool activity = shape.tally == model::Tally::month_activity;
    for (int year = header.first_year; year <= header.last_year; ++year) {
      for (std::size_t c = 0; c < shape.cells.size(); ++c) {
        const auto at = static_cast<std::uint64_t>(year) * 64 + c;
        const auto of = model::index(shape.tally);
        // A level that stays, and noise around it, as counts of an area have.
        const auto level = number(area, of, c, 0, activity ? 8000 : 300);
        if (shape.grain == model::Grain::every_year) {
          made.counts.add(shape.tally, year, c, level + number(key, of, at, 1, 1 + level / 5));
          continue;
        }
        for (int m = 0; m < 12; ++m) {
          made.counts.add(
              shape.tally, model::first_month(year) + m, c,
              level + number(key, of, at, static_cast<std::uint64_t>(m) + 2, 1 + level / 5));
        }
      }
    }
  }
  const auto years = static_cast<std::size_t>(header.last_year - header.first_year + 1);
  made.money.yearly.assign(years, std::vector<std::int64_t>(header.service_lines.size()));
  made.money.monthly.assign(years * 12, std::vector<std::int64_t>(header.service_lines.size()));
  for (std::size_t m = 0; m < years * 12; ++m) {
    for (std::size_t l = 0; l < header.service_lines.size(); ++l) {
      const auto pence = 100'000'000 + number(key, m, l, 7, 20'000'000);
      made.money.monthly[m][l] = pence;
      made.money.yearly[m / 12][l] += pence;
    }
  }
  return made;
}

inline std::vector<AreaResult> draw_results(const StudyHeader& header, std::size_t scenario,
                                            std::size_t draw) {
  std::vector<AreaResult> results;
  for (std::size_t a = 0; a < header.areas.size(); ++a) {
    results.push_back(area_result(header, scenario, draw, a));
  }
  return results;
}

template <class Writer>
void write_all(Writer& writer, const StudyHeader& header) {
  for (std::size_t s = 0; s < header.scenarios.size(); ++s) {
    for (std::size_t d = 0; d < header.draws; ++d) {
      writer.write(s, d, draw_results(header, s, d));
    }
  }
}

/// A whole study in a folder, read again.
inline StudyFile written(const Folder& folder, const StudyHeader& header) {
  StudyWriter writer{folder / "study.h5", header};
  write_all(writer, header);
  writer.finish();
  return StudyFile{folder / "study.h5"};
}

}  // namespace made
