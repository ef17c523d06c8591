#include "outputs/indicators/shares.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "outputs/indicators/series.hpp"
#include "outputs/report/report_contents.hpp"
#include "outputs/study/study_writer.hpp"
#include "outputs/summary/summary_measures.hpp"
#include "tests/outputs/fixtures/study.hpp"

using namespace fixtures;
using Catch::Matchers::Contains;

namespace {

constexpr const char* england = "E92000001";
constexpr std::string_view to_match =
    "average_time_between_decision_that_child_should_be_placed_for_adoption_and_matching_of_child_"
    "and_adopters|total";

const Share& share(std::string_view label) {
  const auto found = std::ranges::find(shares(), label, &Share::label);
  REQUIRE(found != shares().end());
  return *found;
}

StudyHeader published_england() {
  auto header = fixtures::header(some_areas(), 1);
  header.published = {
      {"referrals", "none", "total", england, 2023, 640'000, "CIN25"},
      {"referrals_children", "none", "total", england, 2023, 512'000, "CIN25"},
      {"icpc", "none", "total", england, 2023, 70'000, "CIN25"},
      {"icpc_by_working_days", "duration", "0_to_10_days", england, 2023, 14'000, "CIN25"},
      {"icpc_by_working_days", "duration", "11_to_15_days", england, 2023, 42'000, "CIN25"},
      {"cin_ended_le_3_months_pct", "none", "total", england, 2022, 55, "LAIT26"},
      {"nat_adoption_stage_months", "age_on_starting_final_period_of_care", std::string(to_match),
       england, 2023, 10, "CLA25"},
      {"looked_after_most_to_least_deprived_ratio", "none", "total", england, 2023, 10, "a study"},
      {"sibling_groups_split", "none", "total", england, 2023, 49.5, "a study"}};
  return header;
}

}  // namespace

TEST_CASE("every share uses indicators that the model has, and appears once", "[shares]") {
  const auto all = indicators(fixtures::header(some_areas(), 1));
  const auto has = [&](std::string_view indicator, std::string_view kind, std::string_view label) {
    const auto* found = find(all, indicator, kind);
    return found != nullptr && std::ranges::count(found->labels, label, &Label::name) == 1;
  };
  std::set<std::string_view> labels;
  for (const auto& each : shares()) {
    INFO(each.label);
    CHECK(labels.insert(each.label).second);
    CHECK(has(each.indicator, each.kind, each.breakdown));
    if (!each.second.empty()) CHECK(has(each.indicator, each.kind, each.second));
    if (!each.denominator.empty()) {
      CHECK(has(each.denominator, each.denominator_kind, "total"));
    }
  }
}

TEST_CASE("a share is a ratio of sums, in the unit that it says", "[shares]") {
  const Folder folder;
  const auto study = written(folder, published_england());
  const auto model = [&](std::string_view label) { return simulated(study, share(label))[3]; };
  const auto of = [&](std::string_view indicator, std::string_view kind = "none",
                      std::string_view label = "total") {
    return series(study, 0, indicator, kind, label)[0][3];
  };
  CHECK(model("Different children per referral") ==
        Approx(of("referrals_children") / of("referrals")));
  CHECK(model("Referrals within 12 months of an earlier one") ==
        Approx(100 * of("rereferrals_12m") / of("referrals")));
  const double in_time = model("Child protection conferences within 15 working days");
  CHECK(in_time == Approx(100 *
                          (of("icpc_by_working_days", "duration", "0_to_10_days") +
                           of("icpc_by_working_days", "duration", "11_to_15_days")) /
                          of("icpc")));
  CHECK(in_time == Approx(of("icpc_within_15_days_pct")));
  CHECK(model("Looked-after rate, most to least deprived tenth (ratio)") ==
        Approx(of("looked_after_most_to_least_deprived_ratio")));
  double ended = 0;
  for (const auto& each : shares()) {
    if (each.label.starts_with("Periods in need that ended")) ended += simulated(study, each)[3];
  }
  CHECK(ended == Approx(100));
}

TEST_CASE("a published share is of its own year, and a study's of its own", "[shares]") {
  const Folder folder;
  const auto study = written(folder, published_england());
  const auto value = [&](std::string_view label, int year) {
    const auto found = published(study, share(label), year);
    return found ? found->value : std::nan("");
  };
  CHECK(value("Different children per referral", 2023) == Approx(0.8));
  CHECK(value("Child protection conferences within 15 working days", 2023) == Approx(80));
  CHECK(value("Periods in need that ended within 3 months", 2022) == 55);
  CHECK(std::isnan(value("Periods in need that ended within 3 months", 2023)));
  CHECK(std::isnan(value("Child protection conferences after 16 to 20 working days", 2023)));
  CHECK(value("Mean time from adoption decision to match", 2023) == 10);
  CHECK(value("Sibling groups in care in more than one home", 2021) == 49.5);
}

TEST_CASE("report and summary show the same shares with their units", "[shares]") {
  const Folder folder;
  const auto study = written(folder, published_england());
  const auto part = shares_part(study);
  CHECK(part.size() == shares().size());
  const auto row = [&](std::string_view label) {
    const auto found = std::ranges::find_if(
        part, [&](const auto& each) { return each.at("label").as_string() == label; });
    REQUIRE(found != part.end());
    return *found;
  };
  const auto referred = row("Different children per referral");
  CHECK(referred.at("published").to_number<double>() == Approx(0.8));
  CHECK(referred.at("unit").as_string().empty());
  CHECK(referred.at("places").to_number<int>() == 2);
  CHECK(row("Mean time from adoption decision to match").at("unit").as_string() == " months");
  CHECK(row("Periods in need that ended within 3 months").at("unit").as_string() == "%");
  CHECK(row("Periods in need that ended within 3 months").at("published").is_null());

  const auto said = shares_text(study, 3, 5);
  CHECK_THAT(said, Contains("0.80\n") && Contains("10.0 months\n"));
  CHECK_THAT(said, Contains("study: 10.0\n") && Contains("study: 49.5\n"));
  CHECK_THAT(said, Contains("how long it takes: England, model and published\n"));
  for (const auto& each : shares()) {
    INFO(each.label);
    CHECK((said.find(std::string(each.label) + " ") != said.npos) == each.in_summary);
  }
}

TEST_CASE("published counts of authorities are added up, percentages are not", "[shares]") {
  const Folder folder;
  auto header = fixtures::header(
      {{"E06000001", "Hartlepool", "E12000001"}, {"E06000002", "Middlesbrough", "E12000001"}}, 1);
  header.groups.clear();
  for (const auto& area : header.areas) {
    header.published.push_back({"referrals", "none", "total", area.code, 2023, 100, "CIN25"});
    header.published.push_back(
        {"referrals_children", "none", "total", area.code, 2023, 90, "CIN25"});
    header.published.push_back(
        {"cpp_reviewed_on_time_pct", "none", "total", area.code, 2023, 90, "LAIT26"});
  }
  const auto study = written(folder, header);
  const auto referred = published(study, share("Different children per referral"), 2023);
  REQUIRE(referred);
  CHECK(referred->value == Approx(0.9));
  CHECK_FALSE(published(study, share("Plans of 3 months or more with every review in time"), 2023));
}
