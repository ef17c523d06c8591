#include "calibration/price_paths.hpp"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "model/money/prices.hpp"

namespace kindred::calibration {

namespace {

using model::SpendingLine;
using enum SpendingLine;

constexpr int base = model::price_year;

/// Leaving care is within cla_other there.
std::string ro3_line(SpendingLine line) {
  const auto label = line == cla_leaving_care ? cla_other : line;
  return std::string(model::spending_line_names[index(label)]);
}

double ro3(const Published& published, std::string_view indicator, SpendingLine line) {
  return of_england(published, indicator, base, "service_line", ro3_line(line));
}

/// A nominal series over the GDP deflator, against 2022-23, at the years that have a figure.
std::map<int, double> real(const Published& published, const std::map<int, double>& nominal) {
  std::map<int, double> made;
  for (const auto& [year, value] : nominal) {
    made[year] = value / nominal.at(base) * published.deflator(base) / published.deflator(year);
  }
  return made;
}

/// In a year: its own figure, or one between its neighbours, or the nearest.
double at(const std::map<int, double>& series, int year) {
  const auto after = series.lower_bound(year);
  if (after == series.begin()) return after->second;
  if (after == series.end()) return std::prev(after)->second;
  const auto before = std::prev(after);
  const double along =
      static_cast<double>(year - before->first) / static_cast<double>(after->first - before->first);
  return before->second + along * (after->second - before->second);
}

std::map<int, double> published_years(const Published& published, std::string_view indicator) {
  std::map<int, double> made;
  for (int year = model::first_fitted_year; year <= base; ++year) {
    if (const auto v = published.value(indicator, "none", "total", england, year)) made[year] = *v;
  }
  if (!made.contains(base))
    throw std::runtime_error(fmt::format("the published data have no {} for {}", indicator, base));
  return made;
}

}  // namespace

double of_england(const Published& published, std::string_view indicator, int year,
                  std::string_view kind, std::string_view label) {
  const auto value = published.value(indicator, kind, label, england, year);
  if (!value)
    throw std::runtime_error(
        fmt::format("the published data have no {} ({}) for {}", indicator, label, year));
  return *value;
}

void set_published_paths(model::PriceBook& book, const Published& published) {
  auto homes = published_years(published, "s251_unit_cost_residential");
  homes[2014] = published.literature("s251_unit_cost_residential_2014").value;
  const auto residential = real(published, homes);
  const auto fostering = real(published, published_years(published, "s251_unit_cost_fostering"));
  const auto earnings = real(published, published_years(published, "nat_average_weekly_earnings"));
  const auto consumer = real(published, published_years(published, "nat_cpi"));
  for (std::size_t l = 0; l < model::count_of<SpendingLine>; ++l) {
    const auto line = static_cast<SpendingLine>(l);
    const double gross = ro3(published, "csc_gross_expenditure", line);
    book.gross_over_net[l] = gross / ro3(published, "csc_net_current_expenditure", line);
    book.pay_share[l] = ro3(published, "csc_employees", line) / gross;
  }
  for (std::size_t y = 0; y < model::fitted_years; ++y) {
    const int year = model::first_fitted_year + static_cast<int>(y);
    book.pay[y] = at(earnings, year);
    for (std::size_t l = 0; l < model::count_of<SpendingLine>; ++l) {
      // Staff on safeguarding have a path of their own.
      const double paid = l == index(safeguarding) ? 0 : book.pay_share[l];
      book.explained[y][l] = paid * book.pay[y] + (1 - paid) * at(consumer, year);
    }
    book.explained[y][index(cla_residential_care)] = at(residential, year);
    book.explained[y][index(cla_fostering_services)] = at(fostering, year);
  }
}

}  // namespace kindred::calibration
