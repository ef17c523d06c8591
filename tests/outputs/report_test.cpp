#include "outputs/report/report.hpp"

#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "outputs/report/report_answer.hpp"
#include "outputs/report/report_template.hpp"
#include "outputs/study/study_writer.hpp"

using namespace kindred;
using namespace kindred::outputs;

namespace {

namespace fs = std::filesystem;

/// An empty folder that goes with the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "kindred_report_XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
};

constexpr const char* hostile = "</script><script>alert('x')</script> & \"<b>\"";

ScenarioHeader scenario(const std::string& name) {
  ScenarioHeader made;
  made.scenario.name = name;
  made.scenario.description = "Described.";
  made.scenario.text = "name = \"" + name + "\"";
  return made;
}

ScenarioHeader policy(const std::string& name) {
  auto made = scenario(name);
  made.scenario.description = hostile;
  made.scenario.question = hostile;
  model::Intervention each;
  each.name = "conferencing";
  each.evidence_design = "Randomised trial";
  each.evidence_rating = 4;
  each.caveat = hostile;
  made.scenario.interventions.push_back(each);
  made.scenario.roll_outs.push_back({0, {}, model::first_month(2025), 24, 0.8, {}});
  made.drawn["roll_out_1.conferencing.change_1.section_47.multiply"] = {0.7, 0.8, 0.9, 0.85};
  made.drawn["roll_out_1.conferencing.cost_1.pre_proceedings.gbp"] = {900, 1000, 1100, 960};
  made.drawn["roll_out_1.conferencing.fidelity"] = {0.5, 0.6, 0.7, 0.6};
  return made;
}

StudyHeader header(std::vector<ScenarioHeader> scenarios) {
  StudyHeader made;
  made.provenance.version = "1.2.3";
  made.provenance.commit = "abcdef";
  made.provenance.seed = 18446744073709551615u;
  made.provenance.statements = {"An assumption that is shown."};
  made.areas = {{"E06000001", "Hartlepool", "E12000001"},
                {"E06000002", "Middlesbrough", "E12000001"}};
  made.first_year = 2021;
  made.last_year = 2025;
  made.launch_year = 2023;
  made.draws = 4;
  made.service_lines = {"children_looked_after", "safeguarding"};
  for (auto& each : scenarios) {
    for (auto& [name, values] : each.drawn) values.resize(made.draws, 1.0);
  }
  made.scenarios = std::move(scenarios);
  for (const auto& area : made.areas)
    made.published.push_back({"cla_31mar", "none", "total", area.code, 2023, 500, "CLA25"});
  made.reconciliation = {{"safeguarding", 1e6, 2e6, 2.0, "Left out: travel."}};
  return made;
}

/// Looked after: 1,000 an area and 10 more a draw; after launch a policy has 20 fewer, and two
/// draws in four 40 fewer. Money: GBP 1 million a line, area and year; a policy costs 10% more.
AreaResult result(std::size_t scenario, std::size_t draw) {
  AreaResult made{model::Counts(2021, 2025), {}};
  for (int year = 2021; year <= 2025; ++year) {
    const bool changed = scenario > 0 && year > 2023;
    const std::int64_t fewer = !changed ? 0 : draw % 2 == 0 ? 20 : 40;
    made.counts.add(model::Tally::looked_after_by_age, year, 2,
                    1000 + 10 * static_cast<std::int64_t>(draw) - fewer);
    made.counts.add(model::Tally::children_aged_0_to_17, year, 0, 100'000);
    made.money.yearly.push_back(std::vector<std::int64_t>(2, changed ? 110'000'000 : 100'000'000));
    for (int month = 0; month < 12; ++month)
      made.money.monthly.push_back(std::vector<std::int64_t>(2, 8'000'000));
  }
  return made;
}

StudyFile written(const Folder& folder, const StudyHeader& contents) {
  const auto path = folder.path / "study.h5";
  StudyWriter writer(path, contents);
  for (std::size_t s = 0; s < contents.scenarios.size(); ++s) {
    for (std::size_t d = 0; d < contents.draws; ++d) {
      const std::vector<AreaResult> areas(contents.areas.size(), result(s, d));
      writer.write(s, d, areas);
    }
  }
  writer.finish();
  return StudyFile(path);
}
StudyFile study(const Folder& folder, std::vector<ScenarioHeader> scenarios) {
  return written(folder, header(std::move(scenarios)));
}

/// What is in the element that begins with `opening`.
std::string inside(const std::string& page, const std::string& opening,
                   const std::string& closing) {
  const auto from = page.find(opening);
  REQUIRE(from != page.npos);
  const auto start = from + opening.size();
  return page.substr(start, page.find(closing, start) - start);
}

boost::json::object figures(const std::string& page) {
  return boost::json::parse(inside(page, "id=\"study\">", "</script>")).as_object();
}

}  // namespace

