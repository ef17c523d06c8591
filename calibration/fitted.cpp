#include "calibration/fitted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <stdexcept>

#include "calibration/csv_rows.hpp"
#include "scenarios/did_you_mean.hpp"
#include "scenarios/gone.hpp"

namespace kindred::calibration {

namespace {

using model::first_fitted_year;
using model::fitted_years;

constexpr std::array<std::string_view, 4> file_names{"base_values.csv", "year_effects.csv",
                                                     "area_levels.csv", "shares.csv"};

/// A table of shares by year: its name, its labels, and where a cell is kept.
struct ShareTable {
  std::string name;
  std::vector<std::string> labels;
  std::function<double&(std::size_t year, std::size_t label)> cell;
};

template <std::size_t N>
ShareTable table_of(std::string name, model::CellNames labels, model::ByYear<N>& values) {
  return {std::move(name), labels.all(),
          [&values](std::size_t y, std::size_t l) -> double& { return values[y][l]; }};
}

std::vector<ShareTable> share_tables(model::Shares& s) {
  using namespace model;
  constexpr std::array<std::string_view, 1> total{"total"};
  return {table_of("referral_source", referral_source_names, s.source),
          table_of("factor_information", total, s.factor_information),
          table_of("assessment_factor", assessment_factor_names, s.factor),
          table_of("reason_home", reason_ceased_names, s.home),
          table_of("reason_other_under_18", reason_ceased_names, s.other_under_18),
          table_of("reason_at_18", reason_ceased_names, s.at_18),
          table_of("legal_status_court", legal_status_names, s.legal_court),
          table_of("legal_status_other", legal_status_names, s.legal_other),
          table_of("category_of_need", category_of_need_names, s.need),
          table_of("placement_weight", placement_names, s.placement),
          table_of("unaccompanied_arrivals", total, s.unaccompanied),
          table_of("outside_market_locality", outside_market_localities, s.outside_market_locality),
          table_of("outside_market_provider", outside_market_providers, s.outside_market_provider),
          {"plan_category",
           {plan_category_names.begin(), plan_category_names.end()},
           [&s](std::size_t, std::size_t l) -> double& { return s.plan_category[l]; }}};
}

/// A field in quotation marks, its own ones doubled.
std::string in_quotes(const std::string& text) {
  std::string made{'"'};
  for (const char c : text) {
    made += c;
    if (c == '"') made += c;
  }
  made += '"';
  return made;
}

[[noreturn]] void no_parameter(const CsvRow& row, const std::vector<model::Key>& keys) {
  const auto& name = row["key"];
  if (const auto* was = scenarios::gone(scenarios::gone_parameters, name)) {
    row.fail(fmt::format("'{}' is no longer a parameter: {}; {}", name, was->why, was->instead));
  }
  std::vector<std::string> names;
  for (const auto& key : keys) names.push_back(key.name);
  const auto meant = scenarios::nearest(name, names);
  row.fail(fmt::format("no parameter is called '{}' ({}see `kindred keys`)", name,
                       meant ? fmt::format("did you mean '{}'?  ", *meant) : ""));
}

/// Notes that a row has come; once only.
void once(std::set<std::string>& seen, const CsvRow& row, const std::string& name) {
  if (!seen.insert(name).second) row.fail("'" + name + "' is given twice");
}
void require(const std::set<std::string>& seen, const std::filesystem::path& file,
             const std::string& name) {
  if (!seen.contains(name)) throw std::runtime_error(file.string() + ": '" + name + "' is missing");
}

std::string year_header() {
  std::string made;
  for (std::size_t y = 0; y < fitted_years; ++y) {
    made += fmt::format(",{}", first_fitted_year + static_cast<int>(y));
  }
  return made;
}

void with_rows(const std::filesystem::path& file, const std::function<void(const CsvRow&)>& visit) {
  for_each_row(file, file_bytes(file), visit);
}

template <class Names>
std::size_t position(const CsvRow& row, const Names& names, const std::string& name,
                     const char* what) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return i;
  }
  row.fail(fmt::format("no {} is called '{}'", what, name));
}

void read_years(const CsvRow& row, const std::function<double&(std::size_t)>& cell) {
  for (std::size_t y = 0; y < fitted_years; ++y) {
    cell(y) = row.number(std::to_string(first_fitted_year + static_cast<int>(y)));
  }
}

void read_year_effects(const std::filesystem::path& file, model::Parameters& p) {
  std::set<std::string> seen;
  with_rows(file, [&](const CsvRow& row) {
    once(seen, row, row["transition"]);
    const auto t = position(row, model::transition_names, row["transition"], "transition");
    read_years(row, [&](std::size_t y) -> double& { return p.year_effect[y][t]; });
  });
  for (const auto name : model::transition_names) require(seen, file, std::string(name));
}

