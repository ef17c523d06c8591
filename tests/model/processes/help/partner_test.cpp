// tests/model/processes/help/partner_test.cpp - partner services: how they respond, and what that
// does to them and to the authority.
#include "model/processes/help/partner.hpp"

#include <catch2/catch.hpp>

#include "tests/model/fixtures/partner.hpp"

using namespace kindred::model;
using namespace fixtures::partner;

namespace {

double ratio(const Counts& with, Activity activity, const Counts& without = usual()) {
  return days(with, activity) / days(without, activity);
}

/// A partner that lets in twice as many, and has room for them.
Parameters opened(Partner partner, double capacity = 2) {
  auto p = fixtures::parameters();
  p.partner.threshold[index(partner)] = 0.5;
  p.partner.capacity[index(partner)] = capacity;
  return p;
}

}  // namespace

TEST_CASE("a partner responds by capacity over demand, and as today unless told", "[partner]") {
  const auto rates = [](const Parameters& p) {
    return rates_in(p, p.areas[0], 2020, last_fitted_year, 1).partner;
  };
  const auto today = rates(fixtures::parameters());
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
      return fixtures::over_years(c, Tally::conferences_by_working_days, b, 2014, last);
    };
    return static_cast<double>(band(0) + band(1)) /
           static_cast<double>(band(0) + band(1) + band(2) + band(3));
  };
  auto p = fixtures::parameters();
  p.partner.information_delay = 0;
  // 30% of the days wait for information: 20 working days become 14.
  CHECK(within_15(usual()) == Approx(0.78).margin(0.03));
  CHECK(within_15(lived(p)) == Approx(0.89).margin(0.04));
  SECTION("broken: where no day waits for information, nothing changes") {
    auto none = fixtures::parameters();
    none.partner.information_share = 0;
    const auto with = lived(none);
    none.partner.information_delay = 0;
    CHECK(lived(none) == with);
  }
}

TEST_CASE("named system 79: without partners a multi-agency team supports nobody",
          "[named][row79]") {
  auto team = fixtures::policy(Transition::entry_from_plan, 0.3);
  team.interventions[0].changes[0].to.partner = Partner::police;
  const auto entries = [](const Counts& c) {
    return static_cast<double>(
        fixtures::over_years(c, Tally::care_started_by_age, fixtures::policy_year, last));
  };
  auto p = fixtures::parameters();
  p.care.from_plan.fill(0.05);
  const auto without = lived(p);
  CHECK(entries(lived(p, team)) < 0.9 * entries(without));
  p.partner.capacity[index(Partner::police)] = 0;
  CHECK(fixtures::without_charges(lived(p, team)) == fixtures::without_charges(lived(p)));
  CHECK(fixtures::units(lived(p, team)) > 0);  // it is paid for all the same
  SECTION("broken: an effect that asks for no partner does not feel their absence") {
    team.interventions[0].changes[0].to.partner.reset();
    CHECK(entries(lived(p, team)) < 0.9 * entries(without));
  }
}

TEST_CASE("named system 90: a partner that lowers its threshold has more to do, and we less",
          "[named][row90]") {
  struct Service {
    Partner partner;
    Activity work;
    double spared;  ///< of our enquiries, at least
  };
  const auto service =
      GENERATE(Service{Partner::adult_treatment, Activity::partner_adult_treatment, 0.03},
               Service{Partner::camhs, Activity::partner_camhs, 0.001},
               Service{Partner::schools, Activity::partner_schools, 0.001});
  INFO(partner_names[index(service.partner)]);
  const auto i = index(service.partner);
  // A service that does as much as there can be, and needs that weigh on what becomes of a case.
  auto p = fixtures::parameters();
  p.partner.usual[i] = 0.3;
  p.partner.effect[i] = 0.9;
  p.needs.closure = 0.4;
  p.needs.section_47 = 2;
  p.needs.entry = 3;
  const auto world = fixtures::world(p, 800, last);
  const auto at = [&](double threshold, double capacity, double effect) {
    auto other = p;
    other.partner.threshold[i] = threshold;
    other.partner.capacity[i] = capacity;
    other.partner.effect[i] = effect;
    return fixtures::run_all(world, other, fixtures::baseline(last));
  };
  const auto score = [](const Counts& c) {
    return static_cast<double>(fixtures::over_years(c, Tally::looked_after_score, 2014, last)) /
           static_cast<double>(fixtures::over_years(c, Tally::looked_after_by_needs, 2014, last));
  };
  const auto today = at(1, 1, 0.9);
  SECTION("all who need it are let in; today a third are") {
    const auto c = at(0.3, 10 / 3.0, 0.9);
    INFO(ratio(c, service.work, today) << " theirs, ours " << ratio(c, Activity::enquiry, today));
    CHECK(ratio(c, service.work, today) > 2);
    CHECK(ratio(c, service.work, today) < 3.4);
    CHECK(ratio(c, Activity::enquiry, today) < 1 - service.spared);
    CHECK(score(c) < score(today));
  }
  SECTION("raised, it has less to do and we have more") {
    const auto raised = at(4, 1, 0.9);
    INFO(ratio(raised, service.work, today) << " theirs, " << score(raised) / score(today));
    CHECK(ratio(raised, service.work, today) < 0.4);
    CHECK(score(raised) > score(today));
    if (service.partner == Partner::adult_treatment) {
      CHECK(ratio(raised, Activity::in_need, today) > 1.003);
    }
  }
  SECTION("broken: a service that helps nobody spares us nothing") {
    const auto idle = at(0.3, 10 / 3.0, 0);
    CHECK(ratio(idle, service.work, today) == Approx(10 / 3.0).margin(0.2));
    CHECK(days(idle, Activity::enquiry) == days(today, Activity::enquiry));
    CHECK(score(idle) == score(today));
  }
  SECTION("without room for more, a lower threshold serves no more") {
    CHECK(days(at(0.3, 1, 0.9), service.work) == days(today, service.work));
  }
}

TEST_CASE("named system 90: treatment for parents spares us referrals and adversity to meet",
          "[named][row90]") {
  auto p = opened(Partner::adult_treatment);
  p.partner.effect[index(Partner::adult_treatment)] = 0.9;
  const auto c = lived(p);
  INFO(ratio(c, Activity::contact_and_referral) << " " << ratio(c, Activity::adversity_met));
  CHECK(ratio(c, Activity::contact_and_referral) < 0.998);
  CHECK(ratio(c, Activity::adversity_met) < 0.97);
}
