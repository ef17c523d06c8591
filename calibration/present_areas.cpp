// calibration/present_areas.cpp - the part of Published that answers for the authorities of
// April 2023: suppressed counts filled in, former authorities shared out among their successors.
#include <algorithm>
#include <cmath>

#include "calibration/published.hpp"

namespace kindred::calibration {

namespace {

constexpr double suppressed_count = 3.0;  ///< middle of 1 to 5, the usual range suppressed
constexpr int first_mid_year = 2011, last_mid_year = 2022;

}  // namespace

double Published::share_of_suppressed(std::string_view indicator, std::string_view kind,
                                      std::string_view label, std::string_view area,
                                      int year) const {
  const auto total = value(indicator, "none", "total", area, year);
  const auto england_total = value(indicator, "none", "total", england, year);
  if (kind == "none" || !total || !england_total) return suppressed_count;

  double known = 0.0, england_sum = 0.0, weight = 0.0, england_suppressed = 0.0, cells = 0.0;
  for (const std::string& one : labels(indicator, kind)) {
    const double in_england = value(indicator, kind, one, england, year).value_or(0.0);
    const Figure here = figure(indicator, kind, one, area, year);
    england_sum += in_england;
    if (here.state == FigureState::known) known += here.value;
    if (here.state == FigureState::suppressed) {
      england_suppressed += in_england;
      cells += 1.0;
    }
    if (one == label) weight = in_england;
  }
  // Only where the labels add to the total is the remainder that of the suppressed cells.
  const bool adds_up = std::abs(england_sum - *england_total) <= 0.01 * *england_total;
  if (!adds_up || england_suppressed <= 0.0) return suppressed_count;
  // No count below one is suppressed. One each, then the rest as in England.
  const double remainder = std::max(0.0, *total - known);
  const double each = std::min(1.0, remainder / cells);
  return each + (remainder - each * cells) * weight / england_suppressed;
}

std::optional<double> Published::filled(std::string_view indicator, std::string_view kind,
                                        std::string_view label, std::string_view area,
                                        int year) const {
  const Figure found = figure(indicator, kind, label, area, year);
  if (found.state == FigureState::known) return found.value;
  if (found.state == FigureState::missing) return std::nullopt;
  return share_of_suppressed(indicator, kind, label, area, year);
}

std::optional<double> Published::on_present_areas(std::string_view indicator, std::string_view kind,
                                                  std::string_view label, std::string_view area,
                                                  int year) const {
  if (const auto own = filled(indicator, kind, label, area, year)) return own;
  const auto before = predecessors_.find(area);
  if (before == predecessors_.end()) return std::nullopt;

  const std::vector<std::string>& reporting = before->second;
  double sum = 0.0;
  for (const std::string& former : reporting) {
    const auto one = filled(indicator, kind, label, former, year);
    if (!one) return std::nullopt;
    sum += *one;
  }
  const auto& heirs = successors_.find(reporting.front())->second;
  for (const std::string& heir : heirs) {  // a year in which both report: nothing to share out
    if (figure(indicator, kind, label, heir, year).state != FigureState::missing) {
      return std::nullopt;
    }
  }
  if (this->indicator(indicator).measure == Measure::rate) {
    return reporting.size() == 1 ? std::optional(sum) : std::nullopt;
  }
  // The denominator of year Y is the population in the middle of Y-1.
  const int mid_year = std::clamp(year - 1, first_mid_year, last_mid_year);
  double all = 0.0;
  for (const std::string& heir : heirs) all += children(heir, mid_year);
  return sum * children(area, mid_year) / all;
}

}  // namespace kindred::calibration
