// tests/model/policy/switches_test.cpp - switching a mechanism off changes only what it should: a
// row for each says what it touches at once, and which way what it drives goes in the years that
// follow.
#include <algorithm>
#include <catch2/catch.hpp>

#include "model/policy/mechanism.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/supply.hpp"
#include "tests/model/fixtures/topics.hpp"

using namespace kindred::model;
using namespace fixtures::topics;

namespace {

/// Every path busy enough for each mechanism to show.
const Parameters& parameters() {
  static const auto made = [] {
    auto p = fixtures::parameters();
    p.early_help.loss_per_change = 0.6;
    p.early_help.detection = 0.1;
    p.early_help.entry = 0.5;
    p.court.family_court.returned = 5;
    p.court.family_court.reached = 1;
    p.court.prospects = 1;
    p.care.reentry_unplanned = 8;
    for (double& hazard : p.care.disruption) hazard *= 3;
    // Households leave sooner than others come.
    fixtures::add_supply(p);
    p.fostering.deregistered = {0.4, 0.3, 0.3};
    p.fostering.word_of_mouth_gain = 1;
    p.fostering.constellation_share = 0.5;
    p.fostering.constellation_ratio = 0.5;
    for (auto& area : p.areas) area.supply.households = {0.2, 0.2, 0.2};
    p.workforce.turnover = 1;
    p.workforce.rereferral = 1.1;
    p.workforce.duration = 1.05;
    p.workforce.moves = 1;
    return p;
  }();
  return made;
}

constexpr int first = 2019, last = 2024;

/// The baseline and, after it, every mechanism switched off by itself from a month on.
std::vector<Counts> lived(int to, Month from) {
  const auto world = fixtures::world(parameters(), 1500, to);
  auto usual = fixtures::baseline(to);
  // From here on more social workers leave, so that what follows from changes of worker shows.
  usual.overrides.push_back({"workforce.leaving", 2, first_month(first)});
  std::vector<Scenario> scenarios(1 + mechanisms.size(), usual);
  for (std::size_t m = 0; m < mechanisms.size(); ++m) {
    scenarios[1 + m].switched_off.push_back({m, from});
  }
  std::vector<Counts> made(scenarios.size(), Counts(2013, to));
  const auto add_up = [&](std::size_t s, std::size_t, std::span<const Counts> areas) {
    for (const auto& area : areas) made[s] += area;
  };
  simulate(world, parameters(), scenarios, {.draws = 1, .threads = 2}, add_up);
  return made;
}
const std::vector<Counts>& one_month() {
  static const auto made = lived(first, first_month(first) + 11);
  return made;
}
const std::vector<Counts>& six_years() {
  static const auto made = lived(last, first_month(first));
  return made;
}

constexpr std::size_t all_cells = SIZE_MAX;
constexpr unsigned nothing = 0;
double sum(const Counts& c, Tally t, std::size_t cell) {
  if (t == Tally::month_activity)
    return static_cast<double>(fixtures::over_months(c, t, cell, first, last));
  return static_cast<double>(cell == all_cells ? fixtures::over_years(c, t, first, last)
                                               : fixtures::over_years(c, t, cell, first, last));
}

/// Where a tally goes without the mechanism: so many times what it is with it.
struct Goes {
  Tally tally;
  std::size_t cell;
  double least, most;
};
constexpr std::size_t on(auto cell) { return index(cell); }

struct Row {
  std::string_view mechanism;
  unsigned at_once;  ///< in the month in which it is switched off
  unsigned ever;     ///< in the years that follow
  std::vector<Goes> goes;
};

const std::vector<Row>& rows() {
  using enum Tally;
  static const std::vector<Row> made{
      {"siblings",
       assessed | recorded | known | open_case | protection | category | courts | treatment | care |
           adversity,
       everything,
       {{sibling_children, all_cells, 0.4, 0.8}, {care_started_by_age, all_cells, 0.8, 0.95}}},
      {"recovery",
       referral | source | assessed | recorded | known | open_case | protection |
           About::early_help | adversity | partners,
       everything,
       {{month_activity, on(Activity::adversity_eased), 0, 0.1},
        {month_activity, on(Activity::adversity_met), 1.1, 1.3}}},
      // Who is referred again may be assessed within the month.
      {"risk",
       everything - leavers,
       everything,
       {{assessed_not_in_need, all_cells, 0.8, 0.95},
        {pre_proceedings_started, all_cells, 1.15, 1.5}}},
      {"early_help",
       About::early_help,
       everything,
       {{early_help_offered, all_cells, 0, 0},
        {month_activity, on(Activity::adversity_eased), 0.6, 0.95}}},
      {"placement_by_need",
       open_case | courts | treatment | care | About::early_help | adversity | partners,
       everything,
       {{looked_after_misplaced, all_cells, 1.3, 2.5}, {placement_moves, all_cells, 1.05, 1.25}}},
      {"measurement_error",
       known | care,
       everything,
       {{needs_as_known, on(NeedsKnown::too_low), 0, 0},
        {needs_as_known, on(NeedsKnown::right), 1.2, 1.5}}},
      {"family_group_conferences",
       conference,
       everything,
       {{conferences_offered, all_cells, 0, 0}, {conferences_held, all_cells, 0, 0}}},
      {"family_drug_and_alcohol_court",
       treatment,
       everything,
       {{family_court_children, all_cells, 0, 0},
        {returned_by_court, on(CourtKind::family_drug_and_alcohol), 0, 0.3}}},
      {"permanence_disruption",
       care,
       everything,
       {{care_started_after_permanence, all_cells, 0.2, 0.7}}},
      {"exposure",
       everything - referral - source - conference - treatment - leavers,
       everything,
       {{active_at_assessment, adversity_sign_names.size() - 1, 0.1, 0.5},
        {month_activity, on(Activity::childrens_home), 0.7, 0.97}}},
      {"early_help_detection",
       referral | source | open_case | About::early_help | adversity,
       everything,
       {{early_help_found, all_cells, 0, 0.2}}},
      {"handover",
       About::early_help,
       everything,
       {{early_help_lost, all_cells, 0, 0}, {early_help_started, all_cells, 1.3, 1.8}}},
      {"worker_change",
       referral | source | open_case | courts | adversity | partners | About::early_help,
       everything,
       {{month_activity, on(Activity::adversity_eased), 1.05, 1.3},
        {early_help_found, all_cells, 1.1, 1.6}}},
      {"targeting",
       About::early_help,
       everything,
       {{early_help_offered, on(AdversityLevel::serious), 0.6, 0.9},
        {early_help_offered, on(AdversityLevel::none), 1.05, 1.25}}},
      {"partners",
       partners,
       partners,
       {{month_activity, on(Activity::partner_camhs), 0, 0.1},
        {month_activity, on(Activity::partner_adult_treatment), 0, 0.1},
        {month_activity, on(Activity::partner_schools), 0, 0.1}}},
      {"referral_sources", source, source, {{referrals_by_source, all_cells, 1, 1}}},
      // The test world takes domestic abuse to be active in more assessments than it is.
      {"recording", recorded, recorded, {{assessment_factors, 5, 1.3, 2.3}}},
      {"plan_category", category, category, {{plans_started_by_category, all_cells, 1, 1}}},
      {"second_plans",
       referral | source | open_case | protection | category | About::early_help | adversity,
       everything,
       {{plans_started_second_or_later, all_cells, 0.7, 0.92}}},
      // Who comes to that court has better prospects.
      {"prospects",
       open_case | courts | care | About::early_help,
       everything,
       {{returned_by_court, on(CourtKind::family_drug_and_alcohol), 0.5, 0.97}}},
      // One in five returns no longer fails soon; the others fail as much more often.
      {"unplanned_returns",
       open_case | care,
       everything,
       {{reentered_while_followed_up, 0, 1.02, 1.4}}},
      {"siblings_in_one_home",
       courts | care,
       everything,
       {{care_started_with_siblings, 0, 0, 0}, {care_started_with_siblings, 1, 1.8, 3}}},
      {"word_of_mouth",
       About::supply,
       About::supply,
       {{foster_enquiries, on(Channel::word_of_mouth), 1.15, 2.5},
        {foster_enquiries, on(Channel::other), 1, 1}}},
      {"constellations",
       About::supply,
       About::supply,
       {{constellation_households, all_cells, 0, 0},
        {providers_gone, on(PlaceKind::authority_foster), 1.05, 1.6}}},
      // These act where children live, and nobody does here.
      {"staying_put", nothing, nothing, {}},
      {"homes_answer_to_demand", nothing, nothing, {}},
      // Posts become fewer from year to year, so that caseload is above its usual.
      {"workforce",
       referral | source | assessed | recorded | known | open_case | protection | category | care |
           courts | conference | treatment | About::early_help | adversity | partners | workers,
       everything,
       {{rereferrals_within_12_months, all_cells, 0.8, 0.99}}},
      {"caseload_turnover",
       workers,
       everything,
       {{social_worker_flows, on(WorkerFlow::left), 0.7, 0.995}}},
      {"caseload_recurrence",
       referral | source | assessed | recorded | known | open_case | About::early_help | adversity |
           partners,
       everything,
       {{rereferrals_within_12_months, all_cells, 0.8, 0.99}}},
      {"caseload_delay",
       everything - referral - leavers,
       everything,
       {{assessments_within_45_working_days, all_cells, 1.002, 1.35}}},
      {"worker_continuity",
       care | open_case | courts | adversity | partners,
       everything,
       {{placement_moves, all_cells, 0.8, 0.999}}},
      // Nobody competes here: market_switches_test.cpp.
      {"competition", nothing, nothing, {}},
      {"shared_market", nothing, nothing, {}},
      {"scarcity_prices", nothing, nothing, {}},
      {"sibling_exemptions", nothing, nothing, {}},
      // Nor is anything priced, nor does money bind: price_test.cpp, budget_test.cpp.
      {"scarcity_fees", nothing, nothing, {}},
      {"early_help_gives_way", nothing, nothing, {}},
      // Nor do authorities differ, or learn: practice_test.cpp, diffusion_test.cpp.
      {"patchy_practice", nothing, nothing, {}},
      {"diffusion", nothing, nothing, {}},
      {"leadership", nothing, nothing, {}}};
  return made;
}

}  // namespace

