#include "model/processes/courts/family_group.hpp"

namespace kindred::model::family_group {

namespace {

/// A family's offer is counted once a month, however many of its children get the letter.
void count_family(AreaMonth& scene, std::uint32_t record, bool held) {
  auto* family = scene.known_family(record);
  if (family == nullptr || family->conference_month == scene.month.index) return;
  family->conference_month = static_cast<std::int16_t>(scene.month.index);
  scene.count(Tally::conferences_offered);
  if (!held) return;
  if (family->conferences_held < 255) ++family->conferences_held;
  scene.count(Tally::conferences_held);
}

}  // namespace

void offer(AreaMonth& scene, std::uint32_t record) {
  constexpr auto named = Transition::family_group_decision_making;
  const auto& child = scene.state.children[record];
  const auto& rates = scene.rates.family_group;
  const auto w =
      scene.draws.words(AreaMonth::family(child), DrawPurpose::conference_offered, scene.month);
  const bool offered = scene.reaches(named, scene.subject(child), rates.offered, uniform(w[0]));
  scene.state.profiles[record].conference_offered = offered;
  if (!offered) return;
  scene.charge(named, child);
  count_family(scene, record, uniform(w[1]) < rates.held);
}

bool keeps_home(const AreaMonth& scene, std::uint32_t record, double factor) {
  const auto& child = scene.state.children[record];
  if (!scene.state.profiles[record].conference_offered || factor >= 1) return false;
  // A draw of its own: that an offer is made changes nothing else that is drawn for the child.
  const auto w =
      scene.draws.words(child.id, DrawPurpose::conference_plan, scene.month, child.draw_index);
  return uniform(w[0]) >= factor;
}

}  // namespace kindred::model::family_group
