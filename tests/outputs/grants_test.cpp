// Money that a scenario gives: in the study's spending to the penny, and who gets it.
#include <catch2/catch.hpp>

#include "model/parameters/parameters.hpp"
#include "model/vocabulary/spending_line.hpp"
#include "outputs/money.hpp"
#include "outputs/study/hdf5_file.hpp"
#include "outputs/study/study_layout.hpp"
#include "tests/outputs/fixtures/study.hpp"

namespace {

using namespace kindred;
using namespace kindred::outputs;

/// Two areas' grants of a line over two years, in prices of 2022-23 or nominal.
model::Grant grant(int prices_year) {
  return {"pot",
          "safeguarding",
          prices_year,
          {{"E06000001", {2024, {1'000'000'07, 5}}}, {"E06000002", {2024, {33, 0}}}}};
}
model::Scenario with(const model::Grant& one) {
  model::Scenario made;
  made.price_growth = {2024, {0.1}};
  made.grants = {one};
  return made;
}
model::Ledger ledger() {
  model::Ledger made;
  made.deflator.assign(11, 1.0);
  return made;
}
std::size_t line(std::string_view name) {
  const auto lines = ledger_lines();
  return static_cast<std::size_t>(std::ranges::find(lines, name) - lines.begin());
}

}  // namespace

TEST_CASE("a grant is in the spending of its line to the penny, in the areas that have it",
          "[money][named][row17]") {
  const model::Counts counts(2022, 2026);
  const auto priced_in = [&](const std::string& area, const model::Scenario& scenario) {
    return priced(area, counts, {}, ledger(), scenario, {});
  };
  const auto without = priced_in("E06000001", with({}));
  const auto money = priced_in("E06000001", with(grant(0)));
  const auto at = line("safeguarding");
  for (std::size_t l = 0; l < ledger_lines().size(); ++l) {
    const bool own = l == at || l == line("s251_safeguarding");
    for (std::size_t y = 0; y < money.yearly.size(); ++y) {
      const auto more = money.yearly[y][l] - without.yearly[y][l];
      const auto given = y == 2 ? 100'000'007 : y == 3 ? 5 : 0;  // 2024 and 2025
      CHECK(more == (own ? given : 0));
    }
  }
  CHECK(priced_in("E06000002", with(grant(0))).yearly[2][at] - without.yearly[2][at] == 33);
  CHECK(priced_in("E09000001", with(grant(0))).yearly == without.yearly);
  SECTION("in prices of 2022-23 it grows with prices") {
    const auto real = priced_in("E06000001", with(grant(2023)));
    CHECK(static_cast<double>(real.yearly[2][at] - without.yearly[2][at]) ==
          Approx(1.1 * 100'000'007).margin(12));
  }
  SECTION("money for whatever is needed is spent on nothing new") {
    auto free = grant(0);
    free.budget_line = "";
    CHECK(priced_in("E06000001", with(free)).yearly == without.yearly);
    CHECK(granted("E06000001", ledger(), with(free), 2025, 11).back() == 1);
  }
}

TEST_CASE("a study says what each area gets, and who is in a team", "[study_file][named][row51]") {
  const fixtures::Folder folder;
  ScenarioHeader header;
  header.scenario.name = "policy";
  header.scenario.grants = {grant(2023)};
  model::Intervention team;
  team.name = "team";
  team.costs.emplace_back();
  team.costs[0].team = {{"social_worker", 5.5, 0}, {"substance_misuse_worker", 1, 45'000}};
  team.costs[0].units_a_year = 76;
  header.scenario.interventions = {team};
  {
    auto file = Hdf5File::create(folder / "study.h5");
    file.make_group("/scenarios");
    layout::write_scenario(file, header, 1);
  }
  const auto file = Hdf5File::open(folder / "study.h5");
  const auto read = layout::read_scenario(file, "policy", 1);
  REQUIRE(read.scenario.grants.size() == 1);
  const auto& back = read.scenario.grants[0];
  CHECK((back.name == "pot" && back.budget_line == "safeguarding" && back.prices_year == 2023));
  CHECK(back.pence.at("E06000001").at(2024) == 100'000'007);
  CHECK(back.pence.at("E06000002").at(2025) == 0);
  CHECK(file.texts("/scenarios/policy/teams/role") ==
        std::vector<std::string>{"social_worker", "substance_misuse_worker"});
  CHECK(file.reals("/scenarios/policy/teams/fte") == std::vector<double>{5.5, 1});
}
