// The parts of a study file that are not numbers by draw: written once, read whole.
#include <fmt/format.h>

#include <stdexcept>

#include "outputs/indicators/places.hpp"
#include "outputs/study/study_layout.hpp"

namespace kindred::outputs::layout {

namespace {

template <class Row, class Value>
std::vector<Value> column(const std::vector<Row>& rows, Value Row::*field) {
  std::vector<Value> values;
  values.reserve(rows.size());
  for (const auto& row : rows) values.push_back(row.*field);
  return values;
}

template <class Row>
std::vector<std::int64_t> integers(const std::vector<Row>& rows, int Row::*field) {
  std::vector<std::int64_t> values;
  for (const auto& row : rows) values.push_back(row.*field);
  return values;
}

Meaning text(std::string description) { return {"text", std::move(description)}; }

template <class Row, class Value>
void fill(std::vector<Row>& rows, Value Row::*field, const std::vector<Value>& values) {
  rows.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) rows[i].*field = values[i];
}

template <class Row>
void fill(std::vector<Row>& rows, int Row::*field, const std::vector<std::int64_t>& values) {
  rows.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) rows[i].*field = static_cast<int>(values[i]);
}

void write_provenance(Hdf5File& file, const Provenance& from) {
  const std::string at = "/provenance";
  file.make_group(at);
  file.set_attribute(at, "version", from.version);
  file.set_attribute(at, "commit", from.commit);
  file.set_attribute(at, "seed", fmt::format("{}", from.seed));
  file.set_attribute(at, "sample_weight", std::int64_t{from.sample_weight});
  const std::vector<std::string> parameters{from.parameters_text};
  file.write(at + "/parameters", parameters, text("The full text of the fitted parameters."));
  std::vector<std::string> files, hashes;
  for (const auto& [name, hash] : from.data_hashes) {
    files.push_back(name);
    hashes.push_back(hash);
  }
  file.write(at + "/data_files", files, text("Data files that were read."));
  file.write(at + "/data_hashes", hashes, text("Hash of the contents of each data file."));
  file.write(at + "/statements", from.statements, text("Licence, assumptions and limits."));
}

Provenance read_provenance(const Hdf5File& file) {
  const std::string at = "/provenance";
  Provenance to;
  to.version = file.text_attribute(at, "version");
  to.commit = file.text_attribute(at, "commit");
  to.seed = std::stoull(file.text_attribute(at, "seed"));
  to.sample_weight = static_cast<int>(file.integer_attribute(at, "sample_weight"));
  to.parameters_text = file.texts(at + "/parameters").at(0);
  const auto files = file.texts(at + "/data_files"), hashes = file.texts(at + "/data_hashes");
  for (std::size_t i = 0; i < files.size(); ++i) to.data_hashes[files[i]] = hashes.at(i);
  to.statements = file.texts(at + "/statements");
  return to;
}

void write_places(Hdf5File& file, const StudyHeader& header) {
  const auto places = places_of(header);
  std::vector<std::string> levels;
  for (const auto& place : places) levels.emplace_back(name(level(place)));
  file.write("/places/code", column(places, &Place::code), text("ONS code of each place."));
  file.write("/places/name", column(places, &Place::name), text("Name of each place."));
  file.write("/places/region", column(places, &Place::region),
             text("ONS code of the region that an authority lies in."));
  file.write("/places/level", levels, text("authority, region, england or all_simulated."));
  std::vector<std::int64_t> years;
  std::vector<std::string> months;
  for (int year = header.first_year; year <= header.last_year; ++year) {
    years.push_back(year);
    if (year == header.first_year) continue;
    for (int m = 0; m < 12; ++m) {
      months.push_back(fmt::format("{}-{:02}", m < 9 ? year - 1 : year, (m + 3) % 12 + 1));
    }
  }
  file.write("/years", years, {"year", "Years ending 31 March, and stocks on that day."});
  file.write("/months", months, text("Calendar months of the monthly numbers."));
}

void read_places(const Hdf5File& file, StudyHeader& header) {
  std::vector<Place> places;
  fill(places, &Place::code, file.texts("/places/code"));
  fill(places, &Place::name, file.texts("/places/name"));
  fill(places, &Place::region, file.texts("/places/region"));
  for (const auto& place : places) {
    const auto is = level(place);
    if (is == PlaceLevel::authority) header.areas.push_back(place);
    if (is == PlaceLevel::region || is == PlaceLevel::england) header.groups.push_back(place);
  }
}

