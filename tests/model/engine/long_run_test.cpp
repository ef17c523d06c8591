// tests/model/engine/long_run_test.cpp - what becomes of children years later: nothing else where a
// policy has no effect, and other orders, homes and breakdowns where it has one.
#include <catch2/catch.hpp>

#include "tests/model/fixtures/policy.hpp"

using namespace kindred::model;

namespace {

constexpr int last = 2028;

Counts lived(const Scenario& scenario, const Parameters& p = fixtures::parameters()) {
  static const auto world = fixtures::world(fixtures::parameters(), 600, last);
  return fixtures::run_all(world, p, scenario);
}
const Counts& usual() {
  static const auto made = lived(fixtures::baseline(last));
  return made;
}
Scenario from_2016(Transition t, double multiplier) {
  auto made = fixtures::policy(t, multiplier);
  made.to = last;
  return made;
}
double sum(const Counts& c, Tally t) {
  return static_cast<double>(fixtures::over_years(c, t, fixtures::policy_year, last));
}
double cell(const Counts& c, Tally t, std::size_t n, int from = fixtures::policy_year) {
  return static_cast<double>(fixtures::over_years(c, t, n, from, last));
}

}  // namespace

TEST_CASE("named system 39: more guardianship shifts how care ends, and foster homes are freed",
          "[named][row39]") {
  auto p = fixtures::parameters();
  p.care.disruption = {0, 0.01, 0};
  const auto base = lived(fixtures::baseline(last), p);
  const auto more = lived(from_2016(Transition::special_guardianship, 2), p);
  const auto share = [](const Counts& c) {
    return cell(c, Tally::care_ceased_by_reason, index(ReasonCeased::sgo)) /
           sum(c, Tally::care_ceased_by_reason);
  };
  const auto foster = [](const Counts& c) {
    std::int64_t sum = 0;
    for (const auto home :
         {Placement::kin_foster, Placement::authority_foster, Placement::agency_foster}) {
      sum += fixtures::over_months(c, Tally::month_looked_after_by_placement, index(home),
                                   fixtures::policy_year, last);
    }
    return static_cast<double>(sum);
  };
  const auto broken_down = [](const Counts& c) {
    return cell(c, Tally::care_started_after_permanence, index(Permanence::guardianship));
  };
  INFO(share(base) << " " << share(more) << ", " << foster(more) / foster(base) << ", "
                   << broken_down(base) << " " << broken_down(more));
  CHECK(share(more) > 1.3 * share(base));
  CHECK(foster(more) < 0.95 * foster(base));
  CHECK(broken_down(more) > 1.2 * broken_down(base));
  SECTION("broken: as many orders as before shift nothing") {
    CHECK(fixtures::without_charges(lived(from_2016(Transition::special_guardianship, 1), p)) ==
          base);
  }
}

TEST_CASE("named system 69: what early help is worth in the long run vanishes with its effect",
          "[named][row69]") {
  // Fewer entries to care: of children reaching 18 some ten years later fewer have been in care.
  const auto in_care_at_18 = [](const Counts& c) {
    return cell(c, Tally::turned_18_by_history, 4, last - 3);
  };
  const auto helping = [](double multiplier) {
    auto made = from_2016(Transition::entry_from_need, multiplier);
    auto& changes = made.interventions[0].changes;
    changes.push_back(changes[0]);
    changes.back().transition = Transition::entry_from_plan;
    return made;
  };
  const auto helped = fixtures::without_charges(lived(helping(0.2)));
  INFO(in_care_at_18(usual()) << " " << in_care_at_18(helped));
  CHECK(in_care_at_18(usual()) > 100);
  CHECK(in_care_at_18(helped) < 0.95 * in_care_at_18(usual()));
  SECTION("with no effect, at whatever cost, every child reaches 18 as before") {
    const auto none = lived(helping(1));
    CHECK(fixtures::units(none) > 0);
    CHECK(fixtures::without_charges(none) == usual());
  }
}