TEST_CASE("the report loads nothing from anywhere", "[report]") {
  const Folder folder;
  const auto page = report_page(study(folder, {scenario("baseline"), policy("conferencing")}));
  for (const char* loads : {"src=\"", "src='", "<link", "<img", "<iframe", "@import", "url(http",
                            "url(//", "href=\"http"})
    CHECK(page.find(loads) == page.npos);
  CHECK(page.find("default-src 'none'") != page.npos);
  CHECK(page.size() < 1'500'000);
}

TEST_CASE("text of a scenario cannot become markup", "[report]") {
  const Folder folder;
  const auto page = report_page(study(folder, {scenario("baseline"), policy("conferencing")}));
  CHECK(page.find("alert('x')</script>") == page.npos);
  CHECK(page.find("&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)") != page.npos);
  const auto shown = figures(page).at("scenarios").at(1);
  CHECK(shown.at("description").as_string() == hostile);
  CHECK(shown.at("interventions").at(0).at("caveat").as_string() == hostile);
}

TEST_CASE("the report has every part, and no mark of the template is left", "[report]") {
  const Folder folder;
  const auto page = report_page(study(folder, {scenario("baseline"), policy("conferencing")}));
  for (const char* part :
       {"What happens", "What it costs", "\"Where\"", "How well it fits",
        "What the results are based on", "How to cite", "Open Government Licence v3.0",
        "It does not cover uncertainty", "Small numbers"})
    CHECK(page.find(part) != page.npos);
  for (const char* mark : {"@title@", "@study@", "@css@", "@js@", "@libraries@"})
    CHECK(page.find(mark) == page.npos);
  const auto all = figures(page);
  CHECK(all.at("areas").as_array().size() == 2);
  CHECK(all.at("provenance").at("seed").as_string() == "18446744073709551615");
  CHECK(all.at("statements").at(0).as_string() == "An assumption that is shown.");
  CHECK(all.at("reconciliation").at(0).at("explanation").as_string() == "Left out: travel.");
}

