// outputs/table.hpp - tidy rows of one indicator of a study, as CSV or aligned text.
//
// Columns: scenario,year,area_code,indicator,breakdown_kind,breakdown,statistic,value,unit. Rows
// are in the order scenario, area, year, label, statistic. A value that does not exist (a flow in
// the opening year, a ratio over nothing) has no row.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "outputs/indicators/indicators.hpp"
#include "outputs/study/study_file.hpp"

namespace kindred::outputs {

enum class TableFormat : std::uint8_t { csv, text };
enum class TableRows : std::uint8_t { statistics, draws };

struct TableForm {
  TableRows rows = TableRows::statistics;
  TableFormat format = TableFormat::csv;
};

/// Of places by their positions in study.places(), and of years from the study's first.
std::string table(const StudyFile& study, const Indicator& indicator,
                  std::span<const std::size_t> places, Run years, TableForm form);

}  // namespace kindred::outputs
