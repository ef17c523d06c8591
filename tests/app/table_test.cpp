// What a table is asked for is in the study, or is said with what there is.
#include <catch2/catch.hpp>

#include "app/cli/study_table.hpp"
#include "scenarios/input_error.hpp"
#include "tests/outputs/fixtures/study.hpp"

namespace {

using namespace kindred;
using Catch::Matchers::Contains;

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TableOptions asked(std::string indicator, std::vector<std::string> areas = {}) {
  TableOptions made;
  made.indicator = std::move(indicator);
  made.areas = std::move(areas);
  return made;
}

outputs::StudyFile whole(const fixtures::Folder& folder) {
  return fixtures::written(folder, fixtures::header(fixtures::some_areas(), 1));
}

}  // namespace

TEST_CASE("places of a table are asked for by word or by code", "[table]") {
  const fixtures::Folder folder;
  const auto study = whole(folder);
  const auto rows = [&](std::vector<std::string> areas) {
    return lines(table_of(study, asked("cla_started", std::move(areas)))) - 1;
  };
  const std::size_t a_place = 2 * 5 * 4;  // scenarios, years of flows, statistics
  CHECK(rows({}) == a_place);
  CHECK(rows({"england"}) == a_place);
  CHECK(rows({"regions"}) == 2 * a_place);
  CHECK(rows({"E06000001", "E92000001"}) == 2 * a_place);
  CHECK(rows({"all"}) == 6 * a_place);
}

TEST_CASE("what is not in the study is said, with what is", "[table]") {
  const fixtures::Folder folder;
  const auto study = whole(folder);
  CHECK_THROWS_WITH(table_of(study, asked("cla_31mra")),
                    Contains("did you mean 'cla_31mar'?") && Contains("referrals"));
  auto wrong = asked("cla_31mar");
  wrong.breakdown = "age_bnad";
  CHECK_THROWS_WITH(table_of(study, wrong), Contains("did you mean 'age_band'?"));
  wrong = asked("icpc");
  wrong.breakdown = "age_band";
  CHECK_THROWS_WITH(table_of(study, wrong), Contains("has no breakdown"));
  CHECK_THROWS_WITH(table_of(study, asked("assessment_factor")),
                    Contains("choose a --breakdown") && Contains("factor"));
  CHECK_THROWS_WITH(table_of(study, asked("cla_31mar", {"E06000001", "E06000009"})),
                    Contains("E06000009"));
  CHECK_THROWS_WITH(table_of(study, asked("cla_31mar", {"all", "E06000001"})),
                    Contains("is listed with other areas"));
  wrong = asked("cla_31mar");
  wrong.years = Years{2010, 2023};
  CHECK_THROWS_WITH(table_of(study, wrong), Contains("2020:2025"));
  wrong = asked("cla_started");
  wrong.years = Years{2020, 2020};
  CHECK_THROWS_AS(table_of(study, wrong), scenarios::InputError);
}

TEST_CASE("a part of England has no England", "[table]") {
  const fixtures::Folder folder;
  auto header = fixtures::header(fixtures::some_areas(), 1);
  auto everybody = header.areas;
  everybody.push_back({"E09000002", "Barking and Dagenham", "E12000007"});
  header.groups = outputs::complete_groups(header.areas, everybody);
  const auto study = fixtures::written(folder, header);
  CHECK_THROWS_WITH(table_of(study, asked("cla_31mar", {"england"})),
                    Contains("England is not in this study"));
  const auto regions = table_of(study, asked("cla_31mar", {"regions"}));
  CHECK_THAT(regions, Contains("E12000001"));
  CHECK_THAT(regions, !Contains("E12000007"));
  CHECK_THAT(table_of(study, asked("cla_31mar")), Contains("all_simulated"));
  CHECK_THAT(table_of(study, asked("cla_31mar", {"all"})), !Contains("all_simulated"));
  CHECK_THAT(table_of(study, asked("cla_31mar", {"all_simulated"})), Contains("all_simulated"));
}
