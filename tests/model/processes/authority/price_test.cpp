// tests/model/processes/authority/price_test.cpp - prices of places: keyed, with the mean of their
// kind, and with a tail.
#include "model/processes/authority/price.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "tests/model/fixtures/world.hpp"

using namespace kindred::model;

namespace {

constexpr double home_mean = 85'000, foster_mean = 9'000;  // pence a day

Parameters priced() {
  auto p = fixtures::parameters();
  p.book.units = {{Activity::authority_foster, SpendingLine::cla_fostering_services, foster_mean},
                  {Activity::childrens_home, SpendingLine::cla_residential_care, home_mean}};
  auto& r = p.price;
  r.by_need = {{{0.9, 1, 1.2}, {0.8, 1, 1.1}}};
  r.need_share = {{{0.5, 0.2, 0.3}, {0.2, 0.2, 0.6}}};
  r.by_sector = {1.2, 1, 0.9};
  r.sector_share = {0.2, 0.7, 0.1};
  r.spread = {0.25, 0.3};
  r.provider_share = 0.5;
  r.tail_share_2019 = 0.03;
  r.tail_share_2023 = 0.16;
  r.tail_threshold = 10'000;
  r.tail_shape = 4;
  r.crisis_ratio = 1.8;
  r.scarcity = 1;
  return p;
}

Rates rates(int year = 2023) {
  const auto p = priced();
  return rates_in(p, p.areas[0], year, 2023, 1);
}

/// Places of a kind for so many children of the published mix of needs and sectors.
std::vector<double> places(const Rates& r, PlaceKind kind, int children) {
  const auto p = priced();
  const auto& needs = p.price.need_share[index(price_group(kind))];
  const KeyedRng rng(3, 1);
  std::vector<double> made;
  for (int i = 0; i < children; ++i) {
    const double u = (i % 100 + 0.5) / 100, v = (i / 100 % 100 + 0.5) / 100;
    price::Asked asked;
    asked.child = agent_id(AgentKind::child, 1, Month{100}, static_cast<std::uint32_t>(i));
    asked.provider = agent_id(AgentKind::home, 1, Month{50}, static_cast<std::uint32_t>(i / 4));
    asked.month = Month{300 + i % 12};
    asked.kind = kind;
    asked.needs = static_cast<NeedsBand>((u > needs[0]) + (u > needs[0] + needs[1]));
    asked.sector = static_cast<Sector>((v > 0.2) + (v > 0.9));
    made.push_back(price::pence_a_day(r.price, rng, asked));
  }
  return made;
}

struct Moments {
  double mean, error;
};
Moments moments(const std::vector<double>& all) {
  double sum = 0, squares = 0;
  for (const double x : all) sum += x, squares += x * x;
  const auto n = static_cast<double>(all.size());
  return {sum / n, std::sqrt((squares / n - sum / n * sum / n) / n)};
}

price::Asked one() {
  price::Asked asked;
  asked.child = agent_id(AgentKind::child, 1, Month{100}, 7);
  asked.provider = agent_id(AgentKind::home, 1, Month{50}, 3);
  asked.month = Month{300};
  asked.kind = PlaceKind::childrens_home;
  return asked;
}

}  // namespace

