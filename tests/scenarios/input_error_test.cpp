#include "scenarios/input_error.hpp"

#include <catch2/catch.hpp>

namespace kindred::scenarios {

TEST_CASE("a mistake is one paragraph: where and what, why, what to try") {
  const Place at{"a.toml", 3, 9};
  const Mistake mistake{at, "unknown key 'x'", "kindred does not read it", "write 'y'"};
  CHECK(paragraph(mistake) ==
        "a.toml:3:9: unknown key 'x'\n  kindred does not read it\n  write 'y'");
}

TEST_CASE("a mistake on the command line has no line and column") {
  const Place at{"--areas", 0, 0};
  CHECK(paragraph({at, "no area 'X'", "", ""}) == "--areas: no area 'X'");
}

TEST_CASE("what a file holds cannot break a paragraph or reach the terminal as control codes") {
  const Place at{"a.toml", 1, 1};
  const Mistake mistake{at, "name = '\x1b[31m\n'", "", "try\r\nagain"};
  CHECK(paragraph(mistake) == "a.toml:1:1: name = ' [31m '\n  try  again");
}

TEST_CASE("an error prints all its mistakes in order") {
  const Place one{"a", 1, 1}, two{"a", 2, 1};
  const InputError error({{one, "first", "", ""}, {two, "second", "", ""}});
  CHECK(std::string(error.what()) == "a:1:1: first\na:2:1: second");
  CHECK(error.mistakes().size() == 2);
}

}  // namespace kindred::scenarios
