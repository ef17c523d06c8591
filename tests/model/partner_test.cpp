// tests/model/partner_test.cpp - partner services: whom they serve, what that does, and that an
// authority cannot set it.
#include "model/processes/partner.hpp"

#include <catch2/catch.hpp>

#include "made_policy.hpp"

using namespace kindred::model;

namespace {

constexpr int last = 2020;

Counts lived(const Parameters& p, const Scenario& scenario = made::baseline(last)) {
  return made::run_all(made::world(p, 500, last), p, scenario);
}
const Counts& usual() {
  static const auto made = lived(made::parameters());
  return made;
}
double days(const Counts& c, Activity activity) {
  return static_cast<double>(
      made::over_months(c, Tally::month_activity, index(activity), 2014, last));
}
double ratio(const Counts& with, Activity activity, const Counts& without = usual()) {
  return days(with, activity) / days(without, activity);
}

/// A partner that lets in twice as many, and has room for them.
Parameters opened(Partner partner, double capacity = 2) {
  auto p = made::parameters();
  p.partner.threshold[index(partner)] = 0.5;
  p.partner.capacity[index(partner)] = capacity;
  return p;
}

}  // namespace

TEST_CASE("a partner responds by capacity over demand, and as today unless told", "[partner]") {
  const auto rates = [](const Parameters& p) {
    return rates_in(p, p.areas[0], 2020, last_fitted_year, 1).partner;
  };
  const auto today = rates(made::parameters());
  CHECK(today.as_usual);
  CHECK(today.response == Responses{1, 1, 1, 1});
  CHECK(today.conference_wait == 1);
  const auto camhs = index(Partner::camhs);
  const auto crowded = rates(opened(Partner::camhs, 1));
  CHECK(crowded.response[camhs] == Approx(0.5));
  CHECK(crowded.served[camhs] == Approx(today.served[camhs]));
  const auto more = rates(opened(Partner::camhs));
  CHECK(more.response[camhs] == Approx(1));
  CHECK(more.served[camhs] == Approx(0.6));
  CHECK(!more.as_usual);
}

TEST_CASE("named system 48: with no wait for information conferences are held sooner",
          "[named][row48]") {
  const auto within_15 = [](const Counts& c) {
    const auto band = [&](std::size_t b) {
      return made::over_years(c, Tally::conferences_by_working_days, b, 2014, last);
    };
    return static_cast<double>(band(0) + band(1)) /
           static_cast<double>(band(0) + band(1) + band(2) + band(3));
  };
  auto p = made::parameters();
  p.partner.information_delay = 0;
  // 30% of the days wait for information: 20 working days become 14.
  CHECK(within_15(usual()) == Approx(0.78).margin(0.03));
  CHECK(within_15(lived(p)) == Approx(0.89).margin(0.04));
  SECTION("broken: where no day waits for information, nothing changes") {
    auto none = made::parameters();
    none.partner.information_share = 0;
    const auto with = lived(none);
    none.partner.information_delay = 0;
    CHECK(lived(none) == with);
  }
}

TEST_CASE("named system 79: without partners a multi-agency team supports nobody",
          "[named][row79]") {
  auto team = made::policy(Transition::entry_from_plan, 0.3);
  team.interventions[0].changes[0].to.partner = Partner::police;
  const auto entries = [](const Counts& c) {
    return made::over_years(c, Tally::care_started_by_age, made::policy_year, last);
  };
  auto p = made::parameters();
  p.care.from_plan.fill(0.05);
  const auto without = lived(p);
  CHECK(entries(lived(p, team)) < 0.9 * entries(without));
  p.partner.capacity[index(Partner::police)] = 0;
  CHECK(made::without_charges(lived(p, team)) == made::without_charges(lived(p)));
  CHECK(made::units(lived(p, team)) > 0);  // it is paid for all the same
  SECTION("broken: an effect that asks for no partner does not feel their absence") {
    team.interventions[0].changes[0].to.partner.reset();
    CHECK(entries(lived(p, team)) < 0.9 * entries(without));
  }
}

