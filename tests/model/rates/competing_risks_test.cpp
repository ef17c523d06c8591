// tests/model/rates/competing_risks_test.cpp - a child's hazard class holds as long as it says, and
// has the hazards that the rates state for the child's class.
#include "model/rates/competing_risks.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr Day today = first_day(first_month(2020));

/// Rates of which every hazard is another number.
Rates distinct() {
  const auto p = fixtures::parameters();
  auto made = rates_in(p, p.areas[0], 2020, last_fitted_year, 1);
  float next = 0;
  const auto set = [&](float& rate) { rate = next += 0.001F; };
  const auto set_each = [&](auto& hazards) {
    for (float& rate : hazards) set(rate);
  };
  for (auto& kind : made.need) {
    for (auto& duration : kind) {
      for (auto& hazards : duration) set_each(hazards);
    }
  }
  for (auto& hazards : made.on_plan) set_each(hazards);
  for (auto& age : made.leave) {
    for (auto& hazards : age) set_each(hazards);
  }
  for (auto& duration : made.move) set_each(duration);
  set_each(made.pre_proceedings);
  for (float* rate : {&made.supervision_end, &made.unaccompanied_exit, &made.placed_for_adoption,
                      &made.adopted, &made.adoption_plan_reversed, &made.emergency_ends,
                      &made.section_20_to_interim, &made.remand_ends}) {
    set(*rate);
  }
  return made;
}

const Rates& rates() {
  static const auto made = distinct();
  return made;
}

using Ways = std::map<EventType, std::pair<Transition, float>>;

/// What may happen to the child today; no way twice, and the total the sum.
Ways ways_of(const Child& child) {
  Ways made;
  double sum = 0;
  const auto competing = competing_risks_of(rates(), hazard_state(child, today).hazard_class);
  for (const auto& exit : competing.each()) {
    CHECK(made.emplace(exit.type, std::pair{exit.transition, exit.rate}).second);
    sum += exit.rate;
  }
  CHECK(competing.total() == Approx(sum).epsilon(1e-12));
  return made;
}

Ways together(Ways some, const Ways& others) {
  some.insert(others.begin(), others.end());
  return some;
}

/// A child whose birthdays fall on the 10th, in April.
Child aged(int months) {
  Child child;
  child.birth = static_cast<std::int16_t>(month_of(today).index - months - 1);
  child.birthday = 9;
  return child;
}
Child at_home(HelpStatus help, int months_of_age, int months_since, LegalStatus legal) {
  auto child = aged(months_of_age);
  child.help = help;
  child.help_since = today - whole_days(months_since);
  child.legal = legal;
  child.legal_since = today;
  child.risk = 1;
  return child;
}
Child in_care(Placement placement, int months_of_age, int months_in_care, LegalStatus legal,
              int months_of_legal = 0, int months_placed = 0) {
  auto child = aged(months_of_age);
  child.placement = placement;
  child.legal = legal;
  child.care_since = today - whole_days(months_in_care);
  child.legal_since = today - whole_days(months_of_legal);
  child.placement_since = today - whole_days(months_placed);
  return child;
}

Ways courts_of(LegalStatus legal) {
  const auto& pre = rates().pre_proceedings;
  switch (legal) {
    case LegalStatus::pre_proceedings:
      return {{EventType::court_entry, {Transition::entry_from_pre_proceedings, pre[court::entry]}},
              {EventType::court_issue, {Transition::proceedings_issue, pre[court::issue]}},
              {EventType::court_ended, {unchangeable, pre[court::ended]}}};
    case LegalStatus::supervision_order:
      return {{EventType::court_ended, {unchangeable, rates().supervision_end}}};
    default:
      return {};
  }
}
constexpr std::array courts{LegalStatus::none, LegalStatus::pre_proceedings,
                            LegalStatus::proceedings, LegalStatus::supervision_order};

/// Months in the middle of each band, and in the first month of it.
constexpr std::array<std::array<int, 5>, 2> ages_of_bands{
    {{5, 30, 90, 150, 200}, {0, 12, 60, 120, 192}}};

}  // namespace

TEST_CASE("in need: help and the courts compete, by kind, duration, age and court", "[exits]") {
  constexpr std::array<std::array<int, 4>, 2> durations{{{1, 4, 8, 40}, {0, 3, 6, 12}}};
  for (std::size_t kind = 0; kind < count_of<NeedKind>; ++kind) {
    for (std::size_t n = 0; n < 2 * 4 * 5; ++n) {
      const auto where = n % 2, d = n / 2 % 4, a = n / 8;
      const auto& r = rates().need[kind][d][a];
      const Ways help{{EventType::need_closes, {Transition::case_closure, r[in_need::closure]}},
                      {EventType::need_enquiry, {Transition::section_47, r[in_need::enquiry]}},
                      {EventType::need_entry, {Transition::entry_from_need, r[in_need::entry]}},
                      {EventType::need_letter, {Transition::pre_proceedings, r[in_need::letter]}}};
      for (const auto legal : courts) {
        auto child =
            at_home(HelpStatus::in_need, ages_of_bands[where][a], durations[where][d], legal);
        child.need_kind = static_cast<NeedKind>(kind);
        REQUIRE(ways_of(child) == together(help, courts_of(legal)));
      }
    }
  }
}

