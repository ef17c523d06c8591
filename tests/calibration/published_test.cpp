// tests/calibration/published_test.cpp - the published data add up, and their rules hold.
#include "calibration/published.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <stdexcept>
#include <string>

using namespace kindred::calibration;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(KINDRED_SOURCE_DIR) / "calibration" / "published";

const Published& data() {
  static const Published read(folder);
  return read;
}

/// Authorities together, and how many of them answered.
struct Sum {
  double value = 0.0;
  int areas = 0;
};

Sum authorities(const std::string& indicator, const std::string& kind, const std::string& label,
                int year) {
  Sum sum;
  for (const Area& area : data().areas()) {
    if (const auto x = data().on_present_areas(indicator, kind, label, area.code, year)) {
      sum.value += *x;
      ++sum.areas;
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("there are 153 authorities in 9 regions, sorted by code") {
  REQUIRE(data().areas().size() == 153);
  REQUIRE(data().regions().size() == 9);
  REQUIRE(std::ranges::is_sorted(data().areas(), {}, &Area::code));
  for (const Area& area : data().areas()) {
    INFO(area.code);
    REQUIRE(data().area(area.region) != nullptr);
  }
  REQUIRE(data().area("E06000063")->name == "Cumberland");
  REQUIRE(data().area("E99999999") == nullptr);
}

TEST_CASE("every source of a figure is in sources.csv") {
  for (const Indicator& indicator : data().indicators()) {
    for (const std::string& kind : indicator.kinds) {
      for (const int year : data().years(indicator.name, kind)) {
        for (const std::string& label : data().labels(indicator.name, kind)) {
          const Figure x = data().figure(indicator.name, kind, label, england, year);
          if (x.state == FigureState::missing) continue;
          INFO(indicator.name << " " << kind << " " << label << " " << year << " " << x.source);
          REQUIRE(std::ranges::find(data().sources(), x.source, &Source::code) !=
                  data().sources().end());
        }
      }
    }
  }
}

TEST_CASE("authorities add to England, which is rounded to the nearest 10") {
  for (const char* indicator : {"cla_31mar", "cla_started", "cla_ceased"}) {
    for (int year = 2011; year <= 2023; ++year) {
      INFO(indicator << " " << year);
      const double nation = data().value(indicator, "none", "total", england, year).value();
      REQUIRE(authorities(indicator, "none", "total", year).value ==
              Approx(nation).epsilon(0.003).margin(10));
    }
  }
  for (const char* indicator : {"cin_31mar", "referrals", "cpp_started", "section47_started"}) {
    for (const int year : {2016, 2019, 2020, 2023}) {  // years in which all authorities reported
      INFO(indicator << " " << year);
      const double nation = data().value(indicator, "none", "total", england, year).value();
      REQUIRE(authorities(indicator, "none", "total", year).value ==
              Approx(nation).epsilon(0.0005).margin(10));
    }
  }
}

TEST_CASE("filling in suppressed counts brings age bands to England's") {
  for (const std::string& band : data().labels("cla_31mar", "age_band")) {
    INFO(band);
    const double nation = data().value("cla_31mar", "age_band", band, england, 2019).value();
    REQUIRE(authorities("cla_31mar", "age_band", band, 2019).value ==
            Approx(nation).epsilon(0.005));
  }
}

TEST_CASE("a suppressed count is not a value, and is filled in on present areas") {
  const auto first_suppressed = [] {
    for (const Area& area : data().areas()) {
      const Figure x = data().figure("cla_31mar", "age_band", "under_1", area.code, 2019);
      if (x.state == FigureState::suppressed) return area.code;
    }
    return std::string{};
  }();
  REQUIRE_FALSE(first_suppressed.empty());
  REQUIRE_FALSE(data().value("cla_31mar", "age_band", "under_1", first_suppressed, 2019));

  double bands = 0.0;
  for (const std::string& band : data().labels("cla_31mar", "age_band")) {
    bands += data().on_present_areas("cla_31mar", "age_band", band, first_suppressed, 2019).value();
  }
  const auto total = data().value("cla_31mar", "none", "total", first_suppressed, 2019);
  REQUIRE(bands == Approx(total.value()));
}

TEST_CASE("a rare label, suppressed almost everywhere, comes near England's figure") {
  const double nation = data().value("cla_ceased", "reason_ceased", "died", england, 2019).value();
  REQUIRE(authorities("cla_ceased", "reason_ceased", "died", 2019).value ==
          Approx(nation).epsilon(0.25));
}

TEST_CASE("a suppressed total counts as 3") {
  const Figure scilly = data().figure("cla_31mar", "none", "total", "E06000053", 2020);
  REQUIRE(scilly.state == FigureState::suppressed);
  REQUIRE(data().on_present_areas("cla_31mar", "none", "total", "E06000053", 2020) == 3.0);
}

TEST_CASE("successors share out exactly what their predecessors reported") {
  const auto present = [](const std::string& area, int year) {
    return data().on_present_areas("cla_31mar", "none", "total", area, year).value();
  };
  const auto former = [](const std::string& area, int year) {
    return data().value("cla_31mar", "none", "total", area, year).value();
  };
  REQUIRE(present("E06000063", 2023) + present("E06000064", 2023) ==
          Approx(former("E10000006", 2023)));
  REQUIRE(present("E06000061", 2021) + present("E06000062", 2021) ==
          Approx(former("E10000021", 2021)));
  REQUIRE(
      present("E06000058", 2015) + present("E06000059", 2015) ==
      Approx(former("E06000028", 2015) + former("E06000029", 2015) + former("E10000009", 2015)));
  REQUIRE(present("E06000063", 2023) / present("E06000064", 2023) ==
          Approx(data().children("E06000063", 2022) / data().children("E06000064", 2022)));
  // Once the successor reports, its own figure is used.
  REQUIRE(present("E06000061", 2022) == former("E06000061", 2022));
}

TEST_CASE("a rate passes to successors of one predecessor, and is not made up of three") {
  const auto rate = [](const std::string& area, int year) {
    return data().on_present_areas("s251_unit_cost_fostering", "none", "total", area, year);
  };
  REQUIRE(rate("E06000061", 2019) ==
          data().value("s251_unit_cost_fostering", "none", "total", "E10000021", 2019));
  REQUIRE_FALSE(rate("E06000058", 2018));
}

TEST_CASE("years that were not reported stay missing") {
  REQUIRE_FALSE(data().on_present_areas("cin_31mar", "none", "total", "E09000012", 2021));
  REQUIRE(data().on_present_areas("cin_31mar", "none", "total", "E09000012", 2023));
  REQUIRE_FALSE(data().on_present_areas("cin_31mar", "none", "total", "E10000020", 2013));
  REQUIRE_FALSE(data().value("no_such", "none", "total", england, 2023));
}

TEST_CASE("no figure on children is later than 31 March 2023") {
  for (const Indicator& indicator : data().indicators()) {
    for (const std::string& kind : indicator.kinds) {
      const auto years = data().years(indicator.name, kind);
      INFO(indicator.name << " " << kind);
      REQUIRE_FALSE(years.empty());
      REQUIRE(years.back() <= (indicator.period == "FY" ? 2023 : 2022));
    }
  }
}

TEST_CASE("population by age adds up over sexes, areas and the published total") {
  for (const int year : {2011, 2016, 2022}) {
    double all = 0.0;
    for (const Area& area : data().areas()) all += data().children(area.code, year);
    REQUIRE(all == Approx(data().children(england, year)).epsilon(1e-4));
  }
  REQUIRE(data().children(england, 2019) ==
          Approx(data().value("population_0_17", "none", "total", england, 2019).value())
              .epsilon(1e-5));
  for (int age = 0; age < 18; ++age) {
    REQUIRE(data().population("E08000025", 2019, age, Sex::female) +
                data().population("E08000025", 2019, age, Sex::male) ==
            Approx(data().population("E08000025", 2019, age)).margin(0.2));
  }
  REQUIRE_THROWS_AS(data().population("E08000025", 2010, 3), std::out_of_range);
  REQUIRE_THROWS_AS(data().population("E08000025", 2022, 18), std::out_of_range);
}

TEST_CASE("projected children start from the revised base, and areas add to England") {
  REQUIRE(data().projected_population(2022, 5) == data().population(england, 2022, 5));
  for (const int year : {2023, 2033}) {
    for (const int age : {0, 9, 17}) {
      double all = 0.0;
      for (const Area& area : data().areas()) {
        all += data().projected_population(area.code, year, age);
      }
      REQUIRE(all == Approx(data().projected_population(year, age)).epsilon(1e-4));
    }
  }
  // Nobody projected England's children to change by a tenth in a year.
  for (int year = 2022; year < 2034; ++year) {
    for (int age = 0; age < 17; ++age) {
      REQUIRE(data().projected_population(year + 1, age + 1) ==
              Approx(data().projected_population(year, age)).epsilon(0.05));
    }
  }
}

TEST_CASE("shares of deprivation and ethnicity add to one in every authority") {
  for (const Area& area : data().areas()) {
    INFO(area.code);
    const auto deciles = data().deprivation_shares(area.code);
    const auto groups = data().children_ethnicity(area.code);
    REQUIRE(std::accumulate(deciles.begin(), deciles.end(), 0.0) == Approx(1.0));
    REQUIRE(std::accumulate(groups.begin(), groups.end(), 0.0) == Approx(1.0));
  }
  // England's own children are those of the assumption.
  REQUIRE(data().children_ethnicity(england)[0] ==
          Approx(data().assumed("ethnicity", "white").value));
}

TEST_CASE("assumptions lie within their ranges and families add up") {
  double families = 0.0;
  for (const auto name : Published::assumed_tables) {
    for (const Quantity& one : data().assumed(name)) {
      INFO(name << " " << one.key);
      REQUIRE(one.low <= one.value);
      REQUIRE(one.value <= one.high);
      REQUIRE_FALSE(one.source.empty());
      if (name == "family_size") families += one.value;
    }
  }
  REQUIRE(families == Approx(1.0).margin(1e-9));
  REQUIRE(data().literature("ever_referred_by_18").value == 35.4);
  REQUIRE(data().deflator(2023) == 100.0);
  REQUIRE(data().deflator(2033) > data().deflator(2024));
}
