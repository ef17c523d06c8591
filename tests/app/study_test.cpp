// A small run from the arguments to the table, and that equal runs give equal files.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace {

std::vector<std::string> small_run(const std::string& out, const std::vector<std::string>& more) {
  std::vector<std::string> words{"run",     "baseline",  "--areas", "E06000001", "--sample", "0.2",
                                 "--years", "2020:2024", "--draws", "2",         "--out",    out};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a small run can be read as a table") {
  const Folder folder;
  const auto ran = kindred(folder, small_run("small.h5", {"--threads", "1"}));
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  CHECK_THAT(ran.out, Catch::Contains("child-months"));
  CHECK(folder.files() == std::vector<std::string>{"small.h5", "small.h5.log"});
  CHECK_THAT(content(folder / "small.h5.log"), Catch::Contains("threads       1"));

  const std::vector<std::string> words{"table",   "small.h5",  "--indicator", "cla_31mar",
                                       "--areas", "E06000001", "--format",    "csv"};
  const auto printed = kindred(folder, words);
  INFO(printed.err);
  REQUIRE(printed.status == 0);
  CHECK(
      printed.out.starts_with("scenario,year,area_code,indicator,breakdown_kind,breakdown,"
                              "statistic,value,unit\n"));
  CHECK_THAT(printed.out, Catch::Contains("baseline,2024,E06000001,cla_31mar,none,total,mean,"));
  CHECK(lines(printed.out) == 1 + 5 * 4);  // 5 stocks; mean, p10, p50, p90

  auto by_draw = words;
  by_draw.insert(by_draw.end(), {"--draws", "--years", "2023:2024"});
  const auto draws = kindred(folder, by_draw);
  CHECK(lines(draws.out) == 1 + 2 * 2);
  CHECK_THAT(draws.out, Catch::Contains(",draw_1,") && Catch::Contains(",draw_2,"));
}

TEST_CASE("what a study does not hold is the user's mistake") {
  const Folder folder;
  REQUIRE(kindred(folder, small_run("small.h5", {})).status == 0);
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {"--indicator", "cla_31mra"},
           {"--indicator", "cla_31mar", "--breakdown", "plcement"},
           {"--indicator", "cla_31mar", "--areas", "E06000002"},
           {"--indicator", "cla_31mar", "--years", "1999:2001"}}) {
    std::vector<std::string> words{"table", "small.h5"};
    words.insert(words.end(), wrong.begin(), wrong.end());
    const auto said = kindred(folder, words);
    INFO(said.out << said.err);
    CHECK(said.status == 2);
    CHECK(said.out.empty());
  }
}

TEST_CASE("equal seeds give equal bytes on any number of threads") {
  const Folder folder, elsewhere;
  REQUIRE(kindred(folder, small_run("one.h5", {"--threads", "1", "--seed", "7"})).status == 0);
  REQUIRE(kindred(elsewhere, small_run("two.h5", {"--threads", "2", "--seed", "7"})).status == 0);
  REQUIRE(kindred(folder, small_run("other.h5", {"--threads", "2", "--seed", "8"})).status == 0);
  const auto one = content(folder / "one.h5");
  REQUIRE(!one.empty());
  CHECK(one == content(elsewhere / "two.h5"));
  CHECK(one != content(folder / "other.h5"));
}

TEST_CASE("a report is one file that opens alone") {
  const Folder folder;
  REQUIRE(kindred(folder, small_run("small.h5", {})).status == 0);
  const auto made = kindred(folder, {"report", "small.h5", "--out", "report.html"});
  INFO(made.err);
  REQUIRE(made.status == 0);
  CHECK_THAT(made.out, Catch::Contains("report.html"));
  const auto page = content(folder / "report.html");
  CHECK_THAT(page, Catch::StartsWith("<!"));
  CHECK(page.find("<script src=\"http") == std::string::npos);
  CHECK(page.find("<link rel=\"stylesheet\" href=\"http") == std::string::npos);
}

}  // namespace kindred::tests
