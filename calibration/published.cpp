#include "calibration/published.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>

namespace kindred::calibration {

namespace {

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> all;
  for (std::string word; in >> word;) all.push_back(word);
  return all;
}

std::uint64_t fnv_1a(std::uint64_t hash, std::string_view bytes) {
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  }
  return hash;
}

}  // namespace

Published::Published(const std::filesystem::path& folder,
                     const std::map<std::string, std::filesystem::path>& replaced)
    : folder_(folder) {
  if (!std::filesystem::is_directory(folder)) {
    throw std::runtime_error("there is no folder of published data at " + folder.string() +
                             ". It is calibration/published in the repository, or "
                             "share/kindred/calibration/published where Kindred is installed.");
  }
  read_sources();
  read_areas();
  read_indicators();
  read_series();
  read_population();
  read_projection();
  read_deprivation();
  read_neighbours();
  read_sites();
  read_research(replaced);
  content_hash_ = fmt::format("fnv1a64:{:016x}", hash_);
}

void Published::read(const std::filesystem::path& path,
                     const std::function<void(const CsvRow&)>& visit) {
  const std::string bytes = file_bytes(path);
  // The name within the folder, not the folder's place: equal data give equal hashes anywhere.
  hash_ = fnv_1a(fnv_1a(hash_, path.filename().string()), bytes);
  for_each_row(path, bytes, visit);
}

void Published::read_sources() {
  read(folder_ / "sources.csv", [&](const CsvRow& row) {
    sources_.push_back(
        {row["source"], row["publisher"], row["publication"], row["release"], row["licence"]});
  });
}

void Published::read_areas() {
  read(folder_ / "areas.csv", [&](const CsvRow& row) {
    const std::string& level = row["level"];
    const Area area{row["code"], row["name"], row["region"]};
    auto& list = level == "authority" ? areas_ : level == "region" ? regions_ : other_areas_;
    list.push_back(area);
    for (const std::string& successor : words(row["successors"])) {
      predecessors_[successor].push_back(area.code);
      successors_[area.code].push_back(successor);
    }
  });
  for (auto* list : {&areas_, &regions_, &other_areas_}) std::ranges::sort(*list, {}, &Area::code);
}

void Published::read_indicators() {
  read(folder_ / "indicators.csv", [&](const CsvRow& row) {
    indicator_at_.emplace(row["indicator"], indicators_.size());
    indicators_.push_back({row["indicator"], row["theme"], row["unit"], row["period"],
                           row["measure"] == "rate" ? Measure::rate : Measure::count,
                           words(row["kinds"]), row["description"]});
  });
}

void Published::read_series() {
  read_england_only();
  std::set<std::string> themes_read;
  for (const Indicator& indicator : indicators_) {
    if (indicator.name.starts_with("nat_")) continue;
    for (const std::string& kind : indicator.kinds) {
      if (kind != "none") {
        read_breakdown(indicator, kind);
      } else if (themes_read.insert(indicator.theme).second) {
        read_totals(indicator.theme);
      }
    }
  }
}

Series::Row Published::series_row(const CsvRow& row) {
  if (!area(row[0])) row.fail("`" + row[0] + "` is not a code of areas.csv");
  return series_.row(row[0], static_cast<int>(row.number(std::size_t{1})), row[row.size() - 1]);
}

void Published::read_wide(
    const std::filesystem::path& path,
    const std::function<Series::Column(const std::string& heading)>& series_column) {
  std::vector<std::optional<Series::Column>> columns;  // known once they have a figure
  read(path, [&](const CsvRow& row) {
    columns.resize(row.size());
    std::optional<Series::Row> place;
    for (std::size_t column = 2; column + 1 < row.size(); ++column) {
      const std::string& text = row[column];
      if (text.empty()) continue;
      const bool suppressed = text == "c";
      const double value = suppressed ? 0.0 : row.number(column);
      const FigureState state = suppressed ? FigureState::suppressed : FigureState::known;
      if (!place) place = series_row(row);
      auto& known = columns[column];
      if (!known) known = series_column(row.header()[column]);
      if (!series_.add(*known, *place, state, value)) {
        row.fail("a second figure for " + row.header()[column]);
      }
    }
  });
}

void Published::read_totals(const std::string& theme) {
  read_wide(folder_ / "series" / "totals" / (theme + ".csv"), [&](const std::string& indicator) {
    return series_.column(indicator, "none", "total");
  });
}

void Published::read_breakdown(const Indicator& indicator, const std::string& kind) {
  read_wide(folder_ / "series" / indicator.name / (kind + ".csv"),
            [&](const std::string& label) { return series_.column(indicator.name, kind, label); });
}

void Published::read_england_only() {
  read(folder_ / "series" / "england_only.csv", [&](const CsvRow& row) {
    const bool suppressed = row["note"] == "c";
    const bool added = series_.add(series_.column(row["indicator"], row["kind"], row["label"]),
                                   series_.row(row["area"], row.integer("year"), row["source"]),
                                   suppressed ? FigureState::suppressed : FigureState::known,
                                   suppressed ? 0.0 : row.number("value"));
    if (!added) row.fail("a second figure for " + row["indicator"] + " " + row["label"]);
  });
}

const Area* Published::area(std::string_view code) const {
  for (const auto* list : {&areas_, &regions_, &other_areas_}) {
    const auto found = std::ranges::lower_bound(*list, code, {}, &Area::code);
    if (found != list->end() && found->code == code) return &*found;
  }
  return nullptr;
}

const Indicator& Published::indicator(std::string_view name) const {
  const auto found = indicator_at_.find(name);
  if (found == indicator_at_.end()) {
    throw std::out_of_range("no published indicator named `" + std::string(name) + "`");
  }
  return indicators_[found->second];
}

std::vector<std::string> Published::labels(std::string_view indicator,
                                           std::string_view kind) const {
  return series_.labels(indicator, kind);
}

std::vector<std::string> Published::reporting_areas(std::string_view indicator,
                                                    std::string_view kind) const {
  return series_.areas(indicator, kind);
}

std::vector<int> Published::years(std::string_view indicator, std::string_view kind) const {
  return series_.years(indicator, kind);
}

Figure Published::figure(std::string_view indicator, std::string_view kind, std::string_view label,
                         std::string_view area, int year) const {
  return series_.figure(indicator, kind, label, area, year);
}

std::optional<double> Published::value(std::string_view indicator, std::string_view kind,
                                       std::string_view label, std::string_view area,
                                       int year) const {
  const Figure found = figure(indicator, kind, label, area, year);
  return found.state == FigureState::known ? std::optional(found.value) : std::nullopt;
}

}  // namespace kindred::calibration
