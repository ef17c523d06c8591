// tests/outputs/ranks_test.cpp - whether authorities are in the published order.
#include "outputs/indicators/ranks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "outputs/indicators/series.hpp"
#include "outputs/study/statistics.hpp"
#include "tests/outputs/fixtures/study.hpp"

using namespace fixtures;

namespace {

constexpr const char* far_label = "gt_20_miles";

/// The model's own shares, or these turned round, as if they were published.
StudyHeader publishing(const std::vector<double>& far, double stock) {
  auto header = fixtures::header(some_areas(), 2);
  header.published.clear();
  for (std::size_t a = 0; a < far.size(); ++a) {
    const auto& code = header.areas[a].code;
    header.published.push_back({"cla_31mar", "none", "total", code, 2023, stock, "CLA25"});
    header.published.push_back(
        {"cla_31mar", "distance", far_label, code, 2023, far[a] * stock, "CLA25"});
  }
  return header;
}

/// The mean share of the model in each authority.
std::vector<double> shares_of_model() {
  const Folder folder;
  const auto study = written(folder, fixtures::header(some_areas(), 2));
  std::vector<double> made;
  for (const auto& area : some_areas()) {
    const auto mean = [&](const char* kind, const char* label) {
      const auto draws = series(study, 0, "cla_31mar", kind, label, area.code);
      return (draws[0][3] + draws[1][3]) / 2;
    };
    made.push_back(mean("distance", far_label) / mean("none", "total"));
  }
  return made;
}

std::vector<RankRow> rows_of(const StudyHeader& header) {
  const Folder folder;
  return rank_rows(written(folder, header));
}

}  // namespace

TEST_CASE("authorities in the published order have a correlation of one, turned round of minus one",
          "[ranks]") {
  auto shares = shares_of_model();
  auto row = rows_of(publishing(shares, 500));
  REQUIRE(row.size() == 2);  // all children, and over 20 miles
  CHECK(row[1].label == "Placed over 20 miles from home");
  CHECK(row[1].areas == 3);
  CHECK(row[1].correlation == Approx(1));
  for (double& share : shares) share = 10 - share;
  row = rows_of(publishing(shares, 500));
  CHECK(row[1].correlation == Approx(-1));
}

TEST_CASE("authorities with few looked after children are not ranked", "[ranks]") {
  CHECK(rows_of(publishing(shares_of_model(), 19)).empty());
  CHECK(rows_of(fixtures::header(some_areas(), 2)).empty());
}

TEST_CASE("what is ranked is in the model", "[ranks]") {
  const auto all = indicators(fixtures::header(some_areas(), 1));
  for (const auto& one : ranked()) {
    INFO(one.label);
    const auto* found = find(all, one.indicator, one.kind);
    REQUIRE(found != nullptr);
    CHECK(std::ranges::count(found->labels, one.breakdown, &Label::name) == 1);
    CHECK(is_ranked(one.indicator, one.kind, one.breakdown));
  }
  CHECK(!is_ranked("cla_31mar", "gender", "female"));
}

TEST_CASE("a rank correlation does not ask by how much", "[statistics]") {
  const std::vector<double> a{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  // Ten differences of one: 1 - 6 x 10 / (10 x 99).
  const std::vector<double> b{2, 1, 4, 3, 6, 5, 8, 7, 10, 9};
  CHECK(rank_correlation(a, b) == Approx(1 - 6.0 * 10 / 990));
  auto steep = b;
  for (double& v : steep) v = std::exp(3 * v);
  CHECK(rank_correlation(a, steep) == Approx(rank_correlation(a, b)));
  // Equal values share ranks: 1, 2.5, 2.5, 4 with 1, 2, 3, 4 gives 4.5 / sqrt(4.5 * 5).
  const std::vector<double> tied{5, 7, 7, 9}, four{1, 2, 3, 4};
  CHECK(rank_correlation(tied, four) == Approx(4.5 / std::sqrt(4.5 * 5)));
  const std::vector<double> same{1, 1, 1, 1};
  CHECK(std::isnan(rank_correlation(same, four)));
}
