// tests/calibration/practice_input_test.cpp - how authorities are led, as inspected, and which
// authorities each learns from: all of them authorities of today.
#include "calibration/practice_input.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using test_data::published;

namespace {

const std::vector<model::AreaParameters>& areas() {
  static const auto made = [] {
    std::vector<model::AreaParameters> each;
    for (const auto& area : published().areas()) each.emplace_back().code = area.code;
    calibration::set_leadership(each, published());
    return each;
  }();
  return made;
}
double leadership(std::string_view code) {
  return std::ranges::find(areas(), code, &model::AreaParameters::code)->leadership;
}

}  // namespace

TEST_CASE("grades of leaders are those inspected, above their mean", "[practice]") {
  double sum = 0;
  std::array<int, 4> with{};
  // Of 152 authorities 35 were outstanding, 60 good, 43 required improvement and 14 were
  // inadequate; two have Cumbria's grade.
  const double outstanding = leadership("E09000020");
  for (const auto& area : areas()) {
    sum += area.leadership;
    const double grade = 1 + outstanding - area.leadership;
    REQUIRE(grade == Approx(std::round(grade)));
    ++with.at(static_cast<std::size_t>(std::lround(grade)) - 1);
  }
  CHECK(std::abs(sum) < 1e-9);
  CHECK(with[0] == 35);
  CHECK(with[1] + with[2] + with[3] == 118);
  CHECK(with[3] == 14);
  // Hartlepool's leaders were good, Middlesbrough's inadequate.
  CHECK(leadership("E06000001") - leadership("E06000002") == Approx(2));
  CHECK(leadership("E06000063") == leadership("E06000064"));
}

TEST_CASE("every authority learns from present ones, and not from itself", "[practice]") {
  for (const auto& area : published().areas()) {
    INFO(area.name);
    const auto neighbours = calibration::present_neighbours(published(), area.code);
    CHECK(neighbours.size() >= 9);
    CHECK(neighbours.size() <= 13);
    for (const auto& code : neighbours) {
      INFO(code);
      CHECK(code != area.code);
      CHECK(std::ranges::count(published().areas(), code, &calibration::Area::code) == 1);
      CHECK(std::ranges::count(neighbours, code) == 1);
    }
  }
  // Cumberland learns from those that Cumbria would have learnt from.
  const auto cumberland = calibration::present_neighbours(published(), "E06000063");
  CHECK(cumberland == calibration::present_neighbours(published(), "E06000064"));
}
