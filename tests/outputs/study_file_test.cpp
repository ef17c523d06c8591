#include "outputs/study/study_file.hpp"

#include <sys/resource.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "outputs/study/hdf5_file.hpp"
#include "outputs/study/statistics.hpp"
#include "outputs/study/study_layout.hpp"
#include "outputs/study/study_writer.hpp"
#include "tests/outputs/fixtures/study.hpp"

using namespace fixtures;
using Catch::Matchers::Contains;

namespace {

void write_study(const std::filesystem::path& path, const StudyHeader& header) {
  StudyWriter writer{path, header};
  write_all(writer, header);
  writer.finish();
}

std::size_t files_in(const Folder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder.path()},
                                                std::filesystem::directory_iterator{}));
}

}  // namespace

TEST_CASE("what is written is read back", "[study_file]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 3);
  write_study(folder / "study.h5", header);
  const StudyFile study{folder / "study.h5"};
  const auto& read = study.header();

  CHECK(read.areas == header.areas);
  CHECK(read.groups == header.groups);
  CHECK(read.first_year == 2020);
  CHECK(read.last_year == 2025);
  CHECK(read.launch_year == 2023);
  CHECK(read.draws == 3);
  CHECK(read.service_lines == header.service_lines);
  CHECK(read.provenance.seed == header.provenance.seed);
  CHECK(read.provenance.parameters_text == header.provenance.parameters_text);
  CHECK(read.provenance.data_hashes == header.provenance.data_hashes);
  CHECK(read.provenance.statements == header.provenance.statements);
  REQUIRE(read.scenarios.size() == 2);
  CHECK(read.scenarios[0].scenario.text == "name = \"baseline\"\n");
  const auto& policy = read.scenarios[1];
  CHECK(policy.scenario.question == "How many fewer?");
  CHECK(policy.drawn == header.scenarios[1].drawn);
  REQUIRE(policy.scenario.interventions.size() == 1);
  CHECK(policy.scenario.interventions[0].caveat == "One trial.");
  CHECK(policy.scenario.interventions[0].evidence_rating == 4);
  REQUIRE(policy.scenario.roll_outs.size() == 1);
  CHECK(policy.scenario.roll_outs[0].areas == header.scenarios[1].scenario.roll_outs[0].areas);
  CHECK(policy.scenario.roll_outs[0].from == model::first_month(2024));
  CHECK(policy.scenario.roll_outs[0].coverage == 0.6);
  REQUIRE(read.published.size() == 1);
  CHECK(read.published[0].value == 345);
  CHECK(read.published[0].area == "E06000001");
  REQUIRE(read.reconciliation.size() == 1);
  CHECK(read.reconciliation[0].explanation == "priced from few studies");
}

TEST_CASE(
    "named system 70: numbers of authorities come back as they were, and add up to their groups",
    "[study_file][named][row70]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 2);
  write_study(folder / "study.h5", header);
  const StudyFile study{folder / "study.h5"};
  using model::Tally;
  const Run all{0, study.places().size()};
  REQUIRE(all.size == 3 + 2 + 1);  // authorities, two regions and England

  const auto first = draw_results(header, 1, 1);
  const auto yearly = study.tally(1, Tally::looked_after_by_age, all, {0, 6});
  const auto monthly = study.tally(1, Tally::month_activity, all, {0, 60});
  const auto pence = study.money(1, model::Grain::every_year, all, {0, 6});
  CHECK(yearly.at(1, 2, 3, 4) == first[2].counts.at(Tally::looked_after_by_age, 2023, 4));
  // The first month kept is April after the opening stock.
  CHECK(monthly.at(1, 0, 0, 2) == first[0].counts.at_month(Tally::month_activity, 2021, 0, 2));
  CHECK(monthly.at(1, 0, 59, 2) == first[0].counts.at_month(Tally::month_activity, 2025, 11, 2));
  CHECK(pence.at(1, 1, 5, 0) == first[1].money.yearly[5][0]);

  const auto north_east = study.place("E12000001"), england = study.whole();
  CHECK(study.places()[england].code == "E92000001");
  CHECK(yearly.at(1, north_east, 3, 4) == yearly.at(1, 0, 3, 4) + yearly.at(1, 1, 3, 4));
  CHECK(yearly.at(1, england, 3, 4) ==
        yearly.at(1, 0, 3, 4) + yearly.at(1, 1, 3, 4) + yearly.at(1, 2, 3, 4));
  CHECK(pence.at(0, england, 2, 1) ==
        pence.at(0, 0, 2, 1) + pence.at(0, 1, 2, 1) + pence.at(0, 2, 2, 1));
}

