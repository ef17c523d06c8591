#include "scenarios/check.hpp"

#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

TEST_CASE("a file is known by its keys, whatever it is called") {
  const Folder folder;
  const auto reference_data = folder.reference_data();
  const std::vector<std::string> files{
      folder.write("a.toml", good_intervention),
      folder.write("b.txt", "schema = 1\nname = \"b\"\ndraws = 1\n")};
  const auto text = check(files, reference_data);
  CHECK(text.find("intervention 'visits' is valid: 1 change, 1 cost, evidence 1 of 5") !=
        std::string::npos);
  CHECK(text.find("scenario 'b' is valid: 2013:2033, launch 2023, 1 draw, no roll-outs") !=
        std::string::npos);
}

TEST_CASE("a name in the library is checked as its file is") {
  const Folder folder;
  folder.write("library/plain.toml", "schema = 1\nname = \"plain\"\ndraws = 1\n");
  const std::vector<std::string> files{"plain"};
  CHECK(check(files, folder.reference_data()).find("plain: scenario 'plain' is valid") == 0);
}

TEST_CASE("a slip in the only telling key does not hide what a file is") {
  const Folder folder;
  const std::vector<std::string> files{
      folder.write("a.toml", "schema = 1\nname = \"a\"\nextend = \"baseline\"\n")};
  const auto found = mistakes_of([&] { check(files, folder.reference_data()); });
  CHECK(lines_of(found) == std::vector<std::string>{"3:1 unknown key 'extend' in a scenario"});
}

TEST_CASE("a key of an earlier version is answered where it is all that a scenario sets") {
  const Folder folder;
  const std::vector<std::string> files{
      folder.write("a.toml", "schema = 1\nname = \"a\"\n[population]\nvariant = \"principal\"\n")};
  const auto found = mistakes_of([&] { check(files, folder.reference_data()); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0].suggestion, Catch::Contains("take [population]"));
}

TEST_CASE("a file of another kind is a mistake") {
  const Folder folder;
  for (const std::string_view text : {"", "schema = 1\nname = \"a\"\n", "[package]\nx = 1\n"}) {
    const std::vector<std::string> files{folder.write("a.toml", text)};
    const auto found = mistakes_of([&] { check(files, folder.reference_data()); });
    REQUIRE(found.size() == 1);
    CHECK(found[0].problem == "this is neither a scenario nor an intervention");
  }
}

TEST_CASE("the mistakes of all files are reported, each once") {
  const Folder folder;
  const auto bad = folder.write("library/bad.toml", "schema = 1\nname = \"bad\"\ndraws = 0\n");
  const auto child =
      folder.write("child.toml", "schema = 1\nname = \"child\"\nextends = \"bad\"\ndrawz = 1\n");
  const std::vector<std::string> files{bad, folder.path("absent.toml"), child};
  const auto found = mistakes_of([&] { check(files, folder.reference_data()); });
  REQUIRE(found.size() == 3);
  CHECK(found[0].at.file == bad);
  CHECK(found[1].problem == "there is no such file");
  CHECK(found[2].problem == "unknown key 'drawz' in a scenario");
}

}  // namespace kindred::scenarios