TEST_CASE("named system 90: a partner that lowers its threshold has more to do, and we less",
          "[named][row90]") {
  auto p = opened(Partner::adult_treatment);
  p.partner.effect[index(Partner::adult_treatment)] = 0.6;
  const auto c = lived(p);
  // Twice as many are served: somewhat fewer than twice, since they recover.
  CHECK(ratio(c, Activity::partner_adult_treatment) > 1.4);
  CHECK(ratio(c, Activity::partner_adult_treatment) < 2.0);
  CHECK(ratio(c, Activity::in_need) < 0.995);
  CHECK(ratio(c, Activity::contact_and_referral) < 0.999);
  CHECK(ratio(c, Activity::adversity_met) < 0.98);
  SECTION("raised, it has less to do and we have more") {
    p.partner.threshold[index(Partner::adult_treatment)] = 2;
    const auto raised = lived(p);
    CHECK(ratio(raised, Activity::partner_adult_treatment) < 0.7);
    CHECK(ratio(raised, Activity::in_need) > 1.003);
  }
  SECTION("broken: a service that helps nobody spares us nothing") {
    p.partner.effect.fill(0);
    const auto idle = lived(p);
    CHECK(ratio(idle, Activity::partner_adult_treatment) == Approx(2).margin(0.15));
    CHECK(days(idle, Activity::in_need) == days(usual(), Activity::in_need));
  }
  SECTION("without room for more, a lower threshold serves no more") {
    const auto full = lived(opened(Partner::adult_treatment, 1));
    CHECK(days(full, Activity::partner_adult_treatment) ==
          days(usual(), Activity::partner_adult_treatment));
  }
}

TEST_CASE("named system 92: what camhs does is the health service's to set, not the authority's",
          "[named][row92]") {
  const auto at_camhs = [](const Counts& c) {
    return days(c, Activity::partner_camhs) /
           (days(c, Activity::in_need) + days(c, Activity::protection_plan) +
            days(c, Activity::looked_after_case));
  };
  const double today = at_camhs(usual());
  SECTION("the authority's levers: thresholds of its own, quality of help") {
    auto p = made::parameters();
    p.help.quality = 1;
    for (auto& area : p.areas) area.level[index(AreaLevel::case_closure)] = 0.8;
    CHECK(at_camhs(lived(p, made::policy(Transition::section_47, 0.5))) ==
          Approx(today).epsilon(0.1));
  }
  SECTION("the health service's: capacity and threshold") {
    CHECK(at_camhs(lived(opened(Partner::camhs))) > 1.7 * today);
  }
  SECTION("broken: a service that reaches nobody at all cannot be opened") {
    auto p = opened(Partner::camhs);
    p.partner.usual[index(Partner::camhs)] = 0;
    CHECK(at_camhs(lived(p)) == 0);
  }
}

TEST_CASE(
    "named system 91: a therapeutic service lowers the score of those it serves, and of no other",
    "[named][row91]") {
  const auto camhs = index(Partner::camhs);
  const auto with = [&](double usual, double effect, double capacity) {
    auto p = made::parameters();
    p.partner.usual[camhs] = usual;
    p.partner.effect[camhs] = effect;
    p.partner.capacity[camhs] = capacity;
    return lived(p);
  };
  const auto mean = [](const Counts& c) {
    return static_cast<double>(made::over_years(c, Tally::looked_after_score, 2015, last)) /
           static_cast<double>(made::over_years(c, Tally::looked_after_by_needs, 2015, last));
  };
  // Today's capacity is part of what today's score is made of: take it away.
  CHECK(mean(with(0.9, 0.9, 0)) > mean(with(0.9, 0.9, 1)) + 1);  // tenths of a point
  SECTION("where nobody is served, nobody misses it") { CHECK(with(0, 0.9, 0) == with(0, 0.9, 1)); }
  SECTION("broken: nobody misses a service without effect") {
    CHECK(std::abs(mean(with(0.9, 0, 0)) - mean(with(0.9, 0, 1))) < 1e-9);
  }
}
