// The files that come with Kindred can be read, and say what their sources say.
#include <cmath>
#include <iterator>

#include "scenarios/check.hpp"
#include "scenarios/intervention.hpp"
#include "scenarios/scenario.hpp"
#include "tests/scenarios/fixtures/files.hpp"

namespace kindred::scenarios {

TEST_CASE("every file of the library can be read, and its name is its scenario's") {
  const Folder folder;
  const auto reference_data = delivered(folder);
  const auto names = library_scenarios(reference_data);
  CHECK(names.size() >= 3);
  for (const auto& name : names) {
    INFO(name);
    const auto scenario = read_scenario(name, reference_data);
    CHECK(scenario.name == name);
    CHECK_FALSE(scenario.description.empty());
    CHECK_FALSE(scenario.question.empty());
  }
  for (const auto& entry : std::filesystem::directory_iterator(reference_data.interventions)) {
    INFO(entry.path());
    CHECK(read_intervention(entry.path(), reference_data).name == entry.path().stem().string());
  }
}

TEST_CASE("the baseline is 2013 to 2033, launched in 2023, and rolls nothing out") {
  const Folder folder;
  const auto baseline = read_scenario("baseline", delivered(folder));
  CHECK(baseline.from == 2013);
  CHECK(baseline.to == 2033);
  CHECK(baseline.launch == 2023);
  CHECK(baseline.roll_outs.empty());
  CHECK(baseline.unaccompanied_arrivals.at(2030) == 1.0);
  CHECK(baseline.price_growth.at(2024) == Approx(0.0606));
  CHECK(baseline.price_growth.at(2033) == Approx(0.0190));
}

TEST_CASE("family group conferencing states the trial's effect and its interval") {
  const Folder folder;
  const auto scenario = read_scenario("family_group_conferencing", delivered(folder));
  REQUIRE(scenario.roll_outs.size() == 1);
  CHECK(scenario.roll_outs[0].areas.empty());
  CHECK(scenario.roll_outs[0].from == model::first_month(2024));
  CHECK(scenario.roll_outs[0].coverage == 1.0);
  const auto& changes = scenario.interventions.at(0).changes;
  REQUIRE(changes.size() == 2);

  struct Arms {
    double referred, not_referred;
  };
  const double children = 2548.0 / 2, design_effect = (2548.0 / 1471 - 1) * 0.8 + 1;
  CHECK(design_effect == Approx(1.58).margin(0.01));
  const auto interval = [&](Arms arms) {
    const auto part = [&](double p) { return (1 - p) / (children * p); };
    const double error = std::sqrt(design_effect * (part(arms.referred) + part(arms.not_referred)));
    const double ratio = arms.referred / arms.not_referred;
    return std::array{ratio * std::exp(-1.96 * error), ratio, ratio * std::exp(1.96 * error)};
  };
  const auto care = interval({0.362, 0.448});
  CHECK(changes[0].transition == model::Transition::entry_from_pre_proceedings);
  CHECK(changes[0].multiplier.median == Approx(care[1]).margin(0.005));
  CHECK(changes[0].multiplier.low < care[0]);  // widened, and never narrowed
  CHECK(changes[0].multiplier.high > care[2]);
  const auto issue = interval({0.592, 0.717});
  CHECK(changes[1].transition == model::Transition::proceedings_issue);
  CHECK(changes[1].multiplier.median == Approx(issue[1]).margin(0.005));
  CHECK(changes[1].multiplier.low == Approx(issue[0]).margin(0.005));
  CHECK(changes[1].multiplier.high == Approx(issue[2]).margin(0.005));
}

TEST_CASE("its arm without effect differs in nothing but the effect") {
  const Folder folder;
  const auto reference_data = delivered(folder);
  const auto with = read_scenario("family_group_conferencing", reference_data);
  const auto without = read_scenario("family_group_conferencing_no_effect", reference_data);
  REQUIRE(without.roll_outs.size() == with.roll_outs.size());
  CHECK(without.roll_outs[0].coverage == with.roll_outs[0].coverage);
  CHECK(without.roll_outs[0].from == with.roll_outs[0].from);
  CHECK(without.roll_outs[0].fidelity.quantile(0.9) == 0.0);
  CHECK(with.roll_outs[0].fidelity.quantile(0.5) == Approx(0.7));
  CHECK(without.interventions[0].costs[0].gbp.median == with.interventions[0].costs[0].gbp.median);
  CHECK(without.price_growth.values == with.price_growth.values);
}

TEST_CASE("the examples of the user's page can be read") {
  const Folder folder;
  const auto reference_data = delivered(folder);
  std::ifstream in(KINDRED_SOURCE_DIR "/docs/user/scenarios.md", std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  constexpr std::string_view opening = "```toml\n";
  std::vector<std::string> files;
  for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at)) {
    at += opening.size();
    const auto text = page.substr(at, page.find("```", at) - at);
    if (text.find("schema") != 0) continue;  // a piece of a file, shown alone
    const auto name = text.find("\"", text.find("name "));
    const auto called = text.substr(name + 1, text.find('"', name + 1) - name - 1);
    files.push_back(folder.write(called + ".toml", text));
  }
  CHECK(files.size() == 3);
  CHECK_NOTHROW(check(files, reference_data));
}

}  // namespace kindred::scenarios
