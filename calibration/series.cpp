#include "calibration/series.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <utility>

namespace kindred::calibration {

namespace {

constexpr int first_year = 1990;
constexpr std::size_t first_slots = std::size_t{1} << 20;  // for 450,000 published cells

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

Cells::Cells() : slots_(first_slots) {}

std::size_t Cells::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  auto at = static_cast<std::size_t>(key * 0x9e3779b97f4a7c15 >> 32) & mask;
  while (slots_[at].cell.state != FigureState::missing && slots_[at].key != key) {
    at = (at + 1) & mask;
  }
  return at;
}

bool Cells::add(std::uint64_t key, const Cell& cell) {
  if (3 * (used_ + 1) > 2 * slots_.size()) grow();
  Slot& slot = slots_[slot_of(key)];
  if (slot.cell.state != FigureState::missing) return false;
  slot = {key, cell};
  ++used_;
  return true;
}

void Cells::grow() {
  const auto before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  for (const Slot& slot : before) {
    if (slot.cell.state != FigureState::missing) slots_[slot_of(slot.key)] = slot;
  }
}

const Cells::Cell* Cells::find(std::uint64_t key) const {
  const Cell& found = slots_[slot_of(key)].cell;
  return found.state == FigureState::missing ? nullptr : &found;
}

Series::Column Series::column(std::string_view indicator, std::string_view kind,
                              std::string_view label) {
  const std::uint32_t t = table_names_.add(table_name(indicator, kind));
  if (t == tables_.size()) tables_.emplace_back();
  return {t, tables_[t].labels.add(label)};
}

Series::Row Series::row(std::string_view area, int year, std::string_view source) {
  if (!has_year(year)) throw std::out_of_range("year " + std::to_string(year) + " is not held");
  return {area_names_.add(area), source_names_.add(source), year};
}

bool Series::add(Column column, Row row, FigureState state, double value) {
  Table& table = tables_[column.table];
  if (table.areas.size() <= row.area) table.areas.resize(row.area + 1);
  table.areas[row.area] = true;
  table.years |= std::uint64_t{1} << (row.year - first_year);
  return cells_.add(cell_key(column.table, column.label, row.area, row.year),
                    {value, static_cast<std::uint16_t>(row.source), state});
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
  const Cells::Cell* found = cells_.find(cell_key(*t, *l, *a, year));
  if (found == nullptr) return {};
  return {found->state, found->value, source_names_.all()[found->source]};
}

std::vector<std::string> Series::labels(std::string_view indicator, std::string_view kind) const {
  const Table* found = table(indicator, kind);
  return found ? found->labels.all() : std::vector<std::string>{};
}

std::vector<std::string> Series::areas(std::string_view indicator, std::string_view kind) const {
  std::vector<std::string> codes;
  if (const Table* found = table(indicator, kind)) {
    for (std::size_t a = 0; a < found->areas.size(); ++a) {
      if (found->areas[a]) codes.push_back(area_names_.all()[a]);
    }
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
