// outputs/text_columns.hpp - rows as text for people, in columns as wide as their widest cell.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace kindred::outputs {

/// Two spaces between columns, none after the last. A column with nothing in it is left out.
/// `is_number(column)` says which are aligned on the right.
template <class Row, class IsNumber>
std::string in_columns(const std::vector<Row>& rows, IsNumber is_number) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], row[c].size());
  }
  std::string text;
  for (const auto& row : rows) {
    std::size_t end = text.size(), pad = 0;
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (widths[c] == 0) continue;
      if (text.size() > end) pad += 2;
      const auto missing = widths[c] - row[c].size();
      if (is_number(c)) pad += missing;
      text.append(pad, ' ').append(row[c]);
      pad = is_number(c) ? 0 : missing;
    }
    text += '\n';
  }
  return text;
}

}  // namespace kindred::outputs
