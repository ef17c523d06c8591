#include "calibration/workforce.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kindred::calibration {

namespace {

constexpr int first_year = 2017, last_year = 2022;
constexpr std::size_t years = last_year - first_year + 1;

/// One 30 September, as published; a number missing is one of England's shares, or nothing.
struct September {
  double in_post = 0, vacancies = 0, leavers = 0;
  double agency = 0, covering = 0, holders = 0, cases = 0;
};
using Septembers = std::array<std::optional<September>, years>;

class Reader {
 public:
  Reader(const Published& published, std::string_view area) : published_(published), area_(area) {}

  std::optional<double> operator()(std::string_view indicator, int year) const {
    return area_ == england ? published_.value(indicator, "none", "total", area_, year)
                            : published_.on_present_areas(indicator, "none", "total", area_, year);
  }
  /// Children in need in the middle between two 31 Marches.
  std::optional<double> open_cases(int year) const {
    const auto before = (*this)("cin_31mar", year), after = (*this)("cin_31mar", year + 1);
    if (before && after) return (*before + *after) / 2;
    return before ? before : after;
  }

 private:
  const Published& published_;
  std::string_view area_;
};

std::optional<September> september(const Reader& read, int year) {
  const auto in_post = read("sw_inpost_fte", year), vacancies = read("sw_vacancy_fte", year),
             leavers = read("sw_leavers_fte", year);
  if (!in_post || !vacancies || !leavers || *in_post <= 0) return std::nullopt;
  September made{*in_post, *vacancies, *leavers};
  made.agency = read("sw_agency_fte", year).value_or(0);
  made.covering =
      std::min({read("sw_agency_cover_fte", year).value_or(made.agency), made.agency, *vacancies});
  made.holders = read("sw_case_holders_fte", year).value_or(0);
  const auto open = read.open_cases(year);
  if (open && *open > 0) made.cases = read("sw_cases", year).value_or(0) / *open;
  return made;
}

Septembers septembers(const Reader& read) {
  Septembers made;
  for (std::size_t y = 0; y < years; ++y)
    made[y] = september(read, first_year + static_cast<int>(y));
  return made;
}

/// Missing years have what the nearest year had, the earlier of two as near.
std::array<September, years> without_gaps(const Septembers& found) {
  std::array<September, years> made;
  for (std::size_t y = 0; y < years; ++y) {
    for (std::size_t apart = years; apart-- > 0;) {
      if (y + apart < years && found[y + apart]) made[y] = *found[y + apart];
      if (y >= apart && found[y - apart]) made[y] = *found[y - apart];
    }
  }
  return made;
}

/// What England has for each child, times the area's children.
Septembers of_england(const Published& published, std::string_view area) {
  auto made = septembers(Reader(published, england));
  for (std::size_t y = 0; y < years; ++y) {
    const int mid_year = first_year + static_cast<int>(y);
    const double share = published.children(area, mid_year) / published.children(england, mid_year);
    for (const auto field : {&September::in_post, &September::vacancies, &September::leavers,
                             &September::agency, &September::covering, &September::holders}) {
      (*made[y]).*field *= share;
    }
  }
  return made;
}

model::WorkforceYear in_a_year(const September& before, const September& now,
                               const September& in_england) {
  model::WorkforceYear made;
  made.posts = now.in_post + now.vacancies;
  made.vacancies = now.vacancies;
  // At least as many as must go for the stock to fall as it did.
  made.leaving = std::max(now.leavers / (6 * (before.in_post + now.in_post)),
                          std::log(before.in_post / now.in_post) / 12);
  made.filling = chance_of_filling(
      {before.in_post + before.vacancies, before.in_post, made.posts, now.in_post, made.leaving});
  made.agency_cover = now.vacancies > 0 ? now.covering / now.vacancies : 0;
  made.agency_beyond = (now.agency - (now.vacancies > 0 ? now.covering : 0)) / made.posts;
  const auto of = [](const September& s) { return s.holders / (s.in_post + s.agency); };
  made.holding = std::min(1.0, now.holders > 0 ? of(now) : of(in_england));
  made.cases = now.cases > 0 ? now.cases : in_england.cases;
  return made;
}

double after_a_year(const Filling& wanted, double chance) {
  double workers = wanted.before;
  for (int month = 1; month <= 12; ++month) {
    workers *= std::exp(-wanted.leaving);
    const double posts =
        wanted.posts_before + (wanted.posts_after - wanted.posts_before) * month / 12;
    workers += chance * std::max(0.0, posts - workers);
  }
  return workers;
}

}  // namespace

double chance_of_filling(const Filling& wanted) {
  double low = 0, high = 1;
  for (int step = 0; step < 50; ++step) {
    const double middle = (low + high) / 2;
    (after_a_year(wanted, middle) < wanted.after ? low : high) = middle;
  }
  return low < 1e-9 ? 0 : high;
}

model::WorkforceInput workforce_of(const Published& published, std::string_view area) {
  const auto in_england = without_gaps(septembers(Reader(published, england)));
  auto found = septembers(Reader(published, area));
  if (std::ranges::none_of(found, [](const auto& s) { return s.has_value(); })) {
    found = of_england(published, area);
  }
  const auto stocks = without_gaps(found);
  model::WorkforceInput made;
  made.first_year = first_year;
  for (std::size_t y = 0; y < years; ++y) {
    made.years.push_back(in_a_year(stocks[y == 0 ? 0 : y - 1], stocks[y], in_england[y]));
  }
  return made;
}

}  // namespace kindred::calibration
