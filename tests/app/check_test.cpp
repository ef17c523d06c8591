// `kindred check`: every mistake with its place, why it is one, and what to try.
#include <catch2/catch.hpp>
#include <string>

#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace {

const std::string head = "schema = 1\nextends = \"baseline\"\nname = \"mine\"\n";

void check_mistake(const std::string& text, const std::string& place, const std::string& expected) {
  const Folder folder;
  folder.with("mine.toml", text);
  const auto said = kindred(folder, {"check", "mine.toml"});
  INFO(said.err);
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Catch::Contains("mine.toml:" + place) && Catch::Contains(expected));
}

}  // namespace

TEST_CASE("sound files pass the check") {
  const Folder folder;
  const auto said = kindred(folder, {"check", "baseline", "family_group_conferencing"});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Catch::Contains("baseline"));
}

TEST_CASE("each kind of mistake has its place") {
  check_mistake(head + "drwas = 4\n", "4:1", "draws");
  check_mistake(head + "draws = \"four\"\n", "4:", "draws");
  check_mistake(head + "draws = 0\n", "4:", "draws");
  check_mistake(head + "draws = \n", "4:", "");
  check_mistake("schema = 1\nextends = \"nowhere\"\nname = \"mine\"\n", "2:", "nowhere");
  check_mistake("schema = 1\nextends = \"mine.toml\"\nname = \"mine\"\n", "2:", "");
  check_mistake(head + "question = \"caf\xe9\"\n", "4:", "UTF-8");
  check_mistake(head + "question = \"cut o", "4:", "");
}

TEST_CASE("an unknown area is a mistake with a place") {
  check_mistake(head +
                    "[[roll_out]]\nintervention = \"family_group_conferencing\"\n"
                    "areas = [\"E99999999\"]\nfrom = \"2024-04\"\n",
                "6:", "E99999999");
}

TEST_CASE("all the mistakes of a file come at once") {
  const Folder folder;
  folder.with("mine.toml", head + "drwas = 4\nlanch = 2023\n");
  const auto said = kindred(folder, {"check", "mine.toml"});
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Catch::Contains("mine.toml:4:1") && Catch::Contains("mine.toml:5:1"));
}

TEST_CASE("a file that is not there is the user's mistake") {
  const Folder folder;
  const auto said = kindred(folder, {"check", "absent.toml"});
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Catch::Contains("absent.toml"));
}

}  // namespace kindred::tests
