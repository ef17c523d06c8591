#include "scenarios/scenario.hpp"

#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a scenario that says little is the model's own defaults") {
  const auto scenario = Library().read("schema = 1\nname = \"x\"\n");
  const model::Scenario usual;
  CHECK(scenario.name == "x");
  CHECK(scenario.from == usual.from);
  CHECK(scenario.to == usual.to);
  CHECK(scenario.draws == usual.draws);
  CHECK(scenario.roll_outs.empty());
}

TEST_CASE("every key is read") {
  const auto scenario = Library().read(R"(schema = 1
name = "x"
description = "D"
question = "Q"
years = "2015:2040"
launch = 2021
draws = 200
unaccompanied_arrivals = { multiplier = { 2024 = 1.5, 2027 = 0.5 } }
prices = { growth = -0.01 }
)");
  CHECK(scenario.description == "D");
  CHECK(scenario.question == "Q");
  CHECK(scenario.from == 2015);
  CHECK(scenario.to == 2040);
  CHECK(scenario.launch == 2021);
  CHECK(scenario.draws == 200);
  const auto& arrivals = scenario.unaccompanied_arrivals;
  CHECK(arrivals.at(2020) == 1.5);
  CHECK(arrivals.at(2024) == 1.5);
  CHECK(arrivals.at(2026) == 1.5);
  CHECK(arrivals.at(2027) == 0.5);
  CHECK(arrivals.at(2040) == 0.5);
  CHECK(scenario.price_growth.at(2030) == -0.01);
}

TEST_CASE("a number by year can name the years from 2014 to 2047, and no others") {
  const Library library;
  const auto in = [](int year) {
    return "schema = 1\nname = \"x\"\nprices = { growth = { " + std::to_string(year) +
           " = 0.02 } }\n";
  };
  for (const int year : {2014, 2047}) {
    const auto growth = library.read(in(year)).price_growth;
    CHECK(growth.first_year == year);
    CHECK(growth.values == std::vector{0.02});
  }
  for (const int year : {2013, 2048}) {
    CHECK(library.wrong(in(year)) ==
          Lines{"3:23 '" + std::to_string(year) + "' is not a year of growth"});
  }
}

TEST_CASE("a roll-out is read, its areas by code and by region") {
  const Library library;
  const auto scenario =
      library.read(rolled_out("areas = [\"E08000035\", \"E12000001\"]\nramp_months = 12\ncoverage "
                              "= 0.5\nfidelity = 0.8\n"));
  REQUIRE(scenario.roll_outs.size() == 1);
  const auto& one = scenario.roll_outs[0];
  CHECK(scenario.interventions.at(one.intervention).name == "visits");
  CHECK(one.areas == Lines{"E06000001", "E06000002", "E08000035"});
  CHECK(one.from == model::first_month(2025) + 1);
  CHECK(one.ramp_months == 12);
  CHECK(one.coverage == 0.5);
  CHECK(one.fidelity.median == 0.8);
  CHECK(library.read(rolled_out("areas = \"all\"")).roll_outs[0].areas.empty());
  CHECK(library.read(rolled_out("areas = \"E92000001\"")).roll_outs[0].areas.empty());
  CHECK(library.read(rolled_out("areas = \"england\"")).roll_outs[0].areas.empty());
  CHECK(library.read(rolled_out("areas = \"E09000001\"")).roll_outs[0].areas == Lines{"E09000001"});
}

TEST_CASE("what is extended holds until it is replaced; roll-outs add up") {
  const Library library;
  library.write("library/first.toml", "extends = \"baseline\"\n" + rolled_out(""));
  const auto scenario = library.read(
      "schema = 1\nname = \"second\"\nextends = \"first\"\ndraws = 3\n[[roll_out]]\nintervention = "
      "\"visits\"\nfrom = \"2026-04\"\n");
  CHECK(scenario.name == "second");
  CHECK(scenario.question.empty());
  CHECK(scenario.draws == 3);
  CHECK(scenario.from == 2014);
  CHECK(scenario.to == 2030);
  REQUIRE(scenario.roll_outs.size() == 2);
  CHECK(scenario.interventions.size() == 1);
  CHECK(scenario.roll_outs[0].from == model::first_month(2025) + 1);
  CHECK(scenario.roll_outs[1].from == model::first_month(2027));
}

TEST_CASE("without effects every roll-out is kept, at a fidelity of nothing") {
  const Library library;
  library.write("library/first.toml", rolled_out("fidelity = 0.5\ncoverage = 0.4\n"));
  const auto scenario =
      library.read("schema = 1\nname = \"none\"\nextends = \"first\"\neffects = \"none\"\n");
  REQUIRE(scenario.roll_outs.size() == 1);
  CHECK(scenario.roll_outs[0].coverage == 0.4);
  CHECK(scenario.roll_outs[0].fidelity.quantile(0.01) == 0);
  CHECK(scenario.roll_outs[0].fidelity.quantile(0.99) == 0);
  CHECK(scenario.interventions[0].changes[0].multiplier.median == 0.9);
}

TEST_CASE("extends is looked for beside the file, then in the library, and may be a path") {
  const Library library;
  library.write("near.toml", "schema = 1\nname = \"near\"\ndraws = 9\n");
  CHECK(library.read("schema = 1\nname = \"x\"\nextends = \"near\"").draws == 9);
  CHECK(library.read("schema = 1\nname = \"x\"\nextends = \"./near.toml\"").draws == 9);
  CHECK(library.read("schema = 1\nname = \"x\"\nextends = \"library/baseline.toml\"").draws == 7);
  // A file called as one in the library can extend it.
  const auto file =
      library.write("baseline.toml", "schema = 1\nname = \"b\"\nextends = \"baseline\"");
  CHECK(read_scenario(file, library.reference_data()).draws == 7);
}

TEST_CASE("the whole text of every file is kept, without the folders they lie in") {
  const Library library;
  library.write("library/first.toml", "extends = \"baseline\"\n" + rolled_out(""));
  const auto text = library.read("# mine\nschema = 1\nname = \"x\"\nextends = \"first\"").text;
  const auto baseline = text.find("# file: library/baseline.toml\nschema = 1\nname = \"baseline\"");
  const auto first = text.find("# file: library/first.toml\nextends");
  const auto visits =
      text.find("# file: interventions/visits.toml\n" + std::string(good_intervention));
  const auto mine = text.find("# file: x.toml\n# mine\n");
  CHECK(baseline == 0);
  CHECK(first != std::string::npos);
  CHECK(visits != std::string::npos);
  CHECK(mine != std::string::npos);
  CHECK(text.find(library.path("")) == std::string::npos);
}

}  // namespace kindred::scenarios
