// tests/calibration/place_prices_test.cpp - whether England's expensive places are as many as
// were counted, and their share of all spending on places.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "calibration/money_input.hpp"
#include "calibration/prices.hpp"
#include "model/processes/authority/price.hpp"
#include "tests/calibration/fixtures/data.hpp"

using namespace kindred;
using model::PlaceKind;
using test_data::published;

namespace {

const model::Parameters& parameters() {
  static const auto made = [] {
    auto p = test_data::beginning().parameters;
    const auto folder = test_data::calibration_folder;
    p.book = calibration::read_prices(published(), folder / "published" / "unit_costs.csv",
                                      folder / "fitted")
                 .book;
    calibration::set_money_input(p.areas, published());
    return p;
  }();
  return made;
}

std::uint32_t as_usual(const model::PriceRates& rates, const model::KeyedRng& rng,
                       model::price::Asked asked) {
  return model::price::pence_a_day(rates, rng, asked);
}

/// Weekly prices of England's places of a kind in a year [GBP of 2022-23]: children spread over the
/// authorities by their looked-after children, over needs and sectors as published.
enum class Crisis { no, yes };
std::vector<double> weekly(PlaceKind kind, int year, int places, Crisis crisis = Crisis::no) {
  const auto& p = parameters();
  const auto group = price_group(kind);
  const auto& needs = p.price.need_share[index(group)];
  const auto& sectors = p.price.sector_share;
  const model::KeyedRng rng(5, 1);
  std::vector<double> made;
  double children = 0, before = 0;
  std::vector<double> of_area;
  for (const auto& area : p.areas) {
    of_area.push_back(
        published().on_present_areas("cla_31mar", "none", "total", area.code, 2023).value_or(0));
    children += of_area.back();
  }
  for (std::size_t a = 0; a < p.areas.size(); ++a) {
    const auto rates = model::rates_in(p, p.areas[a], year, 2023, 1);
    before += places * of_area[a] / children;
    const auto here = static_cast<int>(before + 0.5) - static_cast<int>(made.size());
    for (int i = 0; i < here; ++i) {
      const auto word =
          rng.words(static_cast<model::AgentId>(a), model::DrawPurpose::suited, model::Month{i});
      const double u = model::uniform(word[0]), v = model::uniform(word[1]);
      model::price::Asked asked;
      asked.child = model::agent_id(model::AgentKind::child, static_cast<std::uint16_t>(a),
                                    model::Month{7}, static_cast<std::uint32_t>(i));
      asked.provider = model::agent_id(model::AgentKind::home, static_cast<std::uint16_t>(a),
                                       model::Month{9}, static_cast<std::uint32_t>(i / 4));
      asked.kind = kind;
      asked.needs = static_cast<model::NeedsBand>((u > needs[0]) + (u > needs[0] + needs[1]));
      asked.sector = static_cast<model::Sector>((v > sectors[0]) + (v > sectors[0] + sectors[1]));
      const auto price = crisis == Crisis::yes ? model::price::crisis_pence_a_day : as_usual;
      made.push_back(7.0 / 100 * price(rates.price, rng, asked));
    }
  }
  return made;
}

std::int64_t at_least(const std::vector<double>& prices, double gbp) {
  return std::ranges::count_if(prices, [&](double p) { return p >= gbp; });
}
double mean(const std::vector<double>& prices) {
  return std::accumulate(prices.begin(), prices.end(), 0.0) / static_cast<double>(prices.size());
}

// Children's homes' places in use in the model (child-years of 2018-19 and 2022-23), and places
// like those of a crisis (docs/assurance/assumptions.md#a183).
constexpr int homes_2019 = 6490, homes_2023 = 7690;
constexpr int crisis_2019 = 20, crisis_2023 = 300;

}  // namespace

TEST_CASE("places at 10,000 pounds a week or more are as many as authorities counted",
          "[prices][expensive]") {
  // Local Government Association: about 120 in 2018-19 and 1,510 in 2022-23, in money of the year.
  const double of_2019 = 10'000 * published().deflator(2023) / published().deflator(2019);
  const auto then = weekly(PlaceKind::childrens_home, 2019, homes_2019);
  const auto now = weekly(PlaceKind::childrens_home, 2023, homes_2023);
  const auto crisis_then = weekly(PlaceKind::childrens_home, 2019, crisis_2019, Crisis::yes);
  const auto crisis_now = weekly(PlaceKind::childrens_home, 2023, crisis_2023, Crisis::yes);
  const auto expensive_then = at_least(then, of_2019) + at_least(crisis_then, of_2019);
  const auto expensive_now = at_least(now, 10'000) + at_least(crisis_now, 10'000);
  INFO(expensive_then << " then, " << expensive_now << " now");
  // Three standard errors of a count.
  CHECK(static_cast<double>(expensive_then) == Approx(120).margin(33));
  CHECK(static_cast<double>(expensive_now) == Approx(1510).margin(117));
}

TEST_CASE("the growth of the mean price of homes is in the expensive ones", "[prices][expensive]") {
  const auto body = [](int year) {
    const auto& p = parameters();
    return model::rates_in(p, p.areas[0], year, 2023, 1).price.home_body;
  };
  CHECK(body(2023) / body(2019) == Approx(1).margin(0.1));
  CHECK(mean(weekly(PlaceKind::childrens_home, 2023, homes_2023)) >
        1.2 * mean(weekly(PlaceKind::childrens_home, 2019, homes_2019)));
}

TEST_CASE("the most expensive twentieth of places takes a stated share of spending on places",
          "[prices][expensive]") {
  // England's children by kind of place, 31 March 2023, the unaccompanied left out.
  std::vector<double> all;
  for (const auto& [kind, places] :
       {std::pair{PlaceKind::kin_foster, 12'626}, std::pair{PlaceKind::authority_foster, 24'797},
        std::pair{PlaceKind::agency_foster, 17'817}, std::pair{PlaceKind::childrens_home, 7690},
        std::pair{PlaceKind::supported_accommodation, 3624}}) {
    const auto of_kind = weekly(kind, 2023, places);
    all.insert(all.end(), of_kind.begin(), of_kind.end());
  }
  std::ranges::sort(all, std::greater{});
  const auto twentieth = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 20);
  const double share =
      std::accumulate(all.begin(), twentieth, 0.0) / std::accumulate(all.begin(), all.end(), 0.0);
  INFO(share);
  CHECK(share == Approx(0.36).margin(0.04));
}
