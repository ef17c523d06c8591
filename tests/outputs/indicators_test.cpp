#include "outputs/indicators/indicators.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "outputs/indicators/series.hpp"
#include "outputs/study/study_writer.hpp"
#include "tests/outputs/fixtures/study.hpp"

using namespace fixtures;

namespace {

std::vector<Indicator> all() { return indicators(fixtures::header(some_areas(), 1)); }

std::vector<std::string> labels(const std::string& name, const std::string& kind) {
  const auto table = all();
  const auto* found = find(table, name, kind);
  REQUIRE(found != nullptr);
  std::vector<std::string> names;
  for (const auto& label : found->labels) names.push_back(label.name);
  std::ranges::sort(names);
  return names;
}

/// Cells that no label holds because nothing is ever counted there, or that are somebody else's.
bool may_be_left_out(std::string_view tally, std::string_view cell) {
  const std::set<std::string_view> never{
      "none",     "pre_proceedings", "proceedings", "supervision_order", "not_looked_after",
      "not_known"};
  if (tally == "leavers_by_status" && cell == "eligible") return true;
  return tally != "month_activity" && never.contains(cell);
}

}  // namespace

TEST_CASE("every indicator explains itself and appears once", "[indicators]") {
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& i : all()) {
    INFO(i.name << " by " << i.kind);
    CHECK(seen.emplace(i.name, i.kind).second);
    CHECK_FALSE(i.unit.empty());
    CHECK(i.description.ends_with('.'));
    CHECK_FALSE(i.labels.empty());
    if (i.kind == "none") CHECK(i.labels.front().name == "total");
    std::set<std::string> names;
    for (const auto& label : i.labels) CHECK(names.insert(label.name).second);
  }
}

TEST_CASE("labels of a breakdown hold every cell once, so that they add to the total",
          "[indicators]") {
  // An assessment has several factors; the stability tables have a total among their labels; the
  // line children_looked_after holds others; of the measures of where placed, one is the area's
  // own; measures of fostering and types of homes hold several things, and some of each.
  const std::set<std::string> exempt{"factor",       "cla_on_31_march", "cla_2_5_years_under_16",
                                     "service_line", "month",           "cost",
                                     "measure",      "provision_type"};
  for (const auto& i : all()) {
    if (i.kind == "none" || exempt.contains(i.kind)) continue;
    INFO(i.name << " by " << i.kind);
    const auto tally = i.labels.front().sum.tally.value();
    std::map<std::size_t, int> times;
    for (const auto& label : i.labels) {
      CHECK(label.sum.tally == tally);
      for (const auto cell : label.sum.cells) ++times[cell];
    }
    const auto& shape = model::shape(tally);
    for (std::size_t c = 0; c < shape.cells.size(); ++c) {
      INFO(shape.name << " " << shape.cells[c]);
      if (times[c] == 0 && may_be_left_out(shape.name, shape.cells[c])) continue;
      CHECK(times[c] == 1);
    }
  }
}

TEST_CASE("labels are those of the published tables", "[indicators]") {
  using Names = std::vector<std::string>;
  CHECK(labels("cla_31mar", "placement") ==
        Names{"foster", "independent_living", "other", "other_residential", "placed_for_adoption",
              "residential_schools", "secure_and_childrens_homes", "with_parents"});
  CHECK(labels("cla_31mar", "placement_provider") == Names{"not_reported", "other_la",
                                                           "other_public", "own_la", "parents",
                                                           "private", "voluntary"});
  CHECK(labels("cla_31mar", "distance") ==
        Names{"distance_not_known", "gt_20_miles", "le_20_miles"});
  CHECK(labels("cla_31mar", "distance_locality") ==
        Names{"inside_la_distance_not_known", "inside_la_gt_20_miles", "inside_la_le_20_miles",
              "outside_la_distance_not_known", "outside_la_gt_20_miles", "outside_la_le_20_miles"});
  CHECK(labels("cla_31mar", "legal_status") ==
        Names{"detained_for_child_protection", "full_care_order", "interim_care_order",
              "placement_order", "section_20", "youth_justice"});
  CHECK(labels("cla_started", "legal_status") ==
        Names{"child_assessment_order", "emergency_protection_order", "full_care_order",
              "interim_care_order", "pace", "placement_order", "police_protection", "remand",
              "section_20", "youth_rehabilitation_order"});
  CHECK(labels("cla_ceased", "age_band") ==
        Names{"10_to_15", "16", "17", "18_plus", "1_to_4", "5_to_9", "under_1"});
  CHECK(labels("cla_ceased", "reason_ceased").size() == 17);
  CHECK(labels("cpp_31mar", "duration") ==
        Names{"1_to_2_years", "2_years_plus", "3_to_6_months", "6_to_12_months", "le_3_months"});
  CHECK(labels("csc_net_current_expenditure", "service_line") ==
        Names{"children_looked_after", "cla_fostering_services", "cla_residential_care",
              "safeguarding"});
  CHECK(labels("assessment_factor", "factor").size() == 39);
}

