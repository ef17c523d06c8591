#include "outputs/request_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace kindred::outputs {

namespace {

/// Insertions, deletions and replacements that make one word of the other.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

/// "  there are: a, b, c", in lines of at most 96 columns.
std::string listed(std::span<const std::string> there_are) {
  std::string text, line = "  there are:";
  for (std::size_t i = 0; i < there_are.size(); ++i) {
    auto word = there_are[i];
    if (i + 1 < there_are.size()) word.push_back(',');
    if (line.size() + 1 + word.size() > 96) {
      text.append(line).append("\n");
      line = "   ";
    }
    line.append(" ").append(word);
  }
  return text + line;
}

}  // namespace

RequestError unknown(std::string_view what, std::string_view asked,
                     std::span<const std::string> there_are) {
  auto message = fmt::format("no {} in this study is called '{}'", what, asked);
  const auto nearest = std::ranges::min_element(
      there_are, {}, [&](const std::string& name) { return edits(asked, name); });
  if (nearest != there_are.end() &&
      edits(asked, *nearest) <= std::max<std::size_t>(2, asked.size() / 3)) {
    message += fmt::format("\n  did you mean '{}'?", *nearest);
  }
  return RequestError{message + "\n" + listed(there_are)};
}

}  // namespace kindred::outputs