TEST_CASE("places cost the mean of their kind over the published mix", "[price]") {
  for (const auto& [kind, expected] : {std::pair{PlaceKind::childrens_home, home_mean},
                                       std::pair{PlaceKind::authority_foster, foster_mean}}) {
    const auto found = moments(places(rates(), kind, 40'000));
    INFO(place_kind_names[index(kind)] << ": " << found.mean << " +- " << found.error);
    CHECK(std::abs(found.mean - expected) < 4 * found.error);
    CHECK(found.error < 0.01 * expected);
  }
}

TEST_CASE("a price belongs to child, provider and month", "[price]") {
  const auto r = rates();
  const KeyedRng rng(3, 1);
  const auto first = price::pence_a_day(r.price, rng, one());
  CHECK(price::pence_a_day(r.price, rng, one()) == first);
  auto other = one();
  other.provider += 256;
  CHECK(price::pence_a_day(r.price, rng, other) != first);
  other = one();
  other.child += 256;
  CHECK(price::pence_a_day(r.price, rng, other) != first);
  // A part of a price is the provider's: two children of one home cost more alike.
  double together = 0, apart = 0;
  for (std::uint32_t i = 0; i < 4000; ++i) {
    auto a = one();
    a.kind = PlaceKind::authority_foster;
    a.provider = agent_id(AgentKind::home, 1, Month{60}, i);
    auto b = a, c = a;
    b.child += 256 * (i + 1);
    c.child = b.child;
    c.provider = agent_id(AgentKind::home, 1, Month{61}, i);
    const auto log_price = [&](const price::Asked& x) {
      return std::log(static_cast<double>(price::pence_a_day(r.price, rng, x)));
    };
    together += std::pow(log_price(a) - log_price(b), 2);
    apart += std::pow(log_price(a) - log_price(c), 2);
  }
  CHECK(together / apart == Approx(0.5).margin(0.06));
}

TEST_CASE("a place costs more by the power of scarcity", "[price]") {
  auto r = rates();
  const KeyedRng rng(3, 1);
  const double usual = price::pence_a_day(r.price, rng, one());
  auto scarce = one();
  scarce.scarcity = 1.2;
  CHECK(price::pence_a_day(r.price, rng, scarce) / usual == Approx(1.2).margin(1e-4));
  r.price.scarcity = 0;
  CHECK(price::pence_a_day(r.price, rng, scarce) == usual);
}

TEST_CASE("expensive places are as many as stated, and their prices have the stated shape",
          "[price]") {
  auto r = rates();
  r.price.by_need[index(PriceGroup::homes)].fill(1);
  r.price.by_sector.fill(1);
  const auto all = places(r, PlaceKind::childrens_home, 40'000);
  const double from = 10'000 * 100.0 / 7;
  double expensive = 0, twice = 0;
  for (const double x : all) expensive += x >= from, twice += x >= 2 * from;
  // The body hardly reaches so far: it has a mean of less than half and a spread of 0.3.
  CHECK(expensive / 40'000 == Approx(0.16).margin(4 * std::sqrt(0.16 * 0.84 / 40'000) + 0.003));
  CHECK(twice / expensive == Approx(std::pow(0.5, 4)).margin(0.013));
  CHECK(rates(2019).price.tail_share == Approx(0.03));
  CHECK(rates(2021).price.tail_share == Approx(0.095));
}

TEST_CASE("a crisis place costs its own mean, above a children's home", "[price]") {
  const auto r = rates();
  const KeyedRng rng(3, 1);
  std::vector<double> all;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    auto asked = one();
    asked.child = agent_id(AgentKind::child, 1, Month{100}, i);
    asked.provider = 0;
    asked.needs = NeedsBand::borderline;
    all.push_back(price::crisis_pence_a_day(r.price, rng, asked) /
                  r.price.by_need[index(PriceGroup::homes)][index(NeedsBand::borderline)]);
  }
  const auto found = moments(all);
  CHECK(std::abs(found.mean - 1.8 * home_mean) < 4 * found.error);
}

TEST_CASE("named system 56: the same mix and no less need save nothing", "[price][named][row56]") {
  const auto r = rates();
  const KeyedRng rng(3, 1);
  const auto spent = [&](PlaceKind kind, NeedsBand needs) {
    double sum = 0;
    for (std::uint32_t i = 0; i < 2000; ++i) {
      auto asked = one();
      asked.child = agent_id(AgentKind::child, 1, Month{100}, i);
      asked.kind = kind;
      asked.needs = needs;
      sum += price::pence_a_day(r.price, rng, asked);
    }
    return sum;
  };
  const auto as_before = spent(PlaceKind::childrens_home, NeedsBand::cause_for_concern);
  CHECK(spent(PlaceKind::childrens_home, NeedsBand::cause_for_concern) == as_before);
  CHECK(spent(PlaceKind::childrens_home, NeedsBand::normal) / as_before ==
        Approx(0.8 / 1.1).margin(1e-3));
  CHECK(spent(PlaceKind::authority_foster, NeedsBand::cause_for_concern) < 0.3 * as_before);
}

TEST_CASE("the places of a month cost their days times the mean", "[price]") {
  fixtures::ProcessBench stage(priced());
  const auto p = priced();
  stage.rates = rates_in(p, p.areas[0], 2015, 2023, 1);
  auto area_month = stage.area_month();
  area_month.use(Activity::childrens_home, 310);
  area_month.use(Activity::authority_foster, 31);
  price::count_month(area_month);
  const auto pence = [&](Placement place) {
    return area_month.counted(Tally::month_placement_pence, index(place));
  };
  CHECK(pence(Placement::childrens_home) == 310 * std::llround(home_mean) * area_month.weight);
  CHECK(pence(Placement::authority_foster) == 31 * std::llround(foster_mean) * area_month.weight);
  CHECK(pence(Placement::kin_foster) == 0);
}
