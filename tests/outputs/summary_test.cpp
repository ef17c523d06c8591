#include "outputs/summary/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "outputs/indicators/held_out.hpp"
#include "outputs/indicators/series.hpp"
#include "outputs/study/study_writer.hpp"
#include "outputs/summary/summary_text.hpp"
#include "tests/outputs/fixtures/study.hpp"

using namespace fixtures;
using Catch::Matchers::Contains;

namespace {

/// A text with every run of spaces and line breaks as one space, as it is read.
std::string unwrapped(const std::string& text) {
  std::string all;
  for (const char c : text) {
    const char as = c == '\n' ? ' ' : c;
    if (as != ' ' || all.empty() || all.back() != ' ') all.push_back(as);
  }
  return all;
}

/// Looked after at 31 March: 100 in 2023 and 120 in 2025, in the second scenario 10 fewer plus the
/// number of the draw.
StudyHeader write_simple(const std::filesystem::path& path) {
  auto header = fixtures::header({{"E06000001", "Hartlepool", "E12000001"}}, 3);
  header.published = {{"cla_31mar", "none", "total", "E92000001", 2023, 80, "CLA23"}};
  StudyWriter writer{path, header};
  for (std::size_t s = 0; s < 2; ++s) {
    for (std::size_t d = 0; d < 3; ++d) {
      AreaResult area;
      area.counts = model::Counts{2020, 2025};
      const auto change = s == 0 ? 0 : static_cast<std::int64_t>(d) - 10;
      area.counts.add(model::Tally::looked_after_by_age, 2023, 1, 100);
      area.counts.add(model::Tally::looked_after_by_age, 2025, 1, 1200 + change);
      const auto pounds = static_cast<std::int64_t>(s == 0 ? 5 : 7) * 1'000'000 * 100;
      area.money.yearly.assign(6, {pounds, 0, 0});
      area.money.monthly.assign(72, {pounds / 12, 0, 0});
      writer.write(s, d, std::span{&area, 1});
    }
  }
  writer.finish();
  return header;
}

}  // namespace

TEST_CASE("a summary begins with what a person asked", "[summary]") {
  const Folder folder;
  write_simple(folder / "study.h5");
  const auto said = summary(StudyFile{folder / "study.h5"});
  CHECK(
      said.starts_with("In the baseline, 1,200 children in England are looked after on 31 March "
                       "2025, 1,100 more than"));
  CHECK_THAT(unwrapped(said), Contains("than the model's 100 on 31 March 2023. 80% range: 1,200 to "
                                       "1,200 (3 draws)."));
  // Three draws, 10, 9 and 8 fewer; two years at two million more.
  CHECK_THAT(said, Contains("9 lower than in"));
  CHECK_THAT(said, Contains("-10 to -8"));
  CHECK_THAT(said, Contains("GBP 4") && Contains("2023-24 to 2024-25"));
  CHECK_THAT(said, Contains("+25.0%"));  // 100 in the model, 80 published
  CHECK_THAT(said, Contains("1.50") && Contains("priced from few studies"));
  CHECK_THAT(said, Contains("One trial."));
  CHECK_THAT(unwrapped(said), Contains("percentile of the 3 draws: with so few, they are rough"));
  CHECK_THAT(said, !Contains("agencies and homes to itself"));
}

TEST_CASE("the difference in the first sentence is that of the figures beside it", "[summary]") {
  const Folder folder;
  const auto study = written(folder, fixtures::header(some_areas(), 3));
  const auto stock = by_year(series(study, 0, "cla_31mar"));
  const double before = std::round(stock[3][0]), after = std::round(stock[5][0]);
  CHECK_THAT(unwrapped(summary(study)), Contains(text::whole(std::abs(after - before)) +
                                                 (after < before ? " fewer" : " more") +
                                                 " than the model's " + text::whole(before)));
}

TEST_CASE("a line of spending that is an input has no price and no factor", "[summary]") {
  const Folder folder;
  auto header = fixtures::header(some_areas(), 1);
  header.reconciliation = {{"cla_leaving_care", 188e6, 600e6, 3.18475, "Advisers only."},
                           {"youth_justice", 0, 218e6, 1, "An input."}};
  const auto said = unwrapped(summary(written(folder, header)));
  CHECK_THAT(said, Contains("Looked after: leaving care 188 600 3.18"));
  CHECK_THAT(said, Contains("Youth justice input 218 input"));
}

TEST_CASE("a summary of enough draws says what pairing saves", "[summary]") {
  const Folder folder;
  CHECK_THAT(summary(written(folder, fixtures::header(some_areas(), 7))),
             !Contains("Without paired draws"));
  const auto study = written(folder, fixtures::header(some_areas(), 8));
  std::vector<double> of, from;
  for (std::size_t d = 0; d < 8; ++d) {
    of.push_back(series(study, 1, "cla_started")[d].back());
    from.push_back(series(study, 0, "cla_started")[d].back());
  }
  // The draws of this study are independent, so that pairing saves next to nothing.
  const double saved = draws_saved(of, from);
  CHECK((saved > 0.4 && saved < 2.5));
  CHECK_THAT(unwrapped(summary(study)),
             Contains("Without paired draws this comparison would need ") &&
                 Contains(fmt::format(
                     "{:.1f} times as many for children starting to be looked after", saved)) &&
                 Contains("From 8 draws these figures are rough."));
}

