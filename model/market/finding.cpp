#include "model/market/finding.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/parallel/in_parallel.hpp"

namespace kindred::model::market {

namespace {

using Ladder = std::span<const PlaceKind>;

/// The kinds that may take a child who asks for one, in the order in which they are asked.
Ladder may_stand_in(PlaceKind wanted, bool young) {
  using enum PlaceKind;
  static constexpr std::array authority{authority_foster, agency_foster, childrens_home};
  static constexpr std::array agency{agency_foster, authority_foster, childrens_home};
  static constexpr std::array homes{childrens_home, agency_foster, authority_foster};
  static constexpr std::array secure{secure_home, childrens_home};
  static constexpr std::array supported{supported_accommodation, agency_foster, authority_foster};
  const auto of = [&]() -> Ladder {
    switch (wanted) {
      case authority_foster:
        return authority;
      case agency_foster:
        return agency;
      case childrens_home:
        return homes;
      case secure_home:
        return secure;
      default:
        return supported;
    }
  }();
  // A children's home is no place for a young child.
  return young && of.back() == childrens_home && of.size() == 3 ? of.first(2) : of;
}

/// Kinds that only exist where the child's own authority has them.
constexpr bool is_own(PlaceKind kind) {
  return kind == PlaceKind::kin_foster || kind == PlaceKind::authority_foster;
}

constexpr std::uint32_t folded(AgentId id) {
  return static_cast<std::uint32_t>(id) ^ static_cast<std::uint32_t>(id >> 32) * 0x9e3779b9U;
}

}  // namespace

Places::Places(const World& world, std::span<AreaState> areas, const Rules& rules,
               const KeyedRng& draws, Month month)
    : world_(world),
      areas_(areas),
      rules_(rules),
      p_(rules.parameters),
      rng_(draws),
      month_(month),
      free_(areas.size()) {
  in_parallel(areas.size(), {}, [&](std::size_t a) {
    const auto& providers = areas[a].supply.providers;
    for (std::uint32_t i = 0; i < providers.size(); ++i) {
      if (providers[i].takes()) free_[a][index(providers[i].kind)].push_back(i);
    }
  });
}

int Places::room(const Provider& provider) const {
  const bool fosters = is_foster(provider.kind);
  return provider.free() + (fosters ? static_cast<int>(p_.exempt) - provider.exempt : 0);
}

bool Places::joins(const Seeker& seeker) const {
  const auto& home = provider(seeker.beside);
  return !home.closing && !home.gone && room(home) >= static_cast<int>(seeker.count);
}

bool Places::open_to_all(PlaceKind kind) const { return p_.shared >= 0.5 && !is_own(kind); }

double Places::chance(const Seeker& seeker, PlaceKind kind, std::uint16_t area) const {
  const bool high = seeker.band == index(NeedsBand::cause_for_concern) && is_foster(kind);
  const double local = area == seeker.area && !is_own(kind) ? rules_.local[area] : 1.0;
  const double chance = p_.suits[index(kind)] * (high ? p_.suits_high_needs : 1.0) * local;
  // A place of a sample stands for so many, of which one may suit.
  return world_.weight() == 1 || chance >= 1 ? chance : 1 - power(1 - chance, world_.weight());
}

std::optional<Place> Places::in_area(const Seeker& seeker, PlaceKind kind, unsigned children,
                                     bool suiting, std::uint16_t area) const {
  const double limit = suiting ? chance(seeker, kind, area) : 1.0;
  const auto& providers = areas_[area].supply.providers;
  std::optional<Place> best;
  double least = limit;
  for (const auto i : free_[area][index(kind)]) {
    const auto& provider = providers[i];
    if (!provider.takes() || room(provider) < static_cast<int>(children)) continue;
    const double u = uniform(mixed(folded(provider.id) + seeker.tie));
    if (u >= least) continue;
    least = u;
    best = Place{i, area};
  }
  return best;
}

std::optional<Place> Places::nearest(const Seeker& seeker, PlaceKind kind, unsigned children,
                                     bool suiting) const {
  if (auto found = in_area(seeker, kind, children, suiting, seeker.area)) return found;
  if (!open_to_all(kind)) return std::nullopt;
  for (const auto area : world_.geography().others(seeker.area)) {
    if (auto found = in_area(seeker, kind, children, suiting, area)) return found;
  }
  return std::nullopt;
}

Place Places::opened(const Seeker& seeker, PlaceKind kind) const {
  auto& supply = areas_[seeker.area].supply;
  Provider made;
  made.id = named_after(seeker.child, AgentKind::home, world_.areas()[seeker.area].people->area(),
                        month_);
  made.opened = static_cast<std::int16_t>(month_.index);
  made.kind = kind;
  made.sector = is_own(kind) ? Sector::authority : Sector::private_sector;
  made.places = seeker.count;
  return {supply.add(made), seeker.area};
}

Places::Found Places::find(const Seeker& seeker, unsigned children) const {
  const auto wanted = place_kind(seeker.wanted);
  if (p_.counted < 0.5) return {{}, seeker.wanted, true};
  // Without a shared market there is always something elsewhere, but no carer of one's own.
  const bool elsewhere = p_.shared < 0.5;
  for (const bool suiting : {true, false}) {
    for (const auto kind : may_stand_in(wanted, seeker.young)) {
      if (const auto place = nearest(seeker, kind, children, suiting)) {
        return {*place, placement_of(kind), suiting && kind == wanted};
      }
      if (elsewhere && !is_own(kind)) return {{}, placement_of(kind), kind == wanted};
    }
  }
  return {{}, Placement::other, false};
}

void Places::set_whereabouts(Lodging& lodging, const Seeker& seeker) const {
  const auto w = rng_.words(seeker.child, DrawPurpose::placement_distance, month_);
  const auto& geography = world_.geography();
  const bool own = is_counted(lodging.kind) && is_own(place_kind(lodging.kind));
  lodging.beyond = own && geography.has_neighbour(seeker.area) &&
                   uniform(w[2]) < p_.beyond[index(place_kind(lodging.kind))];
  const auto miles = lodging.beyond ? geography.miles_to_neighbour(seeker.area, w[0], w[1])
                                    : geography.miles(seeker.area, lodging.area, w[0], w[1]);
  lodging.miles = miles & 0xfff;
}

void Places::give(const Seeker& seeker, unsigned from, unsigned to, Found found,
                  std::uint32_t beside, bool apart) const {
  // Who waits in a crisis place, and for whom there is still nothing, stays there.
  if (found.kind == Placement::other && seeker.waited > 0) return;
  if (found.place.provider == nobody) {
    found.place.area = seeker.area;
  } else {
    auto& p = provider(found.place);
    const int more = static_cast<int>(to - from);
    p.exempt = static_cast<std::uint8_t>(p.exempt + std::max(0, more - p.free()));
    p.filled = static_cast<std::uint8_t>(p.filled + more);
  }
  Answer answer;
  answer.lodging.provider = found.place.provider;
  answer.lodging.area = found.place.area;
  answer.lodging.since = seeker.day;
  answer.lodging.wanted = seeker.wanted;
  answer.lodging.kind = found.kind;
  // What is found elsewhere is mostly private, as homes and agencies are.
  if (is_counted(found.kind) && !is_own(place_kind(found.kind))) {
    answer.lodging.sector = Sector::private_sector;
  }
  if (found.place.provider != nobody) {
    answer.provider = provider(found.place).id;
    answer.lodging.sector = provider(found.place).sector;
  }
  set_whereabouts(answer.lodging, seeker);
  answer.moves = seeker.moves;
  answer.apart = apart;
  answer.suits = found.suits;
  for (unsigned i = from; i < to; ++i) {
    answer.lodging.record = seeker.records[i];
    answer.beside = i > from ? seeker.records[from] : beside;
    areas_[seeker.area].supply.answers.push_back(answer);
  }
}

void Places::answer(const Seeker& seeker) {
  if (seeker.wanted == Placement::kin_foster) return with_kin(seeker);
  if (seeker.beside.provider != nobody && joins(seeker)) {
    return give(seeker, 0, seeker.count, {seeker.beside, seeker.wanted, true}, seeker.sibling,
                false);
  }
  const bool alone = seeker.beside.provider == nobody;
  if (seeker.count > 1) {
    const auto found = find(seeker, seeker.count);
    if (found.kind == seeker.wanted && found.suits) {
      return give(seeker, 0, seeker.count, found, nobody, !alone);
    }
  }
  for (unsigned i = 0; i < seeker.count; ++i) {
    give(seeker, i, i + 1, find(seeker, 1), nobody, seeker.count > 1 || !alone);
  }
}

void Places::with_kin(const Seeker& seeker) {
  give(seeker, 0, seeker.count, {{}, seeker.wanted, true}, seeker.sibling, false);
}

void Places::lodge(const Seeker& seeker) {
  if (seeker.wanted == Placement::kin_foster) return with_kin(seeker);
  // As history begins there is no competition for places that are taken already.
  auto found = nearest(seeker, place_kind(seeker.wanted), seeker.count, true);
  if (!found) found = nearest(seeker, place_kind(seeker.wanted), seeker.count, false);
  if (!found) found = opened(seeker, place_kind(seeker.wanted));
  give(seeker, 0, seeker.count, {*found, seeker.wanted, true}, nobody, false);
}

}  // namespace kindred::model::market
