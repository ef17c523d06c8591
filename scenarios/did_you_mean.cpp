#include "scenarios/did_you_mean.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace kindred::scenarios {

namespace {
constexpr std::size_t longest_compared = 200;  // a longer word is no slip of the pen
constexpr std::size_t most_listed = 30;

constexpr std::size_t shortest_beginning = 4;

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}
}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the table of distances between beginnings of a and beginnings of b.
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = std::move(last);
    last = std::move(row);
    row.assign(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known) {
  if (word.size() > longest_compared) return std::nullopt;
  const auto folded = in_lower_case(word);
  std::optional<std::string> best;
  // A third of the letters may be wrong; one in a short word.
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const auto& candidate : known) {
    const auto distance = edit_distance(folded, in_lower_case(candidate));
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  if (best || word.size() < shortest_beginning) return best;
  const auto begins = [&](const auto& one) { return in_lower_case(one).starts_with(folded); };
  const auto holds = [&](const auto& one) { return in_lower_case(one).find(folded) != one.npos; };
  auto longer = std::ranges::find_if(known, begins);
  if (longer == known.end()) longer = std::ranges::find_if(known, holds);
  return longer == known.end() ? best : *longer;
}

std::string listed(std::span<const std::string> words) {
  if (words.size() <= most_listed) return fmt::format("{}", fmt::join(words, ", "));
  return fmt::format("{} and {} more", fmt::join(words.first(most_listed), ", "),
                     words.size() - most_listed);
}

std::string suggestion(std::string_view word, std::span<const std::string> known) {
  if (known.empty()) return "no such names are defined";
  const auto near = nearest(word, known);
  const auto all = "one of: " + listed(known);
  return near ? fmt::format("did you mean '{}'?  ({})", *near, all) : "write " + all;
}

}  // namespace kindred::scenarios
