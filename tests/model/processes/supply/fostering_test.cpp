// tests/model/processes/supply/fostering_test.cpp - fostering households: each lever by itself,
// word of mouth, money for campaigns, constellations, and staying put.
#include "model/processes/supply/fostering.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/model/fixtures/statistics.hpp"
#include "tests/model/fixtures/supply.hpp"

using namespace kindred::model;

namespace {

constexpr auto own = PlaceKind::authority_foster;
constexpr auto agency = PlaceKind::agency_foster;
constexpr int began = first_fitted_year;

/// Authorities' households alone.
Parameters with(auto change) {
  auto p = fixtures::supply_parameters();
  p.fostering.households[0] = p.fostering.households[2] = 0;
  change(p.fostering);
  return p;
}
Parameters usual() {
  return with([](FosteringParameters&) {});
}

/// Approvals at a constant rate and a hazard: n' = a - h n, from n.
double closed_form(double n, double approvals, double hazard, double years) {
  return approvals / hazard + (n - approvals / hazard) * std::exp(-hazard * years);
}

/// How many standard errors the households after some years are from their closed form: those left
/// from the beginning are binomial, those approved since are Poisson.
double standard_errors(const fixtures::SteppedSupply& stepped, double approvals, double hazard,
                       double years) {
  const double n = fixtures::supply_parameters().fostering.households[1];
  const double left = std::exp(-hazard * years);
  const double variance = n * left * (1 - left) + approvals / hazard * (1 - left);
  const double expected = closed_form(n, approvals, hazard, years);
  return std::abs(stepped.households(own) - expected) / std::sqrt(variance);
}

std::int64_t approved(const fixtures::SteppedSupply& s, Channel channel, int to) {
  return fixtures::over_years(s.counts(), Tally::foster_approvals, index(channel), began + 1, to);
}
std::int64_t enquiries(const fixtures::SteppedSupply& s, Channel channel, int to) {
  return fixtures::over_years(s.counts(), Tally::foster_enquiries, index(channel), began + 1, to);
}

}  // namespace

TEST_CASE("recruitment, retention and use of carers move the stock each as in closed form",
          "[fostering][named][row35]") {
  constexpr int years = 8;
  const auto lived = [&](const Parameters& p) {
    fixtures::SteppedSupply stepped(p);
    stepped.live_to(began + years);
    return stepped;
  };
  const double n = usual().fostering.households[1];
  const double a = fixtures::approvals_a_year(usual().fostering) * n;
  SECTION("as usual") {
    CHECK(standard_errors(lived(usual()), a, 0.12, years) < fixtures::surely_wrong);
    CHECK(standard_errors(lived(usual()), a * 1.3, 0.12, years) > fixtures::surely_wrong);
  }
  SECTION("recruitment alone: twice the applications that are approved") {
    // Applications already under assessment are approved at the new share, too.
    const auto more = with([](auto& f) {
      for (auto& share : f.approved) share *= 1.5;
    });
    CHECK(standard_errors(lived(more), a * 1.5, 0.12, years) < fixtures::surely_wrong);
  }
  SECTION("retention alone: half the hazard") {
    // Tenures of the beginning make no difference where the hazard is the same for all.
    const auto kept = with([](auto& f) { f.deregistered[1] = 0.06; });
    CHECK(standard_errors(lived(kept), a, 0.06, years) < fixtures::surely_wrong);
    CHECK(standard_errors(lived(kept), a, 0.12, years) > fixtures::surely_wrong);
  }
  SECTION("use alone: who is on hold takes nobody, and the stock stays") {
    auto held = lived(with([](auto& f) { f.on_hold = 0.4; }));
    const auto free = lived(usual());
    CHECK(held.households(own) == free.households(own));
    std::int64_t on_hold = 0;
    for (const auto& p : held.supply().providers) on_hold += !p.gone && p.on_hold;
    // Those of the quarter's later months are not on hold yet.
    const auto all = static_cast<std::int64_t>(held.households(own));
    CHECK(static_cast<double>(on_hold) < 0.44 * static_cast<double>(all));
    CHECK(static_cast<double>(on_hold) > 0.36 * static_cast<double>(all));
    std::int64_t counted = held.counts().at(
        Tally::places, began + years, index(own) * count_of<PlaceUse> + index(PlaceUse::on_hold));
    CHECK(counted > 0);
  }
}

