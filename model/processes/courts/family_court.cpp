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
FamilyDraws draws_of(const AreaMonth& scene, const Child& child) {
  const auto w = scene.draws.words(AreaMonth::family(child), DrawPurpose::family_court);
  return {uniform(w[1]), uniform(w[2]), uniform(w[3])};
}

/// Parents misuse alcohol or drugs when the application is made.
bool eligible(const AreaMonth& scene, std::uint32_t record) {
  const auto* family = needs::look(scene, record);
  return family != nullptr && (family->factors & bit(FamilyFactor::parental_substance_misuse)) != 0;
}

bool agrees(const AreaMonth& scene, const FamilyDraws& family) {
  const auto& rates = scene.rates.family_court;
  return family.agrees < rates.uptake * (1 + rates.selection * (2 * family.prospects - 1));
}

bool reached(const AreaMonth& scene, const Child& child, const FamilyDraws& family) {
  return scene.reaches(named, scene.subject(child), scene.rates.family_court.reached,
                       family.reached);
}

/// In order of day, then by a draw of the family.
auto place_in_queue(const AreaMonth& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  const auto family = AreaMonth::family(child);
  const auto w = scene.draws.words(family, DrawPurpose::family_court, scene.month, 1);
  return std::tuple{Day{scene.state.profiles[record].issued}, w[0], child.id};
}

void admit(AreaMonth& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  auto& profile = scene.state.profiles[record];
  auto* family = scene.known_family(record);
  if (!in_proceedings(child) || profile.in_family_court || family == nullptr) return;
  if (family->in_family_court == 0) {
    if (scene.state.in_family_court >= scene.policy.family_court_places()) {
      return scene.count(Tally::family_court_turned_away);
    }
    ++scene.state.in_family_court;
    scene.charge(named, child);
  }
  ++family->in_family_court;
  profile.in_family_court = true;
  scene.count(Tally::family_court_children);
}

}  // namespace

void ask(AreaMonth& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  if (child.person == nobody) return;
  const auto family = draws_of(scene, child);
  if (eligible(scene, record) && agrees(scene, family) && reached(scene, child, family)) {
    scene.state.asking.push_back(record);
  }
}

void admit(AreaMonth& scene) {
  auto& asking = scene.state.asking;
  std::ranges::sort(asking, {}, [&](auto record) { return place_in_queue(scene, record); });
  for (const auto record : asking) admit(scene, record);
  asking.clear();
}

void leave(AreaMonth& scene, std::uint32_t record) {
  auto& profile = scene.state.profiles[record];
  if (!profile.in_family_court) return;
  profile.in_family_court = false;
  if (--scene.known_family(record)->in_family_court == 0) --scene.state.in_family_court;
}

double share_returned(const AreaMonth& scene, const Child& child, const Profile& before) {
  const auto& rates = scene.rates;
  const double prospects = draws_of(scene, child).prospects;
  const double share =
      std::clamp(rates.returned * (1 + rates.prospects * (2 * prospects - 1)), 0.0, 0.99);
  return before.in_family_court ? with_odds(share, rates.family_court.returned) : share;
}

}  // namespace kindred::model::family_court