TEST_CASE("what the publications hold is there", "[indicators]") {
  const auto table = all();
  for (const auto* name : {"cla_31mar",
                           "cla_started",
                           "cla_ceased",
                           "cla_adopted",
                           "cin_31mar",
                           "cin_31mar_le_3_months_pct",
                           "cin_31mar_2_years_plus_pct",
                           "cin_started_episodes",
                           "cin_ended_episodes",
                           "cin_ended_1_to_2_years_pct",
                           "referrals",
                           "referrals_children",
                           "referrals_nfa",
                           "referrals_assessed_not_in_need",
                           "rereferrals_12m",
                           "referrals_from_police_pct",
                           "referrals_from_schools_pct",
                           "referrals_from_health_pct",
                           "section47_started",
                           "icpc",
                           "icpc_within_15_days_pct",
                           "cpp_31mar",
                           "cpp_started",
                           "cpp_started_second_or_subsequent",
                           "cpp_ceased_2_years_plus",
                           "assessments_with_factor_information",
                           "care_started_after_permanence",
                           "family_group_conferences_offered",
                           "family_court_children",
                           "proceedings_completed",
                           "proceedings_within_26_weeks_percent",
                           "proceedings_mean_weeks",
                           "sw_inpost_fte",
                           "sw_vacancy_fte",
                           "sw_agency_fte",
                           "sw_starters_fte",
                           "sw_leavers_fte",
                           "sw_cases",
                           "sw_case_holders_fte",
                           "population_0_17",
                           "csc_net_current_expenditure"}) {
    INFO(name);
    CHECK(find(table, name) != nullptr);
  }
}

TEST_CASE("a group's percentage is a ratio of sums, and money is in thousands of pounds",
          "[indicators]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 1);
  const auto study = written(folder, header);
  const auto results = draw_results(header, 0, 0);
  std::int64_t again = 0, home = 0, pence = 0, looked_after = 0;
  for (const auto& area : results) {
    again += area.counts.at(model::Tally::reentered_while_followed_up, 2024, model::twelve_months);
    home += area.counts.at(model::Tally::returned_home_followed_up, 2024, model::twelve_months);
    for (const auto line : area.money.yearly[4]) pence += line;
    looked_after += area.money.yearly[4][0] + area.money.yearly[4][1];
  }
  const auto share = series(study, 0, "reentry_within_12_months");
  CHECK(share[0][4] == Approx(100.0 * static_cast<double>(again) / static_cast<double>(home)));
  CHECK(std::isnan(share[0][0]));  // a flow has no opening year
  CHECK(series(study, 0, "csc_net_current_expenditure")[0][4] ==
        Approx(static_cast<double>(pence) / 1e5));
  CHECK(series(study, 0, "csc_net_current_expenditure", "service_line",
               "children_looked_after")[0][4] == Approx(static_cast<double>(looked_after) / 1e5));
  double months = 0;
  for (const auto* month : {"april", "may", "june", "july", "august", "september", "october",
                            "november", "december", "january", "february", "march"}) {
    months += series(study, 0, "csc_net_current_expenditure", "month", month)[0][4];
  }
  CHECK(months == Approx(static_cast<double>(pence) / 1e5));
  CHECK(series(study, 0, "cla_month_end", "month", "march", "E06000001")[0][1] ==
        Approx(static_cast<double>([&] {
          std::int64_t sum = 0;
          for (std::size_t c = 0; c < model::placement_names.size(); ++c) {
            sum += results[0].counts.at_month(model::Tally::month_looked_after_by_placement, 2021,
                                              11, c);
          }
          return sum;
        }())));
}