TEST_CASE("draws written in blocks come back in any order", "[study_file]") {
  const Folder folder;
  // Too many for one block, and not a multiple of one.
  const auto header = fixtures::header(some_areas(), 31, 2013, 2033);
  const auto all = layout::all_numbers(header);
  const auto together = layout::draws_together(header, all);
  REQUIRE(together > 1);
  REQUIRE(header.draws > together);
  REQUIRE(header.draws % together != 0);
  {
    StudyWriter writer{folder / "study.h5", header};
    for (std::size_t d = 0; d < header.draws; ++d) {
      const auto draw = d * 5 % header.draws;
      for (const std::size_t s : {1, 0}) writer.write(s, draw, draw_results(header, s, draw));
    }
    writer.finish();
  }
  const StudyFile study{folder / "study.h5"};
  for (const std::size_t s : {0, 1}) {
    const auto ages = study.tally(s, model::Tally::looked_after_by_age, {0, 3}, {0, 21});
    const auto services = study.tally(s, model::Tally::month_activity, {0, 3}, {0, 240});
    const auto pence = study.money(s, model::Grain::every_month, {0, 3}, {0, 240});
    for (std::size_t d = 0; d < header.draws; ++d) {
      const auto expected = draw_results(header, s, d)[2];
      CHECK(ages.at(d, 2, 10, 3) == expected.counts.at(model::Tally::looked_after_by_age, 2023, 3));
      CHECK(services.at(d, 2, 239, 1) ==
            expected.counts.at_month(model::Tally::month_activity, 2033, 11, 1));
      CHECK(pence.at(d, 2, 0, 2) == expected.money.monthly[12][2]);
    }
  }
}

TEST_CASE("statistics of groups are those of sums", "[study_file]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 5);
  write_study(folder / "study.h5", header);
  const auto path = folder / "study.h5";
  const auto file = Hdf5File::open(path);
  const StudyFile study{path};
  std::vector<double> draws;
  const auto whole = study.tally(0, model::Tally::looked_after_by_age, {study.whole(), 1}, {2, 1});
  for (std::size_t d = 0; d < 5; ++d) {
    draws.push_back(static_cast<double>(whole.at(d, 0, 0, 1)));
  }
  const auto expected = statistics(draws);
  for (std::size_t s = 0; s < statistic_names.size(); ++s) {
    const auto at = "/scenarios/baseline/statistics/" + std::string{statistic_names[s]} +
                    "/tallies/looked_after_by_age";
    std::vector<double> one(1);
    file.read_slab(at, {study.whole(), 2, 1}, {1, 1, 1}, one);
    CHECK(one[0] == Approx(expected[s]).margin(1.0 / 512));
  }
  const auto at = "/scenarios/baseline/tallies/looked_after_by_age";
  CHECK(file.text_attribute(at, "unit") == "children");
  CHECK_FALSE(file.text_attribute(at, "description").empty());
  CHECK(file.text_attribute(at, "dimensions") == "draw,place,year,cell");
  CHECK(file.text_attribute(at, "cells") == "under_1,1_to_4,5_to_9,10_to_15,16_plus");
}

TEST_CASE("equal runs give equal bytes, in whatever order the draws came", "[study_file]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 2);
  write_study(folder / "one.h5", header);
  write_study(folder / "two.h5", header);
  CHECK(bytes(folder / "one.h5") == bytes(folder / "two.h5"));
  auto other = header;
  other.provenance.seed = 1;
  write_study(folder / "other.h5", other);
  CHECK(bytes(folder / "one.h5") != bytes(folder / "other.h5"));
}

