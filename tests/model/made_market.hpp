// tests/model/made_market.hpp - worlds whose children compete for places, and bare areas in which a
// test says who asks and what stands.
#pragma once

#include <algorithm>

#include "made_supply.hpp"
#include "model/market.hpp"
#include "model/processes/case_file.hpp"
#include "model/processes/lodging.hpp"
#include "model/processes/placement.hpp"
#include "model/use.hpp"

namespace made {

/// Two towns twelve miles apart, and one at sixty in another region.
inline std::vector<AreaInput> market_areas(int children_an_age, int last_mid_year = 2030) {
  auto each = areas(children_an_age, last_mid_year);
  each[0].position = {0, 0, 4, 0};
  each[1].position = {12, 0, 4, 0};
  each[2].position = {60, 0, 4, 1};
  return each;
}

/// Of places, by kind.
inline constexpr ByKind<double> pence_a_day{4000, 6000, 12'000, 60'000, 90'000, 10'000};

/// Everything competes; at 1 places are enough for those who are looked after in a world of 600 an
/// age.
inline Parameters market_parameters(double plenty = 0.75) {
  auto p = parameters();
  add_supply(p);
  p.market.counted = p.market.shared = p.market.prices = 1;
  p.market.suits = {1, 0.3, 0.3, 0.3, 1, 0.5};
  p.market.suits_high_needs = 0.6;
  p.market.beyond = {0.25, 0.25};
  p.market.exempt = 2;
  p.market.usual_months = 24;
  for (std::size_t k = 0; k < count_of<PlaceKind>; ++k) {
    p.book.units.push_back({activity_of(placement_of(static_cast<PlaceKind>(k))),
                            SpendingLine::cla_fostering_services, pence_a_day[k]});
  }
  p.price.crisis_ratio = 1.8;
  p.price.dear_from = 1000;  // below every mean: no place is dearer than others of its kind
  p.price.scarcity = 1;
  for (std::size_t a = 0; a < p.areas.size(); ++a) {
    const double share = plenty * std::array{0.05, 0.035, 0.01}[a];
    auto& own = p.areas[a].supply;
    own.households = {0, 0.42 * share, 0.22 * share};
    own.homes = {0.7 * share, 0.7 * share, 0.7 * share};
    own.openings = own.homes;
    own.secure = own.supported = share;
  }
  return p;
}

/// The same, and every place suits every child.
inline Parameters all_suit() {
  auto p = market_parameters();
  p.market.suits.fill(1);
  p.market.suits_high_needs = 1;
  return p;
}

inline World market_world(const Parameters& p, int children_an_age, int horizon,
                          const std::vector<std::string>& only = {}, int weight = 1) {
  return {market_areas(children_an_age, horizon), p, {7, horizon, weight, only, {}}};
}

/// Three areas in one month, in which nobody is known and nothing stands but what a test puts
/// there.
class Bench {
 public:
  explicit Bench(Parameters p = market_parameters(), int children_an_age = 10, int weight = 1)
      : parameters(std::move(p)),
        world(market_world(parameters, children_an_age, 2020, {}, weight)),
        crises(parameters.adversity, adversity_by_class(parameters.family)) {
    for (const auto& area : world.areas()) {
      states.emplace_back(*area.people, 2020).supply.begun = 1;
      counts.emplace_back(2013, 2020);
      rates.push_back(rates_in(parameters, parameters.areas[area.parameters], month.year(),
                               last_fitted_year, 1));
    }
  }
  Bench(const Bench&) = delete;

  /// A household or home with so many free places; its slot.
  std::uint32_t stands(std::size_t area, PlaceKind kind, int places) {
    Provider made;
    made.id = agent_id(AgentKind::home, static_cast<std::uint16_t>(area), month, nth_++);
    made.kind = kind;
    made.places = static_cast<std::uint8_t>(places);
    return states[area].supply.add(made);
  }

  struct Who {
    int years = 12;
    NeedsBand needs = NeedsBand::normal;
    std::uint32_t person = nobody;  ///< of the area's population
    std::uint32_t family = nobody;  ///< among the known
    std::uint32_t home = 0;         ///< among those of the family
  };
  /// A child who has come to be looked after, and asks for a place of a kind on a day of the month.
  std::uint32_t asks(std::size_t area, Placement wanted, const Who& who, Day day_of_month = 0) {
    auto& state = states[area];
    Child made;
    made.birth = static_cast<std::int16_t>(month.index - 12 * who.years - 1);
    made.id = agent_id(AgentKind::child, static_cast<std::uint16_t>(area), {made.birth}, nth_++);
    made.person = who.person;
    made.known_band = static_cast<std::uint8_t>(who.needs) & 3;
    Profile profile;
    profile.family = who.family;
    const auto record = state.add(made, profile);
    auto now = scene(area);
    const Day day = now.first + day_of_month;
    case_file::open(now, record, day);
    auto& child = state.children[record];
    child.care_since = day;
    child.placements = 1;
    child.year_moved = month.year();
    placed(area, record, wanted, day);
    if (who.home != 0) state.profiles[record].home = who.home;
    return record;
  }
  std::uint32_t asks(std::size_t area, Placement wanted) { return asks(area, wanted, Who{}); }
  /// A looked-after child goes to another kind of placement, and asks for it.
  void placed(std::size_t area, std::uint32_t record, Placement wanted, Day day) {
    auto now = scene(area);
    placement::set(now, states[area].children[record], wanted, day);
  }

  /// Brothers and sisters, all at home: persons of one family of an area.
  std::vector<Who> siblings(std::size_t area, unsigned many, std::uint32_t home) {
    const auto& families = world.areas()[area].people->families();
    auto& state = states[area];
    for (std::uint32_t f = 0; f < families.size(); ++f) {
      const bool taken = std::ranges::count(state.families, f, &KnownFamily::index) > 0;
      if (taken || families[f].children < many) continue;
      KnownFamily known;
      known.index = f;
      state.families.push_back(known);
      std::vector<Who> made(many);
      for (unsigned i = 0; i < many; ++i) {
        made[i].person = families[f].first_child + i;
        made[i].family = static_cast<std::uint32_t>(state.families.size() - 1);
        made[i].home = home;
      }
      return made;
    }
    throw std::logic_error("no such family in the made world");
  }

  /// The market answers, what it found comes to pass, and the next month begins.
  void month_ends() {
    answer();
    for (std::size_t a = 0; a < states.size(); ++a) {
      auto now = scene(a);
      lodging::settle(now);
      lodging::pay(now);
      lodging::check(states[a]);
    }
    Market::check(states);
    month = month + 1;
  }
  void answer() { Market(world, parameters).answer(states, draws, month, false); }

  const Lodging& lodging(std::size_t area, std::uint32_t record) const {
    return states[area].supply.lodgings.at(states[area].profiles[record].lodging);
  }
  const Provider& provider(std::size_t area, std::uint32_t slot) const {
    return states[area].supply.providers[slot];
  }
  Scene scene(std::size_t area) {
    Scene made{*world.areas()[area].people,
               crises,
               rates[area],
               draws,
               policy,
               states[area],
               counts[area],
               month,
               1};
    made.area = area;
    return made;
  }

  Parameters parameters;
  World world;
  Crises crises;
  Draws draws{7, 1};
  PolicyInForce policy;
  Month month = first_month(2015);
  std::vector<AreaState> states;
  std::vector<Counts> counts;
  std::vector<Rates> rates;

 private:
  std::uint32_t nth_ = 0;
};

}  // namespace made
