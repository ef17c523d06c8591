// tests/calibration/fitted_test.cpp - parameters survive being written, and a wrong file is named
// with its line.
#include "calibration/fitted.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using Catch::Contains;
using test_data::bytes;
using test_data::calibration_folder;
using test_data::complaint;
using test_data::Folder;

namespace {

constexpr std::array files{"base_values.csv", "year_effects.csv", "area_levels.csv", "shares.csv"};

/// The line of a text (from 1) that begins so, and the text with that line replaced.
struct Edited {
  std::size_t line = 1;
  std::string text;
};
Edited with_line(const std::string& text, const std::string& beginning,
                 const std::string& instead) {
  const auto at = text.find("\n" + beginning) + 1;
  REQUIRE(at != 0);
  const auto end = text.find('\n', at) + 1;
  Edited made;
  for (std::size_t i = 0; i < at; ++i) made.line += text[i] == '\n';
  made.text = text.substr(0, at) + instead + text.substr(end);
  return made;
}

/// What is said of a folder of parameters in which one line of a file was replaced.
struct Said {
  std::string complaint, place;
};
Said after_edit(const std::string& file, const std::string& beginning, const std::string& instead) {
  const Folder folder;
  calibration::write_fitted(test_data::beginning(), folder.path());
  const auto edited = with_line(bytes(folder / file), beginning, instead);
  test_data::write(folder / file, edited.text);
  return {complaint([&] { (void)calibration::read_fitted(folder.path()); }),
          file + ":" + std::to_string(edited.line)};
}

}  // namespace

TEST_CASE("parameters that are written and read are the same", "[fitted]") {
  auto before = test_data::beginning();
  before.parameters.year_effect[3][5] = 1.2345;
  before.parameters.areas[7].level[2] = 0.87654;
  before.origins["family.frailty_shape"].source = "a source, with a comma";
  const Folder folder, again;
  calibration::write_fitted(before, folder.path());
  auto after = calibration::read_fitted(folder.path());
  const auto old_keys = model::keys(before.parameters), new_keys = model::keys(after.parameters);
  for (std::size_t i = 0; i < old_keys.size(); ++i) {
    INFO(old_keys[i].name);
    CHECK(*new_keys[i].value == Approx(*old_keys[i].value).epsilon(1e-5));
    CHECK(after.origins[old_keys[i].name].source == before.origins[old_keys[i].name].source);
    CHECK(after.origins[old_keys[i].name].from == before.origins[old_keys[i].name].from);
  }
  CHECK(after.parameters.year_effect[3][5] == Approx(1.2345));
  REQUIRE(after.parameters.areas.size() == before.parameters.areas.size());
  CHECK(after.parameters.areas[7].code == before.parameters.areas[7].code);
  CHECK(after.parameters.areas[7].level[2] == Approx(0.87654));
  CHECK(after.share_sources == before.share_sources);
  for (std::size_t y = 0; y < model::fitted_years; ++y) {
    CHECK(after.parameters.shares.unaccompanied[y][0] ==
          Approx(before.parameters.shares.unaccompanied[y][0]).epsilon(1e-4));
    for (std::size_t r = 0; r < model::count_of<model::ReasonCeased>; ++r)
      CHECK(after.parameters.shares.at_18[y][r] ==
            Approx(before.parameters.shares.at_18[y][r]).epsilon(1e-4));
  }
  // Written again, not a byte differs.
  calibration::write_fitted(after, again.path());
  for (const auto* file : files) {
    INFO(file);
    CHECK(bytes(folder / file) == bytes(again / file));
  }
}

TEST_CASE("a source may hold quotation marks", "[fitted]") {
  auto before = test_data::beginning();
  before.origins["family.frailty_shape"].source = R"(called "frailty", there)";
  const Folder folder;
  calibration::write_fitted(before, folder.path());
  CHECK(calibration::read_fitted(folder.path()).origins["family.frailty_shape"].source ==
        before.origins["family.frailty_shape"].source);
}

