#include "model/money/prices.hpp"

#include <algorithm>

#include "model/parameters/parameters.hpp"

namespace kindred::model {

namespace {

std::size_t fitted_year(int year) {
  return static_cast<std::size_t>(std::clamp(year, first_fitted_year, last_fitted_year) -
                                  first_fitted_year);
}

bool is_of_places(SpendingLine line) {
  return line == SpendingLine::cla_residential_care || line == SpendingLine::cla_fostering_services;
}

/// Real prices of a fitted year, and of the nearest of them outside, 2022-23 = 1.
double explained(const PriceBook& book, SpendingLine line, int year) {
  return book.explained[fitted_year(year)][index(line)];
}
double fitted(const PriceBook& book, SpendingLine line, int year) {
  return book.fitted[fitted_year(year)][index(line)];
}
double pay(const PriceBook& book, int year) { return book.pay[fitted_year(year)]; }

}  // namespace

double published_price(const PriceBook& book, Activity activity, int year) {
  return book.pence(activity) * explained(book, book.line(activity), year);
}

PriceGrowth price_growth(const Scenario& scenario, int year) {
  PriceGrowth made;
  for (int y = price_year + 1; y <= year; ++y) {
    const double all = 1 + scenario.price_growth.at(y);
    made.all *= all;
    if (scenario.place_price_growth) made.places *= (1 + scenario.place_price_growth->at(y)) / all;
    if (scenario.pay_growth) made.pay *= (1 + scenario.pay_growth->at(y)) / all;
  }
  return made;
}

PricesOfYear::PricesOfYear(const Parameters& p, const Scenario& scenario, int year)
    : parameters(p), book(p.book), marginal(p.staff.marginal_share) {
  const auto growth = price_growth(scenario, year);
  const int of = std::min(year, scenario.launch);
  for (std::size_t l = 0; l < count_of<SpendingLine>; ++l) {
    const auto line = static_cast<SpendingLine>(l);
    const double factor = book.factor[l] * fitted(book, line, of);
    const double by_pay = 1 + book.pay_share[l] * (growth.pay - 1);
    place[l] = factor * growth.places;
    unit[l] =
        factor * explained(book, line, of) *
        (is_of_places(line) ? growth.places : (line == SpendingLine::safeguarding ? 1.0 : by_pay));
    a_child[l] =
        book.pence_per_child[l] / 12 * explained(book, line, of) * fitted(book, line, of) * by_pay;
  }
  const auto safeguarding = index(SpendingLine::safeguarding);
  const double month = book.factor[safeguarding] * fitted(book, SpendingLine::safeguarding, of) *
                       pay(book, of) * growth.pay * p.staff.on_safeguarding * 100 / 12;
  staff = p.staff.gbp * month;
  agency = (p.staff.gbp + p.staff.agency_premium) * month;
}

}  // namespace kindred::model
