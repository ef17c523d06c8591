// tests/model/golden_test.cpp - a small world's counts to the last child, so that no result changes
// unnoticed.
//
// When a change of the model is meant to change results, look at the difference that this test
// prints, and if it is what was meant write the file anew:
//     KINDRED_BLESS=1 ctest --preset release -R golden      (or run model_tests "[golden]")
// and say in the change why. Parameters are those of made_parameters.cpp, never the fitted ones.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "made_policy.hpp"

using namespace kindred::model;

namespace {

const std::string folder = std::string(KINDRED_SOURCE_DIR) + "/tests/model/golden/";

void agrees(const std::string& name, const std::string& text) {
  const auto path = folder + name;
  if (std::getenv("KINDRED_BLESS") != nullptr) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    REQUIRE(out.flush());
    WARN("wrote " << path);
    return;
  }
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == text);
}

std::string table(const Counts& c) {
  using enum Tally;
  std::ostringstream text;
  for (const auto t : {looked_after_by_age, open_cases_by_duration, protection_plans_by_duration,
                       leavers_by_status, children_aged_0_to_17, referrals_by_source,
                       enquiries_started, plans_started_by_category, pre_proceedings_started,
                       proceedings_issued, care_started_by_legal_status, care_ceased_by_reason,
                       placement_moves, turned_18_by_history}) {
    text << shape(t).name;
    for (const int year : {2013, 2018, 2024}) {
      text << "  " << year << ":";
      for (std::size_t cell = 0; cell < shape(t).cells.size(); ++cell)
        text << ' ' << c.at(t, year, cell);
    }
    text << '\n';
  }
  return text.str();
}

}  // namespace

TEST_CASE("golden: a small world in three years", "[golden]") {
  const auto p = made::parameters();
  const auto world = made::world(p, 200, 2024);
  agrees("baseline.txt", table(made::run_all(world, p, made::baseline(2024))));
}

TEST_CASE("golden: the same under a policy", "[golden]") {
  const auto p = made::parameters();
  const auto world = made::world(p, 200, 2024);
  auto scenario = made::policy(Transition::entry_from_pre_proceedings, 0.6, 0.8);
  scenario.to = 2024;
  agrees("policy.txt", table(made::run_all(world, p, scenario)));
}
