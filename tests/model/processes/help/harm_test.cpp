// tests/model/processes/help/harm_test.cpp - serious adversity is counted for every child, known or
// not, so that what nobody meets cannot be hidden.
#include <catch2/catch.hpp>

#include "model/population/adversity.hpp"
#include "tests/model/fixtures/policy.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;

namespace {

constexpr int from = 2016, to = 2018;

/// What is expected of all families in these years, what the path of each month brings, and the
/// squares of the families' differences, which estimate the variance.
struct Months {
  double expected = 0, counted = 0, squares = 0;
  double standard_errors(double times = 1) const {
    return std::abs(counted - expected * times) / std::sqrt(squares);
  }
};

Months months_of(const Population& people, const Crises& crises, const KeyedRng& rng) {
  Months sum;
  for (const auto& family : people.families()) {
    double expected = 0, counted = 0;
    const auto id = people.family_id(family);
    const auto prone = crises.prone(id, family.adversity);
    for (Month m = first_month(from); m < first_month(to + 1); m = m + 1) {
      const auto of_family = crises.active(rng, id, prone, m, {});
      for (unsigned i = 0; i < family.children; ++i) {
        const Month birth{family.births[i]};
        const int age = m.index - birth.index;
        if (birth.index == never_born || age < 0 || age >= 18 * 12) continue;
        if (!people.resident(family.residency, birth, m)) continue;
        const auto outside =
            crises.outside(rng, people.child_id(family, i), family.adversity, birth, m);
        counted += level_of(of_family.now | outside) == AdversityLevel::serious;
        expected += crises.serious(m.year())[age_group(age)][family.adversity];
      }
    }
    sum.expected += expected;
    sum.counted += counted;
    sum.squares += (counted - expected) * (counted - expected);
  }
  return sum;
}

/// Months in serious adversity that nobody met or ended, in child-days.
double unmet(const Counts& counts) {
  const auto days = [&](Activity a) {
    return static_cast<double>(fixtures::over_months(counts, Tally::month_activity, index(a),
                                                     fixtures::policy_year, 2020));
  };
  return 30.4375 * static_cast<double>(fixtures::over_years(counts, Tally::serious_adversity,
                                                            fixtures::policy_year, 2020)) -
         days(Activity::adversity_met) - days(Activity::adversity_eased);
}

double looked_after(const Counts& counts) {
  return static_cast<double>(counts.total(Tally::looked_after_by_age, 2020));
}

/// Half the entries to care, and cases closed three times as fast.
Scenario less_care() {
  auto made = fixtures::policy(Transition::entry_from_need, 0.5);
  auto& changes = made.interventions.front().changes;
  const auto add = [&](Transition t, double times) {
    auto change = changes.front();
    change.transition = t;
    change.multiplier = {Distribution::Shape::fixed, times, times, times};
    changes.push_back(change);
  };
  for (const auto t : {Transition::entry_from_plan, Transition::entry_from_assessment,
                       Transition::entry_from_pre_proceedings, Transition::entry_at_birth}) {
    add(t, 0.5);
  }
  add(Transition::case_closure, 3);
  add(Transition::plan_end, 3);
  return made;
}

}  // namespace

TEST_CASE("serious adversity expected of residents is what the path brings, month by month",
          "[harm][statistical]") {
  const auto p = fixtures::parameters();
  const auto input = fixtures::areas(3000)[0];
  const Population people(input, p.family, first_month(2021), 1);
  const auto adversity = adversity_by_class(p.family);
  const KeyedRng rng(5, 1);
  const auto total = [&](const Crises& crises) {
    std::int64_t sum = 0;
    for (int year = from; year <= to; ++year) {
      sum += people.child_months(year, crises.serious(year));
    }
    return static_cast<double>(sum);
  };
  const Crises usual(p.adversity, adversity);
  const auto found = months_of(people, usual, rng);
  CHECK(found.standard_errors() < fixtures::surely_wrong);
  CHECK(found.standard_errors(fixtures::too_high) > fixtures::surely_wrong);
  // Whose months are counted differs only by the classes of those who have moved away.
  CHECK(total(usual) == Approx(found.expected).epsilon(0.005));
  SECTION("a shock of onsets raises the expectation as it raises the path, and it fades") {
    const Crises shocked(p.adversity, adversity,
                         {{FamilyFactor::money_and_housing, from, from, 2}});
    const auto shaken = months_of(people, shocked, rng);
    CHECK(shaken.standard_errors() < fixtures::surely_wrong);
    CHECK(total(shocked) == Approx(shaken.expected).epsilon(0.005));
    CHECK(total(shocked) > 1.01 * total(usual));
    CHECK(shocked.serious(from + 6) == usual.serious(from + 6));
    CHECK(shocked.serious(from - 1) == usual.serious(from - 1));
  }
}

TEST_CASE("named system 74: fewer entries to care cannot hide missed harm",
          "[harm][named][row74]") {
  auto p = fixtures::parameters();
  const auto lived = [&](const Scenario& scenario) {
    return fixtures::run_all(fixtures::world(p, 500, 2020), p, scenario);
  };
  SECTION("half the entries and quick closing: fewer in care, at least 3% more harm unmet") {
    const auto without = lived(fixtures::baseline(2020)), with = lived(less_care());
    CHECK(looked_after(with) < 0.85 * looked_after(without));
    CHECK(unmet(with) > 1.03 * unmet(without));
    CHECK(unmet(without) > 0);
    // What is expected is laid down: no scenario changes it.
    CHECK(fixtures::over_years(with, Tally::serious_adversity, 2014, 2020) ==
          fixtures::over_years(without, Tally::serious_adversity, 2014, 2020));
  }
  SECTION("broken: where no family is in serious adversity, none is missed") {
    p.adversity.prone_at.fill(1e9);
    p.adversity.outside_home_rate = 0;
    const auto without = lived(fixtures::baseline(2020)), with = lived(less_care());
    CHECK(looked_after(with) < 0.85 * looked_after(without));
    CHECK(std::abs(unmet(with) - unmet(without)) < 31);
  }
}
