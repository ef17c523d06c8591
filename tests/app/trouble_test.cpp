// The world goes wrong: interruptions, read-only folders, missing and broken files, no room.
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <string>
#include <vector>

#include "outputs/study/study_file.hpp"
#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

namespace {
const std::vector<std::string> small_run{"run",      "baseline", "--areas", "E06000001",
                                         "--sample", "0.2",      "--years", "2020:2022",
                                         "--draws",  "1",        "--out",   "small.h5"};
}

TEST_CASE("an interrupted run leaves no file, and the old one as it was") {
  for (const int number : {SIGINT, SIGTERM}) {
    const Folder folder;
    folder.with("study.h5", "the study of last week");
    // Far more draws than end before the signal comes.
    Program program(folder, {"run", "baseline", "--areas", "E06000001,E08000035", "--draws", "2000",
                             "--out", "study.h5"});
    if (!program.has_said("%")) FAIL(program.outcome().err);
    program.signal(number);
    const auto said = program.outcome();
    INFO(said.err);
    CHECK(said.status == 128 + number);
    CHECK_THAT(said.err, Catch::Contains("interrupted"));
    CHECK(folder.files() == std::vector<std::string>{"study.h5"});
    CHECK(content(folder / "study.h5") == "the study of last week");
  }
}

TEST_CASE("a second signal ends the program at once and still leaves no file") {
  const Folder folder;
  Program program(folder, {"run", "baseline", "--areas", "E06000001,E08000035", "--draws", "2000"});
  if (!program.has_said("%")) FAIL(program.outcome().err);
  program.signal(SIGINT);
  program.signal(SIGTERM);
  CHECK(program.outcome().status >= 128);
  CHECK(folder.files().empty());
}

TEST_CASE("a folder that cannot be written to is said before the work") {
  const Folder folder;
  auto words = small_run;
  words.back() = "missing/small.h5";
  const auto said = kindred(folder, words);
  INFO(said.err);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Catch::Contains("missing"));
  CHECK(folder.files().empty());

  if (geteuid() == 0) return;  // nothing is read-only to root
  std::filesystem::permissions(
      folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const auto refused = kindred(folder, small_run);
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err, Catch::Contains("small.h5"));
  CHECK(folder.files().empty());
}

TEST_CASE("missing data files are named") {
  const Folder empty, cut;
  const auto nowhere = kindred(empty, {"data"}, {"KINDRED_SHARE=" + empty.path().string()});
  CHECK(nowhere.status == 1);
  CHECK_THAT(nowhere.err, Catch::Contains("KINDRED_SHARE"));

  std::filesystem::create_directories(cut / "calibration");
  std::filesystem::copy(std::filesystem::path(KINDRED_SOURCE_DIR) / "calibration" / "published",
                        cut / "calibration/published", std::filesystem::copy_options::recursive);
  std::filesystem::remove(cut / "calibration/published/indicators.csv");
  const auto said = kindred(empty, {"data"}, {"KINDRED_SHARE=" + cut.path().string()});
  INFO(said.err);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Catch::Contains("indicators.csv"));
}

TEST_CASE("a folder without fitted parameters is refused, and one with them is recorded") {
  const Folder folder;
  auto words = small_run;
  words.insert(words.end(), {"--fitted", "nowhere"});
  const auto refused = kindred(folder, words);
  INFO(refused.err);
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains("nowhere") && Catch::Contains("base_values.csv"));
  CHECK(folder.files().empty());

  std::filesystem::copy(std::filesystem::path(KINDRED_SOURCE_DIR) / "calibration" / "fitted",
                        folder / "mine", std::filesystem::copy_options::recursive);
  const auto values = folder / "mine/base_values.csv";
  auto text = content(values);
  const std::string gamma = "family.high_adversity_share,0,";
  REQUIRE(text.find(gamma) != text.npos);
  text.replace(text.find(gamma), gamma.size(), "family.high_adversity_share,0.2,");
  folder.with("mine/base_values.csv", text);
  words.back() = "mine";
  CHECK(kindred(folder, words).status == 0);
  const outputs::StudyFile study(folder / "small.h5");
  const auto& from = study.header().provenance;
  CHECK_THAT(from.parameters_text, Catch::Contains("family.high_adversity_share,0.2,"));
  CHECK(from.data_hashes.contains("calibration/fitted"));
}

TEST_CASE("a file that is not a study is refused") {
  const Folder folder;
  folder.with("text.h5", "this is not a study\n");
  for (const std::string file : {"text.h5", "absent.h5"}) {
    const auto said = kindred(folder, {"table", file, "--indicator", "cla_31mar"});
    INFO(said.err);
    CHECK(said.status != 0);
    CHECK(said.status < 128);
    CHECK_THAT(said.err, Catch::Contains(file));
  }
}

TEST_CASE("a study that was cut short is refused") {
  const Folder folder;
  REQUIRE(kindred(folder, small_run).status == 0);
  const auto whole = content(folder / "small.h5");
  folder.with("cut.h5", whole.substr(0, whole.size() / 2));
  const auto said = kindred(folder, {"table", "cut.h5", "--indicator", "cla_31mar"});
  INFO(said.err);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Catch::Contains("cut.h5"));
}

TEST_CASE("more than the disk holds is refused before the work") {
  const Folder folder;
  const auto said = kindred(folder, {"run", "baseline", "--draws", "1000000"});
  INFO(said.err);
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Catch::Contains("--draws") && Catch::Contains("try"));
  CHECK(folder.files().empty());
}

TEST_CASE("a full disk under the printed table is noticed") {
  const Folder folder;
  const auto status = std::system(
      (std::string(KINDRED_PROGRAM) + " keys > /dev/full 2> " + (folder / "err").string()).c_str());
  CHECK(WEXITSTATUS(status) == 1);
  CHECK_THAT(content(folder / "err"), Catch::Contains("standard output"));
}

}  // namespace kindred::tests
