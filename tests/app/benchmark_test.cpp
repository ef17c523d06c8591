// The benchmark as its users run it: what it prints, that its digest rests on the seed alone, and
// that the six states end where their chances say.
#include <array>
#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace {

constexpr int months = 120;
constexpr double children = 1'000'000;
using Shares = std::array<double, 6>;

boost::json::object measured(const std::vector<std::string>& more) {
  const Folder folder;
  std::vector<std::string> words{"benchmark", "--json"};
  words.insert(words.end(), more.begin(), more.end());
  const auto said = kindred(folder, words);
  INFO(said.err);
  REQUIRE(said.status == 0);
  return boost::json::parse(said.out).as_object();
}

/// The common task, multiplied out; `of_first` scales the chance of becoming known.
std::vector<Shares> expected(double of_first = 1) {
  std::vector<Shares> share(months + 1);
  share[0] = {1, 0, 0, 0, 0, 0};
  for (std::size_t m = 1; m < share.size(); ++m) {
    const auto& a = share[m - 1];
    const double first = 0.003 * of_first;
    share[m] = {
        a[0] * (1 - first) + a[1] * 0.08, a[0] * first + a[1] * 0.906 + a[2] * 0.07,
        a[1] * 0.01 + a[2] * 0.91,        a[1] * 0.004 + a[2] * 0.02 + a[3] * 0.964 + a[4] * 0.02,
        a[3] * 0.006 + a[4] * 0.95,       a[3] * 0.03 + a[4] * 0.03 + a[5]};
  }
  return share;
}

/// Rows of a file of counts, the header left out.
std::vector<Shares> rows_of(const std::string& text) {
  std::vector<Shares> rows;
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  CHECK(line == "month,none,child_in_need,child_protection,foster_care,residential_care,exited");
  while (std::getline(lines, line)) {
    std::istringstream cells(line);
    std::string cell;
    std::getline(cells, cell, ',');
    CHECK(cell == std::to_string(rows.size()));
    Shares row{};
    for (auto& number : row) {
      std::getline(cells, cell, ',');
      number = std::stod(cell);
    }
    rows.push_back(row);
  }
  return rows;
}

double worst_cell(const std::vector<Shares>& rows, const std::vector<Shares>& share) {
  double worst = 0;
  for (std::size_t m = 1; m < share.size(); ++m) {
    for (std::size_t s = 0; s < share[m].size(); ++s) {
      const double p = share[m][s];
      if (p * children <= 5) continue;
      worst =
          std::max(worst, std::abs(rows[m][s] - p * children) / std::sqrt(children * p * (1 - p)));
    }
  }
  return worst;
}

}  // namespace

TEST_CASE("the six states are those of the common task") {
  const Folder folder;
  for (const std::string seed : {"1", "2", "3"}) {
    const auto said = kindred(folder, {"benchmark", "--seed", seed, "--counts", "counts.csv"});
    INFO(said.err);
    REQUIRE(said.status == 0);
    const auto rows = rows_of(content(folder / "counts.csv"));
    REQUIRE(rows.size() == months + 1);
    for (const auto& row : rows) {
      REQUIRE(row[0] + row[1] + row[2] + row[3] + row[4] + row[5] == children);
    }
    CHECK(worst_cell(rows, expected()) < 4.5);
    CHECK(worst_cell(rows, expected(1.03)) > 4.5);
  }
}

TEST_CASE("the digest of a benchmark rests on the seed alone") {
  const auto one = measured({"--threads", "1"});
  CHECK(one.at("task") == "six-state");
  CHECK(one.at("children") == 1'000'000);
  CHECK(one.at("child_months") == 120'000'000);
  CHECK(one.at("threads") == 1);
  CHECK(one.at("cpu_s").as_double() > 0);
  CHECK(one.at("wall_s").as_double() > 0);
  CHECK(one.at("child_months_per_cpu_second").as_double() > 0);
  CHECK(one.at("peak_memory_bytes").as_int64() > 1'000'000);
  CHECK(one.at("counts_digest").as_string().size() == 16);
  CHECK(measured({"--threads", "2"}).at("counts_digest") == one.at("counts_digest"));
  const auto plain = measured({"--plain"});
  CHECK(plain.at("instructions") == "plain");
  CHECK(plain.at("counts_digest") == one.at("counts_digest"));
  CHECK(measured({"--seed", "2"}).at("counts_digest") != one.at("counts_digest"));
}

TEST_CASE("the benchmark says for people what it says for programs") {
  const Folder folder;
  const auto said = kindred(folder, {"benchmark"});
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Catch::Contains("million child-months per second of processor time") &&
                           Catch::Contains("peak memory") && Catch::Contains("six-state"));
  CHECK(folder.files().empty());
  const auto help = kindred(folder, {"benchmark", "--help"});
  CHECK_THAT(help.out, Catch::Contains("What you get") && Catch::Contains("kindred benchmark"));
}

TEST_CASE("mistakes in asking for a benchmark are answered with what to do") {
  const Folder folder;
  const auto refused = [&](const std::vector<std::string>& more, const std::string& expected) {
    std::vector<std::string> words{"benchmark"};
    words.insert(words.end(), more.begin(), more.end());
    const auto said = kindred(folder, words);
    INFO(said.err);
    CHECK(said.status == 2);
    CHECK(said.out.empty());
    CHECK_THAT(said.err, Catch::Contains(expected));
  };
  refused({"--task", "seven-state"}, "six-state");
  refused({"--task", "england", "--counts", "c.csv"}, "--task six-state");
  refused({"--threads", "0"}, "--threads");
  refused({"--seed", "one"}, "--seed");
  const auto unwritable = kindred(folder, {"benchmark", "--counts", "no/such/folder/c.csv"});
  CHECK(unwritable.status == 1);
  CHECK_THAT(unwritable.err, Catch::Contains("no/such/folder/c.csv"));
  CHECK(folder.files().empty());
}

}  // namespace kindred::tests
