#include "outputs/summary/summary_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kindred::outputs::text {

std::string whole(double value) {
  if (std::isnan(value)) return "-";
  auto digits = fmt::format("{:.0f}", std::abs(value));
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  }
  return value < 0 && digits != "0" ? fmt::format("-{}", digits) : digits;
}

std::string change(double value) {
  const auto text = whole(value);
  return value > 0 && text != "0" ? fmt::format("+{}", text) : text;
}

std::string fine_change(double value) {
  if (!(std::abs(value) < 100)) return change(value);
  const auto text = fmt::format("{:+.1f}", value);
  return text == "+0.0" || text == "-0.0" ? "0.0" : text;
}

std::string percent_change(double from, double to) {
  const double percent = 100 * (to / from - 1);
  if (!std::isfinite(percent)) return "-";
  const auto text = fmt::format("{:+.1f}%", percent);
  return text == "-0.0%" || text == "+0.0%" ? "0.0%" : text;
}

std::string wrapped(std::string_view text, std::size_t indent) {
  const std::string margin(indent, ' ');
  std::string all, line = margin;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find_first_of(" \n", from), text.size());
    const auto word = text.substr(from, end - from);
    from = end + 1;
    if (word.empty()) continue;
    if (line.size() > indent && line.size() + 1 + word.size() > width) {
      all.append(line).append("\n");
      line = margin;
    }
    if (line.size() > indent) line.push_back(' ');
    line.append(word);
  }
  return all.append(line).append("\n");
}

std::string financial_year(int year) { return fmt::format("{}-{:02}", year - 1, year % 100); }

std::string Columns::text() const {
  std::vector<std::size_t> widths(rows_.front().size());
  for (const auto& row : rows_) {
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], row[c].size());
  }
  std::string all;
  for (const auto& row : rows_) {
    std::string line = fmt::format("  {:<{}}", row[0], widths[0]);
    for (std::size_t c = 1; c < row.size(); ++c) {
      line += fmt::format("  {:>{}}", row[c], widths[c]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    all.append(line).append("\n");
  }
  return all;
}

}  // namespace kindred::outputs::text