void write_published(Hdf5File& file, const StudyHeader& header) {
  using F = PublishedFigure;
  const auto& rows = header.published;
  const std::string at = "/published/";
  file.write(at + "indicator", column(rows, &F::indicator), text("Published indicator."));
  file.write(at + "kind", column(rows, &F::kind), text("Kind of breakdown."));
  file.write(at + "label", column(rows, &F::label), text("Label within the breakdown."));
  file.write(at + "area", column(rows, &F::area), text("ONS code."));
  file.write(at + "year", integers(rows, &F::year), {"year", "Year ending 31 March."});
  file.write(at + "value", column(rows, &F::value),
             {"as the indicator", "The published figure, in the published unit."});
  file.write(at + "source", column(rows, &F::source), text("Source code of the publication."));
}

void read_published(const Hdf5File& file, std::vector<PublishedFigure>& rows) {
  using F = PublishedFigure;
  const std::string at = "/published/";
  fill(rows, &F::indicator, file.texts(at + "indicator"));
  fill(rows, &F::kind, file.texts(at + "kind"));
  fill(rows, &F::label, file.texts(at + "label"));
  fill(rows, &F::area, file.texts(at + "area"));
  fill(rows, &F::year, file.integers(at + "year"));
  fill(rows, &F::value, file.reals(at + "value"));
  fill(rows, &F::source, file.texts(at + "source"));
}

void write_reconciliation(Hdf5File& file, const StudyHeader& header) {
  using R = Reconciliation;
  const auto& rows = header.reconciliation;
  const std::string at = "/reconciliation/";
  file.write(at + "service_line", column(rows, &R::service_line), text("RO3 service line."));
  file.write(at + "priced", column(rows, &R::priced_gbp),
             {"GBP", "Activity in England times unit costs, year to 31 March 2023."});
  file.write(at + "outturn", column(rows, &R::outturn_gbp),
             {"GBP", "Net current expenditure as published for the same year."});
  file.write(at + "factor", column(rows, &R::factor),
             {"ratio", "Factor that unit costs of the line were multiplied by."});
  file.write(at + "explanation", column(rows, &R::explanation),
             text("Why, where the factor is outside 0.7 to 1.4."));
}

void read_reconciliation(const Hdf5File& file, std::vector<Reconciliation>& rows) {
  using R = Reconciliation;
  const std::string at = "/reconciliation/";
  fill(rows, &R::service_line, file.texts(at + "service_line"));
  fill(rows, &R::priced_gbp, file.reals(at + "priced"));
  fill(rows, &R::outturn_gbp, file.reals(at + "outturn"));
  fill(rows, &R::factor, file.reals(at + "factor"));
  fill(rows, &R::explanation, file.texts(at + "explanation"));
}

}  // namespace

void write_header(Hdf5File& file, const StudyHeader& header) {
  file.set_attribute("/", "schema", std::string{schema_name});
  file.set_attribute("/", "schema_version", schema_version);
  file.set_attribute("/", "first_year", std::int64_t{header.first_year});
  file.set_attribute("/", "last_year", std::int64_t{header.last_year});
  file.set_attribute("/", "launch_year", std::int64_t{header.launch_year});
  file.set_attribute("/", "draws", static_cast<std::int64_t>(header.draws));
  write_provenance(file, header.provenance);
  write_places(file, header);
  write_published(file, header);
  write_reconciliation(file, header);
  file.write("/service_lines", header.service_lines, text("RO3 service lines, as published."));
  std::vector<std::string> names;
  for (const auto& scenario : header.scenarios) {
    names.push_back(scenario.scenario.name);
    write_scenario(file, scenario, header.draws);
  }
  file.write("/scenario_names", names, text("Scenarios; the others are compared with the first."));
}

StudyHeader read_header(const Hdf5File& file, const std::string& path) {
  const bool ours = file.exists("/scenario_names") && file.exists("/provenance");
  if (!ours || file.text_attribute("/", "schema") != schema_name) {
    throw std::runtime_error(fmt::format("{} is an HDF5 file but not a Kindred study", path));
  }
  const auto version = file.integer_attribute("/", "schema_version");
  if (version != schema_version) {
    throw std::runtime_error(
        fmt::format("{} has study schema {}, and this program reads {}; read it with the version "
                    "of Kindred that wrote it ({}), or run the study again",
                    path, version, schema_version, file.text_attribute("/provenance", "version")));
  }
  StudyHeader header;
  header.first_year = static_cast<int>(file.integer_attribute("/", "first_year"));
  header.last_year = static_cast<int>(file.integer_attribute("/", "last_year"));
  header.launch_year = static_cast<int>(file.integer_attribute("/", "launch_year"));
  header.draws = static_cast<std::size_t>(file.integer_attribute("/", "draws"));
  header.provenance = read_provenance(file);
  read_places(file, header);
  read_published(file, header.published);
  read_reconciliation(file, header.reconciliation);
  header.service_lines = file.texts("/service_lines");
  for (const auto& name : file.texts("/scenario_names")) {
    header.scenarios.push_back(read_scenario(file, name, header.draws));
  }
  return header;
}

}  // namespace kindred::outputs::layout
