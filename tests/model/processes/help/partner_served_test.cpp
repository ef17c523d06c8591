// tests/model/processes/help/partner_served_test.cpp - the health service decides which children
// its mental health teams (camhs) serve, not the authority, and only the children served fare
// better.
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "model/processes/help/needs.hpp"
#include "model/processes/help/partner.hpp"
#include "tests/model/fixtures/partner.hpp"

using namespace kindred::model;
using namespace fixtures::partner;

namespace {

/// Camhs that lets in twice as many, and has room for them.
Parameters opened() {
  auto p = fixtures::parameters();
  p.partner.threshold[index(Partner::camhs)] = 0.5;
  p.partner.capacity[index(Partner::camhs)] = 2;
  return p;
}

/// Parameters at which needs act on nothing, so that lives are the same whatever becomes of scores.
Parameters scores_alone(double usual, double effect, double capacity) {
  auto p = fixtures::parameters();
  auto& n = p.needs;
  n.not_in_need = n.section_47 = n.entry = n.closure = n.recurrence = 1;
  n.ease_months = 8;
  p.care.fit.residential_by_need = p.care.fit.move_if_misplaced = 1;
  p.care.fit.suited_known = p.care.fit.suited;
  const auto camhs = index(Partner::camhs);
  p.partner.usual[camhs] = usual;
  p.partner.effect[camhs] = effect;
  p.partner.capacity[camhs] = capacity;
  return p;
}

/// Six years with camhs for three in ten, compared with nine in ten.
struct Compared {
  int served = 0, lower = 0, higher = 0;  ///< served only with more of it; scores without it
  double fall = 0;                        ///< of their score on average [points]
  int others = 0, others_changed = 0;     ///< served in both, or in neither
};
Compared compare(double effect) {
  const auto few = scores_alone(0.3, effect, 1);
  auto many = scores_alone(0.3, effect, 3);
  many.partner.threshold[index(Partner::camhs)] = 1 / 3.0;
  const auto world = fixtures::world(few, 400, last);
  fixtures::SteppedWorld without(world, few), with(world, many);
  std::set<AgentId> served;
  for (int month = 0; month < 72; ++month) {
    without.step();
    with.step();
    REQUIRE(with.state.children.size() == without.state.children.size());
    for (std::size_t r = 0; r < with.state.children.size(); ++r) {
      const auto& child = with.state.children[r];
      if (child.served != without.state.children[r].served) served.insert(child.id);
    }
  }
  Compared made;
  for (std::size_t r = 0; r < with.state.children.size(); ++r) {
    const auto& child = with.state.children[r];
    const double fall =
        needs::score(without.state.profiles[r]) - needs::score(with.state.profiles[r]);
    const double place =
        uniform(with.rng.words(child.id, DrawPurpose::partner)[index(Partner::camhs)]);
    if (place < 0.3 || place >= 0.9) {
      ++made.others;
      made.others_changed += fall != 0;
    } else if (served.contains(child.id)) {
      ++made.served;
      made.lower += fall > 0;
      made.higher += fall < 0;
      made.fall += fall;
    }
  }
  made.fall /= std::max(1, made.served);
  return made;
}

/// Children with an open case after three years whose difficulties are camhs's to treat, and those
/// of them that it serves.
struct Serving {
  int need = 0, served = 0;
};
Serving serving(const Parameters& p, const Scenario& scenario = {}) {
  const auto world = fixtures::world(p, 400, last);
  fixtures::SteppedWorld stepped(world, p, scenario);
  while (stepped.month < first_month(fixtures::policy_year) + 24) stepped.step();
  Serving made;
  for (std::size_t r = 0; r < stepped.state.children.size(); ++r) {
    const auto& child = stepped.state.children[r];
    if (!child.open() || needs::band_of(needs::score(stepped.state.profiles[r])) != 2) continue;
    ++made.need;
    made.served += (child.served & bit(Partner::camhs)) != 0;
  }
  return made;
}

}  // namespace

TEST_CASE("named system 92: what camhs does is the health service's to set, not the authority's",
          "[named][row92]") {
  const auto at_camhs = [](const Counts& c) {
    return days(c, Activity::partner_camhs) /
           (days(c, Activity::in_need) + days(c, Activity::protection_plan) +
            days(c, Activity::looked_after_case));
  };
  const double today = at_camhs(usual());
  SECTION("the authority's levers: thresholds of its own, quality of help") {
    auto p = fixtures::parameters();
    p.help.quality = 1;
    for (auto& area : p.areas) area.level[index(AreaLevel::case_closure)] = 0.5;
    // What the service does is not the authority's to change, to the last bit ...
    const auto of = [](const Parameters& any) {
      return rates_in(any, any.areas[0], 2020, last_fitted_year, 1).partner;
    };
    CHECK(of(p).response == of(fixtures::parameters()).response);
    CHECK(of(p).served == of(fixtures::parameters()).served);
    // ... and of the children who need it, who are others now, it serves as many.
    const auto without = serving(fixtures::parameters());
    const auto with = serving(p, fixtures::policy(Transition::section_47, 0.5));
    CHECK(with.need != without.need);
    for (const auto& [need, served] : {without, with}) {
      INFO(served << " of " << need);
      CHECK(need > 100);
      CHECK(std::abs(served - 0.3 * need) < 4 * std::sqrt(0.3 * 0.7 * need));
    }
  }
  SECTION("the health service's: capacity and threshold") {
    CHECK(at_camhs(lived(opened())) > 1.7 * today);
  }
  SECTION("broken: a service that reaches nobody at all cannot be opened") {
    auto p = opened();
    p.partner.usual[index(Partner::camhs)] = 0;
    CHECK(at_camhs(lived(p)) == 0);
  }
}

TEST_CASE(
    "named system 91: a therapeutic service lowers the score of those it serves, and of no other",
    "[named][row91]") {
  const auto camhs = index(Partner::camhs);
  const auto with = [&](double usual, double effect, double capacity) {
    auto p = fixtures::parameters();
    p.partner.usual[camhs] = usual;
    p.partner.effect[camhs] = effect;
    p.partner.capacity[camhs] = capacity;
    return lived(p);
  };
  const auto mean = [](const Counts& c) {
    return static_cast<double>(fixtures::over_years(c, Tally::looked_after_score, 2015, last)) /
           static_cast<double>(fixtures::over_years(c, Tally::looked_after_by_needs, 2015, last));
  };
  // Today's capacity is part of today's score: take it away.
  CHECK(mean(with(0.9, 0.9, 0)) > mean(with(0.9, 0.9, 1)) + 1);  // tenths of a point
  SECTION("those who are served have lower scores than without it, and others the same") {
    const auto compared = compare(0.9);
    INFO(compared.served << " served, " << compared.others << " others");
    CHECK(compared.served > 20);
    CHECK(compared.others > 100);
    CHECK(compared.lower > compared.served / 2);
    CHECK(compared.higher == 0);
    CHECK(compared.fall > 0.2);
    CHECK(compared.others_changed == 0);
  }
  SECTION("broken: a service without effect changes nobody's score") {
    const auto compared = compare(0);
    CHECK(compared.served > 20);
    CHECK(compared.lower == 0);
    CHECK(compared.others_changed == 0);
  }
  SECTION("where nobody is served, nobody misses it") { CHECK(with(0, 0.9, 0) == with(0, 0.9, 1)); }
  SECTION("broken: nobody misses a service without effect") {
    CHECK(std::abs(mean(with(0.9, 0, 0)) - mean(with(0.9, 0, 1))) < 1e-9);
  }
}
