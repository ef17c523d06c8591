// Indicators of social workers: on 30 September of the year, as published; missing in the last year
// of a study, which ends before its September.
#include "outputs/indicators/indicator_rows.hpp"

namespace kindred::outputs::rows {

namespace {

using enum model::Tally;

Sum stock(std::vector<std::string_view> names) { return cells(social_workers, std::move(names)); }
Sum flow(std::string_view name) { return cells(social_worker_flows, {name}); }

Indicator from_thousandths(Indicator made) {
  made.scale = 0.001;
  return made;
}

void add_stocks(Table& table) {
  table.push_back(total("sw_inpost_fte", "fte",
                        "Child and family social workers in post, without agency workers.",
                        stock({"in_post"})));
  table.push_back(split(table.back(), "grade", "Social workers in post by grade.",
                        each(social_workers_by_grade)));
  table.push_back(total("sw_vacancy_fte", "fte", "Vacant posts.", stock({"vacancies"})));
  table.push_back(total("sw_agency_fte", "fte", "Agency social workers.", stock({"agency"})));
  table.push_back(
      total("sw_apprentices", "fte",
            "Social work apprentices, in addition to those among the published starters.",
            stock({"apprentices"})));
  table.push_back(percent("sw_vacancy_rate_fte", "percent",
                          "Vacant posts, as a share of all posts.", stock({"vacancies"}),
                          stock({"vacancies", "in_post"})));
  table.push_back(percent("sw_agency_rate_fte", "percent",
                          "Agency workers, as a share of agency workers and workers in post.",
                          stock({"agency"}), stock({"agency", "in_post"})));
}

void add_flows(Table& table) {
  table.push_back(total("sw_starters_fte", "fte",
                        "Social workers who started in the twelve months before.",
                        flow("started")));
  table.push_back(total("sw_leavers_fte", "fte",
                        "Social workers who left in the twelve months before.", flow("left")));
  table.push_back(
      percent("sw_turnover_rate_fte", "percent",
              "Social workers who left in the twelve months before, as a share of those in post.",
              flow("left"), stock({"in_post"})));
  table.push_back(total("sw_apprentices_qualified", "fte",
                        "Apprentices who qualified into a post in the twelve months before.",
                        flow("qualified")));
}

void add_cases(Table& table) {
  table.push_back(from_thousandths(
      total("sw_cases", "cases", "Cases of social workers.", all(social_worker_cases))));
  table.push_back(from_thousandths(total("sw_cases_unallocated", "cases",
                                         "Cases of social workers beyond what they can hold.",
                                         cells(social_worker_cases, {"unallocated"}))));
  table.push_back(from_thousandths(total("sw_case_holders_fte", "fte",
                                         "Social workers who hold cases, including agency workers.",
                                         all(social_worker_case_holders))));
  table.push_back(ratio("sw_caseload_fte", "cases per fte",
                        "Cases for each social worker who holds cases.", all(social_worker_cases),
                        all(social_worker_case_holders)));
}

/// Published as changes of worker, one less than workers.
void add_changes(Table& table) {
  const auto children = total(
      "cla_social_worker_stability_childrens_commissioner", "children",
      "Children looked after on 31 March by number of changes of social worker during the year.",
      all(looked_after_by_workers_in_year));
  const auto label = [](const char* name, const char* cell) {
    return Label{name, cells(looked_after_by_workers_in_year, {cell})};
  };
  table.push_back(split(
      children, "social_worker_changes_across_12_months", children.description,
      {label("with_no_social_worker_change", "1"), label("with_one_social_worker_change", "2"),
       label("with_two_or_more_social_worker_changes", "3_plus")}));
  table.push_back(percent("cla_three_or_more_social_workers_pct", "percent of children",
                          "Share of children looked after on 31 March who had three or more social "
                          "workers in the year.",
                          cells(looked_after_by_workers_in_year, {"3_plus"}),
                          all(looked_after_by_workers_in_year)));
}

}  // namespace

void add_workforce(Table& table) {
  const auto first = table.size();
  add_stocks(table);
  add_flows(table);
  add_cases(table);
  for (std::size_t i = first; i < table.size(); ++i) table[i].in_september = true;
  add_changes(table);
}

}  // namespace kindred::outputs::rows