TEST_CASE("a wrong base value is named with its line", "[fitted]") {
  const std::string key = "family.frailty_shape,";
  SECTION("unknown key") {
    const auto said = after_edit("base_values.csv", key, "family.frailty_shap,1,-,fit,\"s\"\n");
    CHECK_THAT(said.complaint, Contains(said.place) && Contains("family.frailty_shap"));
  }
  SECTION("out of range") {
    const auto said = after_edit("base_values.csv", key, key + "50,-,fit,\"s\"\n");
    CHECK_THAT(said.complaint, Contains(said.place) && Contains("50") && Contains("range"));
  }
  SECTION("twice") {
    const auto line = key + "1,-,fit,\"s\"\n";
    auto said = after_edit("base_values.csv", key, line + line);
    CHECK_THAT(said.complaint, Contains("base_values.csv:") && Contains("twice"));
  }
  SECTION("missing") {
    const auto said = after_edit("base_values.csv", key, "");
    CHECK_THAT(said.complaint, Contains("base_values.csv") && Contains("family.frailty_shape") &&
                                   Contains("missing"));
  }
  SECTION("no number") {
    for (const std::string value : {"", "one", "1.2x", "nan", "inf"}) {
      INFO(value);
      const auto said = after_edit("base_values.csv", key, key + value + ",-,fit,\"s\"\n");
      CHECK_THAT(said.complaint, Contains(said.place));
    }
  }
  SECTION("no source") {
    const auto said = after_edit("base_values.csv", key, key + "1,-,fit,\n");
    CHECK_THAT(said.complaint, Contains(said.place) && Contains("source"));
  }
  SECTION("too few fields") {
    const auto said = after_edit("base_values.csv", key, key + "1\n");
    CHECK_THAT(said.complaint, Contains(said.place));
  }
}

TEST_CASE("wrong effects, levels and shares are named with their line", "[fitted]") {
  const std::string ones = ",1,1,1,1,1,1,1,1,1,1,1";
  auto said = after_edit("year_effects.csv", "adoption,", "adopting" + ones + "\n");
  CHECK_THAT(said.complaint, Contains(said.place) && Contains("adopting"));
  said = after_edit("area_levels.csv", "E06000001,", "E06000001,1,1,x,1,1,1,1,1,1,1,0.1\n");
  CHECK_THAT(said.complaint, Contains(said.place));
  said = after_edit("shares.csv", "referral_source,police", "referrals,police" + ones + ",\"s\"\n");
  CHECK_THAT(said.complaint, Contains(said.place) && Contains("referrals"));
  said = after_edit("shares.csv", "referral_source,police",
                    "referral_source,polis" + ones + ",\"s\"\n");
  CHECK_THAT(said.complaint, Contains(said.place) && Contains("polis"));
}

TEST_CASE("a row that is missing or appears twice is not passed over", "[fitted]") {
  CHECK_FALSE(after_edit("shares.csv", "referral_source,police", "").complaint.empty());
  CHECK_FALSE(after_edit("year_effects.csv", "adoption,", "").complaint.empty());
  const std::string area = "E06000001,1,1,1,1,1,1,1,0.1\n";
  CHECK_FALSE(after_edit("area_levels.csv", "E06000001,", area + area).complaint.empty());
}

TEST_CASE("a folder that is not there is named", "[fitted]") {
  CHECK_THAT(complaint([] { (void)calibration::read_fitted("/no/such/folder"); }),
             Contains("/no/such/folder"));
}

TEST_CASE("the parameters that are shipped are whole and say where they are from", "[fitted]") {
  const auto folder = calibration_folder / "fitted";
  const auto fitted = calibration::read_fitted(folder);
  std::set<std::string> codes;
  double unaccompanied = 0;
  for (const auto& area : fitted.parameters.areas) {
    codes.insert(area.code);
    unaccompanied += area.unaccompanied_share;
    for (std::size_t l = 0; l < area.level.size(); ++l) {
      // How many an authority keeps inside its boundary depends on who owns the homes there.
      const bool local = l == model::index(model::AreaLevel::local);
      CHECK(area.level[l] >= (local ? 0.02 : 0.1));
      CHECK(area.level[l] <= (local ? 50 : 10));
    }
  }
  std::set<std::string> wanted;
  for (const auto& area : test_data::published().areas()) wanted.insert(area.code);
  CHECK(codes == wanted);
  CHECK(fitted.parameters.areas.size() == wanted.size());
  CHECK(unaccompanied == Approx(1).epsilon(1e-3));
  const auto assumptions =
      bytes(std::filesystem::path(KINDRED_SOURCE_DIR) / "docs/assurance/assumptions.md");
  const std::set<std::string> kinds{"fit", "published", "study", "prototype", "assumption"};
  for (const auto& [key, origin] : fitted.origins) {
    INFO(key);
    CHECK(kinds.contains(origin.from));
    CHECK_FALSE(origin.source.empty());
    const auto mark = origin.source.find("assumptions.md#");
    if (mark == std::string::npos) continue;
    const auto name = origin.source.substr(
        mark + 15, origin.source.find_first_not_of("0123456789", mark + 16) - mark - 15);
    CHECK_THAT(assumptions, Contains("id=\"" + name + "\""));
  }
}
