// outputs/table.hpp - tidy rows of one indicator of a study, as CSV or aligned text.
//
// Columns: scenario,year,area_code,indicator,breakdown_kind,breakdown,statistic,value,unit. Rows
// are in the order scenario, area, year, label, statistic. A value that does not exist (a flow in
// the opening year, a ratio over nothing) has no row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "outputs/request_error.hpp"
#include "outputs/study/study_file.hpp"

namespace kindred::outputs {

enum class TableFormat : std::uint8_t { csv, text };
enum class TableRows : std::uint8_t { statistics, draws };

struct YearRange {
  int from = 0;
  int to = 0;
};

struct TableRequest {
  std::string indicator;
  std::string breakdown = "none";
  std::string areas;  ///< all, england, regions, or codes joined by commas; empty: the whole
  std::optional<YearRange> years;  ///< none: all
  TableRows rows = TableRows::statistics;
  TableFormat format = TableFormat::csv;
};

/// Throws RequestError for an indicator, breakdown, area or years that the study does not have.
std::string table(const StudyFile& study, const TableRequest& request);

}  // namespace kindred::outputs