TEST_CASE("a study that was not finished leaves the old file or none", "[study_file]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 2);
  const auto path = folder / "study.h5";
  {
    StudyWriter writer{path, header};
    writer.write(0, 0, draw_results(header, 0, 0));
    CHECK(files_in(folder) == 1);
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK_THROWS_AS(writer.write(0, 0, draw_results(header, 0, 0)), std::logic_error);
    CHECK_THROWS_AS(writer.finish(), std::logic_error);
  }
  CHECK(files_in(folder) == 0);
  write_study(path, header);
  const auto before = bytes(path);
  {
    StudyWriter writer{path, header};
    writer.write(0, 0, draw_results(header, 0, 0));
  }
  CHECK(files_in(folder) == 1);
  CHECK(bytes(path) == before);
}

TEST_CASE("a place that cannot be written to is said at once", "[study_file]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 1);
  CHECK_THROWS_WITH(StudyWriter(folder / "none/study.h5", header),
                    Contains("there is no folder") && Contains("none"));
  std::filesystem::create_directory(folder / "taken");
  CHECK_THROWS_WITH(StudyWriter(folder / "taken", header), Contains("it is a folder"));
  CHECK_THROWS_WITH(StudyWriter("/proc/study.h5", header),
                    Contains("cannot create /proc/study.h5"));
  if (::geteuid() != 0) {
    std::filesystem::permissions(
        folder / "taken", std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK_THROWS_WITH(StudyWriter(folder / "taken/study.h5", header),
                      Contains("Permission denied"));
  }
}

TEST_CASE("a file that is no whole study is refused", "[study_file]") {
  const Folder folder;
  const auto path = folder / "study.h5";
  CHECK_THROWS_WITH(StudyFile(path), Contains("there is no file"));
  CHECK_THROWS_WITH(StudyFile(folder.path()), Contains("is a folder"));
  std::ofstream{path} << "scenario,year\n";
  CHECK_THROWS_WITH(StudyFile(path), Contains("not an HDF5 file"));
  std::filesystem::remove(path);
  write_study(path, fixtures::header(some_areas(), 1));
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  CHECK_THROWS_WITH(StudyFile(path), Contains("cut short"));
  std::filesystem::resize_file(path, 0);
  CHECK_THROWS_AS(StudyFile(path), std::runtime_error);
  std::filesystem::remove(path);
  {
    auto file = Hdf5File::create(path);
    file.make_group("/something");
    file.close();
  }
  CHECK_THROWS_WITH(StudyFile(path), Contains("not a Kindred study"));
}

TEST_CASE("a study of another schema is refused", "[study_file]") {
  const Folder folder;
  const auto path = folder / "study.h5";
  {
    auto file = Hdf5File::create(path);
    const std::vector<std::string> none;
    file.write("/scenario_names", none, {"text", "Scenarios."});
    file.make_group("/provenance");
    file.set_attribute("/provenance", "version", std::string{"9.9.9"});
    file.set_attribute("/", "schema", std::string{"kindred-study"});
    file.set_attribute("/", "schema_version", std::int64_t{99});
    file.close();
  }
  CHECK_THROWS_WITH(StudyFile(path), Contains("schema 99") && Contains("9.9.9"));
}

TEST_CASE("a full disk ends clearly and leaves nothing", "[study_file]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 2, 2013, 2033);
  // A child process whose files may not grow takes the place of a full disk; it ends in the
  // ordinary way, since a library that still holds the file could fail then.
  const rlim_t limit = GENERATE(rlim_t{1'000}, rlim_t{200'000}, rlim_t{1'000'000});
  INFO("files of at most " << limit << " bytes");
  std::fflush(nullptr);
  const auto child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{limit, limit};
    ::setrlimit(RLIMIT_FSIZE, &small);
    int status = 1;
    try {
      write_study(folder / "study.h5", header);
    } catch (const std::runtime_error& error) {
      status = std::string{error.what()}.find("is the disk full?") != std::string::npos ? 7 : 2;
    } catch (...) {
      status = 3;
    }
    std::exit(status);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 7);
  CHECK(files_in(folder) == 0);
}