TEST_CASE(
    "without enquiries approvals fall to nothing once assessments have ended, and households "
    "add up every month",
    "[fostering][named][row34]") {
  auto p = usual();
  fixtures::SteppedSupply stepped(p);
  const auto conserve = [&] {
    stocks::check(stepped.state());
    const auto& c = stepped.counts();
    const auto sum = [&](Tally t) { return fixtures::over_years(c, t, index(own), 2014, 2043); };
    CHECK(sum(Tally::providers_made) - sum(Tally::providers_gone) + 4000 ==
          static_cast<std::int64_t>(stepped.households(own)));
  };
  stepped.live_to(2015, conserve);
  CHECK(stepped.counts().at(Tally::providers_made, 2015, index(own)) > 300);
  stepped.parameters.fostering.word_of_mouth = 0;
  stepped.parameters.fostering.other_enquiries = 0;
  stepped.parameters.fostering.spend_social = stepped.parameters.fostering.spend_mixed = 0;
  stepped.live_to(2018, conserve);
  const auto made_in = [&](int year) {
    return stepped.counts().at(Tally::providers_made, year, index(own));
  };
  CHECK(made_in(2016) > 0);  // assessments under way
  CHECK(made_in(2016) < made_in(2015));
  CHECK(made_in(2017) == 0);
  CHECK(made_in(2018) == 0);
  CHECK(stepped.supply().applications.empty());
  CHECK(stepped.counts().total(Tally::foster_enquiries, 2017) == 0);
}

TEST_CASE(
    "carers bring carers: better retention raises enquiries, and by themselves they are fewer "
    "every year",
    "[fostering][named][row36]") {
  const auto after = [](double gain, double hazard) {
    fixtures::SteppedSupply stepped(with([&](auto& f) {
      f.word_of_mouth_gain = gain;
      f.deregistered[1] = hazard;
    }));
    stepped.live_to(began + 10);
    return enquiries(stepped, Channel::word_of_mouth, began + 10);
  };
  const double more = static_cast<double>(after(1, 0.06)) / static_cast<double>(after(1, 0.12));
  CHECK(more > 1.15);
  CHECK(more < 1.5);
  CHECK(after(0, 0.06) == after(0, 0.12));

  SECTION("each household brings 0.5 others while it fosters: n falls as exp(-h (1 - R) t)") {
    fixtures::SteppedSupply stepped(with([](auto& f) {
      f.word_of_mouth_gain = 1;
      f.other_enquiries = f.spend_social = f.spend_mixed = 0;
      f.assessment_months = 1;  // hardly a delay
    }));
    const auto& f = stepped.parameters.fostering;
    const double brings = f.word_of_mouth * f.applies[0] * f.approved[0];
    const double r = brings / f.deregistered[1];
    CHECK(r == Approx(0.5));
    double before = stepped.households(own);
    for (int year = began + 1; year <= began + 20; ++year) {
      stepped.live_to(year);
      CHECK(stepped.households(own) < before * 1.02);
      before = stepped.households(own);
    }
    const double expected = 4000 * std::exp(-f.deregistered[1] * (1 - r) * 20);
    CHECK(stepped.households(own) == Approx(expected).epsilon(0.12));
    // Without word of mouth it would be far fewer, with R = 1 as many as before.
    CHECK(stepped.households(own) > 1.5 * 4000 * std::exp(-f.deregistered[1] * 20));
  }
}

TEST_CASE("the same money on mixed media brings fewer approvals than on social media",
          "[fostering][named][row37]") {
  const auto spent = [](double social, double mixed) {
    fixtures::SteppedSupply stepped(with([&](auto& f) {
      f.spend_social = social;
      f.spend_mixed = mixed;
    }));
    stepped.live_to(began + 6);
    return stepped;
  };
  const auto social = spent(60, 0), mixed = spent(0, 60);
  const auto of_social = approved(social, Channel::social_media, began + 6);
  const auto of_mixed = approved(mixed, Channel::mixed_media, began + 6);
  CHECK(of_mixed > 20);
  // 30 and 150 for an enquiry, 5% and 3% apply, 50% and 40% are approved: about a tenth.
  CHECK(static_cast<double>(of_mixed) < 0.15 * static_cast<double>(of_social));
  CHECK(approved(social, Channel::mixed_media, began + 6) <
        approved(mixed, Channel::mixed_media, began + 6));
  // Other channels are left alone, household by household.
  CHECK(approved(social, Channel::other, began + 6) == approved(mixed, Channel::other, began + 6));
}

TEST_CASE(
    "a constellation keeps its households longer, without effect it keeps nobody, and its hubs "
    "have no place for others",
    "[fostering][named][row30]") {
  const auto after = [](double share, double ratio) {
    fixtures::SteppedSupply stepped(with([&](auto& f) {
      f.constellation_share = share;
      f.constellation_ratio = ratio;
    }));
    stepped.live_to(began + 6);
    return stepped;
  };
  auto none = after(0, 0.7), no_effect = after(0.5, 1), kept = after(0.5, 0.7);
  CHECK(none.households(own) == no_effect.households(own));
  // Half of 4,000; exp(-0.12 x 6) of them are left, or exp(-0.084 x 6).
  const double more = kept.households(own) - none.households(own);
  CHECK(more > 0.7 * 2000 * (std::exp(-0.084 * 6) - std::exp(-0.12 * 6)));
  CHECK(more < 2.0 * 2000 * (std::exp(-0.084 * 6) - std::exp(-0.12 * 6)));
  std::int64_t members = 0, hubs = 0;
  for (const auto& p : no_effect.supply().providers) {
    if (p.gone || !p.constellation) continue;
    ++members;
    hubs += p.on_hold;
  }
  CHECK(fixtures::standard_errors(hubs, members, 1.0 / 9) < fixtures::surely_wrong);
  CHECK(none.counts().at(Tally::constellation_households, began + 6, 0) == 0);
  CHECK(kept.counts().at(Tally::constellation_households, began + 6, 0) > 1000);
}