TEST_CASE("risk at home acts on what may happen there", "[exits]") {
  const auto& p = fixtures::parameters().needs;
  auto child = at_home(HelpStatus::in_need, 100, 1, LegalStatus::none);
  const auto middle = ways_of(child);
  child.risk = 2;
  const auto high = ways_of(child);
  const auto ratio = [&](EventType type) { return high.at(type).second / middle.at(type).second; };
  CHECK(ratio(EventType::need_closes) == Approx(p.closure));
  CHECK(ratio(EventType::need_enquiry) == Approx(p.section_47));
  CHECK(ratio(EventType::need_entry) == Approx(p.entry));
  CHECK(ratio(EventType::need_letter) == Approx(p.entry));
}

TEST_CASE("on a plan: entry, a letter, and the courts; its end waits for a review", "[exits]") {
  for (std::size_t n = 0; n < 2 * 5; ++n) {
    const auto where = n % 2, a = n / 2;
    const auto& r = rates().on_plan[a];
    const Ways help{{EventType::plan_entry, {Transition::entry_from_plan, r[plan::entry]}},
                    {EventType::plan_letter, {Transition::pre_proceedings, r[plan::letter]}}};
    for (const auto legal : courts) {
      const auto child = at_home(HelpStatus::protection_plan, ages_of_bands[where][a], 8, legal);
      REQUIRE(ways_of(child) == together(help, courts_of(legal)));
    }
  }
}

TEST_CASE("while a decision is awaited the courts alone act", "[exits]") {
  for (const auto help : {HelpStatus::assessment, HelpStatus::enquiry}) {
    for (const auto legal : courts) {
      CHECK(ways_of(at_home(help, 90, 0, legal)) == courts_of(legal));
      // The courts wait for the birth.
      CHECK(ways_of(at_home(help, -3, 0, legal)).empty());
    }
  }
}

TEST_CASE("looked after: leaving by age and duration, the order, and moves", "[exits]") {
  using enum LegalStatus;
  constexpr std::array care{1, 4, 8, 20, 40, 90};
  constexpr std::array moves{1, 4, 8, 30};
  const Ways interim{{EventType::to_interim, {unchangeable, rates().emergency_ends}}};
  const Ways over{{EventType::remand_over, {unchangeable, rates().remand_ends}}};
  const std::vector<std::tuple<LegalStatus, int, Ways>> orders{
      {full_care_order, 0, {}},
      {interim_care_order, 3, {}},
      {section_20, 0, {{EventType::to_interim, {unchangeable, rates().section_20_to_interim}}}},
      {police_protection, 0, interim},
      {emergency_protection_order, 0, interim},
      {child_assessment_order, 0, interim},
      {remand, 0, over},
      {pace, 0, over},
      {youth_rehabilitation_order, 0, over},
      {placement_order,
       0,
       {{EventType::placed_for_adoption,
         {Transition::placement_for_adoption, rates().placed_for_adoption}},
        {EventType::adoption_plan_reversed, {unchangeable, rates().adoption_plan_reversed}}}}};
  for (std::size_t n = 0; n < 5 * care_durations * 4 * 2; ++n) {
    const auto a = n % 5, d = n / 5 % care_durations, m = n / 5 / care_durations % 4,
               fit = n / 5 / care_durations / 4;
    const auto& r = rates().leave[a][d];
    const Ways leaving_or_moving{
        {EventType::home, {Transition::return_home, r[leaving::home]}},
        {EventType::guardianship, {Transition::special_guardianship, r[leaving::guardianship]}},
        {EventType::arrangements, {Transition::child_arrangements, r[leaving::arrangements]}},
        {EventType::other_exit, {Transition::other_exit, r[leaving::other]}},
        {EventType::move,
         {Transition::placement_move, rates().move[m][a] * rates().move_by_fit[fit]}}};
    for (const auto& [legal, months, ways] : orders) {
      auto child =
          in_care(Placement::agency_foster, ages_of_bands[0][a], care[d], legal, months, moves[m]);
      child.poor_fit = fit == 1;
      REQUIRE(ways_of(child) == together(leaving_or_moving, ways));
    }
  }
}

TEST_CASE("unaccompanied children leave or move, whatever their status", "[exits]") {
  for (const auto legal : {LegalStatus::section_20, LegalStatus::full_care_order}) {
    auto child = in_care(Placement::childrens_home, 200, 20, legal, 8, 8);
    child.unaccompanied = Unaccompanied::uasc;
    CHECK(
        ways_of(child) ==
        Ways{{EventType::other_exit, {Transition::unaccompanied_exit, rates().unaccompanied_exit}},
             {EventType::move, {Transition::placement_move, rates().move[2][4]}}});
  }
}

TEST_CASE("with adopters nothing but adoption comes, from the third month", "[exits]") {
  const auto child = [](int months) {
    return in_care(Placement::placed_for_adoption, 30, 20, LegalStatus::placement_order, 10,
                   months);
  };
  CHECK(ways_of(child(2)).empty());
  CHECK(ways_of(child(3)) == Ways{{EventType::adopted, {Transition::adoption, rates().adopted}}});
}
