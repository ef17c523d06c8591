#include "model/processes/supply/fostering.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"

namespace kindred::model::fostering {

namespace {

constexpr int years_to_leave = 3;  ///< staying put ends at 21
constexpr int longest_tenure = 30 * 12;

std::size_t tenure(const Provider& provider, Month month) {
  const int years = (month.index - provider.opened) / 12;
  return years < 2 ? 0 : years < 5 ? 1 : 2;
}

bool is_hub(const FosteringParameters& p, const Words& made) {
  return uniform(made[3]) < 1 / (1 + p.constellation_size);
}

/// A share of authorities' households is in a constellation, the same ones for a share that lasts.
/// Its hub keeps its places free for the others.
void join(const FosteringParameters& p, const Words& made, Provider& provider) {
  provider.constellation =
      provider.kind == PlaceKind::authority_foster && uniform(made[2]) < p.constellation_share;
  if (provider.constellation && is_hub(p, made)) provider.on_hold = true;
}

void end_stays(AreaMonth& area_month) {
  auto& supply = area_month.state->supply;
  std::erase_if(supply.staying_put, [&](const StayingPut& stay) {
    if (stay.until > area_month.month.index) return false;
    --supply.providers[stay.provider].staying_put;
    return true;
  });
}

bool has_children(const Provider& provider) { return provider.filled + provider.staying_put > 0; }

/// The share of an area's households of a kind in which somebody lives.
double with_children(const Supply& supply, PlaceKind kind) {
  int all = 0, some = 0;
  for (const auto& provider : supply.providers) {
    if (provider.gone || provider.closing || provider.kind != kind) continue;
    ++all;
    some += has_children(provider);
  }
  return all == 0 ? 0.0 : static_cast<double>(some) / all;
}

/// Chances of deregistration in a month, by kind, tenure and constellation.
class Deregistered {
 public:
  Deregistered(const FosteringRates& rates, const Supply& supply) {
    for (auto k = index(PlaceKind::authority_foster); k < foster_kinds; ++k) {
      const double share = with_children(supply, static_cast<PlaceKind>(k));
      for (std::size_t t = 0; t < chance_[k].size(); ++t) {
        chance_[k][t] = by_children(rates.of, rates.deregistered[k][t], share);
      }
    }
  }
  double chance(const Provider& provider, Month month) const {
    const bool children = has_children(provider);
    return chance_[index(provider.kind)][tenure(provider, month)][children][provider.constellation];
  }

 private:
  using ByConstellation = std::array<double, 2>;
  using ByChildren = std::array<ByConstellation, 2>;

  /// Most carers who give up do so when no child lives with them; the others keep the mean.
  static ByChildren by_children(const FosteringParameters& p, double hazard, double share) {
    const std::array<double, 2> factor{share < 1 ? (1 - share * p.with_children) / (1 - share) : 1,
                                       p.with_children};
    ByChildren made{};
    for (std::size_t c = 0; c < made.size(); ++c) {
      const double h = hazard * factor[c];
      made[c] = {1 - exp_of(-h), 1 - exp_of(-h * p.constellation_ratio)};
    }
    return made;
  }

  std::array<std::array<ByChildren, 3>, foster_kinds> chance_{};
};

void go_on_hold(const AreaMonth& area_month, Provider& provider, std::uint32_t word) {
  const auto& p = area_month.rates.fostering.of;
  provider.on_hold = provider.kind != PlaceKind::kin_foster && uniform(word) < p.on_hold;
  if (provider.kind != PlaceKind::authority_foster) return;
  if (p.constellation_share <= 0 && !provider.constellation) return;
  join(p, area_month.rng.words(provider.id, DrawPurpose::household_made), provider);
}

void stay_or_go(AreaMonth& area_month) {
  const Deregistered deregistered(area_month.rates.fostering, area_month.state->supply);
  const bool new_quarter = area_month.month.month_of_year() % 3 == 0;
  auto& providers = area_month.state->supply.providers;
  for (std::uint32_t slot = 0; slot < providers.size(); ++slot) {
    auto& provider = providers[slot];
    if (provider.gone || !is_foster(provider.kind)) continue;
    // Kin are approved for the children who live with them, and go with them.
    if (provider.kind == PlaceKind::kin_foster) continue;
    if (provider.closing) {
      supply::leave_if_empty(area_month, slot);
      continue;
    }
    const auto w =
        area_month.rng.words(provider.id, DrawPurpose::household_month, area_month.month);
    if (new_quarter) go_on_hold(area_month, provider, w[1]);
    if (uniform(w[0]) < deregistered.chance(provider, area_month.month))
      supply::close(area_month, slot);
  }
}

Words draws_of_stay(const AreaMonth& area_month, const Child& child) {
  return area_month.rng.words(child.id, DrawPurpose::stays_put);
}

}  // namespace

Provider household(const FosteringParameters& p, const KeyedRng& rng, AgentId id, PlaceKind kind,
                   Month approved) {
  const auto w = rng.words(id, DrawPurpose::household_made);
  const double more = (p.places[index(kind)] - 1) / 2;  // each of a second and a third place
  Provider made;
  made.id = id;
  made.opened = static_cast<std::int16_t>(approved.index);
  made.kind = kind;
  made.sector = kind != PlaceKind::agency_foster     ? Sector::authority
                : uniform(w[3]) < p.agency_voluntary ? Sector::voluntary
                                                     : Sector::private_sector;
  made.places = static_cast<std::uint8_t>(1 + (uniform(w[0]) < more) + (uniform(w[1]) < more));
  join(p, w, made);
  return made;
}

void begin(supply::Beginning& in) {
  const auto& rates = in.rates.fostering;
  for (std::size_t k = index(PlaceKind::authority_foster); k < foster_kinds; ++k) {
    const int many = in.whole(rates.usual[k], static_cast<std::uint16_t>(k));
    const double mean_months = 12 / std::max(0.001, rates.of.deregistered[k]);
    for (int nth = 0; nth < many; ++nth) {
      const auto id =
          supply::name(AgentKind::fostering_household, in.area, supply::before_history,
                       supply::first_stream_of_beginning + k, static_cast<std::uint32_t>(nth));
      const auto w = in.rng.words(id, DrawPurpose::household_month);
      const double months =
          std::min<double>(longest_tenure, exponential(uniform(w[0])) * mean_months);
      in.supply->add(household(rates.of, in.rng, id, static_cast<PlaceKind>(k),
                               supply::before_history + -static_cast<int>(months)));
    }
  }
  begin_assessments(in);
}

void end_month(AreaMonth& area_month) {
  end_stays(area_month);
  stay_or_go(area_month);
  decide(area_month);
  recruit(area_month);
}

bool stays_put(const AreaMonth& area_month, const Child& child, Day day) {
  if (child.placement < Placement::kin_foster || child.placement > Placement::agency_foster ||
      birthday(child, 18) != day) {
    return false;
  }
  return uniform(draws_of_stay(area_month, child)[0]) <
         area_month.rates.fostering.of.staying_put[index(place_kind(child.placement))];
}

Month stays_until(const AreaMonth& area_month, const Child& child, Day day) {
  const double months = exponential(uniform(draws_of_stay(area_month, child)[1])) *
                        area_month.rates.fostering.of.staying_put_months;
  return month_of(day) + std::min(years_to_leave * 12, 1 + static_cast<int>(months));
}

void begin_stay(Supply& supply, std::uint32_t slot, Month until) {
  --supply.providers[slot].filled;
  ++supply.providers[slot].staying_put;
  supply.staying_put.push_back({slot, until.index});
}

}  // namespace kindred::model::fostering
