// What a roll-out waits for: a duty in force, money that pays; and what a team costs.
#include "scenarios/check.hpp"
#include "scenarios/intervention.hpp"
#include "scenarios/scenario_fields.hpp"
#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view free_of_cost = R"(schema = 1
name = "guide"
description = "A guide."
caveat = "Made up."
evidence = { rating = 0, design = "none", source = "assumption", interest = "none declared" }
[[change]]
transition = "referral"
multiply = 0.9
)";

struct Guided : Library {
  Guided() { write("interventions/guide.toml", free_of_cost); }
  ReferenceData peopled() const {
    auto made = reference_data();
    for (auto& area : made.areas) area.children = 1000;
    return made;
  }
  model::Scenario read(std::string_view text) const {
    return read_scenario(write("x.toml", text), peopled());
  }
  Lines wrong(std::string_view text) const {
    return lines_of(mistakes_of([&] { read(text); }));
  }
};

std::string paid(std::string_view grant, std::string_view keys = "") {
  return "schema = 1\nname = \"x\"\n[[grant]]\nname = \"g\"\nbudget_line = \"family_support\"\n" +
         std::string(grant) +
         "[[roll_out]]\nintervention = \"guide\"\nfrom = \"2024-04\"\npaid_by = \"g\"\n" +
         std::string(keys);
}

std::string owed(std::string_view from) {
  return "schema = 1\nname = \"x\"\n[[duty]]\nname = \"offer\"\nsource = \"An Act.\"\n" +
         std::string(from) + "[[roll_out]]\nintervention = \"guide\"\n";
}

}  // namespace

TEST_CASE(
    "named system 43: what waits for a duty begins on its date, and never while it is not in "
    "force",
    "[named][row43]") {
  const Guided library;
  const auto with = library.read(owed("from = \"2026-10\"\n") + "duty = \"offer\"\n");
  CHECK(with.roll_outs[0].from == model::first_month(2027) + 6);
  const auto without = library.read(owed("") + "duty = \"offer\"\n");
  CHECK(without.roll_outs[0].from > model::first_month(2048));
  SECTION("a scenario that moves the date moves what hangs on it") {
    library.write("law.toml", owed("from = \"2026-10\"\n") + "duty = \"offer\"\n");
    const auto later = library.read(
        "schema = 1\nname = \"x\"\nextends = \"law\"\n[[duty]]\nname = \"offer\"\n"
        "source = \"An Act.\"\nfrom = \"2028-04\"\n");
    CHECK(later.roll_outs.at(0).from == model::first_month(2029));
  }
  SECTION("the library's") {
    const auto around = delivered(library);
    CHECK(read_scenario("duty_to_offer_conferences", around).roll_outs.at(0).from ==
          model::first_month(2028));
    CHECK(read_scenario("duty_to_offer_conferences_never", around).roll_outs.at(0).from == never);
  }
  SECTION("mistakes") {
    CHECK(library.wrong(owed("") + "duty = \"ofer\"\n") == Lines{"8:8 there is no duty 'ofer'"});
    CHECK(library.wrong(owed("")) == Lines{"6:1 'from' is missing in [[roll_out]]"});
    CHECK(library.wrong(owed("") + "duty = \"offer\"\nfrom = \"2024-04\"\n") ==
          Lines{"9:8 the roll-out has both a start date and a duty"});
    CHECK(library.wrong("schema = 1\nname = \"x\"\n[[duty]]\nname = \"offer\"\n") ==
          Lines{"3:1 'source' is missing in [[duty]]"});
  }
}

