// The mistakes that a scenario can hold, each in its place.
#include "scenarios/scenario.hpp"
#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {
using Lines = std::vector<std::string>;
}  // namespace

TEST_CASE("circular extends: the circle is shown") {
  const Library library;
  library.write("a.toml", "schema = 1\nname = \"a\"\nextends = \"b\"\n");
  const auto b = library.write("b.toml", "schema = 1\nname = \"b\"\nextends = \"x\"\n");
  const auto found =
      mistakes_of([&] { library.read("schema = 1\nname = \"x\"\nextends = \"a\"\n"); });
  CHECK(lines_of(found) == Lines{"3:11 scenarios extend one another in a circle"});
  CHECK(found[0].at.file == b);
  CHECK(found[0].reason == "x.toml -> a.toml -> b.toml -> x.toml");
  CHECK(library.wrong("schema = 1\nname = \"x\"\nextends = \"x\"\n") ==
        Lines{"3:11 scenarios extend one another in a circle"});
}

TEST_CASE("a scenario or an intervention that does not exist, with what does") {
  const Library library;
  const auto absent = mistakes_of([&] { read_scenario("basline", library.reference_data()); });
  CHECK(absent[0].problem == "there is no scenario 'basline' in the library");
  CHECK(absent[0].suggestion == "did you mean 'baseline'?  (one of: baseline)");
  CHECK(library.wrong("schema = 1\nname = \"x\"\nextends = \"no/such.toml\"\n") ==
        Lines{"3:11 there is no scenario 'no/such.toml' to extend"});
  CHECK(library.wrong("schema = 1\nname = \"x\"\nextends = \"a\\u0000b\"\n").size() == 1);
  CHECK(library.wrong("schema = 1\nname = \"x\"\n[[roll_out]]\nintervention = \"visit\"\nfrom = "
                      "\"2024-04\"\n") == Lines{"4:16 there is no intervention 'visit'"});
}

TEST_CASE("unknown areas, by code and by name, and areas twice") {
  const Library library;
  const auto found = mistakes_of([&] {
    library.read(rolled_out("areas = [\"E08000036\",\n  \"Middlesborough\", \"E12000009\"]\n"));
  });
  CHECK(lines_of(found) == Lines{"6:10 no area has the code 'E08000036'",
                                 "7:3 no area has the code 'Middlesborough'",
                                 "7:21 no area has the code 'E12000009'"});
  CHECK(found[1].suggestion.find("did you mean 'E06000002' (Middlesbrough)?") == 0);
  CHECK(library.wrong(rolled_out("areas = [\"all\", \"E08000035\"]")) ==
        Lines{"6:10 'all' is listed with other areas"});
  CHECK(library.wrong(rolled_out("areas = [\"E12000001\", \"E06000001\"]")) ==
        Lines{"6:23 'E06000001' is named twice"});
  CHECK(library.wrong(rolled_out("areas = []")).size() == 1);
}

TEST_CASE("all the mistakes of a file are found at once, each in its place") {
  const auto lines = Library().wrong(R"(schema = 2
draws = "many"
lanch = 2023
launch = 2030
years = "2033:2013"
effects = "half"
budget = 3
[prices]
growth = { 2024 = 3.0, 1999 = 0.1, 2025 = "x" }
[[roll_out]]
intervention = "visits"
from = 2023-04-01
coverage = 1.5
ramp_months = 1.5
)");
  CHECK(lines == Lines{"1:1 'name' is missing in a scenario", "1:10 schema = 2 is out of range",
                       "2:9 'draws' must be a whole number, not text",
                       "3:1 unknown key 'lanch' in a scenario",
                       "4:10 launch = 2030 is out of range",
                       "5:9 years = \"2033:2013\" contains no year of flows",
                       "6:11 effects = 'half' is not known",
                       "7:10 'budget' must be a table, not a whole number",
                       "9:19 growth = 3 is out of range", "9:24 '1999' is not a year of growth",
                       "9:43 'growth' must be a number or a table of numbers by year, such as { "
                       "2024 = 1.1, 2026 "
                       "= 1.0 }, not text",
                       "12:8 'from' must be a month in quotes, such as \"2026-04\", not a date",
                       "13:12 coverage = 1.5 is out of range",
                       "14:15 'ramp_months' must be a whole number, not a decimal number"});
}

