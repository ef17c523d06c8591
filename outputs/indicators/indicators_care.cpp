// Indicators of looked after children and care leavers.
#include "outputs/indicators/indicator_rows.hpp"

namespace kindred::outputs::rows {

namespace {

using enum model::Tally;

/// Placements in the labels published since 2020.
std::vector<Label> published_placements(model::Tally tally) {
  return {{"foster", cells(tally, {"kin_foster", "authority_foster", "agency_foster"})},
          {"independent_living", cells(tally, {"supported_accommodation"})},
          {"other", cells(tally, {"other"})},
          {"other_residential", cells(tally, {"other_residential"})},
          {"placed_for_adoption", cells(tally, {"placed_for_adoption"})},
          {"residential_schools", cells(tally, {"residential_school"})},
          {"secure_and_childrens_homes", cells(tally, {"childrens_home", "secure_home"})},
          {"with_parents", cells(tally, {"with_parents"})}};
}

/// The model's own kinds of placement.
std::vector<Label> detailed_placements(model::Tally tally) {
  return each(tally, {"not_looked_after"});
}

/// Legal statuses of the table at 31 March.
std::vector<Label> published_legal_statuses(model::Tally tally) {
  return {
      {"detained_for_child_protection",
       cells(tally, {"police_protection", "emergency_protection_order", "child_assessment_order"})},
      {"full_care_order", cells(tally, {"full_care_order"})},
      {"interim_care_order", cells(tally, {"interim_care_order"})},
      {"placement_order", cells(tally, {"placement_order"})},
      {"section_20", cells(tally, {"section_20"})},
      {"youth_justice", cells(tally, {"remand", "pace", "youth_rehabilitation_order"})}};
}

void add_stock(Table& table) {
  const auto stock = total("cla_31mar", "children", "Children looked after on 31 March.",
                           all(looked_after_by_age));
  table.push_back(stock);
  table.push_back(rate_per_10k(stock));
  const auto rates = rates_by_deprivation(stock, looked_after_by_deprivation);
  table.push_back(rates);
  auto ratio =
      total("looked_after_most_to_least_deprived_ratio", "ratio",
            "Rate of children looked after on 31 March in the most deprived decile, divided by the "
            "rate in the least deprived decile; without unaccompanied children.",
            rates.labels.front().sum);
  ratio.labels.front().in = rates.labels.front().in;
  ratio.relative_to = rates.labels.back();
  table.push_back(std::move(ratio));
  const auto by = [&](std::string kind, std::vector<Label> labels) {
    table.push_back(split(stock, kind, "Children looked after on 31 March by " + kind + ".",
                          std::move(labels)));
  };
  by("age_band", each(looked_after_by_age));
  by("placement", published_placements(looked_after_by_placement));
  by("placement_detail", detailed_placements(looked_after_by_placement));
  by("legal_status", published_legal_statuses(looked_after_by_legal_status));
  by("category_of_need", each(looked_after_by_need));
  by("gender", each(looked_after_by_sex));
  by("ethnicity", each(looked_after_by_ethnicity));
  by("uasc", each(looked_after_by_unaccompanied));
  by("disability", each(looked_after_by_disability));
  by("placements_in_year", each(looked_after_by_placements_in_year));
  auto stability = split(stock, "cla_on_31_march",
                         "Children looked after on 31 March by number of placements in the year.",
                         {{"total", all(looked_after_by_placements_in_year)},
                          {"with_3_or_more_placements_during_the_year",
                           cells(looked_after_by_placements_in_year, {"3_plus"})}});
  stability.name = "cla_placement_stability";
  table.push_back(stability);
}

void add_started(Table& table) {
  const auto started = total("cla_started", "children",
                             "Children starting to be looked after in the year, each once.",
                             all(care_started_by_age));
  table.push_back(started);
  table.push_back(rate_per_10k(started));
  const auto by = [&](std::string kind, std::vector<Label> labels) {
    table.push_back(split(started, kind,
                          "Children starting to be looked after in the year by " + kind + ".",
                          std::move(labels)));
  };
  by("age_band", each(care_started_by_age));
  by("legal_status", each(care_started_by_legal_status,
                          {"none", "pre_proceedings", "proceedings", "supervision_order"}));
  by("category_of_need", each(care_started_by_need));
  by("gender", each(care_started_by_sex));
  by("uasc", each(care_started_by_unaccompanied));
  by("placement", published_placements(care_started_by_placement));
  by("placement_detail", detailed_placements(care_started_by_placement));
}

void add_ceased(Table& table) {
  const auto ceased = total("cla_ceased", "children",
                            "Children ceasing to be looked after in the year, each once (the last "
                            "time).",
                            all(care_ceased_by_age));
  table.push_back(ceased);
  table.push_back(rate_per_10k(ceased));
  const auto by = [&](std::string kind, std::vector<Label> labels) {
    table.push_back(split(ceased, kind,
                          "Children ceasing to be looked after in the year by " + kind + ".",
                          std::move(labels)));
  };
  by("age_band", each(care_ceased_by_age));
  by("reason_ceased", each(care_ceased_by_reason));
  by("gender", each(care_ceased_by_sex));
  by("uasc", each(care_ceased_by_unaccompanied));
  // Every duration is known in the model, and the published table has no such label.
  by("duration_of_last_period_of_care", each(care_ceased_by_duration, {"not_known"}));
  table.push_back(total("cla_adopted", "children", "Looked after children adopted in the year.",
                        cells(care_ceased_by_reason, {"adopted"})));
}

void add_siblings(Table& table) {
  table.push_back(total("sibling_groups_in_care", "groups",
                        "Groups of two or more siblings looked after on 31 March.",
                        all(sibling_groups)));
  table.push_back(ratio("sibling_group_size_in_care", "children per group",
                        "Siblings looked after on 31 March for each group of two or more.",
                        all(sibling_children), all(sibling_groups)));
  table.push_back(
      percent("sibling_groups_split", "percent of groups",
              "Sibling groups looked after on 31 March that live in more than one home.",
              cells(sibling_groups, {"split"}), all(sibling_groups)));
  table.push_back(percent("siblings_separated", "percent of periods of care",
                          "Periods of care started with a sibling looked after in the same month, "
                          "in which the child was placed with no sibling.",
                          cells(care_started_with_siblings, {"separated"}),
                          all(care_started_with_siblings)));
}

void add_months(Table& table) {
  const auto months = [&](std::string name, std::string unit, std::string description,
                          model::Tally tally) {
    auto made = total(std::move(name), std::move(unit), std::move(description), all(tally));
    table.push_back(split(made, "month", made.description, each_month(tally)));
  };
  months("cla_month_end", "children", "Children looked after at the end of each month.",
         month_looked_after_by_placement);
  months("care_leavers_month_end", "people", "Care leavers from 18 at the end of each month.",
         month_leavers);
  months("periods_of_care_started", "periods of care",
         "Periods of care started; a child can start more than one in a year.", month_care_starts);
  months("periods_of_care_ended", "periods of care",
         "Periods of care ended; a child can end more than one in a year.", month_care_ends);
  table.push_back(total("periods_of_care_started", "periods of care",
                        "Periods of care started in the year.", all(month_care_starts)));
  table.push_back(total("periods_of_care_ended", "periods of care",
                        "Periods of care ended in the year.", all(month_care_ends)));
}

/// Published for England alone, in whole months, by these labels.
void add_adoption_stages(Table& table) {
  auto stages =
      total("nat_adoption_stage_months", "months",
            "Mean length of each stage on the way to adoption, for children adopted in the year.",
            all(adoption_days_by_stage));
  stages.denominator = all(adoptions);
  stages.scale = 1 / 30.4375;
  table.push_back(stages);
  const auto steps = [](std::vector<std::string_view> names) {
    return cells(adoption_days_by_stage, std::move(names));
  };
  table.push_back(split(
      stages, "age_on_starting_final_period_of_care", stages.description,
      {{"average_time_between_entry_into_care_and_decision_that_child_should_be_placed_for_"
        "adoption|total",
        steps({"decision"})},
       {"average_time_between_decision_that_child_should_be_placed_for_adoption_and_matching_of_"
        "child_and_adopters|total",
        steps({"matching"})},
       {"average_time_between_date_of_matching_and_date_placed_for_adoption|total",
        steps({"placement"})},
       {"average_time_between_date_placed_for_adoption_and_the_date_child_adopted|total",
        steps({"order"})}}));
}

void add_after_permanence(Table& table) {
  const auto kinds = each(care_started_after_permanence, {"none"});
  const auto started = total("care_started_after_permanence", "children",
                             "Children starting to be looked after in the year, each once, who had "
                             "left care before by adoption or an order.",
                             all(care_started_after_permanence));
  table.push_back(started);
  table.push_back(
      split(started, "previous_permanence",
            "Children starting to be looked after in the year, each once, who had left care before "
            "by adoption or an order, by how they had left it (SSDA903 PREV_PERM P1 to P3).",
            kinds));
}

void add_leavers_and_moves(Table& table) {
  table.push_back(total("placement_moves", "moves", "Moves from one placement to another.",
                        all(placement_moves)));
  for (const auto& time : each(returned_home_followed_up)) {
    const auto months = time.name.substr(0, time.name.find('_'));
    table.push_back(percent("reentry_within_" + time.name, "percent of children",
                            "Children looked after again within " + months +
                                " months of going home, of those whose " + months +
                                " months ended in the year.",
                            cells(reentered_while_followed_up, {time.name}), time.sum));
  }
  table.push_back(total("eligible_children_31mar", "children",
                        "Looked after children aged 16 or 17 who are eligible for leaving care "
                        "services, on 31 March.",
                        cells(leavers_by_status, {"eligible"})));
  const auto leavers =
      total("care_leavers_31mar", "people",
            "Young people to 25 who have left care and are owed duties, on 31 March.",
            cells(leavers_by_status, {"relevant", "former_relevant", "qualifying"}));
  table.push_back(leavers);
  table.push_back(split(leavers, "leaver_status", "Care leavers on 31 March by status.",
                        each(leavers_by_status, {"none", "eligible"})));
  table.push_back(percent("ever_looked_after_by_18", "percent of children",
                          "Share of children reaching 18 in the year who were ever looked after.",
                          cells(turned_18_by_history, {"ever_looked_after"}),
                          cells(turned_18_by_history, {"all"})));
}

}  // namespace

void add_care(Table& table) {
  add_stock(table);
  add_started(table);
  add_ceased(table);
  add_months(table);
  add_siblings(table);
  add_leavers_and_moves(table);
  add_adoption_stages(table);
  add_after_permanence(table);
}

}  // namespace kindred::outputs::rows
