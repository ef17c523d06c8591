#include "calibration/series.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace kindred::calibration {

namespace {

constexpr int first_year = 1990;
constexpr std::size_t expected_cells = 450'000;

/// Tables, labels and areas are a few hundred, years fewer than 64: all fit side by side.
std::uint64_t cell_key(std::uint64_t table, std::uint64_t label, std::uint64_t area, int year) {
  return table << 48 | label << 32 | area << 8 | static_cast<std::uint64_t>(year - first_year);
}

bool has_year(int year) { return year >= first_year && year < first_year + 64; }

std::string table_name(std::string_view indicator, std::string_view kind) {
  std::string name(indicator);
  return name.append("/").append(kind);
}

}  // namespace

std::uint32_t Names::add(std::string_view name) {
  if (const auto known = find(name)) return *known;
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.emplace_back(name);
  number_.emplace(name, number);
  return number;
}

std::optional<std::uint32_t> Names::find(std::string_view name) const {
  const auto found = number_.find(name);
  return found == number_.end() ? std::nullopt : std::optional(found->second);
}

Series::Series() { cells_.reserve(expected_cells); }

bool Series::add(std::string_view indicator, std::string_view kind, std::string_view label,
                 std::string_view area, int year, FigureState state, double value,
                 std::string_view source) {
  if (!has_year(year)) throw std::out_of_range("year " + std::to_string(year) + " is not held");
  const std::uint32_t t = table_names_.add(table_name(indicator, kind));
  if (t == tables_.size()) tables_.emplace_back();
  const std::uint32_t a = area_names_.add(area);
  Table& table = tables_[t];
  if (std::ranges::find(table.areas, a) == table.areas.end()) table.areas.push_back(a);
  table.years |= std::uint64_t{1} << (year - first_year);
  const Cell cell{value, static_cast<std::uint16_t>(source_names_.add(source)), state};
  return cells_.emplace(cell_key(t, table.labels.add(label), a, year), cell).second;
}

const Series::Table* Series::table(std::string_view indicator, std::string_view kind) const {
  const auto number = table_names_.find(table_name(indicator, kind));
  return number ? &tables_[*number] : nullptr;
}

Figure Series::figure(std::string_view indicator, std::string_view kind, std::string_view label,
                      std::string_view area, int year) const {
  const auto t = table_names_.find(table_name(indicator, kind));
  const auto a = area_names_.find(area);
  if (!t || !a || !has_year(year)) return {};
  const auto l = tables_[*t].labels.find(label);
  if (!l) return {};
  const auto found = cells_.find(cell_key(*t, *l, *a, year));
  if (found == cells_.end()) return {};
  const Cell& cell = found->second;
  return {cell.state, cell.value, source_names_.all()[cell.source]};
}

std::vector<std::string> Series::labels(std::string_view indicator, std::string_view kind) const {
  const Table* found = table(indicator, kind);
  return found ? found->labels.all() : std::vector<std::string>{};
}

std::vector<std::string> Series::areas(std::string_view indicator, std::string_view kind) const {
  std::vector<std::string> codes;
  if (const Table* found = table(indicator, kind)) {
    for (const std::uint32_t a : found->areas) codes.push_back(area_names_.all()[a]);
    std::ranges::sort(codes);
  }
  return codes;
}

std::vector<int> Series::years(std::string_view indicator, std::string_view kind) const {
  std::vector<int> held;
  if (const Table* found = table(indicator, kind)) {
    for (int n = 0; n < 64; ++n) {
      if (found->years >> n & 1U) held.push_back(first_year + n);
    }
  }
  return held;
}

}  // namespace kindred::calibration
