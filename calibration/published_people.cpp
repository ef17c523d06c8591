// calibration/published_people.cpp - the parts of Published about people, places and research:
// population, projection, deprivation, ethnicity, prices, literature and assumptions.
#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "calibration/published.hpp"

namespace kindred::calibration {

namespace {

constexpr int ages = 18, sexes = 3, first_mid_year = 2011, last_mid_year = 2022;
constexpr int mid_years = last_mid_year - first_mid_year + 1;
constexpr double absent = -1.0;

double number_or_none(const CsvRow& row, std::string_view column) {
  return row.empty(column) ? std::numeric_limits<double>::quiet_NaN() : row.number(column);
}

/// Prefixes of the census labels of the five groups, in the order of children_ethnicity.
constexpr std::array<std::string_view, 5> census_group{"white_", "mixed_", "asian_", "black_",
                                                       "other_"};
constexpr std::array<std::string_view, 5> assumed_group{
    "white", "mixed", "asian_or_asian_british", "black_or_black_british", "other_ethnic_group"};

std::array<double, 5> census_shares(const Published& data, std::string_view area) {
  std::array<double, 5> people{};
  for (const std::string& label : data.labels("population_all_ages_census", "ethnicity_19")) {
    for (std::size_t g = 0; g < people.size(); ++g) {
      if (label.starts_with(census_group[g])) {
        people[g] +=
            data.value("population_all_ages_census", "ethnicity_19", label, area, 2021).value_or(0);
      }
    }
  }
  const double all = std::accumulate(people.begin(), people.end(), 0.0);
  if (all <= 0.0) throw std::out_of_range("no census of ethnic groups for " + std::string(area));
  for (double& group : people) group /= all;
  return people;
}

}  // namespace

std::size_t Published::population_at(std::string_view area, int mid_year, int age, Sex sex) const {
  const auto place = populated_.find(area);
  if (!place || mid_year < first_mid_year || mid_year > last_mid_year || age < 0 || age >= ages) {
    throw std::out_of_range("no population held for " + std::string(area) + ", mid-" +
                            std::to_string(mid_year) + ", age " + std::to_string(age));
  }
  const auto row = (*place * sexes + static_cast<std::size_t>(sex)) * mid_years;
  return (row + static_cast<std::size_t>(mid_year - first_mid_year)) * ages +
         static_cast<std::size_t>(age);
}

void Published::read_population() {
  std::vector<std::size_t> columns;
  read(folder_ / "population_by_age.csv", [&](const CsvRow& row) {
    for (int age = static_cast<int>(columns.size()); age < ages; ++age) {
      columns.push_back(row.position("age_" + std::to_string(age)));
    }
    if (row.empty("age_0")) return;  // ages 18 to 25 of a year whose children come from elsewhere
    const std::string& name = row["sex"];
    const Sex sex = name == "female" ? Sex::female : name == "male" ? Sex::male : Sex::persons;
    const std::size_t place = populated_.add(row["area"]);
    if (population_.size() < (place + 1) * sexes * mid_years * ages) {
      population_.resize((place + 1) * sexes * mid_years * ages, absent);
    }
    auto at = population_at(row["area"], row.integer("year"), 0, sex);
    for (const std::size_t column : columns) population_[at++] = row.number(column);
  });
}

double Published::population(std::string_view area, int mid_year, int age, Sex sex) const {
  const double people = population_[population_at(area, mid_year, age, sex)];
  if (people == absent) {
    throw std::out_of_range("no population held for " + std::string(area) + ", mid-" +
                            std::to_string(mid_year));
  }
  return people;
}

double Published::children(std::string_view area, int mid_year) const {
  double all = 0.0;
  for (int age = 0; age < ages; ++age) all += population(area, mid_year, age);
  return all;
}

void Published::read_projection() {
  read(folder_ / "population_projections.csv", [&](const CsvRow& row) {
    if (row["vintage"] != "2020" || row["variant"] != "principal" ||
        row["component"] != "population") {
      return;
    }
    auto& by_age = projection_[row.integer("year")];
    for (int age = 0; age < ages; ++age) {
      by_age[static_cast<std::size_t>(age)] = row.number("age_" + std::to_string(age));
    }
  });
}

double Published::projected_population(int mid_year, int age) const {
  return projected_population(england, mid_year, age);
}

double Published::projected_population(std::string_view area, int mid_year, int age) const {
  if (mid_year <= last_mid_year) return population(area, mid_year, age);
  const auto projected = projection_.find(mid_year);
  if (projected == projection_.end() || age < 0 || age >= ages) {
    throw std::out_of_range("no projection held for mid-" + std::to_string(mid_year));
  }
  // The cohort as it was at mid-2022; children born since follow those aged 0 then.
  const int age_then = std::max(0, age - (mid_year - last_mid_year));
  const double base = projection_.at(last_mid_year)[static_cast<std::size_t>(age_then)];
  return projected->second[static_cast<std::size_t>(age)] *
         population(area, last_mid_year, age_then) / base;
}

void Published::read_deprivation() {
  read(folder_ / "deprivation.csv", [&](const CsvRow& row) {
    if (row["age_band"] != "all") return;
    auto& shares = deprivation_[row["area"]];
    for (std::size_t d = 0; d < shares.size(); ++d) {
      shares[d] = row.number("decile_" + std::to_string(d + 1));
    }
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (all <= 0.0) row.fail("no children in any decile");
    for (double& share : shares) share /= all;
  });
}

std::array<double, 10> Published::deprivation_shares(std::string_view area) const {
  const auto found = deprivation_.find(area);
  if (found == deprivation_.end()) {
    throw std::out_of_range("no deprivation held for " + std::string(area));
  }
  return found->second;
}

std::array<double, 5> Published::children_ethnicity(std::string_view area) const {
  const auto here = census_shares(*this, area);
  const auto nation = census_shares(*this, england);
  std::array<double, 5> children{};
  for (std::size_t g = 0; g < children.size(); ++g) {
    children[g] = here[g] * assumed("ethnicity", assumed_group[g]).value / nation[g];
  }
  const double all = std::accumulate(children.begin(), children.end(), 0.0);
  for (double& group : children) group /= all;
  return children;
}

double Published::deflator(int year) const {
  if (year > 2023) return assumed("deflators", std::to_string(year)).value;
  const auto now = value("nat_gdp_deflator", "none", "total", england, year);
  const auto base = value("nat_gdp_deflator", "none", "total", england, 2023);
  if (!now || !base) throw std::out_of_range("no deflator held for " + std::to_string(year));
  return 100.0 * *now / *base;
}

void Published::read_neighbours() {
  read(folder_ / "neighbours.csv", [&](const CsvRow& row) {
    neighbours_[row["area"]].push_back({row["neighbour"], row["closeness"], row.integer("rank")});
  });
}

void Published::read_sites() {
  read(folder_ / "area_positions.csv", [&](const CsvRow& row) {
    sites_[row["area"]] = {row.number("easting_km"), row.number("northing_km"),
                           row.number("land_km2")};
  });
}

std::vector<std::string> Published::predecessors(std::string_view area) const {
  const auto found = predecessors_.find(area);
  return found == predecessors_.end() ? std::vector<std::string>{} : found->second;
}

std::vector<std::string> Published::successors(std::string_view area) const {
  const auto found = successors_.find(area);
  return found == successors_.end() ? std::vector<std::string>{} : found->second;
}

const Site& Published::site(std::string_view area) const {
  const auto found = sites_.find(area);
  if (found == sites_.end()) {
    throw std::out_of_range("no position held for " + std::string(area));
  }
  return found->second;
}

std::vector<Neighbour> Published::neighbours(std::string_view area) const {
  const auto found = neighbours_.find(area);
  return found == neighbours_.end() ? std::vector<Neighbour>{} : found->second;
}

void Published::read_research(const std::map<std::string, std::filesystem::path>& replaced) {
  read(folder_ / "literature.csv", [&](const CsvRow& row) {
    research_["literature"].push_back({row["key"], row.number("value"), number_or_none(row, "low"),
                                       number_or_none(row, "high"), row["unit"], row["source"],
                                       row["note"]});
  });
  for (const std::string_view name : assumed_tables) {
    const auto own = replaced.find(std::string(name));
    const auto path =
        own == replaced.end() ? folder_ / "assumed" / (std::string(name) + ".csv") : own->second;
    read(path, [&](const CsvRow& row) {
      research_[std::string(name)].push_back(
          {row["key"], row.number("value"), number_or_none(row, "low"), number_or_none(row, "high"),
           "", row["source"], row["note"]});
    });
  }
}

const std::vector<Quantity>& Published::assumed(std::string_view table) const {
  const auto found = research_.find(table);
  if (found == research_.end()) {
    throw std::out_of_range("no assumptions named " + std::string(table));
  }
  return found->second;
}

const Quantity& Published::assumed(std::string_view table, std::string_view key) const {
  const auto& all = assumed(table);
  const auto found = std::ranges::find(all, key, &Quantity::key);
  if (found == all.end()) {
    throw std::out_of_range(std::string(table) + " has no value `" + std::string(key) + "`");
  }
  return *found;
}

const Quantity& Published::literature(std::string_view key) const {
  return assumed("literature", key);
}

}  // namespace kindred::calibration
