// Indicators of referrals, children in need, protection plans and the courts.
#include "outputs/indicators/indicator_rows.hpp"

namespace kindred::outputs::rows {

namespace {

using enum model::Tally;

void add_with_rate(Table& table, Indicator indicator) {
  table.push_back(rate_per_10k(indicator));
  table.push_back(std::move(indicator));
}

void add_by_month(Table& table, std::string name, std::string unit, std::string description,
                  model::Tally tally) {
  const auto whole = total(std::move(name), std::move(unit), description, all(tally));
  table.push_back(split(whole, "month", std::move(description), each_month(tally)));
}

/// cin_31mar_le_3_months_pct and its like.
void add_durations(Table& table, const std::string& stem, const std::string& of,
                   model::Tally tally) {
  for (const auto& label : each(tally)) {
    table.push_back(percent(stem + "_" + label.name + "_pct", "percent Children",
                            of + " by time since referral: " + label.name + ".", label.sum,
                            all(tally)));
  }
}

void add_referrals(Table& table) {
  add_with_rate(table, total("referrals", "referrals",
                             "Referrals of children to children's social care in the year.",
                             all(referrals_by_source)));
  add_by_month(table, "referrals", "referrals", "Referrals in each month.", month_referrals);
  table.push_back(total("referrals_children", "children",
                        "Children referred in the year, each once.", all(children_referred)));
  table.push_back(total("referrals_nfa", "referrals", "Referrals closed with no further action.",
                        all(no_further_action)));
  table.push_back(total("referrals_assessed_not_in_need", "referrals",
                        "Referrals assessed in which the child was found not in need.",
                        all(assessed_not_in_need)));
  table.push_back(total("rereferrals_12m", "referrals",
                        "Referrals within 12 months of a previous referral of the child.",
                        all(rereferrals_within_12_months)));
  table.push_back(percent("rereferrals_12m_pct", "percent of referrals",
                          "Referrals within 12 months of a previous one, of all referrals.",
                          all(rereferrals_within_12_months), all(referrals_by_source)));
  table.push_back(percent("rereferred_within_72_months", "percent of children",
                          "Children referred again within 72 months of the first referral of a "
                          "year, of those whose 72 months ended in the year.",
                          all(rereferred_within_72_months), all(referred_72_months_ago)));
  for (const std::string source : {"police", "schools", "health"}) {
    table.push_back(percent("referrals_from_" + source + "_pct", "percent of referrals",
                            "Referrals whose source was " + source + ", of all referrals.",
                            cells(referrals_by_source, {source}), all(referrals_by_source)));
  }
  table.push_back(total("candidates_beyond_bound", "referrals",
                        "Referrals drawn from the later candidate streams of a family: a check on "
                        "the method.",
                        all(candidates_beyond_bound)));
}

void add_need(Table& table) {
  add_with_rate(table, total("cin_31mar", "children",
                             "Children in need on 31 March: all children with an open case, on a "
                             "plan or looked after, and care leavers with an open case, each once.",
                             all(open_cases_by_duration)));
  add_durations(table, "cin_31mar", "Children in need on 31 March", open_cases_by_duration);
  const auto under_18 =
      total("open_cases_under_18_31mar", "children",
            "Children under 18 with an open case on 31 March.", all(open_cases_by_disability));
  table.push_back(under_18);
  table.push_back(split(under_18, "disability",
                        "Children under 18 with an open case on 31 March, disabled or not.",
                        each(open_cases_by_disability)));
  const auto known = total("known_children_31mar", "children",
                           "Children on the help track on 31 March.", all(children_by_help_status));
  table.push_back(known);
  table.push_back(split(known, "help_status", "Children on the help track on 31 March by status.",
                        each(children_by_help_status, {"none"})));
  add_by_month(table, "cin_month_end", "children",
               "Children with an open case at the end of each month.", month_open_cases);
  add_with_rate(table, total("cin_started_episodes", "episodes",
                             "Episodes of need starting in the year.", all(need_episodes_started)));
  table.push_back(total("cin_ended_episodes", "episodes", "Episodes of need ending in the year.",
                        all(need_episodes_ended_by_duration)));
  add_durations(table, "cin_ended", "Episodes of need ended", need_episodes_ended_by_duration);
  const auto factors = total("assessments_with_factor_information", "episodes",
                             "Assessments completed in the year that have information on factors.",
                             all(assessments_with_factors));
  table.push_back(factors);
  table.push_back(percent(
      "assessments_within_45_days_pct", "percent completed to time",
      "Share of completed assessments that were completed within 45 working days of the referral.",
      all(assessments_within_45_working_days), all(assessments_completed)));
  auto factor = split(factors, "factor",
                      "Assessments with the factor recorded; an assessment can record several.",
                      each(assessment_factors));
  factor.name = "assessment_factor";
  table.push_back(factor);
}

/// `of` for each of the children whose proceedings ended, times a scale.
Indicator per_completed(std::string name, std::string unit, std::string description, Sum of,
                        double scale) {
  auto made = percent(std::move(name), std::move(unit), std::move(description), std::move(of),
                      all(proceedings_completed));
  made.scale = scale;
  return made;
}

void add_proceedings(Table& table) {
  table.push_back(total("proceedings_completed", "children",
                        "Children in care or supervision proceedings that ended in the year.",
                        all(proceedings_completed)));
  table.push_back(per_completed("proceedings_within_26_weeks_percent", "percent of children",
                                "Share of children in proceedings that ended in the year whose "
                                "proceedings took 26 weeks or less.",
                                all(proceedings_within_26_weeks), 100));
  table.push_back(per_completed("proceedings_mean_weeks", "weeks (mean)",
                                "Mean time from application to the end of care or supervision "
                                "proceedings that ended in the year.",
                                all(proceedings_days), 1.0 / 7));
  table.push_back(total("edge_of_care_entries_averted", "children",
                        "Children on the edge of care kept out of care by a policy, each once.",
                        all(edge_of_care_entries_averted)));
  table.push_back(total("family_group_conferences_offered", "families",
                        "Families offered a family group conference with the letter before "
                        "proceedings.",
                        all(conferences_offered)));
  table.push_back(total("family_group_conferences_held", "families",
                        "Family group conferences held, of those offered in the year.",
                        all(conferences_held)));
  table.push_back(total("family_court_children", "children",
                        "Children whose proceedings go to a family drug and alcohol court.",
                        all(family_court_children)));
  table.push_back(total("family_court_turned_away", "children",
                        "Children whose family would have gone to a family drug and alcohol court, "
                        "but there was no place.",
                        all(family_court_turned_away)));
  const auto hearings = total("final_hearings_in_care", "children",
                              "Final hearings of looked-after children.", all(hearings_by_court));
  table.push_back(hearings);
  table.push_back(split(hearings, "court", "Final hearings of looked-after children by court.",
                        each(hearings_by_court)));
  const auto returned =
      total("returned_home_at_hearing", "children",
            "Looked-after children returned home at their final hearing.", all(returned_by_court));
  table.push_back(returned);
  table.push_back(
      split(returned, "court",
            "Looked-after children returned home at their final hearing by court. The difference "
            "between courts is not the effect of the court: families choose it.",
            each(returned_by_court)));
}

void add_early_help(Table& table) {
  const auto offered = total("early_help_offered", "families",
                             "Families offered targeted early help as a child's case closed.",
                             all(early_help_offered));
  table.push_back(offered);
  table.push_back(split(offered, "adversity_level",
                        "Families offered targeted early help by level of adversity at closing.",
                        each(early_help_offered)));
  table.push_back(total("early_help_lost", "families",
                        "Families offered targeted early help who dropped out at the handover.",
                        all(early_help_lost)));
  table.push_back(total("early_help_started", "families",
                        "Families whose targeted early help began in the year.",
                        all(early_help_started)));
  table.push_back(ratio("early_help_mean_wait", "months (mean)",
                        "Mean time that families whose targeted early help began had waited.",
                        all(early_help_months_waited), all(early_help_started)));
  const auto ended = total("early_help_ended", "families",
                           "Families whose wait for targeted early help, or whose help, ended.",
                           all(early_help_ended));
  table.push_back(ended);
  table.push_back(
      split(ended, "early_help_end",
            "Families whose wait for targeted early help, or whose help, ended, by reason.",
            each(early_help_ended)));
  table.push_back(total("early_help_found", "children",
                        "Children referred by workers of targeted early help.",
                        all(early_help_found)));
  table.push_back(total("worker_changes", "families",
                        "Families whose lead practitioner changed between child in need and early "
                        "help.",
                        all(worker_changes)));
  const auto in_queue = [](model::EarlyHelpQueue queue) {
    return Sum{month_early_help, {model::index(queue)}, 11};
  };
  table.push_back(total("early_help_31mar", "families",
                        "Families with targeted early help on 31 March.",
                        in_queue(model::EarlyHelpQueue::helped)));
  table.push_back(total("early_help_waiting_31mar", "families",
                        "Families waiting for targeted early help on 31 March.",
                        in_queue(model::EarlyHelpQueue::waiting)));
  table.push_back(percent("early_help_coverage", "percent of families",
                          "Share of families who have targeted early help on 31 March, of those "
                          "who have it or wait for it.",
                          in_queue(model::EarlyHelpQueue::helped), in_month(month_early_help, 11)));
}

void add_plans(Table& table) {
  add_with_rate(table, total("section47_started", "enquiries",
                             "Section 47 enquiries started in the year.", all(enquiries_started)));
  add_by_month(table, "section47_started", "enquiries",
               "Section 47 enquiries started in each month.", month_enquiries);
  table.push_back(total("icpc", "conferences", "Initial child protection conferences held.",
                        all(conferences_by_working_days)));
  auto by_working_days = split(table.back(), "duration",
                               "Initial child protection conferences by working days from the "
                               "start of the section 47 enquiry.",
                               each(conferences_by_working_days));
  by_working_days.name = "icpc_by_working_days";
  table.push_back(std::move(by_working_days));
  table.push_back(percent(
      "icpc_within_15_days_pct", "percent of conferences",
      "Share of initial child protection conferences held within 15 working days of the start "
      "of the section 47 enquiry, the statutory limit.",
      cells(conferences_by_working_days, {"0_to_10_days", "11_to_15_days"}),
      all(conferences_by_working_days)));
  const auto stock = total("cpp_31mar", "children", "Children on a protection plan on 31 March.",
                           all(protection_plans_by_duration));
  table.push_back(split(stock, "duration", "Children on a plan on 31 March by time on it.",
                        each(protection_plans_by_duration)));
  table.push_back(split(stock, "plan_category", "Children on a plan on 31 March by category.",
                        each(protection_plans_by_category)));
  add_with_rate(table, stock);
  table.push_back(percent(
      "cpp_reviewed_on_time_pct", "percent reviewed",
      "Share of plans of three months or more on 31 March whose reviews were all held on time.",
      cells(protection_plans_by_review, {"on_time"}), all(protection_plans_by_review)));
  table.push_back(rates_by_deprivation(stock, protection_plans_by_deprivation));
  add_by_month(table, "cpp_month_end", "children",
               "Children on a protection plan at the end of each month.", month_protection_plans);
  const auto started = total("cpp_started", "plans", "Protection plans starting in the year.",
                             all(plans_started_by_category));
  table.push_back(split(started, "plan_category", "Protection plans starting by category.",
                        each(plans_started_by_category)));
  add_with_rate(table, started);
  add_by_month(table, "cpp_started", "plans", "Protection plans starting in each month.",
               month_plans_started);
  table.push_back(
      total("cpp_started_second_or_subsequent", "plans",
            "Protection plans starting in the year that were the child's second or later.",
            all(plans_started_second_or_later)));
  table.push_back(percent(
      "cpp_started_second_or_subsequent_pct", "percent of plans",
      "Share of protection plans starting in the year that were the child's second or later.",
      all(plans_started_second_or_later), all(plans_started_by_category)));
  const auto ended = total("cpp_ended", "plans", "Protection plans ending in the year.",
                           all(plans_ended_by_duration));
  table.push_back(ended);
  table.push_back(split(ended, "duration", "Protection plans ending by time on the plan.",
                        each(plans_ended_by_duration)));
  table.push_back(total("cpp_ceased_2_years_plus", "Number ceased plans",
                        "Plans ending in the year after 2 years or more.",
                        cells(plans_ended_by_duration, {"2_years_plus"})));
  table.push_back(percent("cpp_ceased_2_years_plus_pct", "percent of plans",
                          "Share of protection plans ending in the year after 2 years or more.",
                          cells(plans_ended_by_duration, {"2_years_plus"}),
                          all(plans_ended_by_duration)));
}

void add_courts_and_childhood(Table& table) {
  table.push_back(total("pre_proceedings_started", "children",
                        "Children entering pre-proceedings in the year.",
                        all(pre_proceedings_started)));
  table.push_back(total("proceedings_issued", "children",
                        "Children in care or supervision applications issued in the year.",
                        all(proceedings_issued)));
  add_proceedings(table);
  auto population = total("population_0_17", "people",
                          "Resident children aged 0 to 17 on 31 March; the published figure of the "
                          "same year is at 30 June, three months later.",
                          all(children_aged_0_to_17));
  population.grade = Grade::input;
  table.push_back(population);
  const auto by = [&](std::string name, std::string what, model::Tally tally, const char* cell) {
    table.push_back(percent(std::move(name), "percent of children", std::move(what),
                            cells(tally, {cell}), cells(tally, {"all"})));
  };
  by("ever_referred_by_5", "Share of children reaching 5 in the year who were ever referred.",
     turned_5_by_history, "ever_referred");
  by("ever_referred_by_18", "Share of children reaching 18 in the year who were ever referred.",
     turned_18_by_history, "ever_referred");
  by("ever_in_need_by_18", "Share of children reaching 18 in the year who were ever in need.",
     turned_18_by_history, "ever_in_need");
  by("ever_on_plan_by_18",
     "Share of children reaching 18 in the year who were ever on a protection plan.",
     turned_18_by_history, "ever_on_plan");
}

}  // namespace

void add_help(Table& table) {
  add_referrals(table);
  add_need(table);
  add_early_help(table);
  add_plans(table);
  add_courts_and_childhood(table);
}

}  // namespace kindred::outputs::rows
