// tests/calibration/published_files_test.cpp - files of published data that are missing, wrong or
// replaced, and the text of `kindred data`.
#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>

#include "calibration/published.hpp"
#include "calibration/published_overview.hpp"
#include "scenarios/input_error.hpp"
#include "tests/calibration/fixtures/data.hpp"

using namespace kindred::calibration;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(KINDRED_SOURCE_DIR) / "calibration" / "published";

const Published& data() {
  static const Published read(folder);
  return read;
}

std::string message_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a user's own assumption replaces ours and changes the hash") {
  const test_data::Folder scratch;
  const auto own = scratch / "mine.csv";
  test_data::write(own, "\xEF\xBB\xBFkey,value,low,high,source,note\none,1,1,1,me,\"a, b\"\n");
  const Published other(folder, {{"family_size", own}});
  REQUIRE(other.assumed("family_size").size() == 1);
  REQUIRE(other.assumed("family_size", "one").note == "a, b");
  REQUIRE(other.content_hash() != data().content_hash());
  REQUIRE(Published(folder).content_hash() == data().content_hash());
}

TEST_CASE("what is wrong with a file is said with its name and line") {
  const test_data::Folder scratch;
  REQUIRE(message_of([&] { Published read(scratch / "nowhere"); }).find("nowhere") !=
          std::string::npos);
  const auto missing = message_of([&] { Published read(scratch.path()); });
  REQUIRE(missing.find("sources.csv") != std::string::npos);
  REQUIRE(missing.find("Restore") != std::string::npos);

  const std::map<std::string, std::string> wrong{
      {"key,value,low,high,source,note\none,1,1,1,me\n", ":2:"},
      {"key,value,low,high,source,note\none,1,1,1,me,\ntwo,x,1,1,me,\n", ":3:"},
      {"key,value\none,1\n", "no column named `low`"},
      {"key,value,low,high,source,note\none,1,1,1,me,\"unclosed\n", ":2:"},
      {"", ":1:"}};
  for (const auto& [text, expected] : wrong) {
    const auto own = scratch / "wrong.csv";
    test_data::write(own, text);
    const auto message = message_of([&] { Published read(folder, {{"family_size", own}}); });
    INFO(text << "\n" << message);
    REQUIRE(message.find("wrong.csv") != std::string::npos);
    REQUIRE(message.find(expected) != std::string::npos);
  }
}

TEST_CASE("the overview lists every indicator and marks the gaps") {
  const std::string list = overview(data(), {});
  for (const Indicator& indicator : data().indicators()) {
    INFO(indicator.name);
    REQUIRE(list.find("  " + indicator.name + " ") != std::string::npos);
  }
  REQUIRE(list.find("Open Government Licence v3.0") != std::string::npos);

  const std::string hackney =
      overview(data(), {"cin_31mar", {}, {"E09000012", "E10000006"}, {{2020, 2023}}});
  REQUIRE(hackney.find("3,094") != std::string::npos);
  REQUIRE(hackney.find("     -      -") != std::string::npos);
  REQUIRE(hackney.find("2019") == std::string::npos);
  const std::string shared = overview(data(), {"cla_31mar", {}, {"E06000063"}, {{2019, 2019}}});
  REQUIRE(shared.find("386*") != std::string::npos);
}

TEST_CASE("a name that is not published brings what was probably meant") {
  const auto ask = [](const OverviewRequest& request) {
    return message_of([&] { overview(data(), request); });
  };
  REQUIRE(ask({"cla_31march", {}, {}, {}}).find("'cla_31mar'?") != std::string::npos);
  REQUIRE(ask({"cla_31mar", "age", {}, {}}).find("age_band") != std::string::npos);
  REQUIRE(ask({"cla_31mar", {}, {"Leeds"}, {}}).find("E08000035") != std::string::npos);
  REQUIRE_THROWS_AS(overview(data(), {"zzzz", {}, {}, {}}), kindred::scenarios::InputError);
}
