#include "scenarios/did_you_mean.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace kindred::scenarios {

TEST_CASE("the distance between words counts letters added, dropped, changed and swapped") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("draws", "draws") == 0);
  CHECK(edit_distance("drws", "draws") == 1);
  CHECK(edit_distance("draaws", "draws") == 1);
  CHECK(edit_distance("drawz", "draws") == 1);
  CHECK(edit_distance("darws", "draws") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is offered only when it is near") {
  const std::vector<std::string> known{"draws", "launch", "extends"};
  CHECK(nearest("extend", known) == "extends");
  CHECK(nearest("LAUNCH", known) == "launch");
  CHECK(nearest("laun", known) == "launch");
  CHECK_FALSE(nearest("lau", known));
  CHECK_FALSE(nearest("population", known));
  CHECK_FALSE(nearest("", known));
  CHECK_FALSE(nearest(std::string(100'000, 'x'), known));
}

TEST_CASE("a suggestion lists what is known, and a long list is cut short") {
  const std::vector<std::string> known{"draws", "launch"};
  CHECK(suggestion("drawz", known) == "did you mean 'draws'?  (one of: draws, launch)");
  CHECK(suggestion("population", known) == "write one of: draws, launch");
  const std::vector<std::string> many(100, "area");
  CHECK(listed(many).ends_with("and 70 more"));
}

}  // namespace kindred::scenarios
