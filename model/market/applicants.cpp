#include "model/market/applicants.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "model/parallel/in_parallel.hpp"

namespace kindred::model::market {

namespace {

constexpr int young_months = 10 * 12;
constexpr int most_waited = 250;

class OfArea {
 public:
  OfArea(const World::Area& home, const AreaState& state, std::uint16_t area, const KeyedRng& rng,
         Month month)
      : people_(*home.people), state_(state), area_(area), rng_(rng), month_(month) {}

  void add(std::uint32_t record, Placement wanted, Day day, bool moves = false, int waited = 0) {
    const auto& child = state_.children[record];
    const auto& profile = state_.profiles[record];
    Applicant made;
    made.child = child.id;
    made.day = day;
    made.records[0] = record;
    made.band = child.known_band;
    made.wanted = wanted;
    made.young = age_months(child, day) < young_months;
    made.moves = moves;
    made.waited = static_cast<std::uint8_t>(std::clamp(waited, 0, most_waited));
    made.area = area_;
    if (profile.family != nobody) {
      made.home = (std::uint64_t{profile.family} + 1) << 32 | profile.home;
    }
    each_.push_back(made);
  }

  void put_into(std::vector<Applicant>& all) {
    // Children of one home who request the same kind do so together.
    std::ranges::sort(each_, {}, [](const Applicant& s) {
      return std::tuple(s.home, s.wanted, s.moves, s.child);
    });
    for (std::size_t i = 0; i < each_.size();) {
      auto first = each_[i++];
      for (; i < each_.size() && goes_with(first, each_[i]); ++i) join(first, each_[i]);
      find_sibling(first);
      first.tie = rng_.words(first.child, DrawPurpose::placed, month_)[0];
      all.push_back(first);
    }
  }

 private:
  static bool goes_with(const Applicant& first, const Applicant& other) {
    return first.home != 0 && first.home == other.home && first.wanted == other.wanted &&
           first.moves == other.moves && first.count < most_children;
  }
  static void join(Applicant& first, const Applicant& other) {
    first.records[first.count++] = other.records[0];
    first.band = std::max(first.band, other.band);
    first.young |= other.young;
    first.waited = std::max(first.waited, other.waited);
  }

  /// A brother or sister who lives in the home already.
  void find_sibling(Applicant& applicant) const {
    if (applicant.home == 0 || applicant.moves) return;
    const auto& profile = state_.profiles[applicant.records[0]];
    const auto& family = people_.families()[state_.families[profile.family].index];
    state_.each_known(family, [&](std::uint32_t record) {
      const auto& sibling = state_.profiles[record];
      if (sibling.home != profile.home || sibling.stay >= asking) return;
      const auto& stay = state_.supply.placement_stays[sibling.stay];
      if (stay.kind != applicant.wanted || stay.provider == nobody) return;
      applicant.beside = {stay.provider, stay.area};
      applicant.sibling = record;
    });
  }

  const Population& people_;
  const AreaState& state_;
  const std::uint16_t area_;
  const KeyedRng& rng_;
  const Month month_;
  std::vector<Applicant> each_;
};

/// A child who came to two placements on one day has two requests.
std::vector<PlaceRequest> once_each(std::vector<PlaceRequest> place_requests) {
  const auto by = [](const PlaceRequest& ask) { return std::pair(ask.record, Day{ask.day}); };
  std::ranges::sort(place_requests, {}, by);
  const auto rest = std::ranges::unique(place_requests, {}, by);
  place_requests.erase(rest.begin(), rest.end());
  return place_requests;
}

/// A request holds if the child is still where it then was.
bool holds(const AreaState& state, const PlaceRequest& ask) {
  const auto& child = state.children[ask.record];
  return state.profiles[ask.record].stay == asking && child.placement_since == ask.day;
}

/// Gathers the applicants of each area, many at once, and puts them in order.
template <class Gather>
std::vector<Applicant> gathered(const World& world, std::span<const AreaState> areas,
                                const KeyedRng& rng, Month month, const Gather& gather) {
  std::vector<std::vector<Applicant>> of(areas.size());
  in_parallel(areas.size(), {}, [&](std::size_t a) {
    OfArea here(world.areas()[a], areas[a], static_cast<std::uint16_t>(a), rng, month);
    gather(areas[a], here);
    here.put_into(of[a]);
  });
  std::vector<Applicant> all;
  for (const auto& some : of) all.insert(all.end(), some.begin(), some.end());
  std::ranges::sort(all, std::greater{}, [](const Applicant& s) {
    return std::tuple(s.band, s.waited, s.tie, s.child);
  });
  return all;
}

}  // namespace

std::vector<Applicant> applicants(const World& world, std::span<const AreaState> areas,
                                  const KeyedRng& rng, Month month) {
  const Day last = first_day(month + 1) - 1;
  return gathered(world, areas, rng, month, [&](const AreaState& state, OfArea& here) {
    for (const auto& ask : once_each(state.supply.place_requests)) {
      if (holds(state, ask)) here.add(ask.record, state.children[ask.record].placement, ask.day);
    }
    for (const auto& stay : state.supply.placement_stays) {
      const bool closes =
          stay.provider != nobody && areas[stay.area].supply.providers[stay.provider].closing;
      if (!closes && !is_crisis(stay)) continue;
      here.add(stay.record, stay.wanted, last, true,
               is_crisis(stay) ? month.index - month_of(stay.since).index : 0);
    }
  });
}

std::vector<Applicant> everybody(const World& world, std::span<const AreaState> areas,
                                 const KeyedRng& rng, Month month) {
  return gathered(world, areas, rng, month, [&](const AreaState& state, OfArea& here) {
    for (const auto record : state.open.records()) {
      const auto& child = state.children[record];
      if (is_counted(child.placement)) here.add(record, child.placement, child.placement_since);
    }
  });
}

}  // namespace kindred::model::market
