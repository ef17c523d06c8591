#include "model/processes/courts/family_court.hpp"

#include <algorithm>

#include "model/processes/help/needs.hpp"

namespace kindred::model::family_court {

namespace {

constexpr auto named = Transition::family_drug_and_alcohol_court;

/// A family's draws, the same for all its children and for ever.
struct FamilyDraws {
  double reached, prospects, agrees;
};
FamilyDraws draws_of(const AreaMonth& area_month, const Child& child) {
  const auto w = area_month.rng.words(AreaMonth::family(child), DrawPurpose::family_court);
  return {uniform(w[1]), uniform(w[2]), uniform(w[3])};
}

/// Parents misuse alcohol or drugs when the application is made.
bool eligible(AreaMonth& area_month, std::uint32_t record) {
  const auto* family = needs::look(area_month, record);
  return family != nullptr && (family->factors & bit(FamilyFactor::parental_substance_misuse)) != 0;
}

bool agrees(const AreaMonth& area_month, const FamilyDraws& family) {
  const auto& rates = area_month.rates.family_court;
  return family.agrees < rates.uptake * (1 + rates.selection * (2 * family.prospects - 1));
}

bool reached(const AreaMonth& area_month, const Child& child, const FamilyDraws& family) {
  return area_month.reaches(named, area_month.subject(child), area_month.rates.family_court.reached,
                            family.reached);
}

/// In order of day, then by a draw of the family.
auto place_in_queue(const AreaMonth& area_month, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  const auto family = AreaMonth::family(child);
  const auto w = area_month.rng.words(family, DrawPurpose::family_court, area_month.month, 1);
  return std::tuple{Day{area_month.state->profiles[record].issued}, w[0], child.id};
}

void admit(AreaMonth& area_month, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  auto& profile = area_month.state->profiles[record];
  auto* family = area_month.known_family(record);
  if (!in_proceedings(child) || profile.in_family_court || family == nullptr) return;
  if (family->in_family_court == 0) {
    if (area_month.state->in_family_court >= area_month.policy.family_court_places()) {
      return area_month.count(Tally::family_court_turned_away);
    }
    ++area_month.state->in_family_court;
    area_month.charge(named, child);
  }
  ++family->in_family_court;
  profile.in_family_court = true;
  area_month.count(Tally::family_court_children);
}

}  // namespace

void ask(AreaMonth& area_month, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  if (child.person == nobody) return;
  const auto family = draws_of(area_month, child);
  if (eligible(area_month, record) && agrees(area_month, family) &&
      reached(area_month, child, family)) {
    area_month.state->asking.push_back(record);
  }
}

void admit(AreaMonth& area_month) {
  auto& asking = area_month.state->asking;
  std::ranges::sort(asking, {}, [&](auto record) { return place_in_queue(area_month, record); });
  for (const auto record : asking) admit(area_month, record);
  asking.clear();
}

void leave(AreaMonth& area_month, std::uint32_t record) {
  auto& profile = area_month.state->profiles[record];
  if (!profile.in_family_court) return;
  profile.in_family_court = false;
  if (--area_month.known_family(record)->in_family_court == 0) --area_month.state->in_family_court;
}

double share_returned(const AreaMonth& area_month, const Child& child, const Profile& before) {
  const auto& rates = area_month.rates;
  const double prospects = draws_of(area_month, child).prospects;
  const double share =
      std::clamp(rates.returned * (1 + rates.prospects * (2 * prospects - 1)), 0.0, 0.99);
  return before.in_family_court ? with_odds(share, rates.family_court.returned) : share;
}

}  // namespace kindred::model::family_court
