// Money that a scenario gives: shared to the penny by formula, in the areas that are named, and
// what of the library rests on it.
#include <algorithm>
#include <cstdint>
#include <numeric>

#include "scenarios/check.hpp"
#include "scenarios/grant_fields.hpp"
#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {

using Lines = std::vector<std::string>;

/// A library whose areas have children: of equal number but in London, and poor in Middlesbrough.
struct Peopled : Library {
  ReferenceData peopled() const {
    auto made = reference_data();
    const std::vector<double> children{1000, 1000, 5000, 10};
    for (std::size_t a = 0; a < made.areas.size(); ++a) {
      made.areas[a].children = children[a];
      made.areas[a].deprivation.fill(0.1);
    }
    made.areas[1].deprivation = {0.5, 0.3, 0.2};
    return made;
  }
  model::Scenario read(std::string_view text) const {
    return read_scenario(write("x.toml", text), peopled());
  }
  model::Grant grant(std::string_view keys) const {
    const auto scenario =
        read("schema = 1\nname = \"x\"\n[budget]\n[[grant]]\nname = \"pot\"\n" + std::string(keys));
    return scenario.grants.at(0);
  }
  Lines wrong(std::string_view text) const {
    return lines_of(mistakes_of([&] { read(text); }));
  }
};

std::int64_t total(const model::Grant& grant) {
  std::int64_t made = 0;
  for (const auto& [area, own] : grant.pence)
    made += std::accumulate(own.values.begin(), own.values.end(), std::int64_t{0});
  return made;
}
std::int64_t of(const model::Grant& grant, const std::string& area, int year) {
  return grant.pence.at(area).at(year);
}

constexpr std::int64_t million = 100'000'000;  // pence

}  // namespace