TEST_CASE("what is no more says what to write instead") {
  const Library library;
  const auto found = mistakes_of([&] {
    library.read(
        "schema = 1\nname = \"x\"\n[population]\nvariant = \"principal\"\n"
        "[[set]]\nparameter = \"fostering.kin_approvals\"\nvalue = 1\nfrom = \"2024-04\"\n");
  });
  CHECK(lines_of(found) == Lines{"3:2 'population' is no longer a key",
                                 "6:13 'fostering.kin_approvals' is no longer a parameter"});
  CHECK(found[0].suggestion.starts_with("take [population]"));
  CHECK_THAT(found[1].suggestion, Catch::Contains("placement.first.kin_foster"));
}

TEST_CASE("mistakes in what is extended and in interventions are found too") {
  const Library library;
  const auto parent = library.write("library/first.toml", "schema = 1\nname = \"A B\"\n");
  const auto visits = library.write("interventions/bad.toml", "schema = 1\n");
  const auto found = mistakes_of([&] {
    library.read(
        "schema = 1\nname = \"x\"\nextends = \"first\"\nyers = 1\n[[roll_out]]\n"
        "intervention = \"bad\"\nfrom = \"2024-04\"\n");
  });
  REQUIRE(found.size() == 6);
  CHECK(found[0].at.file == parent);
  CHECK(found[0].problem == "name = 'A B' is not a valid name");
  CHECK(found[1].problem == "unknown key 'yers' in a scenario");
  CHECK(found[2].at.file == visits);
}

TEST_CASE("years and months that cannot be") {
  const Library library;
  const auto with = [](std::string_view key) {
    return "schema = 1\nname = \"x\"\n" + std::string(key);
  };
  CHECK(library.wrong(with("years = \"2012:2033\"")).size() == 1);
  CHECK(library.wrong(with("years = \"2013:2047\"")).size() == 1);
  CHECK(library.wrong(with("launch = 2015")).size() == 1);
  CHECK(library.wrong(with("years = \"2013-2033\"")).size() == 1);
  CHECK(library.wrong(with("years = \"2013:99999999999\"")).size() == 1);
  CHECK(library.wrong(with("years = \"-2013:2033\"")).size() == 1);
  CHECK(library.wrong(with("draws = 9223372036854775807")).size() == 1);
  CHECK(library.wrong(with("draws = inf")).size() == 1);
  for (const std::string_view month : {"2024-00", "2024-13", "2024-4", "24-04", "2024/04", ""}) {
    const auto text = rolled_out("");
    const auto at = text.find("2024-05");
    CHECK(library.wrong(std::string(text).replace(at, 7, month)).size() == 1);
  }
  CHECK(library.wrong("years = \"2013:2024\"\n" + rolled_out("")) ==
        Lines{"6:8 the roll-out starts after the scenario ends"});
}

TEST_CASE("more roll-outs than the model can follow") {
  const Library library;
  std::string text = "schema = 1\nname = \"x\"\n";
  for (std::size_t i = 0; i < model::max_roll_outs; ++i) {
    text += "[[roll_out]]\nintervention = \"visits\"\nfrom = \"2024-04\"\n";
  }
  CHECK_NOTHROW(library.read(text));
  CHECK(library.wrong(text + "[[roll_out]]\nintervention = \"visits\"\nfrom = \"2024-04\"\n") ==
        Lines{"15:1 more than 4 roll-outs"});
}

TEST_CASE("two interventions of one name could not be told apart") {
  const Library library;
  library.write("interventions/again.toml", good_intervention);
  CHECK(library.wrong(rolled_out("[[roll_out]]\nintervention = \"again\"\nfrom = \"2024-05\"\n")) ==
        Lines{"7:16 two interventions are called 'visits'"});
}

}  // namespace kindred::scenarios
