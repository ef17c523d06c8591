// Indicators of harm at home that nobody meets, of what looked-after children need, and of what
// care is compared with.
#include "outputs/indicators/indicator_rows.hpp"

namespace kindred::outputs::rows {

namespace {

using enum model::Tally;

constexpr double months_a_day = 1 / 30.4375;

Sum activity(std::string_view name) { return cells(month_activity, {name}); }

/// Months in serious adversity: all that are expected, less those met by help, a plan or care, and
/// those that help has ended before their time.
Label without_help() {
  return {
      "total",
      all(serious_adversity),
      {},
      {{activity("adversity_met"), -months_a_day}, {activity("adversity_eased"), -months_a_day}}};
}

/// Hospital admissions from injury of children under 15 (hospital_admissions_injuries_0_14, FT24):
/// England 2022-23.
constexpr double injury_rate = 75.3669;  ///< per 10,000 children under 15
/// Of children under 18, England: 74,588 admissions at that rate among 11,901,267 children.
constexpr double under_15 = 0.8316;
/// Risk in serious adversity without help, above that of other times, as a share of it (a145).
constexpr double excess_risk = 1;
/// Share of child-months in serious adversity without help in 2022-23 as the model has it (a146):
/// where the published rate is met.
constexpr double usual_share = 0.1;

/// Children, and the excess of those in serious adversity without help over the year.
Label at_risk() {
  auto made = without_help();
  Label children{"total", all(children_aged_0_to_17), {}, {{made.sum, excess_risk / 12}}};
  for (auto& term : made.more) children.more.push_back({term.sum, term.times * excess_risk / 12});
  return children;
}

void add_injuries(Table& table) {
  auto rate = total("injury_admissions_expected_rate", "per 10,000 children under 15",
                    "Expected hospital admissions from injury: the published rate of 2022-23, "
                    "raised or lowered in line with serious adversity without help since then.",
                    all(children_aged_0_to_17));
  rate.grade = Grade::satellite;
  rate.period = model::Period::flow;
  rate.labels = {at_risk()};
  rate.scale = injury_rate / (1 + excess_risk * usual_share);
  auto number = rate;
  number.name = "injury_admissions_expected";
  number.unit = "admissions";
  number.scale *= under_15 / 10'000;
  rate.denominator = all(children_aged_0_to_17);
  table.push_back(std::move(number));
  table.push_back(std::move(rate));
}

void add_adversity(Table& table) {
  table.push_back(total("serious_adversity_child_months", "child-months",
                        "Months that resident children would live in serious adversity (two or "
                        "more factors) if no one helped.",
                        all(serious_adversity)));
  auto met =
      percent("serious_adversity_met_percent", "percent of child-months",
              "Share of the months of serious adversity in which the child has help, a plan or "
              "care, or which help has prevented.",
              cells(month_activity, {"adversity_met", "adversity_eased"}), all(serious_adversity));
  met.scale *= months_a_day;
  table.push_back(std::move(met));
  auto rest = total("unmet_serious_adversity_child_months", "child-months",
                    "Months that children in serious adversity go without help, a plan or care.",
                    all(serious_adversity));
  rest.labels = {without_help()};
  auto rate = rate_per_10k(rest);
  rate.labels = {without_help()};
  table.push_back(std::move(rate));
  table.push_back(std::move(rest));
}

void add_needs(Table& table) {
  auto score =
      ratio("cla_sdq_average", "score",
            "Mean needs score, on the scale of the Strengths and Difficulties Questionnaire, of "
            "children aged 5 to 16 looked after on 31 March for 12 months or more.",
            all(looked_after_score), all(looked_after_by_needs));
  score.scale = 0.1;
  table.push_back(std::move(score));
  auto bands = total("cla_12m_health_and_outcomes", "children",
                     "Children aged 5 to 16 looked after on 31 March for 12 months or more by band "
                     "of the needs score.",
                     all(looked_after_by_needs));
  bands.kind = "sdq";
  bands.labels.clear();
  for (const auto& band : each(looked_after_by_needs)) {
    const std::string is = band.name == "cause_for_concern" ? "a_" : "";
    bands.labels.push_back({"sdq_score_is_" + is + band.name, band.sum});
  }
  table.push_back(std::move(bands));
  for (const auto& band : each(looked_after_by_needs)) {
    table.push_back(percent("cla_sdq_" + band.name + "_percent", "percent of children",
                            "Share of children aged 5 to 16 looked after on 31 March for 12 months "
                            "or more in this band of the needs score: " +
                                band.name + ".",
                            band.sum, all(looked_after_by_needs)));
  }
  const auto known = total(
      "needs_as_known", "assessments",
      "Assessments by whether the band of needs that they find is the true one, lower or higher.",
      all(needs_as_known));
  table.push_back(known);
  table.push_back(split(known, "judgement", known.description, each(needs_as_known)));
  table.push_back(percent("needs_misjudged_percent", "percent of assessments",
                          "Share of assessments that find a band of needs other than the true one.",
                          cells(needs_as_known, {"too_low", "too_high"}), all(needs_as_known)));
  const auto misplaced =
      total("cla_misplaced", "children",
            "Children looked after on 31 March in a placement that does not fit their needs.",
            all(looked_after_misplaced));
  table.push_back(misplaced);
  table.push_back(split(misplaced, "misfit",
                        "Children looked after on 31 March in a placement that does not fit their "
                        "needs, by what does not fit.",
                        each(looked_after_misplaced)));
  table.push_back(percent(
      "cla_misplaced_percent", "percent of children",
      "Share of children looked after on 31 March whose placement does not fit their needs.",
      all(looked_after_misplaced), all(looked_after_by_age)));
}

const std::vector<std::string> adversities{"low", "middle", "high"};

Sum at_18(model::Tally tally, const std::vector<std::string>& histories,
          const std::vector<std::string>& of) {
  Sum sum{tally, {}, {}};
  for (const auto& history : histories) {
    for (const auto& adversity : of) {
      const auto name = history + "_" + adversity;
      const auto one = cells(tally, {name});
      sum.cells.push_back(one.cells.front());
    }
  }
  return sum;
}

/// Mean score at 18, of children with these histories.
Indicator mean_at_18(std::string name, std::string description,
                     const std::vector<std::string>& histories) {
  auto made = ratio(std::move(name), "score", std::move(description),
                    at_18(needs_score_at_18, histories, adversities),
                    at_18(needs_at_18, histories, adversities));
  made.scale = 0.1;
  return made;
}

void add_comparison(Table& table) {
  const std::vector<std::string> others{"in_need", "known"};
  table.push_back(mean_at_18("needs_at_18_looked_after",
                             "Mean needs score at 18 of children ever looked after.",
                             {"looked_after"}));
  table.push_back(mean_at_18(
      "needs_at_18_others",
      "Mean needs score at 18 of all known children who were never looked after.", others));
  table.push_back(
      mean_at_18("needs_at_18_in_need",
                 "Mean needs score at 18 of children who were ever in need but never looked after.",
                 {"in_need"}));
  auto matched =
      mean_at_18("needs_at_18_matched",
                 "Mean needs score at 18 of all known children who were never looked after, "
                 "weighted to match the adversity that looked-after children came from.",
                 others);
  matched.denominator.reset();
  for (const auto& adversity : adversities) {
    matched.labels.front().strata.push_back({at_18(needs_score_at_18, others, {adversity}),
                                             at_18(needs_at_18, others, {adversity}),
                                             at_18(needs_at_18, {"looked_after"}, {adversity})});
  }
  table.push_back(std::move(matched));
}

}  // namespace

void add_harm(Table& table) {
  add_adversity(table);
  add_injuries(table);
  add_needs(table);
  add_comparison(table);
}

}  // namespace kindred::outputs::rows
