// tests/scenarios/files_for_tests.hpp - files that a test writes, and what they may refer to.
#pragma once

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

#include "scenarios/input_error.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/surroundings.hpp"

namespace kindred::scenarios {

/// A folder of its own for one test, removed with all that is in it.
class Folder {
 public:
  Folder() {
    static int nth = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("kindred_scenarios_" + std::to_string(::getpid()) + "_" + std::to_string(nth++));
    std::filesystem::create_directories(path_ / "library");
    std::filesystem::create_directories(path_ / "interventions");
  }
  ~Folder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Writes the file and answers with its path.
  std::string write(const std::string& name, std::string_view text) const {
    const auto file = path_ / name;
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }
  std::string path(const std::string& name) const { return (path_ / name).string(); }

  /// The folder's own library and interventions, with four areas and two budget lines.
  Surroundings surroundings() const {
    return {path_ / "library",
            path_ / "interventions",
            {{"E06000001", "Hartlepool", "E12000001"},
             {"E06000002", "Middlesbrough", "E12000001"},
             {"E08000035", "Leeds", "E12000003"},
             {"E09000001", "City of London", "E12000007"}},
            {"family_support", "safeguarding"}};
  }

 private:
  std::filesystem::path path_;
};

/// The files that come with Kindred, with the same areas and budget lines, and the authorities that
/// they name.
inline Surroundings delivered(const Folder& folder) {
  auto surroundings = folder.surroundings();
  const std::filesystem::path source(KINDRED_SOURCE_DIR);
  surroundings.library = source / "scenarios/library";
  surroundings.interventions = source / "scenarios/interventions";
  for (const auto* code : {"E06000059", "E08000031", "E10000019"})
    surroundings.areas.push_back({code, code, "E12000009"});
  return surroundings;
}

/// The mistakes that `read` finds; fails the test where it finds none.
inline std::vector<Mistake> mistakes_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const InputError& error) {
    return error.mistakes();
  }
  FAIL("no mistake was found");
  return {};
}

/// "LINE:COLUMN problem" of each mistake.
inline std::vector<std::string> lines_of(const std::vector<Mistake>& mistakes) {
  std::vector<std::string> lines;
  for (const auto& m : mistakes) {
    lines.push_back(std::to_string(m.at.line) + ":" + std::to_string(m.at.column) + " " +
                    m.problem);
  }
  return lines;
}

inline constexpr std::string_view good_intervention = R"(schema = 1
name = "visits"
description = "Somebody visits."
caveat = "Made up."
evidence = { rating = 1, design = "none", source = "assumption", interest = "none declared" }
[[change]]
transition = "referral"
multiply = 0.9
[[cost]]
per = "referral"
gbp = 100
prices_year = "2022-23"
budget_line = "safeguarding"
)";

/// A folder with an intervention and a baseline in its library.
struct Library : Folder {
  Library() {
    write("interventions/visits.toml", good_intervention);
    write("library/baseline.toml",
          "schema = 1\nname = \"baseline\"\nquestion = \"?\"\ndraws = 7\nyears = \"2014:2030\"\n");
  }
  model::Scenario read(std::string_view text) const {
    return read_scenario(write("x.toml", text), surroundings());
  }
  std::vector<std::string> wrong(std::string_view text) const {
    return lines_of(mistakes_of([&] { read(text); }));
  }
};

/// A scenario that rolls out the library's intervention, with further keys of the roll-out.
inline std::string rolled_out(std::string_view keys) {
  return "schema = 1\nname = \"x\"\n[[roll_out]]\nintervention = \"visits\"\nfrom = \"2024-05\"\n" +
         std::string(keys);
}

}  // namespace kindred::scenarios