TEST_CASE("a summary says what a policy of some authorities does in the others", "[summary]") {
  const Folder folder;
  auto header = fixtures::header(some_areas(), 2);
  const auto study = written(folder, header);
  const auto of = series(study, 1, "cla_31mar", "none", "total", "E09000001");
  const auto from = series(study, 0, "cla_31mar", "none", "total", "E09000001");
  const double mean = (of[0].back() - from[0].back() + of[1].back() - from[1].back()) / 2;
  REQUIRE(std::abs(mean) > 1);
  CHECK_THAT(summary(study), Contains("where nothing is rolled out (1 of 3 authorities) " +
                                      text::change(mean) + " children"));
  // Rolled out everywhere it has nowhere to spill over to.
  header.scenarios[1].scenario.roll_outs[0].areas = {};
  CHECK_THAT(summary(written(folder, header)), !Contains("Spill-over"));
}

TEST_CASE("what was held out is shown with its expected range, and what is missing is named",
          "[summary]") {
  const Folder folder;
  auto header = fixtures::header(some_areas(), 1);
  header.published = {
      {"ever_on_plan_by_18", "none", "total", "E92000001", 2023, 6.9, "a study"},
      {"cin_31mar_le_3_months_pct", "none", "total", "E92000001", 2023, 26.9, "CIN25"},
      {"cla_31mar", "none", "total", "E92000001", 2023, 800, "CLA25"},
      {"cla_started", "none", "total", "E92000001", 2023, 400, "CLA25"}};
  const auto study = written(folder, header);
  const auto rows = held_out(study);
  const auto row = [&](const std::string& label) {
    const auto found = std::ranges::find(rows, label, &HeldOut::label);
    REQUIRE(found != rows.end());
    return *found;
  };
  const auto on_plan = row("Ever on a protection plan by 18");
  CHECK(on_plan.published == 6.9);
  CHECK(on_plan.simulated == series(study, 0, "ever_on_plan_by_18")[0][3]);
  CHECK(on_plan.low == 6);
  CHECK(on_plan.within() == (on_plan.simulated >= 6 && on_plan.simulated <= 8.5));
  // Three points to either side of what was published in the year; nothing without it.
  CHECK(row("In need on 31 March for under 3 months").high == Approx(29.9));
  CHECK_FALSE(row("In need on 31 March for 1 to 2 years").known());
  // An indicator that this version of the model lacks.
  const auto separated = row("Separated from a looked-after brother or sister");
  if (find(indicators(header), "siblings_separated") == nullptr) {
    CHECK(std::isnan(separated.simulated));
    CHECK_FALSE(separated.known());
  }
  const auto all = tensions(study);
  const auto stock = std::ranges::find_if(
      all, [](const Tension& t) { return t.label.starts_with("Looked after on 31 March per"); });
  REQUIRE(stock != all.end());
  CHECK(stock->published == 2);
  CHECK(stock->simulated ==
        Approx(series(study, 0, "cla_31mar")[0][3] / series(study, 0, "cla_started")[0][3]));
  const auto said = summary(study);
  CHECK_THAT(said, Contains("Held out: not used in fitting") && Contains("study: 6.9"));
  CHECK_THAT(said, Contains("6.0 to 8.5"));
}

TEST_CASE("nothing is held out against England where only a part of it was simulated",
          "[summary]") {
  const Folder folder;
  auto header = fixtures::header({{"E06000001", "Hartlepool", "E12000001"}}, 1);
  header.groups.clear();
  const auto study = written(folder, header);
  CHECK(held_out(study).empty());
  CHECK(tensions(study).empty());
  CHECK_THAT(summary(study), !Contains("Held out"));
  // It says once that an England run would differ.
  CHECK_THAT(unwrapped(summary(study)),
             Contains("Hartlepool was simulated alone and has its local agencies and homes to "
                      "itself."));
}

TEST_CASE("a summary fits a terminal", "[summary]") {
  const Folder folder;
  write_simple(folder / "study.h5");
  const auto said = summary(StudyFile{folder / "study.h5"});
  for (std::size_t from = 0; from < said.size();) {
    const auto end = said.find('\n', from);
    INFO(said.substr(from, end - from));
    CHECK(end - from <= 100);
    from = end + 1;
  }
}

TEST_CASE("numbers are written for people", "[summary]") {
  CHECK(text::whole(1234567.4) == "1,234,567");
  CHECK(text::whole(999) == "999");
  CHECK(text::whole(-0.2) == "0");
  CHECK(text::whole(-1000) == "-1,000");
  CHECK(text::change(12) == "+12");
  CHECK(text::change(-0.4) == "0");
  CHECK(text::fine_change(2.34) == "+2.3");
  CHECK(text::percent_change(200, 199) == "-0.5%");
  CHECK(text::percent_change(0, 1) == "-");
  CHECK(text::financial_year(2033) == "2032-33");
  CHECK(text::financial_year(2000) == "1999-00");
}
