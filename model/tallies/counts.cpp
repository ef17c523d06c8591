#include "model/tallies/counts.hpp"

#include <algorithm>
#include <cassert>
#include <functional>

namespace kindred::model {

Counts::Counts(int first_year, int last_year)
    : first_year_(first_year),
      last_year_(last_year),
      yearly_(static_cast<std::size_t>(years() + 1) * cells_a_year()),
      monthly_(static_cast<std::size_t>(years() * 12 + 1) * cells_a_month()) {}

std::int64_t Counts::total(Tally tally, int year) const {
  std::int64_t sum = 0;
  for (std::size_t c = 0; c < shape(tally).cells.size(); ++c) sum += at(tally, year, c);
  return sum;
}

void Counts::add_years_of(const Counts& other) {
  const int from = std::max(first_year_, other.first_year_);
  const int years = std::min(last_year_, other.last_year_) - from + 1;
  if (years <= 0) return;
  const auto add = [&](auto& mine, const auto& theirs, std::size_t a_year) {
    const auto n = static_cast<std::size_t>(years) * a_year;
    const auto at = static_cast<std::size_t>(from - first_year_) * a_year;
    const auto there = static_cast<std::size_t>(from - other.first_year_) * a_year;
    for (std::size_t i = 0; i < n; ++i) mine[at + i] += theirs[there + i];
  };
  add(yearly_, other.yearly_, cells_a_year());
  add(monthly_, other.monthly_, 12 * cells_a_month());
}

Counts& Counts::operator+=(const Counts& other) {
  assert(first_year_ == other.first_year_ && last_year_ == other.last_year_);
  std::ranges::transform(yearly_, other.yearly_, yearly_.begin(), std::plus{});
  std::ranges::transform(monthly_, other.monthly_, monthly_.begin(), std::plus{});
  return *this;
}

bool Counts::operator==(const Counts& other) const {
  // The spare rows hold what nobody asked for.
  const auto same = [](const auto& mine, const auto& theirs, std::size_t cells) {
    return std::equal(mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(cells),
                      theirs.begin());
  };
  const auto n = static_cast<std::size_t>(years());
  return first_year_ == other.first_year_ && last_year_ == other.last_year_ &&
         same(yearly_, other.yearly_, n * cells_a_year()) &&
         same(monthly_, other.monthly_, n * 12 * cells_a_month());
}

}  // namespace kindred::model
