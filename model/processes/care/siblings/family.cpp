#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

const Family* family_of(const AreaMonth& scene, const Child& child) {
  if (child.person == nobody) return nullptr;
  const auto* known = scene.known_family(scene.state.record_of[child.person]);
  return known == nullptr ? nullptr : &scene.people.families()[known->index];
}

unsigned order_of(const AreaMonth& scene, const Child& child) {
  return child.person - family_of(scene, child)->first_child;
}

Home home_now(const AreaMonth& scene, std::uint32_t record) {
  return {scene.state.profiles[record].home, scene.state.children[record].placement};
}

Home home_at_beginning(const AreaMonth& scene, std::uint32_t record) {
  const auto& profile = scene.state.profiles[record];
  if (profile.home_changed != scene.month.index) return home_now(scene, record);
  return {profile.home_before, profile.placement_before};
}

}  // namespace kindred::model::siblings