void read_area_levels(const std::filesystem::path& file, model::Parameters& p) {
  std::set<std::string> seen;
  with_rows(file, [&](const CsvRow& row) {
    once(seen, row, row["area"]);
    model::AreaParameters area;
    area.code = row["area"];
    for (std::size_t l = 0; l < area.level.size(); ++l) {
      area.level[l] = row.number(model::area_level_names[l]);
    }
    area.unaccompanied_share = row.number("unaccompanied_share");
    p.areas.push_back(std::move(area));
  });
}

void read_shares(const std::filesystem::path& file, Fitted& fitted) {
  auto tables = share_tables(fitted.parameters.shares);
  std::set<std::string> seen;
  with_rows(file, [&](const CsvRow& row) {
    once(seen, row, row["table"] + "," + row["label"]);
    const auto found = std::ranges::find(tables, row["table"], &ShareTable::name);
    if (found == tables.end()) row.fail("no table of shares is called '" + row["table"] + "'");
    const auto l = position(row, found->labels, row["label"], "label");
    read_years(row, [&](std::size_t y) -> double& { return found->cell(y, l); });
    fitted.share_sources[row["table"]] = row["source"];
  });
  for (const auto& table : tables) {
    for (const auto& label : table.labels) require(seen, file, table.name + "," + label);
  }
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush())
    throw std::runtime_error("writing " + path.string() + " failed: is the disk full?");
}

std::string base_values_text(Fitted& fitted) {
  std::string text = "key,value,unit,from,source\n";
  for (const auto& key : model::keys(fitted.parameters)) {
    const auto& origin = fitted.origins[key.name];
    text += fmt::format("{},{:.6g},{},{},{}\n", key.name, *key.value, key.unit, origin.from,
                        in_quotes(origin.source));
  }
  return text;
}

std::string year_effects_text(const model::Parameters& p) {
  std::string text = "transition" + year_header() + "\n";
  for (std::size_t t = 0; t < model::count_of<model::Transition>; ++t) {
    text += model::transition_names[t];
    for (std::size_t y = 0; y < fitted_years; ++y)
      text += fmt::format(",{:.5g}", p.year_effect[y][t]);
    text += "\n";
  }
  return text;
}

std::string area_levels_text(const model::Parameters& p) {
  std::string text = "area";
  for (const auto name : model::area_level_names) text += fmt::format(",{}", name);
  text += ",unaccompanied_share\n";
  for (const auto& area : p.areas) {
    text += area.code;
    for (const double level : area.level) text += fmt::format(",{:.5g}", level);
    text += fmt::format(",{:.5g}\n", area.unaccompanied_share);
  }
  return text;
}

std::string shares_text(Fitted& fitted) {
  std::string text = "table,label" + year_header() + ",source\n";
  for (const auto& table : share_tables(fitted.parameters.shares)) {
    for (std::size_t l = 0; l < table.labels.size(); ++l) {
      text += fmt::format("{},{}", table.name, table.labels[l]);
      for (std::size_t y = 0; y < fitted_years; ++y)
        text += fmt::format(",{:.5g}", table.cell(y, l));
      text += fmt::format(",{}\n", in_quotes(fitted.share_sources[table.name]));
    }
  }
  return text;
}

}  // namespace

void read_base_values(const std::filesystem::path& file, Fitted& fitted) {
  const auto keys = model::keys(fitted.parameters);
  std::set<std::string> seen;
  with_rows(file, [&](const CsvRow& row) {
    const auto key = std::ranges::find(keys, row["key"], &model::Key::name);
    if (key == keys.end()) no_parameter(row, keys);
    if (!seen.insert(key->name).second) row.fail("'" + key->name + "' is given twice");
    const double value = row.number("value");
    if (!(value >= key->least && value <= key->most)) {  // nor no number at all
      row.fail(fmt::format("'{}' is {}, outside its range {} to {}", key->name, value, key->least,
                           key->most));
    }
    if (row.empty("source")) row.fail("'" + key->name + "' has no source");
    *key->value = value;
    fitted.origins[key->name] = {row["from"], row["source"]};
  });
  for (const auto& key : keys) {
    if (!seen.contains(key.name))
      throw std::runtime_error(file.string() + ": '" + key.name + "' is missing");
  }
}

Fitted read_fitted(const std::filesystem::path& folder) {
  Fitted fitted;
  read_base_values(folder / file_names[0], fitted);
  read_year_effects(folder / file_names[1], fitted.parameters);
  read_area_levels(folder / file_names[2], fitted.parameters);
  read_shares(folder / file_names[3], fitted);
  return fitted;
}

void write_fitted(const Fitted& fitted, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  Fitted copy = fitted;  // keys point into the parameters that they explain
  write_file(folder / file_names[0], base_values_text(copy));
  write_file(folder / file_names[1], year_effects_text(copy.parameters));
  write_file(folder / file_names[2], area_levels_text(copy.parameters));
  write_file(folder / file_names[3], shares_text(copy));
}

std::string fitted_text(const std::filesystem::path& folder) {
  std::string text;
  for (const auto name : file_names)
    text += fmt::format("# {}\n", name) + file_bytes(folder / name) + "\n";
  return text;
}

}  // namespace kindred::calibration