TEST_CASE("every mechanism has a row that says what its switch changes", "[switches]") {
  REQUIRE(rows().size() == mechanisms.size());
  for (std::size_t m = 0; m < mechanisms.size(); ++m) {
    INFO(mechanisms[m].name);
    CHECK(rows()[m].mechanism == mechanisms[m].name);
    // Something of it must show where the switch is broken.
    CHECK((rows()[m].ever != everything || std::ranges::any_of(rows()[m].goes, [](const Goes& to) {
             return to.least > 1 || to.most < 1;
           })));
  }
}

TEST_CASE("in its first month a switch changes what the mechanism touches, and nothing else",
          "[switches]") {
  for (std::size_t m = 0; m < mechanisms.size(); ++m) {
    INFO(mechanisms[m].name);
    // What opens and closes cases makes workers' caseload; who is in care has had workers.
    unsigned at_once = rows()[m].at_once;
    if ((at_once & open_case) != 0) at_once |= caseload;
    if ((at_once & care) != 0) at_once |= workers;
    CHECK((differs(one_month()[0], one_month()[1 + m]) & ~at_once) == 0U);
  }
}

TEST_CASE("in later years it changes what follows from that, the way that it should",
          "[switches]") {
  const auto& usual = six_years()[0];
  for (std::size_t m = 0; m < mechanisms.size(); ++m) {
    INFO(mechanisms[m].name);
    const auto& off = six_years()[1 + m];
    const auto different = differs(usual, off);
    CHECK((different != 0U) == (rows()[m].ever != nothing));
    CHECK((different & ~rows()[m].ever) == 0U);
    CHECK(fixtures::same_until(usual, off, first - 1));
    for (const auto& [tally, cell, least, most] : rows()[m].goes) {
      const double ratio = sum(off, tally, cell) / sum(usual, tally, cell);
      INFO(shape(tally).name << ", cell " << cell << ": " << ratio);
      CHECK(sum(usual, tally, cell) > 50);
      CHECK(ratio >= least);
      CHECK(ratio <= most);
    }
  }
}

TEST_CASE("switched off, partners who do more do nothing", "[switches]") {
  const auto world = fixtures::world(parameters(), 300, first);
  const auto from = first_month(2016);
  auto more = fixtures::baseline(first);
  more.overrides = {{"partner.capacity.adult_treatment", 3, from},
                    {"partner.threshold.adult_treatment", 0.4, from},
                    {"partner.information_delay", 0, from}};
  const auto usual = fixtures::run_all(world, parameters(), fixtures::baseline(first));
  CHECK((differs(usual, fixtures::run_all(world, parameters(), more)) & ~unsigned{partners}) != 0U);
  const auto partner_switch = std::ranges::find(mechanisms, "partners", &Mechanism::name);
  more.switched_off.push_back(
      {static_cast<std::size_t>(partner_switch - mechanisms.begin()), from});
  CHECK((differs(usual, fixtures::run_all(world, parameters(), more)) & ~unsigned{partners}) == 0U);
}
