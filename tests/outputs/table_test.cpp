#include "outputs/table.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "outputs/study/study_writer.hpp"
#include "outputs/text_columns.hpp"
#include "tests/outputs/fixtures/study.hpp"

using namespace fixtures;
using Catch::Matchers::Contains;

namespace {

struct Made {
  explicit Made(std::size_t draws) : header{fixtures::header(some_areas(), draws)} {
    StudyWriter writer{folder / "study.h5", header};
    write_all(writer, header);
    writer.finish();
  }
  StudyFile study() const { return StudyFile{folder / "study.h5"}; }
  Folder folder;
  StudyHeader header;
};

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find('\n', from);
    all.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return all;
}

/// What a table shows: an indicator's breakdown, at these places, in these years or all.
std::vector<std::string> rows_of(const StudyFile& study, std::string_view indicator,
                                 std::string_view kind, std::vector<std::size_t> places,
                                 TableForm form = {}, std::optional<Run> years = {}) {
  const auto* found = find(study.indicators(), indicator, kind);
  REQUIRE(found != nullptr);
  const Run all{0, static_cast<std::size_t>(study.years())};
  return lines(table(study, *found, places, years.value_or(all), form));
}

}  // namespace

TEST_CASE("a table is tidy rows under one heading", "[table]") {
  const Made made{1};
  const auto study = made.study();
  const auto rows = rows_of(study, "cla_31mar", "none", {0}, {}, Run{3, 1});
  const auto total =
      draw_results(made.header, 0, 0)[0].counts.total(model::Tally::looked_after_by_age, 2023);
  REQUIRE(rows.size() == 1 + 2 * 4);  // two scenarios, four statistics
  CHECK(rows[0] ==
        "scenario,year,area_code,indicator,breakdown_kind,breakdown,statistic,value,unit");
  CHECK(rows[1] ==
        fmt::format("baseline,2023,E06000001,cla_31mar,none,total,mean,{},children", total));
  CHECK(rows[4].starts_with("baseline,2023,E06000001,cla_31mar,none,total,p90,"));
  CHECK(rows[5].starts_with("conferencing,2023,"));
}

TEST_CASE("rows are in the order scenario, place, year, label, draw", "[table]") {
  const Made made{2};
  const auto rows = rows_of(made.study(), "cla_started", "age_band", {0, 1, 2, 3, 4, 5},
                            {TableRows::draws, TableFormat::csv});
  // 2 scenarios, 6 places, 5 years of flows, 5 bands, 2 draws
  REQUIRE(rows.size() == 1 + 2 * 6 * 5 * 5 * 2);
  CHECK(rows[1].starts_with("baseline,2021,E06000001,cla_started,age_band,under_1,draw_1,"));
  CHECK(rows[2].starts_with("baseline,2021,E06000001,cla_started,age_band,under_1,draw_2,"));
  CHECK(rows[300].starts_with("baseline,2025,E92000001,cla_started,age_band,16_plus,draw_2,"));
}

TEST_CASE("text is aligned", "[table]") {
  const Made made{1};
  const auto rows =
      rows_of(made.study(), "cla_31mar", "none", {0}, {TableRows::statistics, TableFormat::text});
  CHECK(rows[0].find("unit") == rows[1].find("children"));
  CHECK(rows[0].find("unit") == rows.back().find("children"));
}

TEST_CASE("columns are as wide as their widest cell, and empty ones are left out", "[table]") {
  const std::vector<std::vector<std::string>> rows{{"a", "", "n"}, {"bcd", "", "12,345"}};
  const auto second = [](std::size_t column) { return column == 2; };
  CHECK(in_columns(rows, second) == "a         n\nbcd  12,345\n");
}
