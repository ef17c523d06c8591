// calibration/published.hpp - the official statistics that the model starts from and is compared
// with, read from calibration/published/ (its README gives the layout and the rules).
//
// Keys are those of the publication: indicator, breakdown kind (`none` for the total, whose label
// is `total`), label, ONS area code, year. A year ends on 31 March; populations are at 30 June.
// `value` answers as published. `on_present_areas` answers for the 153 authorities of April 2023:
// predecessors are shared out by children aged 0 to 17, suppressed counts filled in (rules in
// docs/user/published_data.md). Nothing here changes once it is read.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "calibration/csv_rows.hpp"
#include "calibration/series.hpp"

namespace kindred::calibration {

inline constexpr std::string_view england = "E92000001";

struct Area {
  std::string code, name, region;
};

/// Whether a figure can be added up (and shared out), or is a rate, percentage or index.
enum class Measure : std::uint8_t { count, rate };

struct Indicator {
  std::string name, theme, unit, period;
  Measure measure = Measure::count;
  std::vector<std::string> kinds;
  std::string description;
};

struct Source {
  std::string code, publisher, publication, release, licence;
};

/// A value from research, or an assumption, with its range. low and high are NaN where not given.
struct Quantity {
  std::string key;
  double value, low, high;
  std::string unit, source, note;
};

/// The population centre of an area on a plane, and its land.
struct Site {
  double east_km = 0, north_km = 0, land_km2 = 0;
};

struct Neighbour {
  std::string area, closeness;
  int rank;
};

enum class Sex : std::uint8_t { persons, female, male };

class Published {
 public:
  /// The assumptions that a user's own file may replace: assumed/NAME.csv.
  static constexpr std::array<std::string_view, 6> assumed_tables{
      "family_size", "ethnicity", "disability", "deflators", "supply", "targets"};

  /// Reads the whole folder. `replaced` maps the name of an assumption to a file of the same
  /// columns. Throws std::runtime_error naming the file (and line) that is missing or wrong.
  explicit Published(const std::filesystem::path& folder,
                     const std::map<std::string, std::filesystem::path>& replaced = {});

  const std::vector<Area>& areas() const { return areas_; }      ///< 153 authorities, by code
  const std::vector<Area>& regions() const { return regions_; }  ///< 9, by code
  const std::vector<Area>& other_areas() const { return other_areas_; }  ///< England, former ones
  /// Any area that reports: also former authorities and England. nullptr for an unknown code.
  const Area* area(std::string_view code) const;

  const std::vector<Indicator>& indicators() const { return indicators_; }
  bool has(std::string_view indicator) const { return indicator_at_.contains(indicator); }
  const Indicator& indicator(std::string_view name) const;  ///< throws std::out_of_range
  const std::string& unit(std::string_view name) const { return indicator(name).unit; }
  const std::vector<Source>& sources() const { return sources_; }

  std::vector<std::string> labels(std::string_view indicator, std::string_view kind) const;
  std::vector<std::string> reporting_areas(std::string_view indicator, std::string_view kind) const;
  std::vector<int> years(std::string_view indicator, std::string_view kind) const;

  Figure figure(std::string_view indicator, std::string_view kind, std::string_view label,
                std::string_view area, int year) const;
  /// As published; nullopt where missing or suppressed.
  std::optional<double> value(std::string_view indicator, std::string_view kind,
                              std::string_view label, std::string_view area, int year) const;
  /// On the boundaries of April 2023, suppressed counts filled in; nullopt where not reported.
  std::optional<double> on_present_areas(std::string_view indicator, std::string_view kind,
                                         std::string_view label, std::string_view area,
                                         int year) const;

  /// Residents at 30 June, ages 0 to 17, mid-2011 to mid-2022. Throws std::out_of_range.
  double population(std::string_view area, int mid_year, int age, Sex sex = Sex::persons) const;
  double children(std::string_view area, int mid_year) const;  ///< the same, ages 0 to 17 together
  /// After mid-2022 (to mid-2047): the 2020-based principal projection of England, each cohort
  /// carrying its ratio of revised to projected mid-2022; those born later that of age 0. An
  /// area's cohorts move as England's do. Up to mid-2022 it is `population`.
  double projected_population(int mid_year, int age) const;
  double projected_population(std::string_view area, int mid_year, int age) const;
  /// Children of the area by national decile of deprivation, the most deprived first; adds to 1.
  std::array<double, 10> deprivation_shares(std::string_view area) const;
  /// Shares white, mixed, asian, black, other: the area's residents of all ages, each group times
  /// the national ratio of its share among children (assumed/ethnicity.csv) to that of all ages.
  std::array<double, 5> children_ethnicity(std::string_view area) const;
  /// GDP deflator, year ending 31 March 2023 = 100; assumed after that.
  double deflator(int year) const;
  std::vector<Neighbour> neighbours(std::string_view area) const;
  /// Areas that an area was made from, and those made from it.
  std::vector<std::string> predecessors(std::string_view area) const;
  std::vector<std::string> successors(std::string_view area) const;
  const Site& site(std::string_view area) const;  ///< of a present authority; or std::out_of_range

  const Quantity& literature(std::string_view key) const;  ///< throws std::out_of_range
  const std::vector<Quantity>& assumed(std::string_view table) const;
  const Quantity& assumed(std::string_view table, std::string_view key) const;

  /// FNV-1a (64 bits) over names and bytes of all files read: tells editions apart, not a seal.
  const std::string& content_hash() const { return content_hash_; }

 private:
  void read_areas();
  void read_indicators();
  void read_series();
  void read_totals(const std::string& theme);
  void read_breakdown(const Indicator& indicator, const std::string& kind);
  void read_england_only();
  void read_population();
  void read_projection();
  void read_deprivation();
  void read_neighbours();
  void read_sites();
  void read_sources();
  void read_research(const std::map<std::string, std::filesystem::path>& replaced);
  void read(const std::filesystem::path& path, const std::function<void(const CsvRow&)>& visit);
  /// A file laid out as area, year, a column for each label, source; `series_column` says what
  /// the cells under a heading are.
  void read_wide(const std::filesystem::path& path,
                 const std::function<Series::Column(const std::string& heading)>& series_column);
  Series::Row series_row(const CsvRow& row);

  /// Where a population lies in population_; throws std::out_of_range where there is none.
  std::size_t population_at(std::string_view area, int mid_year, int age, Sex sex) const;
  /// A count with suppression filled in, on the boundaries of its own year.
  std::optional<double> filled(std::string_view indicator, std::string_view kind,
                               std::string_view label, std::string_view area, int year) const;
  double share_of_suppressed(std::string_view indicator, std::string_view kind,
                             std::string_view label, std::string_view area, int year) const;

  std::filesystem::path folder_;
  std::uint64_t hash_ = 14695981039346656037ULL;  // FNV-1a offset basis
  std::string content_hash_;

  std::vector<Area> areas_, regions_, other_areas_;  // each by code
  std::map<std::string, std::vector<std::string>, std::less<>> predecessors_, successors_;
  std::vector<Indicator> indicators_;
  std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> indicator_at_;
  std::vector<Source> sources_;
  Series series_;

  Names populated_;                 // areas with a population
  std::vector<double> population_;  // [area][sex][year][age]
  std::map<int, std::array<double, 18>> projection_;
  std::map<std::string, std::array<double, 10>, std::less<>> deprivation_;
  std::map<std::string, std::vector<Neighbour>, std::less<>> neighbours_;
  std::map<std::string, Site, std::less<>> sites_;
  std::map<std::string, std::vector<Quantity>, std::less<>> research_;  // literature, assumed
};

}  // namespace kindred::calibration