TEST_CASE(
    "named system 17: a pot is shared by need times area cost, to the penny, and more need "
    "is never less money",
    "[named][row17]") {
  const Peopled library;
  const std::string pot = "gbp = { 2025 = 1000000.01, 2027 = 77 }\n";
  const auto children = library.grant(pot + "shared_by = \"children\"\n");
  const auto by_need = library.grant(pot + "shared_by = \"need\"\ndeprivation = 10\n");
  const auto by_cost = library.grant(pot +
                                     "shared_by = \"need\"\ndeprivation = 10\n"
                                     "area_cost = { E12000007 = 1.2, E08000035 = 1.1 }\n");
  for (const auto& grant : {children, by_need, by_cost}) CHECK(total(grant) == 100'000'001 + 7'700);
  for (const auto& [area, own] : by_need.pence) CHECK(own.at(2026) == 0);
  // By children: a seventh and a bit to each of the two, whatever their children need.
  CHECK(of(children, "E06000001", 2025) == Approx(of(children, "E06000002", 2025)).margin(1));
  CHECK(of(children, "E06000001", 2025) == Approx(100'000'001 * 1000.0 / 7010).margin(1));
  CHECK(2 * of(by_need, "E06000002", 2025) > 3 * of(by_need, "E06000001", 2025));
  // Where the same costs more there is more, in proportion.
  const auto ratio = [&](const model::Grant& g, const char* a, const char* b) {
    return static_cast<double>(of(g, a, 2025)) / static_cast<double>(of(g, b, 2025));
  };
  CHECK(ratio(by_cost, "E08000035", "E06000001") ==
        Approx(1.1 * ratio(by_need, "E08000035", "E06000001")).epsilon(1e-4));
  CHECK(ratio(by_cost, "E09000001", "E06000001") ==
        Approx(1.2 * ratio(by_need, "E09000001", "E06000001")).epsilon(1e-2));
  SECTION("need by hand") {
    Area area{"E06000001", "Hartlepool", "E12000001", 100, {0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5}};
    CHECK(need(area, 10) == Approx(100 * 5.5));
    CHECK(need(area, 1) == Approx(100));
  }
  SECTION("whatever the weights, to the penny and in their order") {
    std::uint64_t state = 5;
    const auto next = [&] { return state = state * 6364136223846793005U + 1442695040888963407U; };
    for (int n = 0; n < 200; ++n) {
      std::vector<double> weights(1 + (next() >> 40) % 153);
      for (auto& weight : weights) weight = static_cast<double>((next() >> 50) % 50);
      weights[0] = 1;
      const auto pence = static_cast<std::int64_t>((next() >> 30) % 100'000);
      const auto shares = model::shared_out(pence, weights);
      CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == pence);
      for (std::size_t a = 0; a < weights.size(); ++a) {
        for (std::size_t b = 0; b < weights.size(); ++b) {
          if (weights[a] > weights[b] && shares[a] < shares[b]) FAIL("more need, less money");
        }
        if (weights[a] == 0 && shares[a] != 0) FAIL("no need, and money");
      }
    }
  }
}

TEST_CASE("named system 3: the Care Review's ramp adds up to what it asked for, in its prices",
          "[named][row3]") {
  const Folder folder;
  const auto scenario = read_scenario("care_review", delivered(folder));
  REQUIRE(scenario.grants.size() == 1);
  const auto& grant = scenario.grants[0];
  CHECK(total(grant) == 2'600 * million);
  CHECK(grant.prices_year == 2023);
  const auto in = [&](int year) {
    std::int64_t made = 0;
    for (const auto& [area, own] : grant.pence) made += own.at(year);
    return made;
  };
  CHECK((in(2023) == 0 && in(2024) > 0 && in(2027) > 0 && in(2028) == 0));  // four years
  CHECK((in(2025) > in(2024) && in(2026) > in(2025)));                      // a ramp
  CHECK(grant.pence.size() == 153);
  for (const auto& one : scenario.roll_outs) CHECK(one.areas.empty());
}

TEST_CASE("named system 5: Stable Homes is 200 million over two years, in at most twelve areas",
          "[named][row5]") {
  const Folder folder;
  const auto scenario = read_scenario("stable_homes", delivered(folder));
  std::int64_t sum = 0;
  for (const auto& grant : scenario.grants) {
    sum += total(grant);
    for (const auto& [area, own] : grant.pence)
      CHECK((own.first_year == 2024 && own.at(2026) == 0));
  }
  CHECK(sum == 200 * million);
  CHECK((scenario.overrides.empty() && scenario.switched_off.empty()));  // nothing national
  for (const auto& one : scenario.roll_outs) {
    CHECK((!one.areas.empty() && one.areas.size() <= 12));
    CHECK(one.funding->of_area("E08000035").at(2024) == 0);  // Leeds is no pathfinder
    for (const auto& area : one.areas) CHECK(one.funding->of_area(area).at(2025) == 1);
  }
}

TEST_CASE("named system 12: pathfinders load as promised and as they were; a wrong code is found",
          "[named][row12]") {
  const Folder folder;
  const auto around = delivered(folder);
  const auto areas = [&](const char* name) {
    Lines made;
    for (const auto& one : read_scenario(name, around).roll_outs)
      made.insert(made.end(), one.areas.begin(), one.areas.end());
    std::ranges::sort(made);
    CHECK(std::ranges::adjacent_find(made) == made.end());
    return made;
  };
  CHECK(areas("pathfinders").size() == 10);
  CHECK(areas("pathfinders_twelve_areas").size() == 12);
  CHECK(areas("family_network_pilots").size() == 7);
  const auto pathfinders = read_scenario("pathfinders", around);
  CHECK(pathfinders.roll_outs[0].from == model::first_month(2024) + 5);  // September 2023
  CHECK(pathfinders.roll_outs[1].from == model::first_month(2025));
  const Library library;
  CHECK(
      library.wrong("schema = 1\nname = \"x\"\n[[grant]]\nname = \"g\"\ngbp = { 2024 = 1 }\n"
                    "budget_line = \"family_support\"\nareas = [\"E06000001\", \"E06000095\"]\n") ==
      Lines{"7:23 no area has the code 'E06000095'"});
}

TEST_CASE("named system 49: 45 million over twelve areas and over ten, printed for an area",
          "[named][row49]") {
  const Folder folder;
  const auto around = delivered(folder);
  const auto said = [&](const char* name) { return check(Lines{name}, around); };
  CHECK_THAT(said("pathfinders"),
             Catch::Contains("grant 'pathfinders': GBP 45000000.00 in 2024:2025 for 10 areas, from "
                             "GBP 4500000.00 to GBP 4500000.00"));
  CHECK_THAT(said("pathfinders_twelve_areas"),
             Catch::Contains("GBP 45000000.00 in 2024:2025 for 12 areas, from GBP 3749999.9") &&
                 Catch::Contains("to GBP 3750000.0"));
}

TEST_CASE("mistakes in a grant are found in their places") {
  const Peopled library;
  const auto wrong = [&](const std::string& keys) {
    return library.wrong("schema = 1\nname = \"x\"\n[[grant]]\nname = \"g\"\n" + keys);
  };
  const std::string line = "budget_line = \"family_support\"\n";
  CHECK(wrong(line) == Lines{"3:1 'gbp' is missing in [[grant]]"});
  CHECK(wrong(line + "gbp = 5\n") ==
        Lines{"6:7 'gbp' must be a table of numbers by year, such as { 2024 = 80_000_000, 2025 = "
              "120_000_000 }, not a whole number"});
  CHECK(wrong(line + "gbp = { 2012 = 1, 2025 = -1 }\n") ==
        Lines{"6:9 '2012' is not a year of gbp", "6:26 gbp = -1 is out of range"});
  CHECK(wrong(line + "gbp = { 2025 = 1 }\nshared_by = \"need\"\n") ==
        Lines{"3:1 'deprivation' is missing in [[grant]]"});
  CHECK(wrong(line + "gbp = { 2025 = 1 }\ndeprivation = 3\n") ==
        Lines{"7:15 'deprivation' is only for a grant shared by need"});
  CHECK(wrong(line + "gbp = { 2025 = 1 }\narea_cost = { E99 = 2, E06000001 = 0 }\n") ==
        Lines{"7:15 no area has the code 'E99'", "7:36 area_cost = 0 is out of range"});
  CHECK(wrong("gbp = { 2025 = 1 }\n") == Lines{"3:1 the grant 'g' has no accounts to go into"});
  CHECK(wrong("gbp = { 2025 = 1 }\nbudget_line = \"family\"\n") ==
        Lines{"6:15 budget_line = 'family' is not known"});
}

TEST_CASE("a grant of a known name replaces that one, another is added") {
  const Peopled library;
  library.write("first.toml",
                "schema = 1\nname = \"first\"\n[[grant]]\nname = \"g\"\ngbp = { 2025 = 4 }\n"
                "budget_line = \"family_support\"\n");
  const auto scenario = library.read(
      "schema = 1\nname = \"x\"\nextends = \"first\"\n[[grant]]\nname = \"h\"\ngbp = { 2025 = 8 }\n"
      "budget_line = \"family_support\"\n[[grant]]\nname = \"g\"\ngbp = { 2025 = 12 }\n"
      "budget_line = \"safeguarding\"\n");
  REQUIRE(scenario.grants.size() == 2);
  CHECK((scenario.grants[0].name == "g" && total(scenario.grants[0]) == 1200));
  CHECK((scenario.grants[1].name == "h" && total(scenario.grants[1]) == 800));
}

}  // namespace kindred::scenarios
