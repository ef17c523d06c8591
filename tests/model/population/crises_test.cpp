// tests/model/population/crises_test.cpp - factors of adversity come and go as often as the
// parameters say, are the same whenever they are asked for, and end sooner with help.
#include "model/population/crises.hpp"

#include <catch2/catch.hpp>

#include "model/population/adversity.hpp"
#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;
using fixtures::standard_errors;
using fixtures::surely_wrong;
using fixtures::too_high;

namespace {

constexpr Month now{26 * 12 + 5};

const auto& lasting() {
  static const auto made = adversity_by_class(fixtures::parameters().family);
  return made;
}
Crises crises(AdversityParameters p = fixtures::parameters().adversity,
              std::vector<AdversityShock> shocks = {}) {
  return Crises(p, lasting(), std::move(shocks));
}
AgentId family(std::uint32_t nth) { return agent_id(AgentKind::family, 3, {100}, nth); }

struct Seen {
  std::array<std::int64_t, count_of<AdversityLevel>> level{};
  std::int64_t factor = 0;
};
Seen look(const Crises& of, Month month, Recovery recovery = {},
          FamilyFactor factor = FamilyFactor::domestic_abuse, std::uint8_t adversity = 220) {
  Seen made;
  const KeyedRng rng(5, 1);
  for (std::uint32_t nth = 0; nth < 60'000; ++nth) {
    const auto active =
        of.active(rng, family(nth), of.prone(family(nth), adversity), month, recovery).now;
    ++made.level[index(level_of(active))];
    made.factor += (active & bit(factor)) != 0;
  }
  return made;
}

}  // namespace

TEST_CASE("levels of adversity are as frequent as worked out", "[crises][statistical]") {
  const auto of = crises();
  // Families in turn by month, since shares are those of a year.
  Seen found;
  for (std::uint32_t nth = 0; nth < 60'000; ++nth) {
    const Month month{26 * 12 + static_cast<int>(nth % 12)};
    ++found.level[index(level_of(
        of.active(KeyedRng(5, 1), family(nth), of.prone(family(nth), 220), month, {}).now))];
  }
  for (const auto level : {AdversityLevel::none, AdversityLevel::some, AdversityLevel::serious}) {
    const double share = of.share(220, level);
    CHECK(standard_errors(found.level[index(level)], 60'000, share) < surely_wrong);
    if (share > 0.2) {
      CHECK(standard_errors(found.level[index(level)], 60'000, share * too_high) > surely_wrong);
    }
  }
}

TEST_CASE("most of a class and its mean are one scale", "[crises]") {
  const auto of = crises();
  for (const unsigned c : {0U, 100U, 200U, 255U}) {
    double mean = 0;
    for (const auto level : {AdversityLevel::none, AdversityLevel::some, AdversityLevel::serious}) {
      mean += of.share(static_cast<std::uint8_t>(c), level) * of.relative_referral(level);
    }
    CHECK(mean * of.most_referral(static_cast<std::uint8_t>(c)) == Approx(1));
  }
}

TEST_CASE("an episode goes on from month to month, and families prone to it relapse", "[crises]") {
  const auto of = crises();
  const KeyedRng rng(5, 1);
  int ended = 0, back = 0, active = 0, still = 0;
  for (std::uint32_t nth = 0; nth < 5'000; ++nth) {
    const auto has = [&](int months) {
      const auto at = of.active(rng, family(nth), of.prone(family(nth), 220), now + months, {}).now;
      return (at & bit(FamilyFactor::domestic_abuse)) != 0;
    };
    if (!has(0)) continue;
    ++active;
    still += has(1);
    if (has(12)) continue;
    ++ended;
    back += has(36);
  }
  // With a mean of 12 months an episode lasts one month more with probability 0.92.
  CHECK(static_cast<double>(still) / active == Approx(0.92).margin(0.03));
  // Those who had it once have it again oftener than families at large.
  const auto at_large = static_cast<double>(look(of, now + 36).factor) / 60'000;
  CHECK(static_cast<double>(back) / ended > 1.15 * at_large);
}

TEST_CASE("named system 10: help shortens recovery, and a shock raises adversity and fades",
          "[crises][named][row10]") {
  const Recovery helped{now.index - 12, now.index, 1.0};
  const auto without = look(crises(), now).level[index(AdversityLevel::serious)];
  SECTION("a year of help leaves fewer families in serious adversity") {
    const auto with = look(crises(), now, helped).level[index(AdversityLevel::serious)];
    CHECK(with < without * 9 / 10);
    CHECK(with > without * 3 / 10);
  }
  SECTION("broken: help that speeds nothing changes nothing") {
    auto idle = helped;
    idle.faster = 0;
    CHECK(look(crises(), now, idle).level[index(AdversityLevel::serious)] == without);
  }
  const int year = now.year();
  const auto shock = [&](double times) {
    return crises(fixtures::parameters().adversity,
                  {{FamilyFactor::money_and_housing, year, year, times}});
  };
  SECTION("a shock of onsets in one year raises the factor, and it fades within six years") {
    const auto factor = FamilyFactor::money_and_housing;
    const Month end = first_month(year + 1) + -1;
    const auto usual = look(crises(), end, {}, factor).factor;
    const auto shocked = look(shock(2), end, {}, factor).factor;
    CHECK(shocked > usual * 11 / 10);
    const auto later = look(crises(), end + 72, {}, factor).factor;
    CHECK(look(shock(2), end + 72, {}, factor).factor == later);
    CHECK(look(shock(2), end + 36, {}, factor).factor -
              look(crises(), end + 36, {}, factor).factor <
          (shocked - usual) / 2);
  }
  SECTION("broken: a shock of one times the usual is none") {
    const auto factor = FamilyFactor::money_and_housing;
    CHECK(look(shock(1), now, {}, factor).factor == look(crises(), now, {}, factor).factor);
  }
}

TEST_CASE("risk outside the home begins at eleven", "[crises]") {
  const auto of = crises();
  const KeyedRng rng(5, 1);
  const auto at = [&](int years) {
    std::int64_t n = 0;
    for (std::uint32_t nth = 0; nth < 5'000; ++nth) {
      const auto child = agent_id(AgentKind::child, 3, {100}, nth);
      n += of.outside(rng, child, 220, {now.index - years * 12}, now) != 0;
    }
    return n;
  };
  CHECK(at(10) == 0);
  CHECK(at(13) > 100);
}
