// tests/model/processes/help/family_help_test.cpp - the parts of the family help reform, together
// and one by one.
#include <catch2/catch.hpp>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int to = 2020;

Counts lived(const Scenario& scenario) {
  static const auto p = fixtures::parameters();
  static const auto world = fixtures::world(p, 700, to);
  return fixtures::run_all(world, p, scenario);
}
const Counts& base() {
  static const auto made = lived(fixtures::baseline(to));
  return made;
}

double sum(const Counts& c, Tally t) {
  return static_cast<double>(fixtures::over_years(c, t, fixtures::policy_year, to));
}
double days(const Counts& c, Activity a) {
  return static_cast<double>(
      fixtures::over_months(c, Tally::month_activity, index(a), fixtures::policy_year, to));
}
/// Conferences held within 15 working days.
double prompt_share(const Counts& c) {
  const auto band = [&](std::size_t b) {
    return static_cast<double>(
        fixtures::over_years(c, Tally::conferences_by_working_days, b, fixtures::policy_year, to));
  };
  return (band(0) + band(1)) / sum(c, Tally::conferences_by_working_days);
}

/// A part of the reform: a parameter or a rate from the first month of the policy on, what shows
/// whether it is on, and by how much that rises or falls at least when it is.
struct Part {
  const char* name;
  ParameterOverride off, on;  ///< none where `by_policy`
  Transition by_policy;       ///< `unchangeable` where a parameter is set
  double multiplier;          ///< of the rate when on
  double (*shows)(const Counts&);
  double least, most;  ///< of what shows it, over the baseline's
};

Part set(const char* name, const char* parameter, double off, double on,
         double (*shows)(const Counts&), double least, double most) {
  const auto from = first_month(fixtures::policy_year);
  return {name, {parameter, off, from}, {parameter, on, from}, unchangeable, 1, shows, least, most};
}
Part multiplied(const char* name, Transition t, double by, double (*shows)(const Counts&),
                double least, double most) {
  return {name, {}, {}, t, by, shows, least, most};
}

constexpr double none = 0, unbounded = 1e9;

std::vector<Part> parts() {
  const auto p = fixtures::parameters();
  return {set(
              "one tier with one lead practitioner", "family_help.merged", 0, 1,
              [](const Counts& c) { return sum(c, Tally::worker_changes); }, none, 0.1),
          set(
              "a change of worker that costs nothing", "family_help.loss_per_change",
              p.early_help.loss_per_change, 0,
              [](const Counts& c) { return days(c, Activity::adversity_eased); }, 1.0005, 1.2),
          set(
              "no wait between tiers", "early_help.wait_months", p.early_help.wait_months, 0,
              [](const Counts& c) { return sum(c, Tally::early_help_months_waited); }, none, 0.05),
          set("no wait for partners' information", "partner.information_delay", 1, 0, prompt_share,
              1.08, 1.25),
          set(
              "half the treatment for adults", "partner.capacity.adult_treatment", 1, 0.5,
              [](const Counts& c) { return days(c, Activity::partner_adult_treatment); }, 0.4, 0.7),
          multiplied(
              "half the losses at the handover", Transition::handover_loss, 0.5,
              [](const Counts& c) { return sum(c, Tally::early_help_lost); }, 0.4, 0.6),
          multiplied(
              "half as many offers again", Transition::early_help_offer, 1.5,
              [](const Counts& c) { return sum(c, Tally::early_help_offered); }, 1.2, 1.55),
          multiplied(
              "thrice the family group conferences", Transition::family_group_decision_making, 3,
              [](const Counts& c) { return sum(c, Tally::conferences_offered); }, 2.5, 3.1)};
}

void put(Scenario& scenario, const Part& part, bool on) {
  if (part.by_policy == unchangeable) {
    scenario.overrides.push_back(on ? part.on : part.off);
    return;
  }
  const double m = on ? part.multiplier : 1;
  scenario.interventions[0].changes.push_back(
      {part.by_policy, {Distribution::Shape::fixed, m, m, m}, {0, 25}, {}});
}
Scenario reform() {
  auto made = fixtures::policy(Transition::handover_loss, 1);
  made.interventions[0].changes.clear();
  return made;
}

}  // namespace

TEST_CASE("named system 41: family help with all of it off is the baseline, bit for bit",
          "[named][row41]") {
  auto scenario = reform();
  for (const auto& part : parts()) put(scenario, part, false);
  CHECK(fixtures::without_charges(lived(scenario)) == base());
}

TEST_CASE("named system 41: each part of family help shows where it should", "[named][row41]") {
  for (const auto& part : parts()) {
    auto scenario = reform();
    put(scenario, part, true);
    const auto on = fixtures::without_charges(lived(scenario));
    const double ratio = part.shows(on) / part.shows(base());
    INFO(part.name << ": " << ratio);
    CHECK(fixtures::same_until(on, base(), fixtures::policy_year - 1));
    CHECK(on != base());
    CHECK(ratio >= part.least);
    CHECK(ratio <= part.most);
  }
}

TEST_CASE("named system 41: statutory work is counted as before where the tiers are one",
          "[named][row41]") {
  auto scenario = fixtures::baseline(to);
  scenario.overrides.push_back({"family_help.merged", 1, first_month(fixtures::policy_year)});
  const auto merged = lived(scenario);
  for (const auto t : {Tally::need_episodes_started, Tally::need_episodes_ended_by_duration,
                       Tally::enquiries_started, Tally::plans_started_by_category,
                       Tally::plans_ended_by_duration, Tally::children_referred}) {
    INFO(shape(t).name);
    CHECK(sum(merged, t) > 100);
    CHECK(sum(merged, t) == Approx(sum(base(), t)).epsilon(0.04));
  }
  for (const auto status :
       {HelpStatus::in_need, HelpStatus::enquiry, HelpStatus::protection_plan}) {
    INFO(help_status_names[index(status)]);
    const auto stock = [&](const Counts& c) {
      return static_cast<double>(fixtures::over_years(c, Tally::children_by_help_status,
                                                      index(status), fixtures::policy_year, to));
    };
    CHECK(stock(merged) > 50);
    CHECK(stock(merged) == Approx(stock(base())).epsilon(0.1));
  }
  SECTION("broken: with one tier in name only, workers change as before") {
    scenario.overrides[0].value = 0;
    CHECK(lived(scenario) == base());
    CHECK(sum(base(), Tally::worker_changes) > 10 * sum(merged, Tally::worker_changes));
  }
}
