// calibration/series.hpp - a store of published cells by indicator, kind, label, area and year.
//
// Cells that were not added are missing; a cell added twice is a logic_error of the caller to
// report. Labels, areas and years are answered in the order in which they were first added
// (labels) or sorted (areas, years).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kindred::calibration {

enum class FigureState : std::uint8_t { missing, suppressed, known };

/// A published cell. `source` is a code of sources.csv, empty where the cell is missing.
struct Figure {
  FigureState state = FigureState::missing;
  double value = 0.0;
  std::string_view source{};
};

/// Hash that lets a map of strings be asked by string_view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

/// Numbers strings from 0 in the order they are first seen.
class Names {
 public:
  std::uint32_t add(std::string_view name);
  std::optional<std::uint32_t> find(std::string_view name) const;
  const std::vector<std::string>& all() const { return names_; }

 private:
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> number_;
  std::vector<std::string> names_;
};

/// Cells by key in one piece of memory: a key's place follows from its hash, or is the next free.
class Cells {
 public:
  struct Cell {
    double value = 0.0;
    std::uint16_t source = 0;
    FigureState state = FigureState::missing;  // none held, as no cell is kept as missing
  };
  Cells();
  /// False if the key was there already.
  bool add(std::uint64_t key, const Cell& cell);
  /// nullptr where there is none.
  const Cell* find(std::uint64_t key) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    Cell cell;
  };
  std::size_t slot_of(std::uint64_t key) const;  // the key's, or the free one it would have
  void grow();

  std::vector<Slot> slots_;  // a power of two, at least a third of them free
  std::size_t used_ = 0;
};

class Series {
 public:
  /// What the cells of a column, and those of a row, of a published file have in common.
  struct Column {
    std::uint32_t table, label;
  };
  struct Row {
    std::uint32_t area, source;
    int year;
  };
  /// To be asked for when there is a cell to add: what is asked for is known from then on.
  Column column(std::string_view indicator, std::string_view kind, std::string_view label);
  Row row(std::string_view area, int year, std::string_view source);

  /// False if the cell was there already.
  bool add(Column column, Row row, FigureState state, double value);
  Figure figure(std::string_view indicator, std::string_view kind, std::string_view label,
                std::string_view area, int year) const;

  std::vector<std::string> labels(std::string_view indicator, std::string_view kind) const;
  std::vector<std::string> areas(std::string_view indicator, std::string_view kind) const;
  std::vector<int> years(std::string_view indicator, std::string_view kind) const;

 private:
  struct Table {
    Names labels;
    std::vector<bool> areas;  // by number, whether it has a cell
    std::uint64_t years = 0;  // bit n: year first_year + n
  };
  const Table* table(std::string_view indicator, std::string_view kind) const;

  Names table_names_, area_names_, source_names_;
  std::vector<Table> tables_;
  Cells cells_;
};

}  // namespace kindred::calibration
