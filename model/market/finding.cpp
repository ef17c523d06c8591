#include "model/market/finding.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/parallel/in_parallel.hpp"

namespace kindred::model::market {

namespace {

using Ladder = std::span<const PlaceKind>;

/// The kinds that may take a child who requests one, in the order in which they are tried.
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
               const KeyedRng& rng, Month month)
    : world_(world),
      areas_(areas),
      rules_(rules),
      p_(rules.parameters),
      rng_(rng),
      month_(month),
      free_(areas.size()) {
  in_parallel(areas.size(), {}, [&](std::size_t a) {
    const auto& providers = areas[a].supply.providers;
    for (std::uint32_t i = 0; i < providers.size(); ++i) {
      if (providers[i].takes()) free_[a][index(providers[i].kind)].push_back(i);
    }
  });
}

int Places::free_places(const Provider& provider) const {
  const bool fosters = is_foster(provider.kind);
  return provider.free() + (fosters ? static_cast<int>(p_.exempt) - provider.exempt : 0);
}

bool Places::joins(const Applicant& applicant) const {
  const auto& home = provider(applicant.beside);
  return !home.closing && !home.gone && free_places(home) >= static_cast<int>(applicant.count);
}

bool Places::open_to_all(PlaceKind kind) const { return p_.shared >= 0.5 && !is_own(kind); }

double Places::chance(const Applicant& applicant, PlaceKind kind, std::uint16_t area) const {
  const bool high = applicant.band == index(NeedsBand::cause_for_concern) && is_foster(kind);
  const double local = area == applicant.area && !is_own(kind) ? rules_.local[area] : 1.0;
  const double chance = p_.suits[index(kind)] * (high ? p_.suits_high_needs : 1.0) * local;
  // A place of a sample represents so many, of which one may suit.
  return world_.weight() == 1 || chance >= 1 ? chance : 1 - power(1 - chance, world_.weight());
}

std::optional<Place> Places::in_area(const Applicant& applicant, PlaceKind kind, unsigned children,
                                     bool suiting, std::uint16_t area) const {
  const double limit = suiting ? chance(applicant, kind, area) : 1.0;
  const auto& providers = areas_[area].supply.providers;
  std::optional<Place> best;
  double least = limit;
  for (const auto i : free_[area][index(kind)]) {
    const auto& provider = providers[i];
    if (!provider.takes() || free_places(provider) < static_cast<int>(children)) continue;
    const double u = uniform(mixed(folded(provider.id) + applicant.tie));
    if (u >= least) continue;
    least = u;
    best = Place{i, area};
  }
  return best;
}

std::optional<Place> Places::nearest(const Applicant& applicant, PlaceKind kind, unsigned children,
                                     bool suiting) const {
  if (auto found = in_area(applicant, kind, children, suiting, applicant.area)) return found;
  if (!open_to_all(kind)) return std::nullopt;
  for (const auto area : world_.geography().others(applicant.area)) {
    if (auto found = in_area(applicant, kind, children, suiting, area)) return found;
  }
  return std::nullopt;
}

Place Places::opened(const Applicant& applicant, PlaceKind kind) const {
  auto& supply = areas_[applicant.area].supply;
  Provider made;
  made.id = named_after(applicant.child, AgentKind::home,
                        world_.areas()[applicant.area].people->area(), month_);
  made.opened = static_cast<std::int16_t>(month_.index);
  made.kind = kind;
  made.sector = is_own(kind) ? Sector::authority : Sector::private_sector;
  made.places = applicant.count;
  return {supply.add(made), applicant.area};
}

Places::FoundPlace Places::find(const Applicant& applicant, unsigned children) const {
  const auto wanted = place_kind(applicant.wanted);
  if (p_.counted < 0.5) return {{}, applicant.wanted, true};
  // Without a shared market there is always something elsewhere, but no carer of one's own.
  const bool elsewhere = p_.shared < 0.5;
  for (const bool suiting : {true, false}) {
    for (const auto kind : may_stand_in(wanted, applicant.young)) {
      if (const auto place = nearest(applicant, kind, children, suiting)) {
        return {*place, placement_of(kind), suiting && kind == wanted};
      }
      if (elsewhere && !is_own(kind)) return {{}, placement_of(kind), kind == wanted};
    }
  }
  return {{}, Placement::other, false};
}

void Places::set_whereabouts(PlacementStay& stay, const Applicant& applicant) const {
  const auto w = rng_.words(applicant.child, DrawPurpose::placement_distance, month_);
  const auto& geography = world_.geography();
  const bool own = is_counted(stay.kind) && is_own(place_kind(stay.kind));
  stay.beyond = own && geography.has_neighbour(applicant.area) &&
                uniform(w[2]) < p_.beyond[index(place_kind(stay.kind))];
  const auto miles = stay.beyond ? geography.miles_to_neighbour(applicant.area, w[0], w[1])
                                 : geography.miles(applicant.area, stay.area, w[0], w[1]);
  stay.miles = miles & 0xfff;
}

void Places::give(const Applicant& applicant, unsigned from, unsigned to, FoundPlace found,
                  std::uint32_t beside, bool apart) const {
  // A child in a crisis place for whom there is still nothing stays there.
  if (found.kind == Placement::other && applicant.waited > 0) return;
  if (found.place.provider == nobody) {
    found.place.area = applicant.area;
  } else {
    auto& p = provider(found.place);
    const int more = static_cast<int>(to - from);
    p.exempt = static_cast<std::uint8_t>(p.exempt + std::max(0, more - p.free()));
    p.filled = static_cast<std::uint8_t>(p.filled + more);
  }
  Allocation allocation;
  allocation.stay.provider = found.place.provider;
  allocation.stay.area = found.place.area;
  allocation.stay.since = applicant.day;
  allocation.stay.wanted = applicant.wanted;
  allocation.stay.kind = found.kind;
  // What is found elsewhere is mostly private, as homes and agencies are.
  if (is_counted(found.kind) && !is_own(place_kind(found.kind))) {
    allocation.stay.sector = Sector::private_sector;
  }
  if (found.place.provider != nobody) {
    allocation.provider = provider(found.place).id;
    allocation.stay.sector = provider(found.place).sector;
  }
  set_whereabouts(allocation.stay, applicant);
  allocation.moves = applicant.moves;
  allocation.apart = apart;
  allocation.suits = found.suits;
  for (unsigned i = from; i < to; ++i) {
    allocation.stay.record = applicant.records[i];
    allocation.beside = i > from ? applicant.records[from] : beside;
    areas_[applicant.area].supply.allocations.push_back(allocation);
  }
}

void Places::allocate(const Applicant& applicant) {
  if (applicant.wanted == Placement::kin_foster) return with_kin(applicant);
  if (applicant.beside.provider != nobody && joins(applicant)) {
    return give(applicant, 0, applicant.count, {applicant.beside, applicant.wanted, true},
                applicant.sibling, false);
  }
  const bool alone = applicant.beside.provider == nobody;
  if (applicant.count > 1) {
    const auto found = find(applicant, applicant.count);
    if (found.kind == applicant.wanted && found.suits) {
      return give(applicant, 0, applicant.count, found, nobody, !alone);
    }
  }
  for (unsigned i = 0; i < applicant.count; ++i) {
    give(applicant, i, i + 1, find(applicant, 1), nobody, applicant.count > 1 || !alone);
  }
}

void Places::with_kin(const Applicant& applicant) {
  give(applicant, 0, applicant.count, {{}, applicant.wanted, true}, applicant.sibling, false);
}

void Places::place_at_start(const Applicant& applicant) {
  if (applicant.wanted == Placement::kin_foster) return with_kin(applicant);
  // As history begins there is no competition for places that are taken already.
  auto found = nearest(applicant, place_kind(applicant.wanted), applicant.count, true);
  if (!found) found = nearest(applicant, place_kind(applicant.wanted), applicant.count, false);
  if (!found) found = opened(applicant, place_kind(applicant.wanted));
  give(applicant, 0, applicant.count, {*found, applicant.wanted, true}, nobody, false);
}

}  // namespace kindred::model::market