TEST_CASE("differences are paired by draw", "[report]") {
  const Folder folder;
  const auto read = study(folder, {scenario("baseline"), policy("conferencing")});
  const auto all = answers(read);
  REQUIRE(all.size() == 1);
  // Two areas: 40 fewer in draws 0 and 2, 80 fewer in 1 and 3; unpaired draws would spread more.
  CHECK(all[0].children->change[0] == Approx(-60));
  CHECK(all[0].children->change[1] == Approx(-80));
  CHECK(all[0].children->change[3] == Approx(-40));
  CHECK(all[0].children->baseline == Approx(2030));
  // Two areas, two lines, two years after launch, GBP 100,000 more each.
  CHECK(all[0].money->change[0] == Approx(800'000));
  const auto said = report_heading(read).answer;
  CHECK(said.find("about 60 fewer children would be looked after") != said.npos);
  CHECK(said.find("(80% range: 40 to 80 fewer)") != said.npos);
  CHECK(said.find("£0.8 million higher") != said.npos);
  CHECK(said.find("in cash") != said.npos);
  const auto honest = report_heading(read).honest;
  CHECK(honest.find("10th to the 90th percentile of 4 draws; with so few") != honest.npos);
  CHECK(honest.find("Only 2 authorities were simulated, and each has") != honest.npos);
}

TEST_CASE("uncertain numbers and roll-outs are told in words", "[report]") {
  const Folder folder;
  const auto all = figures(report_page(study(folder, {scenario("baseline"), policy("p")})));
  const auto& shown = all.at("scenarios").at(1);
  const auto& drawn = shown.at("drawn").as_array();
  REQUIRE(drawn.size() == 3);
  CHECK(drawn[0].at("name").as_string() == "Conferencing: effect on section 47 enquiry");
  CHECK(drawn[1].at("name").as_string() == "Conferencing: cost for each letter before proceedings");
  CHECK(drawn[1].at("unit").as_string() == "GBP");
  CHECK(drawn[2].at("unit").as_string() == "share");
  CHECK(shown.at("interventions").at(0).at("where").as_string() ==
        "all authorities simulated, from April 2024, offered to a share that grows over 24 months "
        "to 80% of eligible families");
}

TEST_CASE("the table of loops has the scenarios that switch mechanisms off and do nothing else",
          "[report]") {
  const Folder folder;
  const auto with = [](const std::string& name, const std::string& text) {
    auto made = scenario(name);
    made.scenario.text = "[prices]\ngrowth = 0.02\n" + text;
    return made;
  };
  const std::string off = "[[switch_off]]  # once\nmechanism = \"siblings\"\n";
  const auto read =
      study(folder, {with("baseline", ""), with("off", off), with("off_and_set", off + "[[set]]\n"),
                     with("prices", "[prices]\n" + off), with("nothing", "")});
  const auto all = figures(report_page(read));
  const auto& loops = all.at("loops").as_array();
  REQUIRE(loops.size() == 1);
  CHECK(loops[0].at("scenario").to_number<int>() == 1);
  // As in the answer, but of the last year's money: two areas, two lines, GBP 100,000 more each.
  CHECK(loops[0].at("children").at("mean").to_number<double>() == Approx(-60));
  CHECK(loops[0].at("children").at("p10").to_number<double>() == Approx(-80));
  CHECK(loops[0].at("children").at("baseline").to_number<double>() == Approx(2030));
  CHECK(loops[0].at("money").at("mean").to_number<double>() == Approx(400'000));
}

TEST_CASE("published figures of a part of England are added up when all are there", "[report]") {
  const Folder folder;
  const auto page = report_page(study(folder, {scenario("baseline")}));
  const auto stock = figures(page).at("series").at(0);
  REQUIRE(stock.at("published").as_array().size() == 1);
  CHECK(stock.at("published").at(0).at(1).to_number<double>() == 1000);
  CHECK(figures(page).at("place").as_string() == "the 2 authorities simulated");
}

TEST_CASE("a published figure of some of the authorities is not shown as that of all", "[report]") {
  const Folder folder;
  auto contents = header({scenario("baseline")});
  // 2023 has both authorities.
  contents.published.push_back({"cla_31mar", "none", "total", "E06000001", 2022, 480, "CLA25"});
  const auto points = published_points(written(folder, contents), "cla_31mar", "none", "total");
  REQUIRE(points.size() == 1);
  CHECK(points[0].year == 2023);
  CHECK(points[0].value == 1000);
}

TEST_CASE("published spending is added up for the years that have every line", "[report]") {
  const Folder folder;
  auto contents = header({scenario("baseline")});
  const auto publish = [&](const std::string& line, int year, double thousands) {
    for (const auto& area : contents.areas) {
      contents.published.push_back(
          {"csc_net_current_expenditure", "service_line", line, area.code, year, thousands, "RO3"});
    }
  };
  publish("children_looked_after", 2022, 300);
  publish("safeguarding", 2022, 200);
  publish("safeguarding", 2023, 250);
  const auto all = figures(report_page(written(folder, contents)));
  const auto& lines = all.at("money").as_array();
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].at("breakdown").as_string() == "safeguarding");
  CHECK(lines[1].at("published").as_array().size() == 2);
  const auto& total = lines[2].at("published").as_array();
  CHECK(lines[2].at("label").as_string() == "All lines");
  REQUIRE(total.size() == 1);
  CHECK(total[0].at(0).to_number<int>() == 2022);
  CHECK(total[0].at(1).to_number<double>() == 1'000'000);
}

TEST_CASE("the answer names the financial years after launch, whose money it adds up", "[report]") {
  const Folder folder;
  const auto read = study(folder, {scenario("baseline"), policy("conferencing")});
  // The launch is on 31 March 2023, and the study ends on 31 March 2025.
  CHECK_THAT(report_heading(read).answer,
             Catch::Contains("Total net spending from 2023-24 to 2024-25, in cash"));
}

TEST_CASE("an arm without effect never leads the report", "[report]") {
  const Folder folder;
  const auto read = study(
      folder, {scenario("baseline"), policy("conferencing_no_effect"), policy("conferencing")});
  CHECK(report_heading(read).title == "Conferencing");
  CHECK(report_heading(read).answer.find("If the policy had no effect") != std::string::npos);
}

TEST_CASE("a study of the baseline alone has a report", "[report]") {
  const Folder folder;
  const auto read = study(folder, {scenario("baseline")});
  const auto heading = report_heading(read);
  CHECK(heading.answer.find("If current practice continues, about 2,030 children") == 0);
  CHECK(figures(report_page(read)).at("answers").as_array().empty());
}

TEST_CASE("a report is put in place whole, or not at all", "[report]") {
  const Folder folder;
  const auto read = study(folder, {scenario("baseline")});
  const auto path = folder.path / "report.html";
  std::ofstream(path) << "old";
  write_report(read, path);
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  CHECK(text.str() == report_page(read));
  CHECK_FALSE(fs::exists(folder.path / "report.html.part"));

  CHECK_THROWS_AS(write_report(read, folder.path / "missing" / "report.html"), std::runtime_error);
  fs::create_directory(folder.path / "taken");
  std::ofstream(folder.path / "taken" / "file") << "x";
  CHECK_THROWS_AS(write_report(read, folder.path / "taken"), std::runtime_error);
  CHECK_FALSE(fs::exists(folder.path / "taken.part"));
}

TEST_CASE("filling a template looks at no value twice", "[report]") {
  CHECK(fill_template("<@a@|@b@|@a@>", {{"a", "@b@"}, {"b", "2"}}) == "<@b@|2|@b@>");
  CHECK_THROWS_AS(fill_template("nothing", {{"a", ""}}), std::logic_error);
}
