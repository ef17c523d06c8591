// A run is estimated without being started, and refused if it does not fit.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace {

const std::vector<std::string> small_run{"run",      "baseline", "--areas", "E06000001,E06000017",
                                         "--sample", "0.2",      "--years", "2020:2024",
                                         "--draws",  "3"};

std::vector<std::string> small_with(const std::vector<std::string>& more) {
  auto words = small_run;
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// The number that follows `before` in `text`.
double number_after(const std::string& text, const std::string& before) {
  const auto at = text.find(before);
  REQUIRE(at != std::string::npos);
  return std::stod(text.substr(at + before.size()));
}

}  // namespace

TEST_CASE("a dry run says what a run would take and leaves nothing") {
  const Folder folder, temporary;
  const auto said = kindred(folder, small_with({"--dry-run", "--cache", "cache"}),
                            {"TMPDIR=" + temporary.path().string()});
  INFO(said.out << said.err);
  REQUIRE(said.status == 0);
  for (const std::string line : {"areas         2\n", "draws         3,", "scenarios     1\n",
                                 "years         2020 to 2024, launch 2023\n",
                                 "0 of 6 launch states and 0 of 2 burn-ins, in cache\n"})
    CHECK_THAT(said.out, Catch::Contains(line));
  CHECK(number_after(said.out, "time          about ") > 0);
  CHECK(number_after(said.out, "memory        about ") > 10);
  CHECK(folder.files().empty());
  CHECK(temporary.files().empty());
}

TEST_CASE("a dry run counts the launches that are there") {
  const Folder folder;
  REQUIRE(kindred(folder, small_with({"--cache", "cache", "--draws", "2"})).status != 0);
  REQUIRE(kindred(folder, small_with({"--cache", "cache"})).status == 0);
  const auto held = kindred(folder, small_with({"--dry-run", "--cache", "cache"}));
  CHECK_THAT(held.out, Catch::Contains("6 of 6 launch states and 2 of 2 burn-ins, in cache"));
  const auto other = kindred(folder, small_with({"--dry-run", "--cache", "cache", "--seed", "2"}));
  CHECK_THAT(other.out, Catch::Contains("0 of 6 launch states and 0 of 2 burn-ins, in cache"));
}

TEST_CASE("less memory allowed than a run takes is refused before the work") {
  const Folder folder;
  for (const std::string last : {"--dry-run", "--threads=1"}) {
    const auto said = kindred(folder, small_with({"--max-memory", "20MiB", last}));
    INFO(said.err);
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Catch::Contains("--max-memory") && Catch::Contains("20 MiB is allowed"));
    CHECK(folder.files().empty());
  }
  CHECK(kindred(folder, small_with({"--max-memory", "20"})).status == 2);
  CHECK(kindred(folder, small_with({"--max-memory", "1GiB"})).status == 0);
}

}  // namespace kindred::tests