TEST_CASE("who stays put takes a place until leaving, three years at most", "[fostering]") {
  fixtures::SteppedSupply stepped(usual());
  auto area_month = stepped.area_month();
  auto& supply = stepped.supply();
  std::uint32_t stay = 0, all = 0;
  double months = 0;
  for (std::uint32_t n = 0; n < 2000; ++n) {
    Child child;
    child.birth = static_cast<std::int16_t>(area_month.month.index - 18 * 12);
    child.id = agent_id(AgentKind::child, 901, {child.birth}, n);
    child.placement = Placement::authority_foster;
    const Day day = birthday(child, 18);
    ++all;
    CHECK_FALSE(fostering::stays_put(area_month, child, day - 1));
    if (!fostering::stays_put(area_month, child, day)) continue;
    ++stay;
    const Month until = fostering::stays_until(area_month, child, day);
    CHECK(until.index > month_of(day).index);
    CHECK(until.index <= month_of(day).index + 36);
    months += until.index - month_of(day).index;
    child.placement = Placement::childrens_home;
    CHECK_FALSE(fostering::stays_put(area_month, child, day));
  }
  CHECK(fixtures::standard_errors(stay, all, 0.6) < fixtures::surely_wrong);
  // Mean of an exponential of 24 months cut at 36 and rounded up: 18.6 + 0.4.
  CHECK(months / stay == Approx(19).epsilon(0.06));

  supply.providers[0].filled = 1;
  fostering::begin_stay(supply, 0, area_month.month + 3);
  CHECK(supply.providers[0].filled == 0);
  supply.providers[0].closing = true;
  // Its slot may be another's at once.
  const auto id = supply.providers[0].id;
  int gone_after = 0;
  for (int m = 0; m < 6 && supply.providers[0].id == id; ++m) {
    stocks::check(stepped.state());
    auto now = stepped.area_month();
    now.month = now.month + m;
    fostering::end_month(now);
    gone_after = m;
  }
  CHECK(gone_after == 3);
}

TEST_CASE("a household that closes with a child in it stays until the child has left",
          "[fostering]") {
  fixtures::SteppedSupply stepped(with([](auto& f) { f.deregistered[1] = 12; }));
  for (auto& p : stepped.supply().providers) p.filled = p.kind == own ? 1 : 0;
  const auto before = stepped.households(own);
  stepped.live_to(2014, [&] { stocks::check(stepped.state()); });
  CHECK(stepped.households(own) >= before);
  CHECK(stepped.counts().at(Tally::providers_gone, 2014, index(own)) < 800);
  for (auto& p : stepped.supply().providers) {
    if (p.kind == own && !p.gone) CHECK((p.closing || !p.takes() || p.filled == 0));
    p.filled = 0;
  }
  stepped.live_to(2015);
  CHECK(stepped.households(own) < 0.2 * before);
}

TEST_CASE("another rate adds households and renames none", "[fostering]") {
  fixtures::SteppedSupply few(usual());
  fixtures::SteppedSupply many(with([](auto& f) { f.other_enquiries *= 1.5; }));
  few.live_to(2016);
  many.live_to(2016);
  std::vector<AgentId> of_few, of_many;
  for (const auto& p : few.supply().providers)
    if (!p.gone) of_few.push_back(p.id);
  for (const auto& p : many.supply().providers)
    if (!p.gone) of_many.push_back(p.id);
  std::ranges::sort(of_few);
  std::ranges::sort(of_many);
  CHECK(of_many.size() > of_few.size());
  CHECK(std::ranges::includes(of_many, of_few));
}

TEST_CASE("one household in so many represents them all", "[fostering]") {
  fixtures::SteppedSupply all(fixtures::supply_parameters()),
      sample(fixtures::supply_parameters(), 4);
  all.live_to(2018);
  sample.live_to(2018);
  for (const auto kind : {own, agency}) {  // kin come with the child
    CHECK(sample.households(kind) == Approx(all.households(kind)).epsilon(0.1));
    CHECK(sample.supply().open_providers[index(kind)] <
          all.supply().open_providers[index(kind)] / 3);
  }
}
