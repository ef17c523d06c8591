// tests/calibration/workforce_test.cpp - what the model is told of social workers is what was
// published, and leads from one published stock to the next.
#include "calibration/workforce.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using calibration::england;
using test_data::published;

namespace {

constexpr std::size_t years = 6;

/// Summed over all areas.
double all_areas(std::size_t year, const std::function<double(const model::WorkforceYear&)>& of) {
  double sum = 0;
  for (const auto& area : published().areas()) {
    sum += of(calibration::workforce_of(published(), area.code).years[year]);
  }
  return sum;
}

double in_england(const char* indicator, std::size_t year) {
  return *published().value(indicator, "none", "total", england, 2017 + static_cast<int>(year));
}

/// Workers in post a year later.
double a_year_later(double workers, double posts, double posts_later, double leaving,
                    double filling) {
  for (int month = 1; month <= 12; ++month) {
    workers *= std::exp(-leaving);
    workers += filling * std::max(0.0, posts + (posts_later - posts) * month / 12 - workers);
  }
  return workers;
}

}  // namespace

TEST_CASE("the chance of filling posts leads from one stock to the next", "[workforce]") {
  const double p = calibration::chance_of_filling({1200, 1000, 1250, 1030, 0.0125});
  CHECK(p > 0.02);
  CHECK(p < 0.2);
  CHECK(a_year_later(1000, 1200, 1250, 0.0125, p) == Approx(1030));
  // No vacancy anywhere: every leaver is replaced at once. More gone than leave: none is.
  CHECK(calibration::chance_of_filling({1000, 1000, 1000, 1000, 0.0125}) == Approx(1));
  CHECK(calibration::chance_of_filling({1200, 1000, 1200, 700, 0.0125}) == 0);
}

TEST_CASE("areas' social workers add up to England's", "[workforce]") {
  for (std::size_t y = 0; y < years; ++y) {
    INFO(2017 + y);
    const auto posts = in_england("sw_inpost_fte", y) + in_england("sw_vacancy_fte", y);
    CHECK(all_areas(y, [](const auto& w) { return w.posts; }) == Approx(posts).epsilon(0.01));
    const auto agency = in_england("sw_agency_fte", y);
    CHECK(all_areas(y, [](const auto& w) {
            return w.agency_cover * w.vacancies + w.agency_beyond * w.posts;
          }) == Approx(agency).epsilon(0.02));
  }
}

TEST_CASE("in every area published stocks follow from each other", "[workforce]") {
  for (const auto& area : published().areas()) {
    INFO(area.code);
    const auto input = calibration::workforce_of(published(), area.code);
    REQUIRE(input.years.size() == years);
    for (std::size_t y = 1; y < years; ++y) {
      const auto &before = input.years[y - 1], &now = input.years[y];
      REQUIRE(now.posts > 0);
      CHECK(now.filling >= 0);
      CHECK(now.filling <= 1);
      // Of a handful of workers nobody may leave for a year.
      CHECK((now.leaving > 0 || (now.leaving == 0 && now.posts < 15)));
      CHECK(now.leaving < 0.2);
      CHECK(now.agency_beyond >= 0);
      CHECK(now.holding <= 1);
      CHECK(now.cases > 0.1);
      CHECK(a_year_later(before.posts - before.vacancies, before.posts, now.posts, now.leaving,
                         now.filling) == Approx(now.posts - now.vacancies).epsilon(0.02).margin(2));
    }
  }
}
