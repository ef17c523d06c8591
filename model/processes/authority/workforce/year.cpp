#include "model/processes/authority/workforce/year.hpp"

#include <algorithm>

namespace kindred::model::workforce {

namespace {

constexpr int september = 5;  // of the months from April

/// The year to 30 September in which a month lies.
int year_of(Month month) {
  return month.month_of_year() <= september ? month.year() - 1 : month.year();
}

const WorkforceYear& of(const WorkforceInput& input, int year, int last) {
  const int at = std::clamp(year, input.first_year, last) - input.first_year;
  return input.years[static_cast<std::size_t>(at)];
}

constexpr std::array fields{&WorkforceYear::posts,        &WorkforceYear::vacancies,
                            &WorkforceYear::leaving,      &WorkforceYear::filling,
                            &WorkforceYear::agency_cover, &WorkforceYear::agency_beyond,
                            &WorkforceYear::holding,      &WorkforceYear::cases};

WorkforceYear of_any(const WorkforceInput& input, int year, int last) {
  if (year <= last) return of(input, year, last);
  WorkforceYear mean{};
  for (const auto field : fields) {
    for (int y = last - 2; y <= last; ++y) mean.*field += of(input, y, last).*field / 3;
  }
  return mean;
}

}  // namespace

WorkforceYear in_force(const WorkforceInput& input, Month month, int launch) {
  const int published = input.first_year + static_cast<int>(input.years.size()) - 1;
  const int last = std::max(input.first_year, std::min(published, launch - 1));
  const int year = year_of(month);
  auto made = of_any(input, year, last);
  const int months = (month.month_of_year() + 12 - september - 1) % 12 + 1;  // October is the first
  const double before = of_any(input, year - 1, last).posts;
  made.posts = before + (made.posts - before) * months / 12;
  return made;
}

}  // namespace kindred::model::workforce
