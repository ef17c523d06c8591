// The first things that a user types, right and wrong.
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace {

/// A user's mistake: status 2, a paragraph that begins with the command, nothing else.
void check_refused(const std::vector<std::string>& arguments,
                   const std::vector<std::string>& expected) {
  const Folder folder;
  const auto said = kindred(folder, arguments);
  INFO(said.err);
  CHECK(said.status == 2);
  CHECK(said.out.empty());
  CHECK(said.err.starts_with("kindred"));
  CHECK(std::count(said.err.begin(), said.err.end(), '\n') <= 16);
  for (const auto& text : expected) CHECK_THAT(said.err, Catch::Contains(text));
  CHECK(folder.files().empty());
}

/// The words that begin the lines below "Subcommands" in the program's help.
std::vector<std::string> subcommands_in(const std::string& help) {
  std::istringstream lines(help.substr(std::min(help.find("ubcommands:"), help.size())));
  std::vector<std::string> names;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && line.starts_with("  ")) {
    if (line[2] != ' ') names.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  return names;
}

}  // namespace

TEST_CASE("the version has number and commit") {
  const Folder folder;
  const auto said = kindred(folder, {"--version"});
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Catch::Matches("kindred [0-9]+\\.[0-9]+\\.[0-9]+ \\([0-9a-z-]+\\)\n"));
}

TEST_CASE("help teaches with an example") {
  const Folder folder;
  const auto commands = subcommands_in(kindred(folder, {"--help"}).out);
  CHECK(commands.size() >= 10);
  for (const auto& command : commands) {
    const auto said = kindred(folder, {command, "--help"});
    INFO(command << "\n" << said.err);
    CHECK(said.status == 0);
    CHECK_THAT(said.out, Catch::Contains("What you get") && Catch::Contains("kindred " + command));
  }
  const auto bare = kindred(folder, {});
  CHECK(bare.status == 0);
  CHECK_THAT(bare.out, Catch::Contains("kindred demo"));
}

TEST_CASE("a misspelled command or option is answered with what was meant") {
  check_refused({"rnu", "baseline"}, {"'rnu'", "run"});
  check_refused({"run", "baseline", "--thread", "2"}, {"--thread", "--threads"});
  check_refused({"table", "study.h5"}, {"--indicator"});
  check_refused({"run"}, {"SCENARIO"});
}

TEST_CASE("option values out of range are refused before any work") {
  check_refused({"run", "baseline", "--threads", "0"}, {"--threads", "'0'", "try"});
  check_refused({"run", "baseline", "--threads", "two"}, {"--threads", "'two'"});
  check_refused({"run", "baseline", "--draws", "0"}, {"--draws", "'0'"});
  check_refused({"run", "baseline", "--draws", "-3"}, {"--draws"});
  check_refused({"run", "baseline", "--years", "2020"}, {"--years", "FROM:TO"});
  check_refused({"run", "baseline", "--years", "2024:2020"}, {"2024 comes after 2020"});
  check_refused({"run", "baseline", "--years", "20x0:2024"}, {"--years"});
  check_refused({"run", "baseline", "--sample", "0"}, {"--sample"});
  check_refused({"run", "baseline", "--sample", "1.5"}, {"--sample"});
  check_refused({"run", "baseline", "--sample", "0.3"}, {"one family in 3.33", "0.25"});
  check_refused({"run", "baseline", "--seed", "-1"}, {"--seed"});
  check_refused({"run", "baseline", "--launch", "2030"}, {"--launch"});
  check_refused({"run", "baseline", "--areas", "E06000001,,E06000002"}, {"--areas", "empty"});
  check_refused({"demo", "--threads", "0"}, {"--threads"});
  check_refused({"calibrate", "--quick"}, {"--quick", "write kindred calibrate"});
}

TEST_CASE("what a run is asked for must exist") {
  check_refused({"run", "no_such_scenario"}, {"no_such_scenario"});
  check_refused({"run", "baseline", "--areas", "E99999999"}, {"E99999999"});
}

}  // namespace kindred::tests
