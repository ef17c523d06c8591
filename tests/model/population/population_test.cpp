// tests/model/population/population_test.cpp - the people are those that were published, and stay
// themselves.
#include "model/population/population.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <set>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr Month horizon = first_month(2032);
const FamilyParameters family = fixtures::parameters().family;

/// June of a year, the end of which the published population is about.
Month june(int year) { return first_month(year + 1) + 2; }

double published(const AreaInput& input, int year) {
  const auto& ages = input.children[static_cast<std::size_t>(year - input.first_mid_year)];
  return std::accumulate(ages.begin(), ages.end(), 0.0);
}

std::set<AgentId> identities(const Population& people) {
  std::set<AgentId> made;
  for (const auto& f : people.families()) {
    made.insert(people.family_id(f));
    for (unsigned order = 0; order < f.children; ++order) made.insert(people.child_id(f, order));
  }
  return made;
}

/// Calls visit(family, month of birth) for every child who is ever born.
template <class Visit>
void each_birth(const Population& people, Visit visit) {
  for (const auto& f : people.families()) {
    for (unsigned order = 0; order < f.children; ++order) {
      if (f.births[order] != never_born) visit(f, Month{f.births[order]});
    }
  }
}

/// An authority that a tenth of each cohort leaves by the age of 17: not every child is resident.
AreaInput emptying() {
  auto input = fixtures::areas(500)[0];
  for (auto& ages : input.children) {
    for (std::size_t a = 0; a < 18; ++a) ages[a] *= 1 - 0.1 * static_cast<double>(a) / 17;
  }
  return input;
}

std::int64_t residents_one_by_one(const Population& people, Month month) {
  std::int64_t sum = 0;
  each_birth(people, [&](const Family& f, Month birth) {
    if (birth > month || month.index - birth.index >= 216) return;
    sum += people.resident(f.residency, birth, month);
  });
  return sum;
}

}  // namespace

TEST_CASE("as many children live in an area as were published, every year", "[population]") {
  for (auto input : {fixtures::areas(500)[0], fixtures::areas(500)[1], emptying()}) {
    const Population people(input, family, horizon, 1);
    for (int year = 2011; year <= 2030; ++year) {
      INFO(input.code << " mid-" << year);
      CHECK(people.resident_children(june(year)) == Approx(published(input, year)).epsilon(0.01));
    }
  }
}

TEST_CASE("residents counted together are those counted one by one", "[population]") {
  const auto input = emptying();
  const Population people(input, family, horizon, 1);
  for (int year = 2011; year <= 2030; ++year) {
    INFO("mid-" << year);
    CHECK(people.resident_children(june(year)) ==
          Approx(residents_one_by_one(people, june(year))).epsilon(0.003));
  }
}

TEST_CASE("brothers and sisters are born in order, months apart, none twice", "[population]") {
  const auto input = fixtures::areas(500)[0];
  const Population people(input, family, horizon, 1);
  std::array<int, 7> families_of_size{};
  std::uint32_t next_child = 0;
  for (const auto& f : people.families()) {
    REQUIRE(f.children >= 1);
    REQUIRE(f.children <= 6);
    ++families_of_size[f.children];
    // Children of all families are in one row, without gap or overlap.
    REQUIRE(f.first_child == next_child);
    next_child += f.children;
    REQUIRE(f.births[0] == f.first_birth);
    int last = f.first_birth;
    for (std::uint32_t i = 1; i < f.children; ++i) {
      const int birth = f.births[i];
      if (birth == never_born) continue;
      REQUIRE(f.births[i - 1] != never_born);
      // Births wait for room in the month's number, never come early.
      if (birth - last < 20) FAIL("born too soon after the child before");
      last = birth;
    }
    REQUIRE(f.last_birth == last);
  }
  CHECK(next_child == people.children());
  CHECK(families_of_size[2] > families_of_size[3]);
  CHECK(families_of_size[3] > families_of_size[4]);
}

TEST_CASE("everybody has an identity of their own", "[population]") {
  std::set<AgentId> all;
  std::size_t made_in_all = 0;
  for (const auto& input : fixtures::areas(500)) {
    const Population people(input, family, horizon, 1);
    const auto some = identities(people);
    CHECK(some.size() == people.families().size() + people.children());
    made_in_all += some.size();
    all.insert(some.begin(), some.end());
  }
  CHECK(all.size() == made_in_all);
}

TEST_CASE("identities do not depend on which other areas are in the world", "[population]") {
  const auto p = fixtures::parameters();
  const auto together = fixtures::world(p, 50, 2014);
  const auto alone = fixtures::world(p, 50, 2014, 7, {"E08000902"});
  REQUIRE(together.areas().size() == 3);
  REQUIRE(alone.areas().size() == 1);
  CHECK(identities(*together.areas()[1].people) == identities(*alone.areas()[0].people));
}

TEST_CASE("one family in a few represents all, and is one of them", "[population]") {
  const auto input = fixtures::areas(3000)[0];
  const Population all(input, family, horizon, 1);
  const Population some(input, family, horizon, 5);
  for (const int year : {2011, 2013, 2020, 2030}) {
    INFO("mid-" << year);
    CHECK(some.resident_children(june(year)) == Approx(published(input, year)).epsilon(0.03));
  }
  const double kept =
      static_cast<double>(some.families().size()) / static_cast<double>(all.families().size());
  CHECK(kept == Approx(0.2).epsilon(0.05));
}

TEST_CASE("families spread over deprivation as published, and evenly over adversity",
          "[population]") {
  const auto input = fixtures::areas(500)[0];
  const Population people(input, family, horizon, 1);
  std::array<double, 10> by_decile{};
  double adversity = 0;
  for (const auto& f : people.families()) {
    by_decile[f.deprivation] += 1;
    adversity += f.adversity;
  }
  const auto n = static_cast<double>(people.families().size());
  for (std::size_t d = 0; d < 10; ++d) {
    INFO("decile " << d + 1);
    CHECK(by_decile[d] / n == Approx(input.deprivation[d]).margin(0.02));
  }
  CHECK(adversity / n == Approx(127.5).epsilon(0.03));
}

TEST_CASE("a resident cohort only loses members as its published size falls", "[population]") {
  const auto input = emptying();
  const Population people(input, family, horizon, 1);
  // Those who live there at 12 are among those who lived there at 6: nobody is exchanged.
  int seen = 0;
  each_birth(people, [&](const Family& f, Month birth) {
    if (birth < june(2007) || birth > june(2012)) return;
    if (!people.resident(f.residency, birth, birth + 144)) return;
    ++seen;
    CHECK(people.resident(f.residency, birth, birth + 72));
  });
  CHECK(seen > 1000);
}

TEST_CASE("children only age", "[population]") {
  fixtures::ProcessBench stage(fixtures::parameters());
  const auto& child = stage.child(1);
  int last = age_months(child, child.born());
  CHECK(last == 0);
  for (Day day = child.born(); day < birthday(child, 18); ++day) {
    const int age = age_months(child, day);
    REQUIRE(age >= last);
    last = age;
  }
  CHECK(last / 12 == 17);
  CHECK(age_months(child, child.born() - 1) < 0);
}
