#include "model/processes/supply/homes.hpp"

#include <algorithm>

#include "model/chance/arrivals.hpp"
#include "model/chance/reproducible_math.hpp"

namespace kindred::model::homes {

namespace {

constexpr std::array kinds{PlaceKind::childrens_home, PlaceKind::supported_accommodation};
constexpr double least_answer = 0.2, greatest_answer = 5;

std::size_t stream_of(PlaceKind kind, std::size_t sector) {
  return index(kind) * count_of<Sector> + sector;
}

/// Places of a home: one and, of eight more, each with the same chance.
std::uint8_t size(const KeyedRng& rng, AgentId id, double mean) {
  const auto w = rng.words(id, DrawPurpose::home_made);
  const double chance = (mean - 1) / 8;
  std::uint8_t places = 1;
  for (const auto word : w) {
    for (const auto half : {word & 0xffff, word >> 16}) {
      places = static_cast<std::uint8_t>(places + ((half + 0.5) / 65536 < chance));
    }
  }
  return places;
}

Provider home(AgentId id, PlaceKind kind, std::size_t sector, Month opened, int places) {
  Provider made;
  made.id = id;
  made.opened = static_cast<std::int16_t>(opened.index);
  made.kind = kind;
  made.sector = static_cast<Sector>(sector);
  made.places = static_cast<std::uint8_t>(places);
  return made;
}

/// How homes answer to the market: factors on openings and closings.
struct Answer {
  double opens = 1, closes = 1;
};
Answer answer(const AreaMonth& area_month, PlaceKind kind, std::size_t sector) {
  const auto& p = area_month.rates.homes.of;
  const auto& view = area_month.state->supply.view;
  const double occupancy = view.occupancy[index(kind)];
  if (occupancy <= 0) return {};
  const double part = sector == index(Sector::authority) ? p.authority_answer : 1;
  const double full = occupancy / p.usual_occupancy[home_kind(kind)];
  const double price = std::max(0.01, static_cast<double>(view.price[index(kind)]));
  return {std::clamp(
              power(full, part * p.opens_with_occupancy) * power(price, part * p.opens_with_price),
              least_answer, greatest_answer),
          std::clamp(power(full, -part * p.closes_with_occupancy), least_answer, greatest_answer)};
}

/// Chances of closing in a month, by kind and sector.
using Closings = std::array<BySector, home_kind_names.size()>;
Closings closings(const AreaMonth& area_month) {
  Closings made{};
  for (const auto kind : kinds) {
    for (std::size_t s = 0; s < count_of<Sector>; ++s) {
      const double hazard = area_month.rates.homes.of.closed[home_kind(kind)] / 12;
      made[home_kind(kind)][s] = 1 - exp_of(-hazard * answer(area_month, kind, s).closes);
    }
  }
  return made;
}

void close_homes(AreaMonth& area_month) {
  const auto chances = closings(area_month);
  auto& providers = area_month.state->supply.providers;
  for (std::uint32_t slot = 0; slot < providers.size(); ++slot) {
    const auto& provider = providers[slot];
    if (provider.gone || is_foster(provider.kind)) continue;
    if (provider.closing) {
      supply::leave_if_empty(area_month, slot);
      continue;
    }
    if (provider.kind == PlaceKind::secure_home) continue;
    const auto w = area_month.rng.words(provider.id, DrawPurpose::home_month, area_month.month);
    if (uniform(w[0]) < chances[home_kind(provider.kind)][index(provider.sector)]) {
      supply::close(area_month, slot);
    }
  }
}

void open_homes(AreaMonth& area_month) {
  const auto area = area_month.people.area();
  const auto area_id = agent_id(AgentKind::area, area, {}, 0);
  const auto& rates = area_month.rates.homes;
  for (const auto kind : kinds) {
    for (std::size_t s = 0; s < count_of<Sector>; ++s) {
      const double usual = rates.openings[home_kind(kind)][s] / area_month.weight;
      if (usual <= 0) continue;
      const auto stream = stream_of(kind, s);
      const auto many =
          arrivals(area_month.rng, area_id, DrawPurpose::home_opened, area_month.month,
                   static_cast<unsigned>(stream), usual * answer(area_month, kind, s).opens);
      for (std::uint32_t nth = 0; nth < many; ++nth) {
        const auto id = supply::name(AgentKind::home, area, area_month.month, stream, nth);
        supply::add(area_month, home(id, kind, s, area_month.month,
                                     size(area_month.rng, id, rates.of.size_new[home_kind(kind)])));
      }
    }
  }
}

AgentId secure_id(std::uint16_t area) {
  return supply::name(AgentKind::home, area, supply::before_history,
                      supply::first_stream_of_beginning + stream_of(PlaceKind::secure_home, 0), 0);
}

/// So many places of a year, whole by a draw that is the same for all years.
int secure_places(const Rates& rates, const KeyedRng& rng, std::uint16_t area, int weight) {
  const auto w = rng.words(secure_id(area), DrawPurpose::home_made);
  return std::min(255, static_cast<int>(rates.homes.secure_places / weight + uniform(w[0])));
}

/// A secure home has the places of the new year, or those that are filled if they are more.
void set_secure_places(AreaMonth& area_month) {
  auto& providers = area_month.state->supply.providers;
  const auto is_secure = [](const Provider& p) {
    return !p.gone && p.kind == PlaceKind::secure_home;
  };
  const auto found = std::ranges::find_if(providers, is_secure);
  if (found == providers.end()) return;
  const int wanted =
      secure_places(area_month.rates, area_month.rng, area_month.people.area(), area_month.weight);
  const int places = std::max<int>(wanted, found->filled);
  const int more = places - found->places;
  area_month.count(Tally::places_made, index(PlaceKind::secure_home), std::max(0, more));
  area_month.count(Tally::places_gone, index(PlaceKind::secure_home), std::max(0, -more));
  found->places = static_cast<std::uint8_t>(places);
}

void begin_homes(supply::Beginning& in, PlaceKind kind, std::size_t sector) {
  const auto& rates = in.rates.homes;
  const auto stream = supply::first_stream_of_beginning + stream_of(kind, sector);
  // All homes of the area are named, and one in so many is kept.
  int left = in.whole(in.weight * rates.places[home_kind(kind)][sector],
                      static_cast<std::uint16_t>(stream));
  const double mean = rates.of.size[home_kind(kind)];
  for (std::uint32_t nth = 0; left > 0; ++nth) {
    const auto id = supply::name(AgentKind::home, in.area, supply::before_history, stream, nth);
    const int drawn = size(in.rng, id, mean);
    const int places = left - drawn < mean / 2 ? left : drawn;
    if (uniform(in.rng.words(id, DrawPurpose::home_made, {}, 1)[0]) * in.weight < 1) {
      in.supply->add(home(id, kind, sector, supply::before_history, places));
    }
    left -= places;
  }
}

}  // namespace

void begin(supply::Beginning& in) {
  for (const auto kind : kinds) {
    for (std::size_t s = 0; s < count_of<Sector>; ++s) begin_homes(in, kind, s);
  }
  const int secure = secure_places(in.rates, in.rng, in.area, in.weight);
  if (secure > 0) {
    in.supply->add(home(secure_id(in.area), PlaceKind::secure_home, index(Sector::authority),
                        supply::before_history, secure));
  }
}

void end_month(AreaMonth& area_month) {
  close_homes(area_month);
  open_homes(area_month);
  if (area_month.month.is_march()) set_secure_places(area_month);
}

}  // namespace kindred::model::homes