TEST_CASE(
    "named system 21: a guide has the share of its effect that its grant pays for, and none "
    "without money",
    "[named][row21]") {
  const Guided library;
  const auto share = [&](std::string_view grant, std::string_view keys, int year,
                         const char* area = "E06000001") {
    return library.read(paid(grant, keys)).roll_outs[0].funding->of_area(area).at(year);
  };
  // Four areas of 1,000 children; full delivery is GBP 5 a child.
  const std::string_view full = "gbp_per_child = 5\n";
  CHECK(share("gbp = { 2025 = 0 }\n", full, 2025) == 0);
  CHECK(share("gbp = { 2025 = 10_000 }\n", full, 2025) == 0.5);
  CHECK(share("gbp = { 2025 = 20_000 }\n", full, 2025) == 1);
  CHECK(share("gbp = { 2025 = 80_000 }\n", full, 2025) == 1);  // more money than there is to do
  CHECK(share("gbp = { 2025 = 20_000 }\n", full, 2026) == 0);  // the money has ended
  CHECK(share("gbp = { 2025 = 1 }\n", "", 2025) == 1);
  CHECK(share("gbp = { 2025 = 0 }\n", "", 2025) == 0);
  const auto some = "gbp = { 2025 = 5_000 }\nareas = [\"E06000001\"]\n";
  CHECK(share(some, full, 2025) == 1);
  CHECK(share(some, full, 2025, "E06000002") == 0);
  SECTION("mistakes") {
    CHECK(library.wrong(paid("gbp = { 2025 = 1 }\n", "") + "[[roll_out]]\nintervention = "
                                                           "\"guide\"\nfrom = \"2024-04\"\npaid_by "
                                                           "= \"h\"\n") ==
          Lines{"14:11 there is no grant 'h'"});
    CHECK(library.wrong("schema = 1\nname = \"x\"\n[[grant]]\nname = \"g\"\nbudget_line = "
                        "\"family_support\"\ngbp = { 2025 = 1 }\n[[roll_out]]\nintervention = "
                        "\"visits\"\nfrom = \"2024-04\"\npaid_by = \"g\"\n") ==
          Lines{"10:11 'visits' has costs of its own"});
    CHECK(library.wrong("schema = 1\nname = \"x\"\n[budget]\n[[grant]]\nname = \"g\"\n"
                        "gbp = { 2025 = 1 }\n[[roll_out]]\nintervention = \"guide\"\n"
                        "from = \"2024-04\"\npaid_by = \"g\"\n") ==
          Lines{"10:11 the grant 'g' pays for whatever is needed"});
  }
}

TEST_CASE("named system 51: a team's posts add up, and a unit costs what they are paid",
          "[named][row51]") {
  const Folder folder;
  const auto around = delivered(folder);
  const auto read = read_intervention(around.interventions / "family_safeguarding.toml", around);
  REQUIRE(read.costs.size() == 1);
  const auto& cost = read.costs[0];
  REQUIRE(cost.team.size() == 4);
  double fte = 0, paid = 0;
  for (const auto& one : cost.team) {
    fte += one.fte;
    paid += one.fte * one.gbp;
  }
  CHECK(fte == 9.5);  // 5.5 social workers, two, one and one specialist
  CHECK(paid == 180'000);
  CHECK(cost.gbp.quantile(0.1) == Approx(180'000.0 / 76));
  CHECK(cost.gbp.quantile(0.9) == Approx(180'000.0 / 76));
  const auto path = (around.interventions / "family_safeguarding.toml").string();
  CHECK_THAT(check(Lines{path}, around),
             Catch::Contains("team of 9.5 full-time equivalents (5.5 social_worker, 2 "
                             "domestic_abuse_worker, 1 substance_misuse_worker, 1 "
                             "mental_health_worker): GBP 180000.00 a year, GBP 2368.42 a unit"));
  SECTION("mistakes") {
    const std::string head = std::string(free_of_cost) +
                             "[[cost]]\nper = \"referral\"\nprices_year = \"2022-23\"\n"
                             "budget_line = \"safeguarding\"\n";
    const std::string team = "team = [{ role = \"worker\", fte = 2, gbp = 40_000 }]\n";
    const auto wrong = [&](const std::string& keys) {
      const auto file = folder.write("guide.toml", head + keys);
      return lines_of(mistakes_of([&] { read_intervention(file, around); }));
    };
    CHECK(wrong("") == Lines{"9:1 'gbp' is missing in [[cost]]"});
    CHECK(wrong(team) == Lines{"9:1 'units_a_year' is missing in [[cost]]"});
    CHECK(wrong("gbp = 1\nunits_a_year = 5\n") == Lines{"9:1 'units_a_year' without a team"});
    CHECK(wrong("gbp = 1\nunits_a_year = 5\n" + team) ==
          Lines{"13:7 both a cost and a team are given"});
    CHECK(wrong("units_a_year = 5\nteam = [{ role = \"worker\", fte = -1 }]\n") ==
          Lines{"14:9 'gbp' is missing in [[team]]", "14:34 fte = -1 is out of range"});
  }
}

}  // namespace kindred::scenarios
