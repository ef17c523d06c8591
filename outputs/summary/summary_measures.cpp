#include "outputs/summary/summary_measures.hpp"

namespace kindred::outputs {

Measure months_without_help() {
  return {"Child-months without help", "unmet_serious_adversity_child_months", "none", {"total"}};
}

std::vector<Measure> measures(const StudyHeader& header) {
  std::vector<Measure> all{
      {"Looked after, 31 March", "cla_31mar", "none", {"total"}},
      {"  with foster carers", "cla_31mar", "placement", {"foster"}},
      {"  in children's homes", "cla_31mar", "placement", {"secure_and_childrens_homes"}},
      {"  in supported accommodation", "cla_31mar", "placement", {"independent_living"}},
      {"  elsewhere",
       "cla_31mar",
       "placement",
       {"other", "other_residential", "placed_for_adoption", "residential_schools",
        "with_parents"}},
      {"On a protection plan, 31 March", "cpp_31mar", "none", {"total"}},
      {"In need, 31 March (all cases)", "cin_31mar", "none", {"total"}},
      {"Referrals in the year", "referrals", "none", {"total"}},
      {"Plans started", "cpp_started", "none", {"total"}},
      {"Started to be looked after", "cla_started", "none", {"total"}},
      {"Ceased to be looked after", "cla_ceased", "none", {"total"}},
      months_without_help()};
  if (!header.service_lines.empty()) {
    all.push_back({"Net spending, GBP million (cash)",
                   "csc_net_current_expenditure",
                   "none",
                   {"total"},
                   1e-3});
  }
  return all;
}

Series values(const StudyFile& study, std::size_t scenario, const Measure& measure) {
  return values(study, scenario, measure, study.places()[study.whole()].code);
}

Series values(const StudyFile& study, std::size_t scenario, const Measure& measure,
              std::string_view place) {
  Series sum;
  for (const auto label : measure.labels) {
    const auto one = series(study, scenario, measure.indicator, measure.kind, label, place);
    if (sum.empty()) sum.assign(one.size(), std::vector<double>(one.front().size()));
    for (std::size_t d = 0; d < one.size(); ++d) {
      for (std::size_t y = 0; y < one[d].size(); ++y) sum[d][y] += measure.scale * one[d][y];
    }
  }
  return sum;
}

Series added_over(const Series& series, std::size_t from, std::size_t to) {
  Series added;
  for (const auto& draw : series) {
    double sum = 0;
    for (std::size_t y = from + 1; y <= to; ++y) sum += draw[y];
    added.push_back({sum});
  }
  return added;
}

}  // namespace kindred::outputs
