// calibration/series.hpp - a store of published cells by indicator, kind, label, area and year.
//
// Cells that were not added are missing; a cell added twice is a logic_error of the caller to
// report. Labels, areas and years are answered in the order in which they were first added
// (labels) or sorted (areas, years).
#pragma once

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

class Series {
 public:
  Series();
  /// False if the cell was there already.
  bool add(std::string_view indicator, std::string_view kind, std::string_view label,
           std::string_view area, int year, FigureState state, double value,
           std::string_view source);
  Figure figure(std::string_view indicator, std::string_view kind, std::string_view label,
                std::string_view area, int year) const;

  std::vector<std::string> labels(std::string_view indicator, std::string_view kind) const;
  std::vector<std::string> areas(std::string_view indicator, std::string_view kind) const;
  std::vector<int> years(std::string_view indicator, std::string_view kind) const;

 private:
  struct Table {
    Names labels;
    std::vector<std::uint32_t> areas;  // unsorted, each once
    std::uint64_t years = 0;           // bit n: year first_year + n
  };
  struct Cell {
    double value;
    std::uint16_t source;
    FigureState state;
  };
  const Table* table(std::string_view indicator, std::string_view kind) const;

  Names table_names_, area_names_, source_names_;
  std::vector<Table> tables_;
  std::unordered_map<std::uint64_t, Cell> cells_;
};

}  // namespace kindred::calibration