TEST_CASE("social workers' indicators are those of the publication", "[indicators][workforce]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 1);
  const auto study = written(folder, header);
  const auto results = draw_results(header, 0, 0);
  const auto sum = [&](model::Tally tally, std::size_t cell) {
    double made = 0;
    for (const auto& area : results) {
      made += static_cast<double>(area.counts.at(tally, 2024, cell));
    }
    return made;
  };
  using enum model::WorkerStock;
  const auto stock = [&](model::WorkerStock s) {
    return sum(model::Tally::social_workers, model::index(s));
  };
  const double left = sum(model::Tally::social_worker_flows, model::index(model::WorkerFlow::left));
  const auto at = [&](std::string_view name) { return series(study, 0, name)[0][4]; };
  CHECK(at("sw_turnover_rate_fte") == Approx(100 * left / stock(in_post)));
  CHECK(at("sw_vacancy_rate_fte") ==
        Approx(100 * stock(vacancies) / (stock(vacancies) + stock(in_post))));
  CHECK(at("sw_agency_rate_fte") == Approx(100 * stock(agency) / (stock(agency) + stock(in_post))));
  const double cases =
      sum(model::Tally::social_worker_cases, 0) + sum(model::Tally::social_worker_cases, 1);
  const double holders = sum(model::Tally::social_worker_case_holders, 0);
  CHECK(at("sw_caseload_fte") == Approx(cases / holders));
  CHECK(at("sw_cases") == Approx(cases / 1000));
  CHECK(at("sw_case_holders_fte") == Approx(holders / 1000));
  const auto children = [&](std::size_t cell) {
    return sum(model::Tally::looked_after_by_workers_in_year, cell);
  };
  CHECK(at("cla_three_or_more_social_workers_pct") ==
        Approx(100 * children(2) / (children(0) + children(1) + children(2))));
  CHECK(labels("cla_social_worker_stability_childrens_commissioner",
               "social_worker_changes_across_12_months") ==
        std::vector<std::string>{"with_no_social_worker_change", "with_one_social_worker_change",
                                 "with_two_or_more_social_worker_changes"});
}

TEST_CASE("unmet serious adversity is what is expected less what was met or ended",
          "[indicators]") {
  const Folder folder;
  const auto header = fixtures::header(some_areas(), 1);
  const auto study = written(folder, header);
  const auto results = draw_results(header, 0, 0);
  double expected = 0, served = 0, care = 0, care_score = 0, matched = 0;
  std::array<double, 9> children{}, scores{};
  for (const auto& area : results) {
    expected += static_cast<double>(area.counts.total(model::Tally::serious_adversity, 2024));
    for (int month = 0; month < 12; ++month) {
      for (const auto a : {model::Activity::adversity_met, model::Activity::adversity_eased}) {
        served += static_cast<double>(
            area.counts.at_month(model::Tally::month_activity, 2024, month, model::index(a)));
      }
    }
    for (std::size_t c = 0; c < 9; ++c) {
      children[c] += static_cast<double>(area.counts.at(model::Tally::needs_at_18, 2024, c));
      scores[c] += static_cast<double>(area.counts.at(model::Tally::needs_score_at_18, 2024, c));
    }
  }
  const auto at = [&](std::string_view name) { return series(study, 0, name)[0][4]; };
  CHECK(at("unmet_serious_adversity_child_months") == Approx(expected - served / 30.4375));
  CHECK(at("serious_adversity_met_percent") == Approx(100 * served / 30.4375 / expected));
  for (std::size_t b = 0; b < 3; ++b) {
    care += children[b];
    care_score += scores[b];
    matched += children[b] * (scores[3 + b] + scores[6 + b]) / (children[3 + b] + children[6 + b]);
  }
  CHECK(at("needs_at_18_looked_after") == Approx(care_score / care / 10));
  CHECK(at("needs_at_18_matched") == Approx(matched / care / 10));
}
