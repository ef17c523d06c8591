#include "outputs/table.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "outputs/study/study_writer.hpp"
#include "tests/outputs/fixtures/study.hpp"

using namespace made;
using Catch::Matchers::Contains;

namespace {

struct Made {
  explicit Made(std::size_t draws) : header{made::header(some_areas(), draws)} {
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

TableRequest request(std::string indicator) {
  TableRequest made;
  made.indicator = std::move(indicator);
  return made;
}

}  // namespace

TEST_CASE("a table is tidy rows under one heading", "[table]") {
  const Made made{1};
  const auto study = made.study();
  auto asked = request("cla_31mar");
  asked.areas = "E06000001";
  asked.years = YearRange{2023, 2023};
  const auto rows = lines(table(study, asked));
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

TEST_CASE("all areas come by ONS code, with regions and England", "[table]") {
  const Made made{2};
  const auto study = made.study();
  auto asked = request("cla_started");
  asked.breakdown = "age_band";
  asked.areas = "all";
  asked.rows = TableRows::draws;
  const auto rows = lines(table(study, asked));
  // 2 scenarios, 6 places, 5 years of flows, 5 bands, 2 draws
  REQUIRE(rows.size() == 1 + 2 * 6 * 5 * 5 * 2);
  CHECK(rows[1].starts_with("baseline,2021,E06000001,cla_started,age_band,under_1,draw_1,"));
  CHECK(rows[2].starts_with("baseline,2021,E06000001,cla_started,age_band,under_1,draw_2,"));
  CHECK(rows[300].starts_with("baseline,2025,E92000001,cla_started,age_band,16_plus,draw_2,"));
  asked.areas = "england";
  CHECK(lines(table(study, asked)).size() == 1 + 2 * 5 * 5 * 2);
  asked.areas = "regions";
  CHECK(lines(table(study, asked)).size() == 1 + 2 * 2 * 5 * 5 * 2);
}

TEST_CASE("text is aligned", "[table]") {
  const Made made{1};
  auto asked = request("cla_31mar");
  asked.format = TableFormat::text;
  const auto rows = lines(table(made.study(), asked));
  CHECK(rows[0].find("unit") == rows[1].find("children"));
  CHECK(rows[0].find("unit") == rows.back().find("children"));
}

TEST_CASE("what is not in the study is said, with what is", "[table]") {
  const Made made{1};
  const auto study = made.study();
  CHECK_THROWS_WITH(table(study, request("cla_31mra")),
                    Contains("did you mean 'cla_31mar'?") && Contains("referrals"));
  auto asked = request("cla_31mar");
  asked.breakdown = "age_bnad";
  CHECK_THROWS_WITH(table(study, asked), Contains("did you mean 'age_band'?"));
  asked = request("icpc");
  asked.breakdown = "age_band";
  CHECK_THROWS_WITH(table(study, asked), Contains("has no breakdown"));
  CHECK_THROWS_WITH(table(study, request("assessment_factor")),
                    Contains("choose a --breakdown") && Contains("factor"));
  asked = request("cla_31mar");
  asked.areas = "E06000001,E06000009";
  CHECK_THROWS_WITH(table(study, asked), Contains("E06000009"));
  asked.areas = "";
  asked.years = YearRange{2010, 2023};
  CHECK_THROWS_WITH(table(study, asked), Contains("2020:2025"));
  asked = request("cla_started");
  asked.years = YearRange{2020, 2020};
  CHECK_THROWS_AS(table(study, asked), RequestError);
}

TEST_CASE("a part of England has no England", "[table]") {
  const Folder folder;
  auto header = made::header(some_areas(), 1);
  auto everybody = header.areas;
  everybody.push_back({"E09000002", "Barking and Dagenham", "E12000007"});
  header.groups = complete_groups(header.areas, everybody);
  const auto study = written(folder, header);
  auto asked = request("cla_31mar");
  asked.areas = "england";
  CHECK_THROWS_WITH(table(study, asked), Contains("England is not in this study"));
  asked.areas = "regions";
  const auto regions = table(study, asked);
  CHECK_THAT(regions, Contains("E12000001"));
  CHECK_THAT(regions, !Contains("E12000007"));
  asked.areas = "";
  CHECK_THAT(table(study, asked), Contains("all_simulated"));
}
